package org.groupkpi.print;

import static org.groupkpi.file.CellLook.colour;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.file.CellLook;
import org.groupkpi.file.StandardLook;
import org.groupkpi.text.Language;

/** The looks of the tables in a workbook: three lines, one accent colour, figures to the right. */
final class TableStyles {
  private static final String ALERT = "A33B20";
  private static final String WASH = "F3F6F5";

  /** Excel refuses files with more than about two hundred formats of one's own. */
  private static final int MOST_FORMATS = 150;

  private final XSSFWorkbook workbook;
  private final Map<String, XSSFCellStyle> figures = new HashMap<>();
  private final Map<Integer, XSSFCellStyle> labels = new HashMap<>();
  private final Map<Integer, XSSFCellStyle> headings = new HashMap<>();
  private final Map<Short, XSSFCellStyle> totals = new HashMap<>();
  private final Map<Short, XSSFCellStyle> open = new HashMap<>();

  final XSSFFont plain;
  final XSSFFont raised;
  final XSSFFont small;
  final XSSFFont smallRaised;
  final XSSFFont large;
  final XSSFFont alert;
  final XSSFFont strong;

  final XSSFCellStyle title;
  final XSSFCellStyle group;
  final XSSFCellStyle link;
  final XSSFCellStyle head;
  final XSSFCellStyle headOfFigures;
  final XSSFCellStyle headOfText;
  final XSSFCellStyle section;
  final XSSFCellStyle unit;
  final XSSFCellStyle text;
  final XSSFCellStyle writtenFigure;
  final XSSFCellStyle noFigure;
  final XSSFCellStyle annotation;
  final XSSFCellStyle marks;
  final XSSFCellStyle foot;
  final XSSFCellStyle note;
  final XSSFCellStyle entry;

  TableStyles(XSSFWorkbook workbook, Language language) {
    this.workbook = workbook;
    StandardLook.name(workbook);
    plain = CellLook.normal(workbook, language);
    plain.setColor(colour(CellLook.INK));
    raised = raised(font(10, CellLook.GREEN));
    small = font(9, CellLook.GREY);
    smallRaised = raised(font(9, CellLook.GREEN));
    large = bold(font(15, CellLook.GREEN));
    alert = bold(font(10, ALERT));
    title = style(large, style -> style.setVerticalAlignment(VerticalAlignment.CENTER));
    group =
        style(font(10, CellLook.GREY), style -> style.setVerticalAlignment(VerticalAlignment.TOP));
    link = style(small, style -> {});
    strong = bold(font(10, CellLook.INK));
    head = style(strong, this::head);
    headOfFigures = style(head.getFont(), style -> right(head(style)));
    headOfText = style(head.getFont(), style -> head(style).setIndention((short) 1));
    section = style(bold(font(10, CellLook.INK)), style -> CellLook.fill(row(style), WASH));
    unit = style(font(10, CellLook.GREY), this::row);
    text = style(plain, style -> row(style).setIndention((short) 1));
    writtenFigure = style(plain, style -> right(row(style)));
    noFigure = style(font(10, CellLook.GREY), style -> right(row(style)));
    annotation = style(small, style -> right(row(style)));
    annotation.setVerticalAlignment(VerticalAlignment.TOP);
    marks = style(raised, this::row);
    marks.setWrapText(false);
    foot = style(plain, style -> style.setBorderTop(BorderStyle.MEDIUM));
    note = style(small, style -> style.setVerticalAlignment(VerticalAlignment.TOP));
    note.setWrapText(true);
    entry = style(font(11, CellLook.GREEN), this::row);
  }

  XSSFCellStyle label(int level) {
    return labels.computeIfAbsent(level, key -> indented(level, plain));
  }

  XSSFCellStyle heading(int level) {
    return headings.computeIfAbsent(
        level, key -> indented(level, level == 0 ? section.getFont() : unit.getFont()));
  }

  private XSSFCellStyle indented(int level, XSSFFont font) {
    return style(font, style -> row(style).setIndention((short) (2 * level)));
  }

  /** The same look in the row of a total: bold, below a rule. */
  XSSFCellStyle total(XSSFCellStyle usual) {
    return like(
        usual,
        totals,
        style -> {
          style.setFont(strong);
          style.setBorderTop(BorderStyle.THIN);
          style.setTopBorderColor(colour(CellLook.INK));
        });
  }

  /** The same look without the line below: the row goes on in the next. */
  XSSFCellStyle open(XSSFCellStyle usual) {
    return like(usual, open, style -> style.setBorderBottom(BorderStyle.NONE));
  }

  /** A look with a change, made once for each. */
  private XSSFCellStyle like(
      XSSFCellStyle usual, Map<Short, XSSFCellStyle> made, Consumer<XSSFCellStyle> change) {
    return made.computeIfAbsent(
        usual.getIndex(),
        key -> {
          XSSFCellStyle style = workbook.createCellStyle();
          style.cloneStyleFrom(usual);
          change.accept(style);
          return style;
        });
  }

  /** The look of figures in a format, unless the workbook has too many formats already. */
  Optional<XSSFCellStyle> figure(String format) {
    if (figures.size() >= MOST_FORMATS && !figures.containsKey(format)) {
      return Optional.empty();
    }
    return Optional.of(figures.computeIfAbsent(format, this::formatted));
  }

  private XSSFCellStyle formatted(String format) {
    XSSFCellStyle style = style(plain, look -> right(row(look)));
    style.setQuotePrefixed(false);
    style.setWrapText(false);
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  /** Text; the prefix keeps it text also when somebody edits the cell. */
  private XSSFCellStyle style(XSSFFont font, Consumer<XSSFCellStyle> more) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setQuotePrefixed(true);
    more.accept(style);
    return style;
  }

  private XSSFCellStyle head(XSSFCellStyle style) {
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.BOTTOM);
    style.setBorderTop(BorderStyle.MEDIUM);
    style.setBorderBottom(BorderStyle.THIN);
    return style;
  }

  private XSSFCellStyle row(XSSFCellStyle style) {
    style.setAlignment(HorizontalAlignment.LEFT);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBottomBorderColor(colour(CellLook.EDGE));
    return style;
  }

  private static void right(XSSFCellStyle style) {
    style.setAlignment(HorizontalAlignment.RIGHT);
  }

  private XSSFFont font(int points, String ink) {
    return CellLook.font(workbook, plain.getFontName(), points, ink, false);
  }

  private static XSSFFont bold(XSSFFont font) {
    font.setBold(true);
    return font;
  }

  private static XSSFFont raised(XSSFFont font) {
    font.setTypeOffset(Font.SS_SUPER);
    return font;
  }
}
