package org.groupkpi.form;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.groupkpi.file.CellText;

/** Puts texts and numbers into the cells of a sheet and gives rows the height that they need. */
public final class Grid {
  private static final float LINE = 14f;
  private static final float SMALL_LINE = 13f;
  private static final float MARGIN = 7f;

  private final XSSFSheet sheet;

  Grid(XSSFSheet sheet, int... columnWidths) {
    this.sheet = sheet;
    for (int column = 0; column < columnWidths.length; column++) {
      sheet.setColumnWidth(column, columnWidths[column] * 256);
    }
  }

  XSSFSheet sheet() {
    return sheet;
  }

  XSSFCell cell(int row, int column, CellStyle style) {
    XSSFRow line = sheet.getRow(row);
    XSSFCell cell = (line == null ? sheet.createRow(row) : line).createCell(column);
    cell.setCellStyle(style);
    return cell;
  }

  XSSFCell text(int row, int column, String text, CellStyle style) {
    XSSFCell cell = cell(row, column, style);
    if (!text.isEmpty()) {
      cell.setCellValue(CellText.XLSX.safe(text));
    }
    return cell;
  }

  /** One text over several columns of a row, first and last included. */
  void wide(int row, int first, int last, String text, CellStyle style) {
    text(row, first, text, style);
    for (int column = first + 1; column <= last; column++) {
      cell(row, column, style);
    }
    sheet.addMergedRegionUnsafe(new CellRangeAddress(row, row, first, last));
  }

  /** Makes a row as high as its texts need; spreadsheet programs may still change it. */
  void fit(int row, int lines) {
    height(row, lines * LINE + MARGIN);
  }

  /**
   * Makes a row high enough for now; it grows with what people write into it.
   *
   * @param smallLines lines in the smaller type
   */
  void growing(int row, int lines, int smallLines) {
    height(row, Math.max(lines * LINE, smallLines * SMALL_LINE) + MARGIN);
    sheet.getRow(row).getCTRow().unsetCustomHeight();
  }

  void height(int row, float points) {
    XSSFRow line = sheet.getRow(row);
    line.setHeightInPoints(points);
  }

  /** The lines that a text takes in a width of that many half-width characters. */
  public static int lines(String text, int width) {
    return text.lines()
        .mapToInt(line -> (columns(line) + width - 1) / width)
        .map(n -> Math.max(n, 1))
        .sum();
  }

  private static int columns(String line) {
    return line.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
  }
}
