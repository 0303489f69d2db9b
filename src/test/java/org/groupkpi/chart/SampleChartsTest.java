package org.groupkpi.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.groupkpi.InstalledTool;
import org.groupkpi.StartsProgram;
import org.groupkpi.run.SampleOutput;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The charts of the sample: a few as they were reviewed, all of them legible. */
class SampleChartsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/render/charts");
  private static final Map<String, String> CHARTS = new TreeMap<>();

  @TempDir private static Path folder;

  @BeforeAll
  static void read() throws IOException {
    try (Stream<Path> files = Files.list(SampleOutput.folder().resolve("charts"))) {
      for (Path file : files.toList()) {
        CHARTS.put(file.getFileName().toString(), Files.readString(file));
      }
    }
  }

  @Test
  @StartsProgram
  void everyTextCanBeRead() throws IOException, InterruptedException {
    InstalledTool.CHROMIUM.need();
    assertThat(CHARTS).hasSizeGreaterThan(50);
    assertThat(DrawnTexts.measure(CHARTS, folder)).containsExactly(CHARTS.size() + " drawings");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"waste-3.zh.svg", "water-1.en.svg", "subsidiaries-2.zh.svg", "training-1.en.svg"})
  void areDrawnAsBefore(String name) throws IOException {
    String drawn = CHARTS.getOrDefault(name, "");
    Path golden = GOLDEN.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, drawn);
    }
    assertThat(golden).hasBinaryContent(drawn.getBytes(UTF_8));
  }
}
