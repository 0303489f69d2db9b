package org.groupkpi.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.StartsProgram;
import org.groupkpi.definition.TableDefinition;
import org.groupkpi.report.CellState;
import org.groupkpi.report.Column;
import org.groupkpi.report.PrintedCell;
import org.groupkpi.report.Report;
import org.groupkpi.report.ReportTable;
import org.groupkpi.report.Row;
import org.groupkpi.report.Section;
import org.groupkpi.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the workbook every cell reads as printed, and figures are numbers. */
class XlsxTablesTest {
  private static final List<String> FIGURES =
      List.of(
          "0",
          "0.00",
          "7",
          "-7",
          "1,177",
          "-1,177",
          "2,823.00",
          "2823.00",
          "12345",
          "0.005",
          "1.005",
          "1,234,567.89",
          "-0.30",
          "0.00001",
          "33,870,000",
          "123,456,789,012,345",
          "1,234,567,890,123,456,789",
          "0.1234567890123",
          "9,007,199,254,740.99",
          "<0.01",
          ">-0.01",
          "—",
          "不适用",
          "007",
          "1,23",
          "1.",
          "-0.00",
          "13,285 千瓦时/吨",
          "0 万吨",
          "5 x\"y\"",
          "20.02%",
          "-7.41%",
          "+5.12%",
          "0.00%",
          "0.07%",
          "28.5%",
          "=1+1",
          "1E5",
          "1e5",
          "12/3");
  private static final List<String> CHANGES =
      List.of(
          "+5.12%",
          "-8.70%",
          "0.00%",
          "0%",
          "+1.30 个百分点",
          "-0.05 pp",
          "0.00 pp",
          "+1,234.56%",
          "+12345%",
          "—",
          "+0.07%",
          "5.12%",
          "-0.00%",
          "+0.29%",
          "-1.15%");
  private static final List<String> ANNOTATIONS =
      List.of(
          "",
          "（含处置往年贮存量 126）",
          " (of which \"x\" 12)",
          " (a\\b ; [Red] @ 0.0 # ?)",
          " (50% e)",
          " (_-* *x !y)",
          "（" + "很长的说明".repeat(40) + "）");

  @TempDir private Path folder;

  @Test
  @StartsProgram
  void everyCellReadsAsPrinted() throws IOException, InterruptedException {
    readsAsPrinted(SampleReport.draftIn(Language.ZH));
    readsAsPrinted(SampleReport.in(Language.EN));
    readsAsPrinted(manyFigures());
  }

  private void readsAsPrinted(Report report) throws IOException, InterruptedException {
    Path file = Files.write(folder.resolve("report.xlsx"), XlsxTables.render(report).content());
    List<List<List<String>>> shown = ShownSheets.of(file, folder);
    assertThat(shown).hasSameSizeAs(report.tables());
    for (int at = 0; at < shown.size(); at++) {
      List<List<String>> expected = printed(report.tables().get(at));
      assertThat(shown.get(at).subList(1, expected.size() + 1))
          .as(report.tables().get(at).id())
          .containsExactlyElementsOf(expected);
    }
  }

  private static List<List<String>> printed(ReportTable table) {
    List<List<String>> lines = new ArrayList<>();
    int units = table.unitHead().isEmpty() ? 0 : 1;
    int width = 1 + units + table.columns().size();
    for (Section section : table.sections()) {
      if (!section.title().isEmpty()) {
        lines.add(line(width, Stream.of(section.title())));
      }
      for (Row row : section.rows()) {
        Stream<String> label = Stream.of(row.label() + SheetWriter.marks(row.marks()));
        Stream<String> unit = Stream.of(row.unit()).limit(units);
        lines.add(
            line(
                width,
                Stream.of(label, unit, row.cells().stream().map(PrintedCell::text))
                    .flatMap(each -> each)));
        List<String> annotations = row.cells().stream().map(PrintedCell::annotation).toList();
        if (annotations.stream().anyMatch(annotation -> !annotation.isEmpty())) {
          Stream<String> blank = Stream.generate(() -> "").limit(1 + units);
          lines.add(line(width, Stream.concat(blank, annotations.stream().map(String::strip))));
        }
      }
    }
    return lines;
  }

  private static List<String> line(int width, Stream<String> texts) {
    return Stream.concat(texts, Stream.generate(() -> "")).limit(width).toList();
  }

  @Test
  void figuresAreTheNumbersThatArePrinted() throws IOException {
    int numbers = 0;
    try (XSSFWorkbook workbook = open(manyFigures())) {
      XSSFSheet sheet = workbook.getSheetAt(1);
      for (int row = 0; row < FIGURES.size() + CHANGES.size(); row++) {
        String text = row < FIGURES.size() ? FIGURES.get(row) : CHANGES.get(row - FIGURES.size());
        var cell = sheet.getRow(4 + row).getCell(row < FIGURES.size() ? 2 : 3);
        if (cell.getCellType() == CellType.NUMERIC) {
          numbers++;
          assertThat(BigDecimal.valueOf(cell.getNumericCellValue()))
              .as(text)
              .isEqualByComparingTo(number(text));
        } else {
          assertThat(text)
              .matches("[<>—不=].*|5 x.*|.*[Ee]5|12/3|007|1,23|1\\.|-0\\.00%?|5\\.12%|.{17,}");
        }
      }
    }
    assertThat(numbers).isGreaterThan(35);
  }

