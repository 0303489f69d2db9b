package org.groupkpi.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.groupkpi.run.SampleOutput;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The main job on the sample prints every cell of the published tables. */
class PublishedTablesTest {
  private static final Path PUBLISHED = Path.of("src/test/resources/sample/published-tables.csv");
  private static final List<String> YEARS = List.of("2022", "2023", "2024");

  private static final Map<String, List<CSVRecord>> PRINTED = new LinkedHashMap<>();

  @BeforeAll
  static void readWhatTheMainJobMade() throws IOException {
    Path out = SampleOutput.folder();
    for (CSVRecord row : read(PUBLISHED)) {
      if (!PRINTED.containsKey(row.get("table"))) {
        PRINTED.put(
            row.get("table"), read(out.resolve("tables").resolve(row.get("table") + ".csv")));
      }
    }
  }

  private static List<CSVRecord> read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
      reader.mark(1);
      if (reader.read() != '\uFEFF') {
        reader.reset();
      }
      return CSVFormat.RFC4180.builder().setHeader().get().parse(reader).getRecords();
    }
  }

  @TestFactory
  List<DynamicTest> everyCell() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    Map<String, Integer> rowOfTable = new LinkedHashMap<>();
    for (CSVRecord published : read(PUBLISHED)) {
      String table = published.get("table");
      int number = rowOfTable.merge(table, 1, Integer::sum) - 1;
      tests.add(
          DynamicTest.dynamicTest(
              table + ": " + published.get("label"),
              () -> compare(published, figureRows(table).get(number))));
    }
    assertThat(tests).hasSizeGreaterThan(100);
    return tests;
  }

  /** Rows without those that are only a heading. */
  private static List<CSVRecord> figureRows(String table) {
    return PRINTED.getOrDefault(table, List.of()).stream()
        .filter(row -> !row.get(4).isEmpty())
        .toList();
  }

  private static void compare(CSVRecord published, CSVRecord printed) {
    assertThat(printed.get("section")).isEqualTo(published.get("section"));
    assertThat(printed.get("label")).isEqualTo(published.get("label"));
    assertThat(printed.get("level")).isEqualTo(published.get("level"));
    if (published.get("table").equals("training")) {
      compareMeasures(published.get("2024"), printed);
      return;
    }
    assertThat(printed.get("unit")).isEqualTo(published.get("unit"));
    for (String year : YEARS) {
      if (printed.isMapped(year)) {
        compareFigure(expected(published, year), printed.get(year));
      } else {
        assertThat(published.get(year)).as("a year that the table does not print").isEmpty();
      }
    }
    if (!published.get("footnote").isEmpty()) {
      assertThat(printed.get("footnotes")).isNotEmpty();
    }
  }

  private static String expected(CSVRecord published, String year) {
    String figure = published.get(year).isEmpty() ? "—" : published.get(year);
    for (String note : published.get("cell_note").split(";", -1)) {
      if (note.startsWith(year + ":")) {
        return figure + "（" + note.substring(year.length() + 1) + "）";
      }
    }
    return figure;
  }

  private static void compareMeasures(String figures, CSVRecord printed) {
    String[] three = figures.split(" \\| ", -1);
    compareFigure(three[0], printed.get("TRAINED"));
    compareFigure(three[1], printed.get("TRAINED_PCT"));
    compareFigure(three[2], printed.get("TRAINING_HOURS_AVG"));
  }

  /** Equal to the letter, or as numbers where the publication mixes decimals in a row. */
  private static void compareFigure(String published, String printed) {
    if (!published.equals(printed)) {
      assertThat(number(printed)).as(printed).isEqualByComparingTo(number(published));
    }
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text.replace(",", ""));
  }

  @Test
  void theAirIntensitiesCarryTheFootnoteOfRevenueAsWell() {
    assertThat(figureRows("air")).hasSize(3).noneMatch(row -> row.get("footnotes").isEmpty());
  }
}
