package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.groupkpi.Pages;
import org.groupkpi.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every number of the pages {@code consolidation.md} is what comes out of the example it is about.
 * A comment before a table says what it shows, {@code worked-x --node S results:
 * node,year,display}, with the columns of that file in order; {@code -} is explanation.
 */
class WorkedExamplesTest {
  private static final Path EXAMPLES = Path.of("src/test/resources/examples");

  /** Fourteen in each language. */
  private static final int TABLES = 28;

  private static final String APPROACH = "--approach";

  @TempDir private Path folder;

  /**
   * A table of the document.
   *
   * @param options of the command
   * @param file {@code results}, {@code findings} or a file of the example
   * @param rows cells by column, without the explanations
   */
  record Shown(String example, List<String> options, String file, List<Map<String, String>> rows) {}

  static List<Shown> tables() throws IOException {
    List<Shown> tables = new ArrayList<>();
    for (Language language : Pages.LANGUAGES) {
      for (String part : Pages.text("consolidation", language).split("<!-- ", -1)) {
        if (part.startsWith("worked-")) {
          tables.add(table(part.lines().toList()));
        }
      }
    }
    return tables;
  }

  private static Shown table(List<String> lines) {
    String[] heading = lines.get(0).replace(" -->", "").split(": ", -1);
    List<String> words = List.of(heading[0].split(" ", -1));
    List<String> columns = List.of(heading[1].split(",", -1));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(3, lines.size())) {
      if (!line.startsWith("|")) {
        break;
      }
      String[] cells = line.split("\\|", -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        row.put(columns.get(i), cells[i + 1].strip());
      }
      row.remove("-");
      rows.add(row);
    }
    int last = words.size() - 1;
    return new Shown(words.get(0), words.subList(1, last), words.get(last), rows);
  }

  @Test
  void everyExampleIsShown() throws IOException {
    assertThat(tables()).hasSize(TABLES);
    assertThat(tables()).allSatisfy(table -> assertThat(table.rows()).isNotEmpty());
    List<String> shown = tables().stream().map(Shown::example).distinct().toList();
    try (Stream<Path> examples = Files.list(EXAMPLES)) {
      assertThat(examples.map(path -> path.getFileName().toString()))
          .filteredOn(name -> name.startsWith("worked-"))
          .containsExactlyInAnyOrderElementsOf(shown);
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void showsWhatComesOut(Shown table) throws IOException {
    switch (table.file()) {
      case "results" -> checkResults(table);
      case "findings" -> checkFindings(table);
      default -> {
        Path file = EXAMPLES.resolve(table.example()).resolve(table.file());
        assertThat(table.rows()).isEqualTo(chosen(read(file), table.rows().get(0)));
      }
    }
  }

  /** Whose tables are made changes no figure. */
  @Test
  void theReportOfANodeHasTheGroupsFigures() throws IOException {
    Path example = EXAMPLES.resolve("worked-moved-unit");
    Path whole = ExampleRun.of(example, folder.resolve("whole")).output();
    Path node = ExampleRun.of(example, folder.resolve("node"), "--node", "SOUTH").output();
    assertThat(node.resolve("data/results.csv"))
        .hasSameBinaryContentAs(whole.resolve("data/results.csv"));
  }

  private void checkFindings(Shown table) throws IOException {
    List<Map<String, String>> findings = run(table, table.options(), "findings");
    assertThat(chosen(findings, table.rows().get(0))).containsAll(table.rows());
  }

  private void checkResults(Shown table) throws IOException {
    Map<String, List<Map<String, String>>> runs = new HashMap<>();
    for (Map<String, String> row : table.rows()) {
      String approach = row.getOrDefault(APPROACH, "");
      List<String> options = new ArrayList<>(table.options());
      if (!approach.isEmpty()) {
        options.addAll(List.of(APPROACH, approach));
      }
      if (!runs.containsKey(approach)) {
        runs.put(approach, run(table, options, "results"));
      }
      checkRow(row, runs.getOrDefault(approach, List.of()));
    }
  }

  /** The figure of the group in 2024, and the first indicator, unless the row says otherwise. */
  private static void checkRow(Map<String, String> row, List<Map<String, String>> results) {
    Map<String, String> key = new HashMap<>(Map.of("node", "G", "year", "2024", "member", ""));
    key.put("indicator", results.get(0).getOrDefault("indicator", ""));
    key.replaceAll((column, usual) -> row.getOrDefault(column, usual));
    Map<String, String> found =
        results.stream()
            .filter(
                one ->
                    key.entrySet().stream()
                        .allMatch(each -> each.getValue().equals(one.get(each.getKey()))))
            .findFirst()
            .orElseThrow();
    row.forEach(
        (column, text) -> {
          if (!column.equals(APPROACH)) {
            assertThat(rounded(found.getOrDefault(column, ""), text))
                .as("%s %s", row, column)
                .isEqualTo(text);
          }
        });
  }

  /** An exact figure as precisely as the document shows it. */
  private static String rounded(String exact, String shown) {
    return exact.matches("-?\\d+\\.\\d+") && shown.matches("-?\\d+\\.\\d+")
        ? new BigDecimal(exact)
            .setScale(new BigDecimal(shown).scale(), RoundingMode.HALF_UP)
            .toPlainString()
        : exact;
  }

  private List<Map<String, String>> run(Shown table, List<String> options, String file)
      throws IOException {
    Path place = Files.createTempDirectory(folder, "run");
    ExampleRun run =
        ExampleRun.of(EXAMPLES.resolve(table.example()), place, options.toArray(String[]::new));
    return read(run.output().resolve("data/" + file + ".csv"));
  }

  private static List<Map<String, String>> read(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    String text = Files.readString(file, UTF_8).replace("\uFEFF", "");
    try (Reader reader = new StringReader(text)) {
      return format.parse(reader).stream().map(CSVRecord::toMap).toList();
    }
  }

  /** The same rows with these columns alone. */
  private static List<Map<String, String>> chosen(
      List<Map<String, String>> rows, Map<String, String> columns) {
    List<Map<String, String>> chosen = new ArrayList<>();
    for (Map<String, String> row : rows) {
      Map<String, String> some = new LinkedHashMap<>(columns);
      some.replaceAll((column, text) -> row.getOrDefault(column, ""));
      chosen.add(some);
    }
    return chosen;
  }
}
