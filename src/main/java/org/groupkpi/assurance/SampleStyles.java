package org.groupkpi.assurance;

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
import org.groupkpi.file.StandardLook;
import org.groupkpi.text.Language;

/** The looks of the sample: what the assurer fills in is yellow, all else quiet. */
final class SampleStyles {
  private static final String YELLOW = "FFF9DB";
  private static final int MOST_DECIMALS = 6;

  /** Who writes a cell. */
  enum Tone {
    OURS,
    ASSURERS
  }

  private record Look(Tone tone, String format) {}

  private final XSSFWorkbook workbook;
  private final Map<Look, XSSFCellStyle> looks = new HashMap<>();
  final XSSFCellStyle title;
  final XSSFCellStyle subtitle;
  final XSSFCellStyle section;
  final XSSFCellStyle heading;
  final XSSFCellStyle band;
  final XSSFCellStyle paragraph;
  final XSSFCellStyle label;

  SampleStyles(XSSFWorkbook workbook, Language language) {
    this.workbook = workbook;
    StandardLook.name(workbook);
    CellLook.normal(workbook, language).setColor(colour(CellLook.INK));
    title = style(16, CellLook.BLUE, true);
    subtitle = style(10, CellLook.GREY, false);
    section = style(12, CellLook.BLUE, true);
    label = style(10, CellLook.GREY, false);
    label.setVerticalAlignment(VerticalAlignment.TOP);
    paragraph = style(10, CellLook.INK, false);
    paragraph.setWrapText(true);
    paragraph.setVerticalAlignment(VerticalAlignment.TOP);
    paragraph.setQuotePrefixed(true);
    heading = filled(CellLook.BLUE, "FFFFFF");
    band = filled(CellLook.PALE_BLUE, CellLook.BLUE);
    band.setWrapText(false);
  }

  private XSSFCellStyle filled(String fill, String ink) {
    XSSFCellStyle style = style(10, ink, true);
    CellLook.fill(style, fill);
    style.setAlignment(HorizontalAlignment.LEFT);
    style.setIndention((short) 1);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(true);
    return style;
  }

  private XSSFCellStyle style(int points, String ink, boolean bold) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font(points, ink, bold));
    return style;
  }

  private XSSFFont font(int points, String ink, boolean bold) {
    return CellLook.font(workbook, workbook.getFontAt(0).getFontName(), points, ink, bold);
  }

  /** Text; an apostrophe keeps ours text also when somebody edits the cell. */
  XSSFCellStyle text(Tone tone) {
    return looks.computeIfAbsent(
        new Look(tone, "text"),
        look -> {
          XSSFCellStyle style = plain(look.tone());
          style.setAlignment(HorizontalAlignment.LEFT);
          style.setIndention((short) 1);
          style.setWrapText(true);
          style.setQuotePrefixed(look.tone() == Tone.OURS);
          return style;
        });
  }

  /** A figure with the decimals that it has, six at most. */
  XSSFCellStyle number(BigDecimal value) {
    int decimals = Math.max(0, Math.min(MOST_DECIMALS, value.stripTrailingZeros().scale()));
    return formatted(Tone.OURS, decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals));
  }

  XSSFCellStyle formatted(Tone tone, String format) {
    return looks.computeIfAbsent(
        new Look(tone, format),
        look -> {
          XSSFCellStyle style = plain(look.tone());
          style.setAlignment(HorizontalAlignment.RIGHT);
          style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
          return style;
        });
  }

  private XSSFCellStyle plain(Tone tone) {
    XSSFCellStyle style = style(10, CellLook.INK, false);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBottomBorderColor(colour(CellLook.EDGE));
    if (tone == Tone.ASSURERS) {
      CellLook.fill(style, YELLOW);
    }
    return style;
  }
}
