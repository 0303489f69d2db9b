package org.groupkpi.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groupkpi.run.Called;
import org.groupkpi.run.SampleOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The highlights of the sample read as written; {@code -Dgolden.update=true} writes them anew. */
class SampleNarrativeTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/narrative");
  private static final Pattern FIGURE = Pattern.compile("[0-9][0-9,]*\\.[0-9]+|[0-9]{3,}");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"highlights.zh.md", "highlights.en.md"})
  void readsAsWritten(String name) throws IOException {
    String text = narrative(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(GOLDEN.resolve(name), text, UTF_8);
    }
    assertThat(text).isEqualTo(Files.readString(GOLDEN.resolve(name), UTF_8));
  }

  /** Changes apart, which the tables of the sample do not print. */
  @ParameterizedTest
  @ValueSource(strings = {"highlights.zh.md", "highlights.en.md"})
  void everyFigureStandsInATable(String name) throws IOException {
    String prose =
        narrative(name).replaceAll("(增长|下降|up|down) [0-9.]+", "").replaceAll("(?m)^\\|.*", "");
    String tables = tables();
    assertThat(FIGURE.matcher(prose).results().map(found -> found.group()).toList())
        .hasSizeGreaterThan(10)
        .allSatisfy(figure -> assertThat(tables).contains(figure));
  }

  @Test
  void isPrintedInTheFormatsAskedFor() {
    Path out = folder.resolve("html");
    Called.kpi("consolidate", "--formats", "html", "--out", out.toString(), "sample-workbooks");
    assertThat(out.resolve("tables")).exists();
    assertThat(out.resolve("narrative")).doesNotExist();
  }

  private static String narrative(String name) throws IOException {
    return Files.readString(SampleOutput.folder().resolve("narrative").resolve(name), UTF_8);
  }

  private static String tables() throws IOException {
    try (Stream<Path> files = Files.list(SampleOutput.folder().resolve("tables"))) {
      StringBuilder all = new StringBuilder();
      for (Path file :
          files.filter(path -> path.toString().endsWith(".csv")).collect(Collectors.toList())) {
        all.append(Files.readString(file, UTF_8));
      }
      return all.toString();
    }
  }
}
