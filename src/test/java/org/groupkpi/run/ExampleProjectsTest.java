package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Consolidates the small projects of {@code src/test/resources/examples}, each named after what it
 * shows. {@code submissions/X.csv} is the sheet that entity X returned; {@code options.txt} has
 * more words of the command; {@code expected.csv} is the {@code results.csv} that must come out,
 * written by {@code -Dgolden.update=true}.
 */
class ExampleProjectsTest {
  private static final Path EXAMPLES = Path.of("src/test/resources/examples");

  @TempDir private Path folder;

  static List<Path> examples() throws IOException {
    try (Stream<Path> folders = Files.list(EXAMPLES)) {
      return folders.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void consolidates(Path example) throws IOException {
    ExampleRun run = ExampleRun.of(example, folder);
    Path results = run.output().resolve("data/results.csv");
    assertThat(results).as(run.messages()).exists();
    String actual = Files.readString(results, UTF_8).replace("\r\n", "\n").replace("\uFEFF", "");
    Path expected = example.resolve("expected.csv");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, actual, UTF_8);
    }
    assertThat(actual).isEqualTo(Files.readString(expected, UTF_8));
  }
}
