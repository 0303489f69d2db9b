package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.finding.Digest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Closes the year of the sample group, starts the next one, and closes anew. */
@Execution(ExecutionMode.CONCURRENT)
class YearClosingTest {
  private static final Path SAMPLE = Path.of("sample-workbooks");
  private static final String[] FIGURE = {"value", "unit", "display"};

  @TempDir private Path folder;
  private Path project = Path.of("");

  @BeforeEach
  void copySample() throws IOException {
    project = folder.resolve("project");
    for (String part : List.of("definitions", "history", "submissions")) {
      Files.createDirectories(project.resolve(part));
      ProjectCopy.copy(SAMPLE.resolve(part), project.resolve(part));
    }
    Files.copy(SAMPLE.resolve("project.yaml"), project.resolve("project.yaml"));
  }

  @Test
  void theNextYearStartsFromTheClosedOne() throws IOException {
    consolidate("before", "2024");
    Called closed = Called.kpi("close", project.toString());
    assertThat(closed.exit()).as(closed.printed()).isZero();

    consolidate("again", "2024");
    assertThat(folder.resolve("again/data/results.csv"))
        .hasSameBinaryContentAs(folder.resolve("before/data/results.csv"));
    Called forms =
        Called.kpi("template", "--year", "2025", "--out", out("forms"), project.toString());
    assertThat(forms.exit()).as(forms.printed()).isZero();
    returnForm("AL01", "ALUMINA", 4_100_000);

    Called next = consolidate("next", "2025");
    assertThat(next.printed()).doesNotContain("C250");
    for (String year : List.of("2024", "2023")) {
      assertThat(ResultColumns.of(folder.resolve("next"), year, FIGURE))
          .isEqualTo(ResultColumns.of(folder.resolve("before"), year, FIGURE));
    }
    assertThat(ResultColumns.of(folder.resolve("next"), "2025", FIGURE))
        .containsEntry("XL ALUMINA ", "410 | 万吨 | 410 | ");
  }

  private Called consolidate(String name, String year) {
    return Called.kpi(
        "consolidate",
        "--draft",
        "--formats",
        "csv",
        "--year",
        year,
        "--out",
        out(name),
        project.toString());
  }

  private String out(String name) {
    return folder.resolve(name).toString();
  }

  /** Fills one figure in; the form shows every figure of the closed year. */
  private void returnForm(String entity, String code, double value) throws IOException {
    Path form = folder.resolve("forms").resolve(entity + "_2025.xlsx");
    Path returned = project.resolve("submissions/2025").resolve(entity + "_2025.xlsx");
    Files.createDirectories(project.resolve("submissions/2025"));
    Map<String, String> accepted = figures(entity);
    Map<String, String> shown = new HashMap<>();
    try (InputStream in = Files.newInputStream(form);
        XSSFWorkbook workbook = new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(returned)) {
      for (Sheet sheet : workbook) {
        fill(sheet, code, value, shown);
      }
      workbook.write(out);
    }
    assertThat(accepted).hasSizeGreaterThan(30);
    assertThat(shown).containsAllEntriesOf(accepted);
  }

  private static void fill(Sheet sheet, String code, double value, Map<String, String> shown) {
    Map<String, Integer> columns = new HashMap<>();
    for (Row row : sheet) {
      String first = row.getCell(0) == null ? "" : row.getCell(0).toString();
      if (first.startsWith("指标编码")) {
        row.forEach(cell -> columns.put(cell.toString().lines().findFirst().orElse(""), at(cell)));
      } else if (columns.containsKey("2024年已报")) {
        Cell prior = row.getCell(columns.getOrDefault("2024年已报", 0));
        if (prior != null && prior.getCellType() == CellType.NUMERIC) {
          shown.put(first, Double.toString(prior.getNumericCellValue()));
        }
        if (first.equals(code)) {
          row.getCell(columns.getOrDefault("2025年", 0)).setCellValue(value);
        }
      }
    }
  }

  private static int at(Cell cell) {
    return cell.getColumnIndex();
  }

