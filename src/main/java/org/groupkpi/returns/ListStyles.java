package org.groupkpi.returns;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.groupkpi.form.FormStyles;
import org.groupkpi.returns.ListLook.Face;
import org.groupkpi.returns.ListLook.Frame;
import org.groupkpi.returns.ListLook.Ink;
import org.groupkpi.returns.ListLook.Weight;
import org.groupkpi.text.Language;

/** The looks of the list of findings in a workbook of the library, of either file format. */
final class ListStyles {
  private static final short EDGE = IndexedColors.GREY_25_PERCENT.getIndex();

  private final Workbook workbook;
  private final String fontName;
  private final Map<ListLook, CellStyle> styles = new EnumMap<>(ListLook.class);

  ListStyles(Workbook workbook, Language language) {
    this.workbook = workbook;
    this.fontName = fontName(language);
  }

  static String fontName(Language language) {
    return language.chinese() ? "Microsoft YaHei" : "Calibri";
  }

  CellStyle of(ListLook look) {
    return styles.computeIfAbsent(look, this::style);
  }

  private CellStyle style(ListLook look) {
    Frame frame = look.frame();
    CellStyle style = workbook.createCellStyle();
    style.setFont(font(look.face()));
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(frame.wrapped());
    if (frame.ruled()) {
      rule(style, frame);
    }
    if (!look.fill().isEmpty()) {
      style.setFillForegroundColor(CellFill.colour(workbook, look.fill()));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    return style;
  }

  private static void rule(CellStyle style, Frame frame) {
    style.setAlignment(frame.centred() ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT);
    style.setIndention((short) (frame.centred() ? 0 : 1));
    style.setQuotePrefixed(true);
    style.setLocked(!frame.open());
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setTopBorderColor(EDGE);
    style.setBottomBorderColor(EDGE);
    style.setLeftBorderColor(EDGE);
    style.setRightBorderColor(EDGE);
  }

  Font font(Face face) {
    Font font = workbook.createFont();
    font.setFontName(fontName);
    font.setFontHeightInPoints((short) face.points());
    font.setBold(face.weight() == Weight.BOLD);
    font.setUnderline(face.weight() == Weight.UNDERLINED ? Font.U_SINGLE : Font.U_NONE);
    colour(font, face.ink());
    return font;
  }

  private void colour(Font font, Ink ink) {
    switch (ink) {
      case AUTOMATIC -> font.setColor(IndexedColors.AUTOMATIC.getIndex());
      case PALE -> font.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
      case WHITE -> font.setColor(IndexedColors.WHITE.getIndex());
      case ACCENT -> {
        Color accent = CellFill.colour(workbook, FormStyles.ACCENT);
        if (font instanceof XSSFFont own && accent instanceof XSSFColor colour) {
          own.setColor(colour);
        } else if (accent instanceof HSSFColor old) {
          font.setColor(old.getIndex());
        }
      }
    }
  }
}
