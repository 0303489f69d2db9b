package org.groupkpi.file;

import java.util.HexFormat;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Colours and fonts of cells, in the words of a designer. */
public final class CellLook {
  private CellLook() {}

  /** The colour of {@code 17605A}: red, green and blue. */
  public static XSSFColor colour(String rgb) {
    return new XSSFColor(HexFormat.of().parseHex(rgb));
  }

  /** A font of its own in the workbook. */
  public static XSSFFont font(
      XSSFWorkbook workbook, String name, int points, String ink, boolean bold) {
    XSSFFont font = workbook.createFont();
    font.setFontName(name);
    font.setFontHeightInPoints((short) points);
    font.setColor(colour(ink));
    font.setBold(bold);
    return font;
  }
}
