package org.groupkpi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README shows as output is what the commands print, by their transcripts. */
class ReadmeTest {
  private static final Path TRANSCRIPTS = Path.of("src/test/resources/transcripts");

  @Test
  void showsRealOutput() throws IOException {
    Set<String> printed = new HashSet<>();
    try (Stream<Path> files = Files.list(TRANSCRIPTS)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.readAllLines(file, UTF_8).forEach(line -> printed.add(neutral(line)));
      }
    }
    List<String> shown = outputLines();
    assertThat(shown).hasSizeGreaterThan(30).allMatch(line -> printed.contains(neutral(line)));
  }

  /** Without what differs from run to run: where the output lies, and how long it took. */
  private static String neutral(String line) {
    return line.replaceAll("(输出|output|审核清单|findings list|审阅页|review page) .*", "$1")
        .replaceAll("(用时|time) .*", "$1")
        .replaceAll("^ +(OUT/[a-z]|output/[0-9]+)/", "");
  }

  /** The lines of code blocks that are neither commands nor left out. */
  private static List<String> outputLines() throws IOException {
    List<String> lines = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(Path.of("README.md"), UTF_8)) {
      if (line.startsWith("```")) {
        inside = !inside;
      } else if (inside
          && !line.matches("(\\./|sudo ).*")
          && !line.equals("……")
          && !line.isEmpty()) {
        lines.add(line);
      }
    }
    return lines;
  }
}
