package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of finding is raised by a real run on an example, and prints what is expected. */
class FindingExamplesTest {
  private static final Path DEFINITIONS = Path.of("src/test/resources/definitions/wrong");

  @TempDir private Path work;

  static List<FindingExample> examples() throws IOException {
    return FindingExample.all();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void printsWhatIsExpected(FindingExample example) throws Exception {
    for (Map.Entry<Language, String> printed : example.printed(example.judge(work)).entrySet()) {
      Path expected = example.expected(printed.getKey());
      if (Boolean.getBoolean("golden.update")) {
        Files.writeString(expected, printed.getValue(), UTF_8);
      }
      assertThat(printed.getValue()).isNotBlank().isEqualTo(Files.readString(expected, UTF_8));
    }
  }

  @ParameterizedTest
  @CsvSource({"C250-waived, false", "C250-waiver-run-out, true", "C250, true"})
  void aWaivedErrorBlocksNothingUntilTheWaiverRunsOut(String example, boolean blocked)
      throws Exception {
    FindingExample one = new FindingExample(FindingExample.FOLDER.resolve(example));
    assertThat(one.judge(work).gate().blocked()).isEqualTo(blocked);
  }

  @Test
  void everyKindHasAnExample() throws IOException {
    Set<FindingKind> shown = new TreeSet<>();
    examples().forEach(example -> shown.add(example.kind()));
    try (Stream<Path> files = Files.walk(DEFINITIONS)) {
      for (Path file : files.filter(path -> path.endsWith("expected.txt")).toList()) {
        String text = Files.readString(file, UTF_8);
        Stream.of(FindingKind.values())
            .filter(kind -> text.contains(" " + kind + "  "))
            .forEach(shown::add);
      }
    }
    assertThat(FindingKind.values()).allMatch(shown::contains, "has an example");
  }
}
