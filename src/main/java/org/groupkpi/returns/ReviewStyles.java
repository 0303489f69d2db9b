package org.groupkpi.returns;

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
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.Severity;
import org.groupkpi.form.FormStyles;
import org.groupkpi.text.Language;

/** The looks of the list of findings, in either file format. */
final class ReviewStyles {
  /** Fill of a cell with an error. */
  static final String ERROR = "F6A6A1";

  /** Fill of a cell with a warning. */
  static final String WARNING = "FFC83D";

  private static final short INK = IndexedColors.AUTOMATIC.getIndex();
  private static final short PALE = IndexedColors.GREY_50_PERCENT.getIndex();
  private static final short EDGE = IndexedColors.GREY_25_PERCENT.getIndex();

  private final Workbook workbook;
  private final String fontName;

  final CellStyle title;
  final CellStyle subtitle;
  final CellStyle steps;
  final CellStyle heading;
  final CellStyle text;
  final CellStyle pale;
  final CellStyle centred;
  final CellStyle link;
  final CellStyle error;
  final CellStyle warning;
  final CellStyle quiet;
  final CellStyle choice;
  final CellStyle reason;
  final CellStyle openChoice;
  final CellStyle openReason;
  final Font bold;

  ReviewStyles(Workbook workbook, Language language) {
    this.workbook = workbook;
    this.fontName = language.chinese() ? "Microsoft YaHei" : "Calibri";
    bold = font(10, INK, true);
    title = plain(accented(font(18, INK, true)));
    subtitle = plain(font(11, PALE, false));
    steps = plain(font(10, INK, false));
    steps.setWrapText(true);
    heading = filled(font(10, IndexedColors.WHITE.getIndex(), true), FormStyles.ACCENT);
    centre(heading);
    text = ruled(font(10, INK, false));
    pale = ruled(font(10, PALE, false));
    centred = ruled(font(10, PALE, false));
    centre(centred);
    Font underlined = accented(font(10, INK, false));
    underlined.setUnderline(Font.U_SINGLE);
    link = ruled(underlined);
    error = badge(ERROR);
    warning = badge(WARNING);
    quiet = ruled(font(10, PALE, false));
    centre(quiet);
    choice = filled(font(10, INK, false), FormStyles.INPUT);
    centre(choice);
    choice.setLocked(false);
    reason = filled(font(10, INK, false), FormStyles.INPUT);
    reason.setLocked(false);
    openChoice = ruled(font(10, INK, false));
    centre(openChoice);
    openChoice.setLocked(false);
    openReason = ruled(font(10, INK, false));
    openReason.setLocked(false);
  }

  /**
   * How the severity of a finding looks: coloured as its cell is, if it still asks for something.
   */
  CellStyle badge(Finding finding) {
    if (!ReviewWords.asks(finding)) {
      return quiet;
    }
    return finding.severity() == Severity.ERROR ? error : warning;
  }

  private static void centre(CellStyle style) {
    style.setAlignment(HorizontalAlignment.CENTER);
    style.setIndention((short) 0);
  }

  private CellStyle badge(String fill) {
    CellStyle style = filled(font(10, INK, true), fill);
    centre(style);
    return style;
  }

  private CellStyle filled(Font font, String fill) {
    CellStyle style = ruled(font);
    style.setFillForegroundColor(CellFill.colour(workbook, fill));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }

  private CellStyle ruled(Font font) {
    CellStyle style = plain(font);
    style.setWrapText(true);
    style.setAlignment(HorizontalAlignment.LEFT);
    style.setIndention((short) 1);
    style.setQuotePrefixed(true);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setTopBorderColor(EDGE);
    style.setBottomBorderColor(EDGE);
    style.setLeftBorderColor(EDGE);
    style.setRightBorderColor(EDGE);
    return style;
  }

  private CellStyle plain(Font font) {
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    return style;
  }

  private Font accented(Font font) {
    Color accent = CellFill.colour(workbook, FormStyles.ACCENT);
    if (font instanceof XSSFFont own && accent instanceof XSSFColor colour) {
      own.setColor(colour);
    } else if (accent instanceof HSSFColor old) {
      font.setColor(old.getIndex());
    }
    return font;
  }

  private Font font(int points, short colour, boolean bold) {
    Font font = workbook.createFont();
    font.setFontName(fontName);
    font.setFontHeightInPoints((short) points);
    font.setColor(colour);
    font.setBold(bold);
    return font;
  }
}
