package org.groupkpi.returns;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTColor;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPatternFill;

/**
 * Fills cells and gives them back the fill they had, written as {@link FillText} says, and changes
 * nothing else of their style.
 */
final class CellFill {
  static final String NONE = FillPatternType.NO_FILL.name() + " - -";

  private final Workbook workbook;
  private final Map<String, CellStyle> styles = new HashMap<>();

  CellFill(Workbook workbook) {
    this.workbook = workbook;
  }

  /** A fill of one colour. */
  static String solid(String rgb) {
    return FillPatternType.SOLID_FOREGROUND.name() + " " + rgb + " -";
  }

  /** A fill of one colour as a cell so filled has it; .xls files know few colours. */
  String written(String rgb) {
    return workbook instanceof HSSFWorkbook
        ? FillPatternType.SOLID_FOREGROUND.name() + " " + text(colour(workbook, rgb))
        : solid(rgb).replace(" -", "");
  }

  /** Fills a cell. */
  void set(Cell cell, String fill) {
    CellStyle before = cell.getCellStyle();
    cell.setCellStyle(
        styles.computeIfAbsent(before.getIndex() + " " + fill, key -> filled(before, fill)));
  }

  private CellStyle filled(CellStyle before, String fill) {
    String[] parts = fill.split(" ", -1);
    CellStyle style = workbook.createCellStyle();
    style.cloneStyleFrom(before);
    style.setFillBackgroundColor(parts.length > 2 ? colour(parts[2]) : null);
    style.setFillForegroundColor(parts.length > 1 ? colour(parts[1]) : null);
    style.setFillPattern(FillText.pattern(parts[0]));
    return style;
  }

  /** How a cell is filled. */
  String of(Cell cell) {
    CellStyle style = cell.getCellStyle();
    if (style.getFillPattern() == FillPatternType.NO_FILL) {
      return NONE;
    }
    if (style instanceof XSSFCellStyle own) {
      return own.getFillPattern().name() + " " + foreground(own) + " " + background(own);
    }
    return style.getFillPattern().name()
        + " "
        + text(style.getFillForegroundColorColor())
        + " "
        + text(style.getFillBackgroundColorColor());
  }

  private String foreground(XSSFCellStyle style) {
    CTPatternFill fill = patternFill(style);
    return fill.isSetFgColor() ? text(fill.getFgColor()) : "-";
  }

  private String background(XSSFCellStyle style) {
    CTPatternFill fill = patternFill(style);
    return fill.isSetBgColor() ? text(fill.getBgColor()) : "-";
  }

  private CTPatternFill patternFill(XSSFCellStyle style) {
    int index = (int) style.getCoreXf().getFillId();
    return xlsx().getStylesSource().getFillAt(index).getCTFill().getPatternFill();
  }

  private String text(CTColor colour) {
    if (colour.isSetIndexed() && colour.getIndexed() > 63) {
      return "-";
    }
    if (colour.isSetTheme()) {
      return FillText.THEME + colour.getTheme() + ":" + colour.getTint();
    }
    byte[] rgb =
        XSSFColor.from(colour, xlsx().getStylesSource().getIndexedColors()).getRGBWithTint();
    return rgb == null ? "-" : HexFormat.of().withUpperCase().formatHex(rgb);
  }

  private static String text(@Nullable Color colour) {
    if (!(colour instanceof HSSFColor old) || old.getIndex() > 63) {
      return "-";
    }
    short[] rgb = old.getTriplet();
    byte[] bytes = {(byte) rgb[0], (byte) rgb[1], (byte) rgb[2]};
    return HexFormat.of().withUpperCase().formatHex(bytes);
  }

  private XSSFWorkbook xlsx() {
    return (XSSFWorkbook) workbook;
  }

  private @Nullable Color colour(String text) {
    Matcher theme = FillText.OF_THEME.matcher(text);
    if (theme.matches() && workbook instanceof XSSFWorkbook) {
      XSSFColor colour = new XSSFColor();
      colour.setTheme(Integer.parseInt(theme.group(1)));
      colour.setTint(Double.parseDouble(theme.group(2)));
      return colour;
    }
    return text.matches("[0-9A-F]{6}") ? colour(workbook, text) : null;
  }

  /** A colour of a workbook, {@code 1F5C7A}; in .xls files the most similar one of its palette. */
  static Color colour(Workbook workbook, String rgb) {
    byte[] bytes = HexFormat.of().parseHex(rgb);
    return workbook instanceof HSSFWorkbook xls
        ? xls.getCustomPalette().findSimilarColor(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff)
        : new XSSFColor(new byte[] {(byte) 0xff, bytes[0], bytes[1], bytes[2]});
  }
}
