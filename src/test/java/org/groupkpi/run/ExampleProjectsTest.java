package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.groupkpi.cli.Console;
import org.groupkpi.cli.Kpi;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Consolidates the small projects of {@code src/test/resources/examples}, each named after what it
 * shows. {@code submissions/X.csv} is the sheet that entity X returned; {@code expected.csv} is the
 * {@code results.csv} that must come out, written by {@code -Dgolden.update=true}.
 */
class ExampleProjectsTest {
  @TempDir private Path folder;

  static List<Path> examples() throws IOException {
    return ExampleProject.all();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void consolidates(Path example) throws IOException {
    Path project = folder.resolve("project");
    ExampleProject.make(example, project);
    Path out = folder.resolve("out");
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(messages, true, UTF_8);
    Kpi.run(
        new Console(stream, stream, false),
        Path.of(""),
        "consolidate",
        "--draft",
        "--out",
        out.toString(),
        project.toString());
    Path results = out.resolve("data/results.csv");
    assertThat(results).as(messages.toString(UTF_8)).exists();
    String actual = Files.readString(results, UTF_8).replace("\r\n", "\n").replace("\uFEFF", "");
    Path expected = example.resolve("expected.csv");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, actual, UTF_8);
    }
    assertThat(actual).isEqualTo(Files.readString(expected, UTF_8));
  }
}
