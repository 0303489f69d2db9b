package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Consolidates the small projects of {@code src/test/resources/examples}, each named after what it
 * shows. {@code submissions/X.csv} is the sheet that entity X returned; {@code expected.csv} is the
 * {@code results.csv} that must come out, written by {@code -Dgolden.update=true}; {@code
 * expected-findings.csv}, where it is there, the order and impact of the findings.
 */
class ExampleProjectsTest {
  private static final List<String> FINDING =
      List.of("code", "severity", "entity", "year", "indicator", "member", "cell", "impact");

  @TempDir private Path folder;

  static List<Path> examples() throws IOException {
    return ExampleProject.all();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void consolidates(Path example) throws IOException {
    Path project = folder.resolve("project");
    ExampleProject.copy(example, project);
    Path out = folder.resolve("out");
    ExampleProject.consolidate(project, out, "csv,html,md");
    String results = ExampleProject.text(out.resolve("data/results.csv"));
    assertAsWritten(results, example.resolve("expected.csv"));
    Path findings = example.resolve("expected-findings.csv");
    if (Files.exists(findings)) {
      assertAsWritten(findings(out), findings);
    }
  }

  private static void assertAsWritten(String actual, Path expected) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, actual, UTF_8);
    }
    assertThat(actual).isEqualTo(Files.readString(expected, UTF_8));
  }

  private static String findings(Path out) throws IOException {
    StringBuilder text = new StringBuilder(String.join(",", FINDING)).append('\n');
    for (Map<String, String> row : ExampleProject.rows(out.resolve("data/findings.csv"))) {
      text.append(FINDING.stream().map(row::get).collect(Collectors.joining(","))).append('\n');
    }
    return text.toString();
  }
}
