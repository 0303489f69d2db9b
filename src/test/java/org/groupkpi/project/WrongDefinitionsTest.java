package org.groupkpi.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingText;
import org.groupkpi.measure.Year;
import org.groupkpi.text.Language;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder of {@code definitions/wrong} is a case: its files lie over those of {@code base},
 * the files named in {@code absent.txt} are taken away, {@code year.txt} is the {@code --year} of
 * the call, and {@code expected.txt} is what is printed.
 */
class WrongDefinitionsTest {
  private static final Path EXAMPLES = Path.of("src/test/resources/definitions");

  @TempDir private Path project;

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(EXAMPLES.resolve("wrong"))) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void printsEveryMistake(String name) throws IOException {
    Path example = EXAMPLES.resolve("wrong").resolve(name);
    Folders.copy(EXAMPLES.resolve("base"), project);
    Folders.copy(example, project);
    Path absent = example.resolve("absent.txt");
    if (Files.exists(absent)) {
      for (String line : Files.readAllLines(absent)) {
        Files.delete(project.resolve(line));
      }
    }
    Golden.compare(example.resolve("expected.txt"), printed(project));
  }

  private static String printed(Path project) throws IOException {
    List<Finding> findings = findings(project);
    assertThat(findings).isNotEmpty();
    StringBuilder text = new StringBuilder();
    for (Language language : List.of(Language.EN, Language.ZH)) {
      findings.forEach(finding -> text.append(FindingText.ofDefinitions(language).text(finding)));
    }
    return text.toString();
  }

  private static Overrides overrides(Path project) throws IOException {
    Path year = project.resolve("year.txt");
    return Files.exists(year)
        ? Overrides.year(new Year(Integer.parseInt(Files.readString(year).strip())))
        : Overrides.NONE;
  }

  private static List<Finding> findings(Path project) throws IOException {
    try {
      return ProjectLoader.load(project, overrides(project)).notes();
    } catch (WrongDefinitions e) {
      return e.findings();
    }
  }
}
