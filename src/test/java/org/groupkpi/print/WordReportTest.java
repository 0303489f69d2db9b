package org.groupkpi.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.groupkpi.InstalledTool;
import org.groupkpi.StartsProgram;
import org.groupkpi.definition.TableDefinition;
import org.groupkpi.report.CellState;
import org.groupkpi.report.Column;
import org.groupkpi.report.Footnote;
import org.groupkpi.report.PrintedCell;
import org.groupkpi.report.Report;
import org.groupkpi.report.ReportTable;
import org.groupkpi.report.Row;
import org.groupkpi.report.Section;
import org.groupkpi.sample.LibreOffice;
import org.groupkpi.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The report in Word: it says what the tables say, and opens wherever documents are opened. */
class WordReportTest {
  /** To the left and right of the text of a cell, in twentieths of a point. */
  private static final int CELL_MARGIN = 80;

  @TempDir Path templates;

  @ParameterizedTest
  @EnumSource(Language.class)
  void saysWhatTheTablesSay(Language language) {
    Report report = SampleReport.in(language);
    List<XWPFTable> printed = WordFile.of(report).read().getTables();
    assertThat(printed).hasSameSizeAs(report.tables());
    for (int at = 0; at < printed.size(); at++) {
      assertThat(rows(printed.get(at))).isEqualTo(rows(report.tables().get(at)));
    }
  }

  private static List<List<String>> rows(XWPFTable table) {
    return table.getRows().stream().map(WordReportTest::texts).toList();
  }

  private static List<String> texts(XWPFTableRow row) {
    return row.getTableCells().stream().map(WordFile::text).toList();
  }