  /** The figures that history holds of an entity for 2024. */
  private Map<String, String> figures(String entity) throws IOException {
    Map<String, String> figures = new HashMap<>();
    for (CSVRecord row : ResultColumns.rows(project.resolve("history/facts-2024.csv"))) {
      if (row.get("entity").equals(entity) && !row.get("value").isEmpty()) {
        String member = row.get("member").isEmpty() ? "" : "[" + row.get("member") + "]";
        if (row.get("value").matches("[-0-9.]+")) {
          double value = Double.parseDouble(row.get("value"));
          figures.put(row.get("indicator") + member, Double.toString(value));
        }
      }
    }
    return figures;
  }

  @Test
  void writesFactsByEntityIndicatorAndMember() throws IOException {
    Called.kpi("close", project.toString());
    List<CSVRecord> rows = ResultColumns.rows(project.resolve("history/facts-2024.csv"));
    assertThat(rows.get(0).getParser().getHeaderNames())
        .containsExactly(
            "entity", "indicator", "member", "value", "unit", "status", "note", "source");
    assertThat(rows.stream().map(r -> r.get(0) + "," + r.get(1) + "," + r.get(2)).toList())
        .hasSizeGreaterThan(2000)
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(rows.stream().map(row -> row.get("status")).distinct())
        .contains("reported", "estimated", "not-applicable");
    assertThat(rows)
        .filteredOn(row -> row.get("entity").equals("EL02") && row.get("indicator").equals("POWER"))
        .as("what the entity said, without the elimination of head office")
        .singleElement()
        .satisfies(row -> assertThat(row.get("value")).doesNotStartWith("-"));
  }

  @Test
  void keepsBothRowsOfWhatWasRestated() throws IOException {
    Called.kpi("close", project.toString());
    List<CSVRecord> rows = ResultColumns.rows(project.resolve("history/facts-2023.csv"));
    assertThat(rows)
        .filteredOn(row -> row.get(0).equals("XL") && row.get(1).equals("REVENUE"))
        .extracting(row -> row.get("value") + " " + row.get("status"))
        .hasSize(2)
        .contains("22531862.45 restated");
    assertThat(Files.readString(project.resolve("history/published.csv"), UTF_8))
        .contains("2023,XL,REVENUE,,\"2,253.19\",亿元,2024\r\n")
        .contains("2022,XL,REVENUE,,\"2,909.88\",亿元,2022\r\n");
  }

  @Test
  void refusesAYearThatIsClosed() throws IOException {
    Called.kpi("close", project.toString());
    SortedMap<String, String> before = history();
    assertThat(Called.kpi("close", project.toString()).exit()).isEqualTo(2);
    assertThat(history()).isEqualTo(before);

    Called anew = Called.kpi("close", "--replace", project.toString());
    assertThat(anew.exit()).as(anew.printed()).isZero();
    assertThat(anew.printed()).contains("facts-2024.csv.1");
    assertThat(history()).containsAllEntriesOf(before).containsKey("facts-2024.csv.1");
    Called.kpi("close", "--replace", project.toString());
    assertThat(history()).containsAllEntriesOf(before).containsKey("facts-2024.csv.2");
    assertThat(consolidate("run", "2024").exit()).isZero();
  }

  /** What the report of 2025 restated of 2024 is no answer of 2024, and head office's row stays. */
  @Test
  void closingAnewKeepsWhatLaterReportsRestated() throws IOException {
    Called.kpi("close", project.toString());
    Path facts = project.resolve("history/facts-2024.csv");
    String restated =
        "AL01,ALUMINA,,4000001,吨,restated,过磅差错,\"report 2025, prior column: submissions/2025/AL01.xlsx 生产!H4\"";
    Files.writeString(facts, restated + "\r\n", UTF_8, StandardOpenOption.APPEND);
    Files.writeString(
        project.resolve("history/facts-2025.csv"), "entity,indicator,member,value,unit,status\n");
    Path restatements = project.resolve("definitions/restatements.csv");
    List<String> header = Files.readAllLines(restatements, UTF_8).subList(0, 1);
    Files.write(restatements, List.of(header.get(0), "2024,ALUMINA,,,AL01,过磅差错,,集团,2025-12-01"));

    Called anew = Called.kpi("close", "--replace", project.toString());
    assertThat(anew.exit()).as(anew.printed()).isZero();
    assertThat(Files.readAllLines(facts, UTF_8)).contains(restated).hasSizeGreaterThan(2000);
    assertThat(facts.resolveSibling("facts-2024.csv.1")).exists();
  }

