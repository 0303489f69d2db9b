package org.groupkpi.file;

import java.util.HexFormat;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.text.Language;

/** Colours and fonts of the workbooks that are written, in the words of a designer. */
public final class CellLook {
  public static final String INK = "22292E";
  public static final String GREY = "66727A";
  public static final String EDGE = "D5DCE1";

  /** What is given to filers and auditors, and links. */
  public static final String BLUE = "1F5C7A";

  public static final String PALE_BLUE = "EAF1F5";

  /** What is printed of the group. */
  public static final String GREEN = "17605A";

  private CellLook() {}

  /** The font of a language. */
  public static String fontName(Language language) {
    return language.chinese() ? "Microsoft YaHei" : "Calibri";
  }

  /** The font of cells for which nothing else is said. */
  public static XSSFFont normal(XSSFWorkbook workbook, Language language) {
    XSSFFont font = workbook.getFontAt(0);
    font.setFontName(fontName(language));
    font.setFontHeightInPoints((short) 10);
    return font;
  }

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

  /** Paints the whole cell. */
  public static void fill(XSSFCellStyle style, String rgb) {
    style.setFillForegroundColor(colour(rgb));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }
}