  private static BigDecimal number(String text) {
    BigDecimal figure = new BigDecimal(text.replaceAll("( .*|%)$", "").replaceAll("[,+]", ""));
    return text.endsWith("%") ? figure.movePointLeft(2) : figure;
  }

  @Test
  void textIsNeverAFormulaAndSheetsHaveNames() throws IOException {
    for (String text :
        List.of("=1+1", "@x", "-x", "history", "a:b\\c/d?e*f[g]", "'", "x".repeat(99))) {
      try (XSSFWorkbook workbook = open(SampleReport.saying(text, Language.ZH))) {
        assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
        XSSFSheet sheet = workbook.getSheetAt(1);
        assertThat(sheet.getSheetName())
            .hasSizeBetween(1, 31)
            .doesNotContainPattern("[:\\\\/?*\\[\\]]");
        sheet.forEach(
            row ->
                row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA)));
        assertThat(sheet.getRow(6).getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
      }
    }
  }

  @Test
  void aFigureThatIsNoNumberLooksLikeTheOthers() throws IOException {
    List<Row> rows =
        Stream.of("1.00", "<0.01")
            .map(text -> new Row("r", 0, "t", List.of(), List.of(cell(text, "")), false))
            .toList();
    List<Column> columns = List.of(new Column("2024", "2024", "", Column.Kind.FIGURE));
    try (XSSFWorkbook workbook = open(report(columns, rows))) {
      assertThat(inkOf(workbook, 5)).isEqualTo(inkOf(workbook, 4));
    }
  }

  private static String inkOf(XSSFWorkbook workbook, int row) {
    var look = workbook.getSheetAt(1).getRow(row).getCell(2).getCellStyle();
    return look.getFont().getXSSFColor().getARGBHex();
  }

  /** So that a long annotation does not widen the column of years. */
  @Test
  void annotationsStandBelowTheirFigures() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < 400; at++) {
      String annotation = "（含处置往年贮存的全部数量 " + at + "）";
      rows.add(new Row("r", 0, "t", List.of(), List.of(cell("1,177", annotation)), false));
    }
    List<Column> columns = List.of(new Column("2024", "2024", "", Column.Kind.FIGURE));
    try (XSSFWorkbook workbook = open(report(columns, rows))) {
      assertThat(workbook.getStylesSource().getNumberFormats()).hasSizeLessThan(10);
      XSSFSheet sheet = workbook.getSheetAt(1);
      assertThat(sheet.getColumnWidth(2)).isLessThan(20 * 256);
      assertThat(sheet.getRow(302).getCell(2).getNumericCellValue()).isEqualTo(1177);
      assertThat(sheet.getRow(303).getCell(2).getStringCellValue()).isEqualTo("（含处置往年贮存的全部数量 149）");
      assertThat(sheet.getRow(303).getHeightInPoints())
          .isGreaterThan(sheet.getRow(302).getHeightInPoints());
    }
  }

  @Test
  void theSameReportGivesTheSameBytes() {
    assertThat(XlsxTables.render(SampleReport.in(Language.ZH)))
        .isEqualTo(XlsxTables.render(SampleReport.in(Language.ZH)));
  }

  /** Two columns of printed texts, each text with every annotation. */
  private static Report manyFigures() {
    List<Row> rows = new ArrayList<>();
    for (String annotation : ANNOTATIONS) {
      FIGURES.forEach(text -> rows.add(row(cell(text, annotation), PrintedCell.EMPTY)));
      CHANGES.forEach(text -> rows.add(row(PrintedCell.EMPTY, cell(text, annotation))));
    }
    return report(
        List.of(
            new Column("2024", "2024 年", "", Column.Kind.FIGURE),
            new Column("change", "同比", "", Column.Kind.CHANGE)),
        rows);
  }

  private static Row row(PrintedCell... cells) {
    return new Row("指标", 0, "吨", List.of(), List.of(cells), false);
  }

  private static PrintedCell cell(String text, String annotation) {
    return SampleReport.cell(text, annotation, List.of(), CellState.OK);
  }

  private static Report report(List<Column> columns, List<Row> rows) {
    ReportTable table =
        new ReportTable(
            "t",
            TableDefinition.Layout.YEARS,
            "表",
            "指标",
            "单位",
            "",
            "",
            columns,
            List.of(new Section("", rows)),
            List.of(),
            List.of());
    return new Report(
        "表",
        "集团",
        "2024",
        "2024 年",
        List.of("2024"),
        Language.ZH,
        false,
        List.of(table),
        List.of());
  }

  private static XSSFWorkbook open(Report report) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(XlsxTables.render(report).content()));
  }
}