  @Test
  void aPackedFileIsAClosedYear() throws IOException {
    Called.kpi("close", project.toString());
    Path plain = project.resolve("history/facts-2024.csv");
    Path packed = project.resolve("history/facts-2024.csv.gz");
    consolidate("plain", "2025");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(plain, out);
    }
    Files.delete(plain);
    assertThat(Called.kpi("close", project.toString()).exit()).isEqualTo(2);
    consolidate("packed", "2025");
    assertThat(folder.resolve("packed/data/results.csv"))
        .hasSameBinaryContentAs(folder.resolve("plain/data/results.csv"));

    assertThat(Called.kpi("close", "--replace", project.toString()).exit()).isZero();
    assertThat(history().keySet())
        .contains("facts-2024.csv", "facts-2024.csv.gz.1")
        .doesNotContain("facts-2024.csv.gz");
  }

  @Test
  void refusesWithOpenErrors() throws IOException {
    Path mistakes = project.resolve("submissions/2024/AL02_2024.xlsx");
    Files.delete(mistakes);
    SortedMap<String, String> before = history();
    Called closed = Called.kpi("close", "--lang", "en", project.toString());
    assertThat(closed.exit()).isEqualTo(1);
    assertThat(closed.printed()).contains("not closed, history/ is unchanged. errors 1 ");
    assertThat(history()).isEqualTo(before);
  }

  /** A table that head office keeps in its own way stays so. */
  @Test
  void keepsWhatElseStandsInHistory() throws IOException {
    Path published = project.resolve("history/published.csv");
    String own =
        """
        # 披露数据
        年度,x_页码,节点,指标,成员,印刷数据
        2023,12,XL,HC,,"60,000"
        """;
    Files.write(published, own.getBytes("GB18030"));
    Called.kpi("close", project.toString());
    assertThat(Files.readString(published, UTF_8))
        .startsWith("\uFEFF# 披露数据\r\n年度,x_页码,节点,指标,成员,印刷数据,unit,report\r\n")
        .contains("2023,12,XL,HC,,\"60,000\"\r\n")
        .contains("2024,,XL,");
    assertThat(consolidate("next", "2025").exit()).isEqualTo(1);
  }

  private SortedMap<String, String> history() throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(project.resolve("history"))) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        files.put(path.getFileName().toString(), Digest.of(Files.readAllBytes(path)));
      }
    }
    return files;
  }

  /** Killed at any step, closing has changed nothing, or all once it is run again. */
  @Test
  void closingChangesAllFilesOrNone() throws IOException {
    Path history = project.resolve("history");
    Map<String, String> before = files(history);
    assertThat(Called.kpi("close", project.toString()).exit()).isZero();
    Map<String, String> after = files(history);
    assertThat(after).isNotEqualTo(before);

    Path beside = history.resolve(".closing");
    List<String> changed =
        after.entrySet().stream()
            .filter(file -> !file.getValue().equals(before.get(file.getKey())))
            .map(Map.Entry::getKey)
            .toList();
    for (int moved = 0; moved <= changed.size(); moved++) {
      Files.createDirectory(beside);
      for (String name : changed.subList(moved, changed.size())) {
        Files.move(history.resolve(name), beside.resolve(name));
      }
      Files.writeString(beside.resolve("list"), String.join("\n", changed), UTF_8);
      Called read = Called.kpi("check-definitions", project.toString());
      assertThat(read.exit()).as(read.printed()).isEqualTo(2);
      assertThat(read.printed()).contains("D050");
      assertThat(Called.kpi("close", "--lang", "zh", project.toString()).printed())
          .contains("已完成上次中断的归档");
      assertThat(files(history)).isEqualTo(after);
    }
    Files.createDirectory(beside);
    Files.writeString(beside.resolve(changed.get(0)), "half", UTF_8);
    assertThat(Called.kpi("check-definitions", project.toString()).exit()).isZero();
    assertThat(Called.kpi("close", "--replace", project.toString()).exit()).isZero();
    assertThat(beside).doesNotExist();
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    for (Path file : ExampleProject.files(folder)) {
      digests.put(folder.relativize(file).toString(), Digest.of(Files.readAllBytes(file)));
    }
    return digests;
  }
}
