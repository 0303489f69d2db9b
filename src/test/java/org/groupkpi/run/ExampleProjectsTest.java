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
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Consolidates the small projects of {@code src/test/resources/examples}, each named after what it
 * shows. {@code submissions/X.csv} is the sheet that entity X returned; {@code options.txt} has
 * more words of the command; {@code expected.csv} is the {@code results.csv} that must come out,
 * written by {@code -Dgolden.update=true}; {@code expected-findings.csv}, where it is there, the
 * order and impact of the findings; {@code expected-output}, where it is there, other files of the
 * output.
 */
@Execution(ExecutionMode.CONCURRENT)
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
    ExampleRun run = ExampleRun.of(example, folder, "--formats", "csv,html,md");
    Path results = run.output().resolve("data/results.csv");
    assertThat(results).as(run.messages()).exists();
    assertAsWritten(ExampleProject.text(results), example.resolve("expected.csv"));
    Path findings = example.resolve("expected-findings.csv");
    if (Files.exists(findings)) {
      assertAsWritten(findings(run.output()), findings);
    }
    for (Path file : ExampleProject.files(example.resolve("expected-output"))) {
      String written =
          ExampleProject.text(
              run.output().resolve(example.resolve("expected-output").relativize(file)));
      assertAsWritten(written, file);
    }
    JsonSchema.requireFilesHold(run.output());
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
