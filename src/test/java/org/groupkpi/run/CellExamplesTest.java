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
 * What becomes of single cells of real workbooks: each file of {@code src/test/resources/cells} is
 * a list of cells, each with what a run takes, prints and says of it.
 */
class CellExamplesTest {
  private static final Path FOLDER = Path.of("src/test/resources/cells");

  @TempDir private Path work;

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyCellIsTakenAsItIsMeant(Path example) throws IOException {
    String expected = Files.readString(example, UTF_8);
    String made = CellExample.made(expected, work);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(example, made, UTF_8);
    }
    assertThat(made).isEqualTo(Files.readString(example, UTF_8));
  }
}
