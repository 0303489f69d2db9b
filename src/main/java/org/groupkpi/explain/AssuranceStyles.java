package org.groupkpi.explain;

import static org.groupkpi.file.CellLook.colour;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.file.CellLook;
import org.groupkpi.text.Language;

/** The looks of the assurance sheet: one accent colour, hairlines, figures aligned. */
final class AssuranceStyles {
  private static final String AMBER = "FFF3BF";
  private static final int MOST_DECIMALS = 6;

  /** How a row stands out. */
  enum Tone {
    /** The figure of a node. */
    FIGURE,
    PLAIN,
    /** Something is lacking. */
    GAP
  }

  private record Look(Tone tone, String format, int indent) {}

  private final XSSFWorkbook workbook;
  private final Map<Look, XSSFCellStyle> looks = new HashMap<>();
  final XSSFCellStyle title;
  final XSSFCellStyle subtitle;
  final XSSFCellStyle heading;

  AssuranceStyles(XSSFWorkbook workbook, Language language) {
    this.workbook = workbook;
    CellLook.normal(workbook, language).setColor(colour(CellLook.INK));
    title = workbook.createCellStyle();
    title.setFont(font(16, CellLook.BLUE, true));
    subtitle = workbook.createCellStyle();
    subtitle.setFont(font(10, CellLook.GREY, false));
    heading = workbook.createCellStyle();
    heading.setFont(font(10, "FFFFFF", true));
    CellLook.fill(heading, CellLook.BLUE);
    heading.setAlignment(HorizontalAlignment.CENTER);
    heading.setVerticalAlignment(VerticalAlignment.CENTER);
    heading.setWrapText(true);
  }

  /** Text; an apostrophe keeps it text also when somebody edits the cell. */
  XSSFCellStyle text(Tone tone, int indent) {
    return looks.computeIfAbsent(
        new Look(tone, "@", indent),
        look -> {
          XSSFCellStyle style = plain(look.tone());
          style.setAlignment(HorizontalAlignment.LEFT);
          style.setIndention((short) indent);
          style.setQuotePrefixed(true);
          style.setWrapText(true);
          return style;
        });
  }

  /** A figure with the decimals that it has, six at most. */
  XSSFCellStyle number(Tone tone, BigDecimal value) {
    int decimals = Math.max(0, Math.min(MOST_DECIMALS, value.stripTrailingZeros().scale()));
    return formatted(tone, decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals));
  }

  XSSFCellStyle share(Tone tone) {
    return formatted(tone, "0.00##%");
  }

  XSSFCellStyle difference(Tone tone) {
    return formatted(tone, "0.0E+00;-0.0E+00;0");
  }

  XSSFCellStyle factor(Tone tone) {
    return formatted(tone, "General");
  }

  private XSSFCellStyle formatted(Tone tone, String format) {
    return looks.computeIfAbsent(
        new Look(tone, format, 0),
        look -> {
          XSSFCellStyle style = plain(look.tone());
          style.setAlignment(HorizontalAlignment.RIGHT);
          style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
          return style;
        });
  }

  private XSSFCellStyle plain(Tone tone) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font(10, CellLook.INK, tone == Tone.FIGURE));
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBottomBorderColor(colour(CellLook.EDGE));
    switch (tone) {
      case FIGURE -> CellLook.fill(style, CellLook.PALE_BLUE);
      case GAP -> CellLook.fill(style, AMBER);
      case PLAIN -> {}
    }
    return style;
  }

  private XSSFFont font(int points, String ink, boolean bold) {
    return CellLook.font(workbook, workbook.getFontAt(0).getFontName(), points, ink, bold);
  }
}
