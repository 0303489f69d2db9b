package org.groupkpi.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.groupkpi.cli.Console;
import org.groupkpi.cli.Kpi;
import org.groupkpi.run.ExampleProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a reader of the page computes from shares and own figures is what {@code kpi explain} says
 * each figure is made of, entity by entity.
 */
@Execution(ExecutionMode.CONCURRENT)
class PageFiguresTest {
  private static final Path EXAMPLES = Path.of("src/test/resources/examples");

  @TempDir private Path folder;

  static List<Path> projects() throws IOException {
    try (Stream<Path> folders = Files.list(EXAMPLES)) {
      List<Path> examples = folders.sorted().toList();
      List<Path> some = new ArrayList<>();
      for (int at = 0; at < examples.size(); at += 3) {
        some.add(examples.get(at));
      }
      some.add(Path.of("sample-workbooks/with-mistakes"));
      return some;
    }
  }

  @ParameterizedTest
  @MethodSource("projects")
  void contributionsAreThoseOfTheLineage(Path example) throws IOException {
    Path project = example;
    if (example.startsWith(EXAMPLES)) {
      project = folder.resolve("project");
      ExampleProject.copy(example, project);
    }
    check(project, "operational-control");
  }

  @Test
  void contributionsOfTheSampleAreThoseOfTheLineage() throws IOException {
    check(Path.of("sample-workbooks"), "equity-share");
  }

  private void check(Path project, String approach) throws IOException {
    Path out = folder.resolve("out");
    call("consolidate", "--approach", approach, "--out", out.toString(), project.toString());
    PageContributions page = new PageContributions(PageData.of(out.resolve("review.html")));
    JsonNode lineage =
        new ObjectMapper()
            .readTree(
                call(
                    "explain",
                    "--all",
                    "--format",
                    "json",
                    "--approach",
                    approach,
                    project.toString()));
    int looked = 0;
    for (JsonNode figure : lineage.get("figures")) {
      if (page.has(figure)) {
        looked++;
        assertThat(page.of(figure)).as(figure.get("key").asText()).isEqualTo(told(figure));
      }
    }
    assertThat(looked).isPositive();
  }

  /** What the lineage says of entities and amounts; of names and extremes, what they are. */
  private static List<String> told(JsonNode figure) {
    List<String> parts = new ArrayList<>();
    if (figure.get("from").asText().equals("contributions")) {
      for (JsonNode part : figure.path("contributions")) {
        parts.add(part.get("entity").asText() + " " + told(figure.get("rule").asText(), part));
      }
    }
    return parts;
  }

  private static String told(String rule, JsonNode part) {
    return switch (rule) {
      case "distinct" -> part.get("words").asText();
      case "min", "max" -> plain(part.get("figure"));
      default -> plain(part.get("amount"));
    };
  }

  private static String plain(JsonNode number) {
    return new BigDecimal(number.asText()).stripTrailingZeros().toString();
  }

  private static byte[] call(String... arguments) {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    PrintStream nothing = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
    Kpi.run(
        new Console(new PrintStream(written, true, UTF_8), nothing, false), Path.of(""), arguments);
    return written.toByteArray();
  }
}
