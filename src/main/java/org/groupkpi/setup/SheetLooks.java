package org.groupkpi.setup;

import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.file.CellLook;
import org.groupkpi.file.StandardLook;
import org.groupkpi.text.Language;

/** The looks of the workbook of definitions. */
final class SheetLooks {
  private static final String OPTIONAL = "6E8F8C";
  private static final String AS_WRITTEN = "@";

  final XSSFCellStyle title;
  final XSSFCellStyle plain;
  final XSSFCellStyle link;
  final XSSFCellStyle text;
  final XSSFCellStyle comment;
  final XSSFCellStyle neededHeading;
  final XSSFCellStyle heading;

  private final XSSFWorkbook workbook;
  private final String fontName;

  SheetLooks(XSSFWorkbook workbook, Language language) {
    this.workbook = workbook;
    StandardLook.name(workbook);
    fontName = CellLook.normal(workbook, language).getFontName();
    title = style(font(16, CellLook.GREEN, true));
    plain = wrapped(style(font(10, CellLook.INK, false)));
    link = style(font(10, CellLook.BLUE, false));
    text = asWritten(style(font(10, CellLook.INK, false)));
    XSSFFont quiet = font(10, CellLook.GREY, false);
    quiet.setItalic(true);
    comment = asWritten(style(quiet));
    neededHeading = filled(CellLook.GREEN);
    heading = filled(OPTIONAL);
  }

  private XSSFFont font(int points, String ink, boolean bold) {
    return CellLook.font(workbook, fontName, points, ink, bold);
  }

  private XSSFCellStyle style(XSSFFont font) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    return style;
  }

  private static XSSFCellStyle wrapped(XSSFCellStyle style) {
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  /** A number or date that is typed there stays the text that was typed. */
  private XSSFCellStyle asWritten(XSSFCellStyle style) {
    style.setDataFormat(workbook.createDataFormat().getFormat(AS_WRITTEN));
    return style;
  }

  private XSSFCellStyle filled(String rgb) {
    XSSFCellStyle style = asWritten(style(font(10, "FFFFFF", true)));
    CellLook.fill(style, rgb);
    return style;
  }
}
