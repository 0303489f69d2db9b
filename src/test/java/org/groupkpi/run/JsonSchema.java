package org.groupkpi.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The schemas of {@code docs/schemas}, and what they are of. */
final class JsonSchema {
  static final Path FOLDER = Path.of("docs/schemas");

  /** The schemas of files, by their names. */
  static final Map<String, String> FILES =
      Map.of(
          "results.json", "results",
          "findings.json", "findings",
          "manifest.json", "manifest",
          "report.json", "report");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final int SHOWN = 5;

  private JsonSchema() {}

  static Schema of(String name) throws IOException {
    return REGISTRY.getSchema(JSON.readTree(FOLDER.resolve(name + ".schema.json").toFile()));
  }

  /** Each JSON file of an output has a schema, and holds to it. */
  static void requireFilesHold(Path output) throws IOException {
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : (Iterable<Path>) files.filter(JsonSchema::json)::iterator) {
        String schema = FILES.getOrDefault("" + file.getFileName(), "");
        assertThat(schema).as("schema of %s", file).isNotEmpty();
        requireHolds(schema, JSON.readTree(file.toFile()), "" + file);
      }
    }
  }

  private static boolean json(Path file) {
    return file.toString().endsWith(".json");
  }

  static void requireHolds(String schema, JsonNode written, String of) throws IOException {
    List<Error> faults = of(schema).validate(written);
    assertThat(faults.subList(0, Math.min(SHOWN, faults.size()))).as(of).isEmpty();
  }
}