  private static List<List<String>> rows(ReportTable table) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of(table.stubHead()));
    head.addAll(units(table, table.unitHead()));
    table.columns().forEach(column -> head.add(headed(column)));
    rows.add(head);
    for (Section section : table.sections()) {
      if (!section.title().isEmpty()) {
        rows.add(List.of(section.title()));
      }
      section.rows().forEach(row -> rows.add(texts(table, row)));
    }
    return rows;
  }

  private static String headed(Column column) {
    boolean chinese = column.label().codePoints().anyMatch(c -> c > 0x2E80);
    String unit = chinese ? "（" + column.unit() + "）" : "(" + column.unit() + ")";
    return column.label() + (column.unit().isEmpty() ? "" : "\n" + unit);
  }

  private static List<String> units(ReportTable table, String unit) {
    return table.unitHead().isEmpty() ? List.of() : List.of(unit);
  }

  private static List<String> texts(ReportTable table, Row row) {
    List<String> texts = new ArrayList<>(List.of(row.label() + marks(row.marks())));
    if (!row.heading()) {
      texts.addAll(units(table, row.unit()));
      row.cells().forEach(cell -> texts.add(text(cell)));
    }
    return texts;
  }

  private static String text(PrintedCell cell) {
    String annotation = cell.annotation().strip();
    return cell.text() + marks(cell.marks()) + (annotation.isEmpty() ? "" : "\n" + annotation);
  }

  private static String marks(List<Integer> marks) {
    return marks.isEmpty()
        ? ""
        : "^" + marks.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  @Test
  void headingsNotesAndFootnotesStandAroundTheTables() {
    XWPFDocument word = WordFile.of(SampleReport.in(Language.EN)).read();
    assertThat(texts(word, "Title")).containsExactly("Key performance tables 2024");
    assertThat(texts(word, "Heading1"))
        .containsExactly(
            "Energy consumption",
            "Waste generated and disposed of",
            "Employee training",
            "Progress towards environmental targets");
    assertThat(texts(word, "KpiNote"))
        .containsExactly("Note: electricity is converted at its calorific value.");
    assertThat(texts(word, "KpiFootnote"))
        .containsExactly(
            "1\tRecalculated after the restatement of revenue for 2023.",
            "2\tReported by 36 of 38 entities.");
  }

  private static List<String> texts(XWPFDocument word, String style) {
    return word.getParagraphs().stream()
        .filter(paragraph -> style.equals(paragraph.getStyle()))
        .map(XWPFParagraph::getText)
        .toList();
  }

  @Test
  void headersAreRepeatedAndRowsStayWhole() {
    for (XWPFTable table : WordFile.of(SampleReport.in(Language.ZH)).read().getTables()) {
      assertThat(table.getRows()).allMatch(XWPFTableRow::isCantSplitRow);
      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      assertThat(table.getRows().stream().filter(XWPFTableRow::isRepeatHeader)).hasSize(1);
    }
  }

  @Test
  void followsTheSchema() {
    Stream.of(SampleReport.in(Language.EN), SampleReport.draftIn(Language.ZH), wide(20), long_(40))
        .map(WordFile::of)
        .forEach(WordReportTest::validateParts);
  }

  private static void validateParts(WordFile file) {
    file.parts().keySet().stream()
        .filter(part -> part.matches("word/[a-zA-Z]+\\.xml"))
        .forEach(file::validate);
  }

  @Test
  void isTheSameBytesAgain() {
    Report report = SampleReport.draftIn(Language.ZH);
    assertThat(WordFile.of(report).bytes()).isEqualTo(WordFile.of(report).bytes());
  }

  @Test
  void aDraftSaysSoOnEveryPageAndTable() {
    WordFile file = WordFile.of(SampleReport.draftIn(Language.EN));
    assertThat(texts(file.read(), "Heading1")).hasSize(4).allMatch(t -> t.endsWith("草稿 DRAFT"));
    assertThat(file.part("word/header.xml")).contains("草稿 DRAFT");
    assertThat(WordFile.of(SampleReport.in(Language.EN)).read().getHeaderList())
        .noneMatch(header -> header.getText().contains("DRAFT"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "${7*7} <#assign x=1>",
        "]]>",
        "\"/><w:br/>",
        "&amp; &#0;",
        "=cmd|' /C calc'!A0",
        "a\nb\tc"
      })
  void whateverSomebodyWroteArrivesAsText(String text) {
    WordFile file = WordFile.of(SampleReport.saying(text, Language.ZH));
    file.validate("word/document.xml");
    assertThat(WordFile.text(file.read().getTables().get(0).getRow(3).getCell(0)))
        .isEqualTo(text.replaceAll("\\s+", " ") + "^1");
  }

  @Test
  void whatXmlCannotHoldIsReplaced() {
    WordFile file =
        WordFile.of(SampleReport.saying("a\u0000b\u001Bc\uFFFEd\uD800e\uDC00f", Language.EN));
    file.validate("word/document.xml");
    assertThat(file.read().getTables().get(0).getRow(1).getCell(0).getText())
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf");
  }

  /** A table over pages, in the layout of an office program. */
  @Test
  @StartsProgram
  void aLongTableRepeatsItsHeaderOnEveryPage() throws Exception {
    InstalledTool.LIBRE_OFFICE.need();
    List<String> pages = WordFile.of(long_(90)).pages();
    assertThat(pages).hasSizeGreaterThan(2);
    assertThat(pages).allMatch(page -> page.contains("The indicator") && page.contains("2024"));
    assertThat(String.join("", pages)).contains("Row 1 ").contains("Row 90 ");
  }

  @Test
  void manyColumnsStandOnPagesTurnedSideways() throws Exception {
    String document = WordFile.of(wide(9)).part("word/document.xml");
    assertThat(document).contains("w:orient=\"landscape\"");
    assertThat(WordFile.of(wide(6)).part("word/document.xml")).doesNotContain("landscape");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 6, 9, 14, 40})
  void columnsFillTheTextAndNoMore(int columns) {
    WordLayout layout = WordLayout.of(wide(columns).tables().get(0), WordPage.A4);
    assertThat(layout.columns()).hasSize(columns + 2).allMatch(width -> width > 0);
    assertThat(layout.columns().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(WordPage.A4.textWidth(columns > 6));
  }

  /** Beside cells with many marks stand wider figures without; all of them end in one line. */
  @Test
  void aFigureHasRoomBesideTheMarksOfOthers() {
    List<Integer> marks = List.of(2, 5, 9, 10, 11);
    List<Row> rows = List.of(row("1,234.00", marks), row("49,334.79", List.of()));
    ReportTable table = report(6, rows).tables().get(0);
    WordLayout layout = WordLayout.of(table, WordPage.A4);
    double figure = new TypeWidth(layout.size() * 10).of("49,334.79");
    for (int at = 0; at < layout.hangs().size(); at++) {
      assertThat(layout.columns().get(at + 2) - 2 * CELL_MARGIN - layout.hangs().get(at))
          .isGreaterThanOrEqualTo((int) figure);
    }
  }

  private static Row row(String figure, List<Integer> marks) {
    PrintedCell cell = SampleReport.cell(figure, "", marks, CellState.OK);
    return new Row(
        "Revenue of the reporting year in the group",
        0,
        "RMB million",
        List.of(),
        Collections.nCopies(6, cell),
        false);
  }

  private static Report long_(int rows) {
    return report(3, rows);
  }

  private static Report wide(int columns) {
    return report(columns, 3);
  }

  private static Report report(int columns, int rows) {
    PrintedCell cell = SampleReport.cell("1,234.00", "", List.of(1), CellState.OK);
    List<Row> body =
        IntStream.rangeClosed(1, rows)
            .mapToObj(
                at ->
                    new Row(
                        "Row " + at + " of the table",
                        0,
                        "t",
                        List.of(),
                        Collections.nCopies(columns, cell),
                        false))
            .toList();
    return report(columns, body);
  }

  private static Report report(int columns, List<Row> body) {
    List<Column> heads =
        IntStream.range(0, columns)
            .mapToObj(at -> 2025 - columns + at)
            .map(year -> new Column("" + year, "" + year, "", Column.Kind.FIGURE))
            .toList();
    List<Footnote> notes = List.of(new Footnote(1, "A note"));
    ReportTable table =
        new ReportTable(
            "t",
            TableDefinition.Layout.YEARS,
            "A table",
            "The indicator",
            "Unit",
            "",
            "",
            heads,
            List.of(new Section("", body)),
            notes,
            List.of());
    return new Report(
        "Report",
        "Group",
        "2024",
        "2024",
        List.of("2024"),
        Language.EN,
        false,
        List.of(table),
        notes);
  }

  @Test
  void aProjectReplacesAPart() throws IOException {
    write(
        "word/styles.xml",
        WordFile.of(long_(1)).part("word/styles.xml").replace("17605A", "000080"));
    write("word/footer.xml.ftlx", "<w:ftr xmlns:w=\"" + WordReference.WORD + "\"><w:p/></w:ftr>");
    write("word/.DS_Store", "left by a file manager");
    write("README.txt", "no part");
    WordFile file = WordFile.of(long_(1), Optional.of(templates));
    assertThat(file.part("word/styles.xml")).contains("000080").doesNotContain("17605A");
    assertThat(file.part("word/footer.xml")).doesNotContain("PAGE");
    assertThat(file.parts().keySet()).isEqualTo(WordFile.of(long_(1)).parts().keySet());
  }

  @Test
  void aTemplateThatPrintsNoXmlIsRefused() throws IOException {
    write("word/footer.xml.ftlx", "<w:ftr>");
    assertThatThrownBy(() -> WordFile.of(long_(1), Optional.of(templates)))
        .isInstanceOf(TemplateFault.class)
        .hasMessageStartingWith("templates/docx/word/footer.xml.ftlx: is not XML");
  }

  /** Its styles have the identifiers of a Chinese Word; it has no header. */
  @Test
  void aReferenceGivesStylesPaperAndFooter() throws IOException {
    reference();
    WordFile file = WordFile.of(SampleReport.in(Language.ZH), Optional.of(templates));
    XWPFDocument word = file.read();
    assertThat(texts(word, "a3")).containsExactly("2024 年关键绩效表");
    assertThat(texts(word, "1")).hasSize(4);
    assertThat(rows(word.getTables().get(1)))
        .isEqualTo(rows(SampleReport.in(Language.ZH).tables().get(1)));
    assertThat(word.getStyles().getStyle("KpiFigure").getBasisStyleID()).isEqualTo("KpiLabel");
    assertThat(word.getStyles().getStyle("KpiLabel").getBasisStyleID()).isEqualTo("a");
    assertThat(file.part("word/document.xml")).contains("<w:pgSz w:w=\"12240\" w:h=\"15840\"/>");
    assertThat(word.getFooterList()).hasSize(1).allMatch(f -> f.getText().contains("House footer"));
    assertThat(word.getHeaderList()).hasSize(1);
    assertThat(file.part("word/_rels/settings.xml.rels")).isEmpty();
    file.validate("word/document.xml");
    file.validate("word/styles.xml");
  }

  @Test
  void aDraftWithAReferenceSaysSoOnEveryPage() throws IOException {
    reference();
    XWPFDocument word =
        WordFile.of(SampleReport.draftIn(Language.ZH), Optional.of(templates)).read();
    assertThat(word.getHeaderList()).anyMatch(header -> header.getText().contains("草稿 DRAFT"));
  }

  @Test
  @StartsProgram
  void whatLibreOfficeSavesIsAReference() throws Exception {
    InstalledTool.LIBRE_OFFICE.need();
    byte[] plain = WordFile.of(long_(1)).bytes();
    byte[] saved = LibreOffice.converted(Map.of("r", plain), "docx", "docx").get("r");
    Files.createDirectories(templates.resolve("docx"));
    Files.write(templates.resolve("docx/reference.docx"), saved);
    WordFile file = WordFile.of(long_(90), Optional.of(templates));
    assertThat(file.pages()).hasSizeGreaterThan(2).allMatch(page -> page.contains("Unit"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PK no archive", "<html/>"})
  void whatIsNoDocumentIsRefused(String content) throws IOException {
    write("reference.docx", content);
    assertThatThrownBy(() -> WordFile.of(long_(1), Optional.of(templates)))
        .isInstanceOf(TemplateFault.class)
        .hasMessageStartingWith("templates/docx/reference.docx: is not a Word document");
  }

  private void reference() throws IOException {
    Map<String, byte[]> parts = new TreeMap<>(WordFile.of(long_(1)).parts());
    parts.keySet().removeIf(name -> name.contains("header"));
    parts.put(
        "word/styles.xml",
        bytes(
            """
            <w:styles xmlns:w="%s">
              <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
              <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>
              <w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/><w:basedOn w:val="a"/></w:style>
            </w:styles>
            """
                .formatted(WordReference.WORD)));
    parts.put(
        "word/document.xml",
        bytes(
            """
            <w:document xmlns:w="%s" xmlns:r="%s"><w:body><w:p/><w:sectPr>
              <w:footerReference w:type="default" r:id="kpiFooter"/>
              <w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/>
            </w:sectPr></w:body></w:document>
            """
                .formatted(WordReference.WORD, WordReference.RELATION)));
    parts.put(
        "word/footer.xml",
        bytes(
            "<w:ftr xmlns:w=\"%s\"><w:p><w:r><w:t>House footer</w:t></w:r></w:p></w:ftr>"
                .formatted(WordReference.WORD)));
    parts.put("word/_rels/settings.xml.rels", bytes("<x/>"));
    for (String part : List.of("[Content_Types].xml", "word/_rels/document.xml.rels")) {
      String text = new String(parts.get(part), StandardCharsets.UTF_8);
      parts.put(part, bytes(text.replaceAll("<[^<]*header[^<]*/>", "")));
    }
    Files.createDirectories(templates.resolve("docx"));
    Files.write(templates.resolve("docx/reference.docx"), Archive.of(parts));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void write(String name, String text) throws IOException {
    Path file = templates.resolve("docx").resolve(name);
    Files.createDirectories(file.resolve("..").normalize());
    Files.writeString(file, text);
  }
}
