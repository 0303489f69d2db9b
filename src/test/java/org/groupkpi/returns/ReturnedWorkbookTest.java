package org.groupkpi.returns;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.hssf.record.chart.ChartRecord;
import org.apache.poi.hssf.usermodel.HSSFChart;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.cli.Console;
import org.groupkpi.cli.Kpi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a returned workbook holds: everything of the filer's, and what head office has to say. */
class ReturnedWorkbookTest {
  private static final Path PROJECT = Path.of("sample-workbooks");
  private static final Path CLEAN = PROJECT.resolve("submissions/2024/EL01_2024.xlsx");
  private static final String OWN = "自带 'Anlage' & <x>";
  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
  private static final Pattern STYLE = Pattern.compile(" s=\"\\d+\"");

  private static final String REWRITTEN = "其中无法原位批注、整份重写的：1 份";

  @TempDir private Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private byte[] returned(byte[] form, String name) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, form);
    printed.reset();
    PrintStream out = new PrintStream(printed, true, UTF_8);
    Kpi.run(
        new Console(out, out, false),
        Path.of(""),
        "validate",
        "--verbose",
        "--out",
        folder.resolve("out").toString(),
        file.toString(),
        PROJECT.toString());
    return Files.readAllBytes(folder.resolve("out/returns").resolve(name));
  }

  /** A form with a mistake, and with all that people put into workbooks. */
  private static byte[] full() throws IOException {
    try (SentForm form = new SentForm(Files.readAllBytes(CLEAN))) {
      XSSFWorkbook workbook = (XSSFWorkbook) form.workbook();
      XSSFSheet sheet = workbook.createSheet(OWN);
      addTables(sheet);
      addChart(sheet);
      addComments(sheet, 300);
      workbook.createName().setNameName("MeineZahl");
      workbook.getName("MeineZahl").setRefersToFormula("'" + OWN.replace("'", "''") + "'!$A$1");
      workbook.setPrintArea(workbook.getSheetIndex(sheet), "$A$1:$D$20");
      sheet.protectSheet("geheim");
      workbook.lockStructure();
      workbook.setActiveSheet(2);
      workbook.setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
      addThreadedComment(sheet);
      form.write("ENERGY", "value", "约 250 万");
      addComment(form.cell("ENERGY", "value"), "请王工核对", "李会计");
      return form.bytes();
    }
  }

  /** The newer kind of comments, of which POI knows nothing. */
  private static void addThreadedComment(XSSFSheet sheet) {
    try {
      PackagePart comments =
          sheet
              .getWorkbook()
              .getPackage()
              .createPart(
                  PackagingURIHelper.createPartName("/xl/threadedComments/threadedComment1.xml"),
                  "application/vnd.ms-excel.threadedcomments+xml");
      try (OutputStream out = comments.getOutputStream()) {
        out.write(
            "<ThreadedComments><threadedComment ref=\"A101\"/></ThreadedComments>".getBytes(UTF_8));
      }
      sheet
          .getPackagePart()
          .addRelationship(
              comments.getPartName(),
              TargetMode.INTERNAL,
              "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment");
    } catch (OpenXML4JException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void addTables(Sheet sheet) {
    for (int row = 0; row < 20; row++) {
      Row line = sheet.createRow(row);
      line.createCell(0).setCellValue(row + 0.5);
      line.createCell(1).setCellFormula("A" + (row + 1) + "*2");
    }
    sheet.addMergedRegion(new CellRangeAddress(5, 6, 3, 5));
    DataValidationHelper helper = sheet.getDataValidationHelper();
    sheet.addValidationData(
        helper.createValidation(
            helper.createExplicitListConstraint(new String[] {"a", "b"}),
            new CellRangeAddressList(0, 9, 2, 2)));
    ConditionalFormattingRule rule =
        sheet.getSheetConditionalFormatting().createConditionalFormattingRule("A1>3");
    rule.createFontFormatting().setFontStyle(true, false);
    sheet
        .getSheetConditionalFormatting()
        .addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf("A1:A9")}, rule);
  }

  private static void addChart(XSSFSheet sheet) {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    int picture = sheet.getWorkbook().addPicture(PIXEL, Workbook.PICTURE_TYPE_PNG);
    drawing.createPicture(drawing.createAnchor(0, 0, 0, 0, 7, 1, 9, 4), picture);
    XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 7, 6, 14, 20));
    var data =
        chart.createData(
            ChartTypes.LINE,
            chart.createCategoryAxis(AxisPosition.BOTTOM),
            chart.createValueAxis(AxisPosition.LEFT));
    var range = new CellRangeAddress(0, 9, 0, 0);
    data.addSeries(
        XDDFDataSourcesFactory.fromNumericCellRange(sheet, range),
        XDDFDataSourcesFactory.fromNumericCellRange(sheet, range));
    chart.plot(data);
  }

  private static void addComments(Sheet sheet, int count) {
    for (int number = 0; number < count; number++) {
      Row row = sheet.getRow(100 + number);
      row = row == null ? sheet.createRow(100 + number) : row;
      addComment(row.createCell(0), "旧批注 " + number, "王");
    }
  }

  private static void addComment(Cell cell, String text, String author) {
    var helper = cell.getSheet().getWorkbook().getCreationHelper();
    ClientAnchor anchor = helper.createClientAnchor();
    anchor.setCol1(5);
    anchor.setRow1(cell.getRowIndex());
    anchor.setCol2(8);
    anchor.setRow2(cell.getRowIndex() + 3);
    Comment comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
    comment.setString(helper.createRichTextString(text));
    comment.setAuthor(author);
    cell.setCellComment(comment);
  }

  private static Map<String, byte[]> parts(byte[] archive) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  /** The parts as they are packed. */
  private static Map<String, byte[]> packed(byte[] archive) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipFile zip = ZipFile.builder().setByteArray(archive).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        parts.put(entry.getName(), zip.getRawInputStream(entry).readAllBytes());
      }
    }
    return parts;
  }

  @Test
  void everyPartOfTheFilersIsKept() throws IOException {
    byte[] before = full();
    Map<String, byte[]> was = parts(before);
    byte[] copy = returned(before, "EL01_2024.xlsm");
    Map<String, byte[]> is = parts(copy);
    assertThat(is.keySet())
        .containsAll(was.keySet())
        .contains("xl/vbaProject.bin", "xl/threadedComments/threadedComment1.xml");
    assertThat(new String(is.getOrDefault("[Content_Types].xml", new byte[0]), UTF_8))
        .contains("macroEnabled.main+xml", "vbaProject", "threadedcomments+xml");
    List<String> changed = new ArrayList<>();
    Map<String, byte[]> packedBefore = packed(before);
    packed(copy)
        .forEach(
            (name, bytes) -> {
              if (was.containsKey(name) && !Arrays.equals(bytes, packedBefore.get(name))) {
                changed.add(name);
              }
            });
    assertThat(changed)
        .containsExactlyInAnyOrder(
            "[Content_Types].xml",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/styles.xml",
            "xl/worksheets/sheet1.xml",
            "xl/worksheets/sheet4.xml",
            "xl/comments4.xml");
    assertThat(printed.toString(UTF_8)).doesNotContain(REWRITTEN);
    for (String name : was.keySet()) {
      if (name.matches("xl/worksheets/sheet\\d+\\.xml")) {
        assertThat(withoutOurs(is.get(name))).as(name).isEqualTo(withoutOurs(was.get(name)));
      }
    }
  }

  /** A sheet's XML but for cell styles, the selected tab and the places of comments. */
  private static String withoutOurs(byte @org.jspecify.annotations.Nullable [] xml) {
    String text = new String(xml == null ? new byte[0] : xml, UTF_8);
    return STYLE
        .matcher(text)
        .replaceAll("")
        .replaceAll(" tabSelected=\"(1|0|true|false)\"", "")
        .replaceAll("<(legacyDrawing|drawing) r:id=\"[^\"]*\"/>", "");
  }

  @Test
  void namesProtectionAndCommentsHold() throws IOException {
    byte[] before = full();
    try (SentForm was = new SentForm(before);
        SentForm is = new SentForm(returned(before, "EL01_2024.xlsx"))) {
      Workbook workbook = is.workbook();
      assertThat(workbook.getNumberOfSheets()).isEqualTo(was.workbook().getNumberOfSheets() + 2);
      assertThat(workbook.getActiveSheetIndex()).isZero();
      assertThat(((XSSFWorkbook) workbook).isStructureLocked()).isTrue();
      Sheet own = workbook.getSheet(OWN);
      assertThat(own.getProtect()).isTrue();
      assertThat(own.getCellComments()).hasSize(300);
      assertThat(workbook.getName("MeineZahl").getRefersToFormula())
          .isEqualTo(was.workbook().getName("MeineZahl").getRefersToFormula());
      assertThat(workbook.getPrintArea(workbook.getSheetIndex(own)))
          .isEqualTo(was.workbook().getPrintArea(was.workbook().getSheetIndex(OWN)));
      Comment comment = is.cell("ENERGY", "value").getCellComment();
      assertThat(comment.getAuthor()).isEqualTo("李会计");
      assertThat(comment.getString().getString())
          .startsWith("请王工核对\n—— 审核意见 / Review findings #1 ——\n【错误 C202】不是数字");
      assertThat(is.list().getProtect()).isFalse();
    }
  }

  @Test
  void linksLeadToTheCellsAndTheMarksKeepTheirLook() throws IOException {
    byte[] before = full();
    try (SentForm was = new SentForm(before);
        SentForm is = new SentForm(returned(before, "EL01_2024.xlsx"))) {
      Cell cell = is.cell("ENERGY", "value");
      Row line = is.line("C202", "ENERGY");
      assertThat(line.getCell(3).getHyperlink().getAddress())
          .isEqualTo("'" + cell.getSheet().getSheetName() + "'!" + cell.getAddress());
      var style = cell.getCellStyle();
      var old = was.cell("ENERGY", "value").getCellStyle();
      assertThat(style.getDataFormatString()).isEqualTo(old.getDataFormatString());
      assertThat(style.getLocked()).isEqualTo(old.getLocked());
      assertThat(style.getFontIndex()).isEqualTo(old.getFontIndex());
      assertThat(style.getBorderLeft()).isEqualTo(old.getBorderLeft());
      assertThat(style.getFillForegroundColorColor())
          .isNotEqualTo(old.getFillForegroundColorColor());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://x\")",
        "]]><x>&amp;\"'",
        "_x0041_ \u0001\uFFFE\uD800",
        "@SUM(A1)\n+1",
      })
  void foreignTextStaysText(String hostile) throws IOException {
    byte[] form;
    try (SentForm sent = new SentForm(Files.readAllBytes(CLEAN))) {
      sent.cell("ENERGY", "value").setCellValue(hostile);
      sent.workbook().setSheetName(sent.workbook().getSheetIndex("能源"), "能'源 & <b>\"");
      form = sent.bytes();
    }
    try (SentForm is = new SentForm(returned(form, "EL01_2024.xlsx"))) {
      Cell found = is.line("C202", "ENERGY").getCell(5);
      assertThat(found.getCellType()).isEqualTo(CellType.STRING);
      assertThat(found.getStringCellValue())
          .isEqualTo(is.cell("ENERGY", "value").getStringCellValue());
      assertThat(is.line("C202", "ENERGY").getCell(3).getHyperlink().getAddress())
          .startsWith("'能''源 & <b>\"'!");
    }
  }

  /** A cell that asks for an answer need not be there: programs leave empty cells out. */
  @Test
  void cellsThatWereNotThereAreMarked() throws IOException {
    byte[] form;
    try (SentForm sent = new SentForm(Files.readAllBytes(CLEAN))) {
      Cell blank = sent.cell("DRILLS", "value");
      blank.getRow().removeCell(blank);
      Row pollution = sent.cell("SO2", "value").getRow();
      sent.write("SO2", "value", "-");
      while (pollution.getLastCellNum() > 6) {
        pollution.removeCell(pollution.getCell(pollution.getLastCellNum() - 1));
      }
      form = sent.bytes();
    }
    try (SentForm is = new SentForm(returned(form, "EL01_2024.xlsx"))) {
      Cell marked = is.cell("DRILLS", "value");
      assertThat(((XSSFCellStyle) marked.getCellStyle()).getFillForegroundColorColor().getARGBHex())
          .isEqualTo("FFF6A6A1");
      assertThat(marked.getCellComment().getString().getString()).contains("C230");
      assertThat(is.cell("SO2", "value").getCellComment().getString().getString()).contains("C209");
    }
    assertThat(printed.toString(UTF_8)).doesNotContain(REWRITTEN);
  }

  /** Strict files are read, but cannot be written back: the list goes alone, and says so. */
  @Test
  void findingsOfFilesThatCannotBeCopiedAreNotLost() throws IOException {
    try (SentForm form = new SentForm(Files.readAllBytes(CLEAN))) {
      form.write("ENERGY", "value", "约 250 万");
      byte[] strict = strict(form.bytes());
      try (SentForm list = new SentForm(returned(strict, "EL01_2024.xlsx"))) {
        assertThat(list.workbook().getNumberOfSheets()).isEqualTo(1);
        assertThat(list.listed()).startsWith("C202 ENERGY");
        assertThat(list.list().getRow(3).getCell(0).getStringCellValue()).contains("请勿报送");
        assertThat(printed.toString(UTF_8)).contains(REWRITTEN);
      }
    }
  }

  private static byte[] strict(byte[] archive) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var zip = new java.util.zip.ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts(archive).entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        String text = new String(part.getValue(), UTF_8);
        boolean xml = part.getKey().matches(".*\\.(xml|rels)");
        zip.write(xml ? strict(text).getBytes(UTF_8) : part.getValue());
      }
    }
    return out.toByteArray();
  }

  private static String strict(String xml) {
    return xml.replace(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replace(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships");
  }

  @Test
  void oldExcelFilesKeepCommentsNamesAndSheets() throws IOException {
    byte[] form;
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("数据");
      table(sheet, "单位编码|EL01", "报告年度|2024", "指标编码|2024年|说明", "ENERGY|约 250 万|", "SO2|-|");
      addComments(sheet, 300);
      addComment(sheet.getRow(3).getCell(1), "请王工核对", "李会计");
      workbook.createName().setNameName("MeineZahl");
      workbook.getName("MeineZahl").setRefersToFormula("数据!$A$1");
      sheet.protectSheet("geheim");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      form = out.toByteArray();
    }
    try (SentForm is = new SentForm(returned(form, "EL01_2024.xls"))) {
      Workbook workbook = is.workbook();
      Sheet sheet = workbook.getSheet("数据");
      assertThat(workbook).isInstanceOf(HSSFWorkbook.class);
      assertThat(workbook.getName("MeineZahl").getRefersToFormula()).isEqualTo("数据!$A$1");
      assertThat(sheet.getCellComments()).hasSize(302);
      assertThat(sheet.getProtect()).isTrue();
      Comment comment = sheet.getRow(3).getCell(1).getCellComment();
      assertThat(comment.getAuthor()).isEqualTo("李会计");
      assertThat(comment.getString().getString()).startsWith("请王工核对\n—— 审核意见");
      assertThat(is.line("C202", "ENERGY").getCell(3).getHyperlink().getAddress())
          .isEqualTo("'数据'!B4");
    }
  }

  /**
   * In these files formulas and names refer to sheets by their order, also those of other files.
   */
  @Test
  void formulasAndNamesOfOldExcelFilesHoldOverTwoRounds() throws IOException {
    byte[] form;
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        HSSFWorkbook other = new HSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("数据");
      table(sheet, "单位编码|EL01", "报告年度|2024", "指标编码|2024年|说明", "ENERGY|约 250 万|", "SO2|-|");
      workbook.createSheet("附表").createRow(0).createCell(0).setCellFormula("COUNTA(数据!A1:B9)");
      sheet.getRow(0).createCell(7).setCellFormula("SUM(附表!A1:A2)*4");
      workbook.createName().setNameName("MeineSumme");
      workbook.getName("MeineSumme").setRefersToFormula("SUM(附表!$A$1:$A$2)");
      workbook.setPrintArea(0, "$A$1:$C$9");
      for (int number = 0; number < 6; number++) {
        other.createSheet("S" + number);
      }
      workbook.linkExternalWorkbook("x.xls", other);
      for (int number = 0; number < 6; number++) {
        sheet.getRow(1).createCell(7 + number).setCellFormula("[x.xls]S" + number + "!A1");
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      form = out.toByteArray();
    }
    byte[] first = returned(form, "EL01_2024.xls");
    assertThat(references(first)).containsExactlyElementsOf(references(form));
    byte[] second = returned(first, "EL01_2024.xls");
    assertThat(references(second)).containsExactlyElementsOf(references(form));
    try (SentForm is = new SentForm(second)) {
      assertThat(is.workbook().getNumberOfSheets()).isEqualTo(4);
      assertThat(is.workbook().getSheetAt(is.workbook().getActiveSheetIndex()))
          .isEqualTo(is.list());
      assertThat(is.listed()).contains("C202 ENERGY");
    }
  }

  private static List<String> references(byte[] workbook) throws IOException {
    List<String> references = new ArrayList<>();
    try (SentForm form = new SentForm(workbook)) {
      for (Sheet sheet : form.workbook()) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              references.add(cell.getAddress() + " =" + cell.getCellFormula());
            }
          }
        }
      }
      form.workbook()
          .getAllNames()
          .forEach(name -> references.add(name.getNameName() + " =" + name.getRefersToFormula()));
    }
    return references;
  }

  /** The library would lose a chart, and the comments of its sheet, when it adds a comment. */
  @Test
  void oldExcelFilesKeepChartsAndTheCommentsBesideThem() throws IOException {
    byte[] form;
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      HSSFSheet sheet = workbook.createSheet("数据");
      table(sheet, "单位编码|EL01", "报告年度|2024", "指标编码|2024年|说明", "ENERGY|约 250 万|", "SO2|-|");
      addComment(sheet.getRow(3).getCell(1), "请王工核对", "李会计");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      form = out.toByteArray();
    }
    try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(form))) {
      chartMaker().createBarChart(workbook, workbook.getSheetAt(0));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      form = out.toByteArray();
    }
    byte[] first = returned(form, "EL01_2024.xls");
    for (byte[] copy : List.of(first, returned(first, "EL01_2024.xls"))) {
      try (SentForm is = new SentForm(copy)) {
        HSSFSheet sheet = (HSSFSheet) is.workbook().getSheet("数据");
        assertThat(HSSFChart.getSheetCharts(sheet)).hasSize(1);
        Cell marked = sheet.getRow(3).getCell(1);
        assertThat(marked.getCellStyle().getFillPattern())
            .isEqualTo(FillPatternType.SOLID_FOREGROUND);
        assertThat(is.list().getRow(3).getCell(0).getStringCellValue()).contains("含图表的工作表只填色");
        assertThat(marked.getCellComment().getString().getString()).isEqualTo("请王工核对");
      }
    }
  }

  /** The library can make charts, but only of one that is there. */
  private static HSSFChart chartMaker() {
    try {
      var any = HSSFChart.class.getDeclaredConstructor(HSSFSheet.class, ChartRecord.class);
      any.setAccessible(true);
      return any.newInstance(null, null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static void table(Sheet sheet, String... lines) {
    for (String line : lines) {
      Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
      Matcher cells = Pattern.compile("[^|]+").matcher(line);
      while (cells.find()) {
        row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cells.group());
      }
    }
  }
}
