package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.groupkpi.cli.Console;
import org.groupkpi.cli.Kpi;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.project.ColumnName;
import org.groupkpi.project.TableName;
import org.groupkpi.text.LocalText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a run writes as JSON is what {@code docs/schemas} says, field by field. */
class SchemasTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @CsvSource({
    "results, data/results.json",
    "findings, data/findings.json",
    "manifest, manifest.json"
  })
  void holds(String schema, String file) throws IOException {
    requireHolds(schema, JSON.readTree(SampleOutput.folder().resolve(file).toFile()));
  }

  @Test
  void lineageHolds() throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(written, true, UTF_8);
    Kpi.run(
        new Console(stream, stream, false),
        Path.of(""),
        "explain",
        "--all",
        "--format",
        "json",
        "sample-workbooks");
    requireHolds("lineage", JSON.readTree(written.toByteArray()));
  }

  private static void requireHolds(String schema, JsonNode written) throws IOException {
    List<String> faults = new ArrayList<>();
    JsonNode root = JSON.readTree(Path.of("docs/schemas", schema + ".schema.json").toFile());
    check(root, root, written, "", faults);
    assertThat(faults).isEmpty();
    assertThat(written.size()).isPositive();
  }

  /** The sample does not use every rule; the schemas and the column's meaning list them all. */
  @ParameterizedTest
  @EnumSource(AggregationRule.class)
  void everyRuleIsListed(AggregationRule rule) throws IOException {
    String word = rule.name().toLowerCase(Locale.ROOT);
    if (rule != AggregationRule.TEXT) {
      assertThat(rules("results")).contains(word);
    }
    assertThat(rules("lineage")).contains(word);
    LocalText meaning =
        ColumnName.of(TableName.INDICATORS).stream()
            .filter(column -> column.key().equals("aggregate"))
            .findFirst()
            .orElseThrow()
            .meaning();
    assertThat(meaning.en().split(" or ", -1)).contains(word);
    assertThat(meaning.zh().split("、", -1)).contains(word);
  }

  private static List<String> rules(String schema) throws IOException {
    JsonNode root = JSON.readTree(Path.of("docs/schemas", schema + ".schema.json").toFile());
    List<String> words = new ArrayList<>();
    root.findValues("rule").forEach(rule -> rule.path("enum").forEach(w -> words.add(w.asText())));
    return words;
  }

  /** The part of JSON Schema that our schemas use. */
  private static void check(
      JsonNode root, JsonNode given, JsonNode value, String at, List<String> faults) {
    JsonNode schema = given.has("$ref") ? root.at(given.get("$ref").asText().substring(1)) : given;
    if (schema.has("type") && !schema.get("type").asText().equals(type(value))) {
      faults.add(at + " is " + type(value));
    }
    if (schema.has("enum") && !schema.get("enum").toString().contains(value.toString())) {
      faults.add(at + " is " + value);
    }
    if (schema.has("pattern") && !value.asText().matches(schema.get("pattern").asText())) {
      faults.add(at + " is " + value);
    }
    schema
        .path("required")
        .forEach(
            name -> {
              if (!value.has(name.asText())) {
                faults.add(at + " lacks " + name);
              }
            });
    if (value.isObject()) {
      value
          .properties()
          .forEach(field -> checkField(root, schema, field.getKey(), field.getValue(), at, faults));
    }
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      check(root, schema.path("items"), value.get(i), at + "/" + i, faults);
    }
  }

  private static void checkField(
      JsonNode root, JsonNode schema, String name, JsonNode value, String at, List<String> faults) {
    JsonNode known = schema.path("properties").path(name);
    JsonNode others = schema.path("additionalProperties");
    if (!known.isMissingNode()) {
      check(root, known, value, at + "/" + name, faults);
    } else if (others.isObject()) {
      check(root, others, value, at + "/" + name, faults);
    } else {
      faults.add(at + "/" + name + " is not in the schema");
    }
  }

  private static String type(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT -> "object";
      case ARRAY -> "array";
      case STRING -> "string";
      case BOOLEAN -> "boolean";
      case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
      case NULL, BINARY, MISSING, POJO -> value.getNodeType().toString();
    };
  }
}
