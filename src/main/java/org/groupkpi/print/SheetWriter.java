package org.groupkpi.print;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.groupkpi.file.CellText;
import org.groupkpi.file.SheetPaper;
import org.groupkpi.report.Report;
import org.groupkpi.text.OneLine;
import org.groupkpi.text.TextWidth;

/**
 * Fills one sheet of the workbook of tables: title and group above, a row of headings, the rows,
 * notes below; set up for paper.
 */
final class SheetWriter {
  /** The row of headings; the way back, the title and the group stand above. */
  static final int HEAD = 3;

  private static final int BACK = 0;
  private static final int TITLE = 1;
  private static final int GROUP = 2;
  private static final float LINE = 14f;
  private static final float MARGIN = 6f;
  private static final int MOST_LINES = 28;

  /** What goes on A4 at full size: half-width characters on a line, points from top to bottom. */
  private static final double CHARACTERS_UPRIGHT = 97;

  private static final double CHARACTERS_LYING = 144;
  private static final double HEIGHT_UPRIGHT = 733;
  private static final double HEIGHT_LYING = 487;
  private static final double SQUEEZE = 1.2;

  private final XSSFSheet sheet;
  private final Report report;
  private final TableStyles styles;
  private final List<Integer> widths;
  private int next = HEAD;

  /**
   * @param widths of the columns, in half-width characters
   */
  SheetWriter(XSSFSheet sheet, Report report, TableStyles styles, List<Integer> widths) {
    this.sheet = sheet;
    this.report = report;
    this.styles = styles;
    this.widths = List.copyOf(widths);
    for (int column = 0; column < widths.size(); column++) {
      sheet.setColumnWidth(column, widths.get(column) * 256);
    }
  }

  /** Title with the draft mark, and a line under it, above the headings. */
  void title(String title, String under) {
    XSSFRichTextString text = new XSSFRichTextString();
    text.append(safe(title), styles.large);
    if (report.draft()) {
      text.append("   " + Report.DRAFT, styles.alert);
    }
    sheet.createRow(TITLE).setHeightInPoints(28);
    cell(sheet.getRow(TITLE), 0, styles.title).setCellValue(text);
    text(sheet.createRow(GROUP), 0, under, styles.group);
    sheet.getRow(GROUP).setHeightInPoints(20);
  }

  /** A link to another sheet, above the title, which is not printed. */
  void back(String text, XSSFSheet target) {
    link(sheet.createRow(BACK), 0, text, target, styles.link);
  }

  /** The next row, as high as that many lines; the first one is that of the headings. */
  XSSFRow row(int lines) {
    XSSFRow row = sheet.createRow(next++);
    row.setHeightInPoints(Math.min(lines, MOST_LINES) * LINE + MARGIN);
    return row;
  }

  /** Lines that a text takes in a column. */
  int lines(String text, int column) {
    return TextWidth.lines(OneLine.oneLine(text), widths.get(column) - 2).size();
  }

  XSSFCell cell(XSSFRow row, int column, CellStyle style) {
    XSSFCell cell = row.createCell(column);
    cell.setCellStyle(style);
    return cell;
  }

  void text(XSSFRow row, int column, String text, CellStyle style) {
    XSSFCell cell = cell(row, column, style);
    if (!text.isEmpty()) {
      cell.setCellValue(safe(text));
    }
  }

  /** A heading of several lines. */
  void lines(XSSFRow row, int column, List<String> lines, CellStyle style) {
    String text = lines.stream().map(SheetWriter::safe).collect(Collectors.joining("\n"));
    cell(row, column, style).setCellValue(text);
  }

  /** Text followed by the raised numbers of footnotes. */
  void text(XSSFRow row, int column, String text, List<Integer> marks, XSSFCellStyle style) {
    if (marks.isEmpty()) {
      text(row, column, text, style);
      return;
    }
    XSSFRichTextString rich = new XSSFRichTextString();
    rich.append(safe(text), style.getFont());
    rich.append(marks(marks), styles.raised);
    cell(row, column, style).setCellValue(rich);
  }

  static String marks(List<Integer> marks) {
    return marks.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  void link(XSSFRow row, int column, String text, XSSFSheet target, CellStyle style) {
    text(row, column, text, style);
    XSSFHyperlink link =
        sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + target.getSheetName().replace("'", "''") + "'!A1");
    row.getCell(column).setHyperlink(link);
  }

  /** The empty cells of a row from a column on. */
  void empty(XSSFRow row, int from, CellStyle style) {
    for (int column = from; column < widths.size(); column++) {
      cell(row, column, style);
    }
  }

  /** The rule below the rows. */
  void foot() {
    XSSFRow row = row(0);
    empty(row, 0, styles.foot);
  }

  /** A note over the whole width. */
  void note(String text) {
    text(wide(text), 0, text, styles.note);
  }

  /** A footnote over the whole width. */
  void footnote(int number, String text) {
    XSSFRichTextString rich = new XSSFRichTextString();
    rich.append(Integer.toString(number), styles.smallRaised);
    rich.append(" " + safe(text), styles.small);
    cell(wide(number + " " + text), 0, styles.note).setCellValue(rich);
  }

  private XSSFRow wide(String text) {
    int width = total();
    XSSFRow row = row(TextWidth.lines(text, width * 10 / 9 - 2).size());
    row.setHeightInPoints(row.getHeightInPoints() - MARGIN / 2);
    if (widths.size() > 1) {
      int at = row.getRowNum();
      sheet.addMergedRegionUnsafe(new CellRangeAddress(at, at, 0, widths.size() - 1));
    }
    return row;
  }

  private int total() {
    return widths.stream().mapToInt(Integer::intValue).sum();
  }

  /** The headings stay in sight, A4 one page wide, draft mark above, page numbers below. */
  void paper() {
    int last = widths.size() - 1;
    PrintSetup setup = SheetPaper.of(sheet, HEAD, widths.size() > 1 ? 1 : 0);
    setup.setLandscape(lying());
    setup.setFitHeight(pagesDown());
    int number = sheet.getWorkbook().getSheetIndex(sheet);
    sheet.getWorkbook().setPrintArea(number, 0, last, TITLE, next - 1);
    sheet.addIgnoredErrors(
        new CellRangeAddress(HEAD, next, 0, last), IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    sheet.setMargin(PageMargin.LEFT, 0.6);
    sheet.setMargin(PageMargin.RIGHT, 0.6);
    sheet.setMargin(PageMargin.TOP, 0.75);
    sheet.setMargin(PageMargin.BOTTOM, 0.75);
    sheet.setHorizontallyCenter(true);
    if (report.draft()) {
      sheet.getHeader().setRight(Report.DRAFT);
    }
  }

  private boolean lying() {
    return total() > CHARACTERS_UPRIGHT;
  }

  /** A page may be made a little smaller to save another one with a few rows. */
  private short pagesDown() {
    double height =
        StreamSupport.stream(sheet.spliterator(), false).mapToDouble(Row::getHeightInPoints).sum();
    double shrunk = lying() ? Math.min(1, CHARACTERS_LYING / total()) : 1;
    double pages = height * shrunk / (lying() ? HEIGHT_LYING : HEIGHT_UPRIGHT);
    return (short) (pages < SQUEEZE ? 1 : 0);
  }

  private static String safe(String text) {
    return CellText.XLSX.safe(OneLine.oneLine(text));
  }
}
