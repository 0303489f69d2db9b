package org.groupkpi.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of a form: one accent colour, one colour for inputs, hairlines, everything aligned. */
final class FormStyles {
  private static final String ACCENT = "1F5C7A";
  private static final String ACCENT_PALE = "EAF1F5";
  private static final String INPUT = "FFF3BF";
  private static final String INPUT_EDGE = "D9B84A";
  private static final String EDGE = "D5DCE1";
  private static final String INK = "22292E";
  private static final String INK_PALE = "66727A";

  private final XSSFWorkbook workbook;
  private final String fontName;
  private final Map<String, XSSFCellStyle> formatted = new HashMap<>();

  final XSSFCellStyle title;
  final XSSFCellStyle subtitle;
  final XSSFCellStyle meter;
  final XSSFCellStyle heading;
  final XSSFCellStyle headingOfInput;
  final XSSFCellStyle section;
  final XSSFCellStyle label;
  final XSSFCellStyle text;
  final XSSFCellStyle strong;
  final XSSFCellStyle code;
  final XSSFCellStyle name;
  final XSSFCellStyle memberName;
  final XSSFCellStyle centred;
  final XSSFCellStyle number;
  final XSSFCellStyle guidance;
  final XSSFCellStyle inputNumber;
  final XSSFCellStyle inputText;
  final XSSFCellStyle inputChoice;
  final XSSFCellStyle link;

  FormStyles(XSSFWorkbook workbook, String fontName) {
    this.workbook = workbook;
    this.fontName = fontName;
    XSSFFont normal = workbook.getFontAt(0);
    normal.setFontName(fontName);
    normal.setFontHeightInPoints((short) 10);
    normal.setColor(colour(INK));
    title = plain(font(18, ACCENT, true));
    subtitle = plain(font(11, INK_PALE, false));
    meter = plain(font(13, ACCENT, true));
    section = plain(font(12, ACCENT, true));
    heading = filled(font(10, "FFFFFF", true), ACCENT, ACCENT);
    centre(heading);
    headingOfInput = filled(font(10, INK, true), INPUT, INPUT_EDGE);
    centre(headingOfInput);
    label = filled(font(10, INK_PALE, false), ACCENT_PALE, EDGE);
    text = ruled(font(10, INK, false));
    strong = ruled(font(10, INK, true));
    code = ruled(font(9, INK_PALE, false));
    name = ruled(font(10, INK, true));
    memberName = ruled(font(10, INK, false));
    memberName.setIndention((short) 3);
    centred = ruled(font(10, INK, false));
    centre(centred);
    number = ruled(font(10, INK_PALE, false));
    number.setAlignment(HorizontalAlignment.RIGHT);
    guidance = ruled(font(9, INK_PALE, false));
    inputNumber = input();
    inputNumber.setAlignment(HorizontalAlignment.RIGHT);
    inputText = input();
    inputChoice = input();
    centre(inputChoice);
    XSSFFont underlined = font(10, ACCENT, false);
    underlined.setUnderline(XSSFFont.U_SINGLE);
    link = ruled(underlined);
  }

  /** A look with a number format. */
  XSSFCellStyle with(XSSFCellStyle look, String format) {
    return formatted.computeIfAbsent(
        look.getIndex() + " " + format,
        key -> {
          XSSFCellStyle style = workbook.createCellStyle();
          style.cloneStyleFrom(look);
          style.setDataFormat(workbook.createDataFormat().getFormat(format));
          return style;
        });
  }

  private static void centre(XSSFCellStyle style) {
    style.setAlignment(HorizontalAlignment.CENTER);
    style.setIndention((short) 0);
  }

  private XSSFCellStyle input() {
    XSSFCellStyle style = filled(font(10, INK, false), INPUT, INPUT_EDGE);
    style.setLocked(false);
    return style;
  }

  private XSSFCellStyle filled(XSSFFont font, String fill, String edge) {
    XSSFCellStyle style = edged(font, edge);
    style.setFillForegroundColor(colour(fill));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }

  private XSSFCellStyle ruled(XSSFFont font) {
    return edged(font, EDGE);
  }

  private XSSFCellStyle edged(XSSFFont font, String edge) {
    XSSFCellStyle style = plain(font);
    style.setWrapText(true);
    style.setAlignment(HorizontalAlignment.LEFT);
    style.setIndention((short) 1);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setTopBorderColor(colour(edge));
    style.setBottomBorderColor(colour(edge));
    style.setLeftBorderColor(colour(edge));
    style.setRightBorderColor(colour(edge));
    return style;
  }

  private XSSFCellStyle plain(XSSFFont font) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    return style;
  }

  private XSSFFont font(int points, String ink, boolean bold) {
    XSSFFont font = workbook.createFont();
    font.setFontName(fontName);
    font.setFontHeightInPoints((short) points);
    font.setColor(colour(ink));
    font.setBold(bold);
    return font;
  }

  private static XSSFColor colour(String rgb) {
    return new XSSFColor(java.util.HexFormat.of().parseHex(rgb));
  }
}
