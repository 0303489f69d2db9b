package org.groupkpi.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.groupkpi.run.SampleOutput;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What the published report holds in tables, lists and figures of its text, and which of it the
 * sample prints. {@link PublishedTablesTest} compares every cell of its performance tables.
 */
class PublishedReportTest {
  private static final Path REPORT = Path.of("src/test/resources/sample/published-report.csv");
  private static final Path README = SampleProject.FOLDER.resolve("README.md");

  @TestFactory
  List<DynamicTest> everythingThatIsSaidToBePrinted() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (CSVRecord line : report()) {
      if (printed(line)) {
        tests.add(
            DynamicTest.dynamicTest(
                line.get("what") + " " + line.get("printed"), () -> find(line)));
      }
    }
    assertThat(tests).hasSizeGreaterThan(200);
    return tests;
  }

  private static void find(CSVRecord line) throws IOException {
    List<CSVRecord> rows =
        read(SampleOutput.folder().resolve("tables").resolve(line.get("table") + ".csv"));
    switch (line.get("kind")) {
      case "table" -> assertThat(rows).isNotEmpty();
      case "list" ->
          assertThat(rows)
              .filteredOn(row -> List.of("", row.get("section")).contains(line.get("row")))
              .hasSizeGreaterThanOrEqualTo(Integer.parseInt(line.get("printed")));
      default ->
          assertThat(rows)
              .filteredOn(row -> row.stream().anyMatch(line.get("row")::equals))
              .anySatisfy(
                  row ->
                      assertThat(row.stream())
                          .anyMatch(
                              cell ->
                                  line.get("table").equals("measures")
                                      ? cell.contains(line.get("printed"))
                                      : cell.equals(line.get("printed"))));
    }
  }

  @Test
  void whatIsNotPrintedSaysWhy() throws IOException {
    assertThat(report())
        .filteredOn(line -> !printed(line))
        .allSatisfy(line -> assertThat(line.get("why_not")).isNotEmpty());
  }

  /** The counts, as the sample's README states them. */
  @Test
  void theReadmeCountsIt() throws IOException {
    Map<String, List<CSVRecord>> kinds =
        report().stream().collect(Collectors.groupingBy(line -> line.get("kind")));
    assertThat(Files.readString(README, UTF_8))
        .contains(
            "表 %s，清单 %s，数字 %s"
                .formatted(count(kinds, "table"), count(kinds, "list"), count(kinds, "figure")))
        .contains(
            "tables %s, lists %s, figures %s"
                .formatted(count(kinds, "table"), count(kinds, "list"), count(kinds, "figure")));
  }

  private static String count(Map<String, List<CSVRecord>> kinds, String kind) {
    List<CSVRecord> lines = kinds.getOrDefault(kind, List.of());
    return lines.stream().filter(PublishedReportTest::printed).count() + "/" + lines.size();
  }

  private static boolean printed(CSVRecord line) {
    return !line.get("table").isEmpty();
  }

  private static List<CSVRecord> report() throws IOException {
    return read(REPORT);
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
}
