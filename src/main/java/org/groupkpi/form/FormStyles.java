package org.groupkpi.form;

import static org.groupkpi.file.CellLook.colour;

import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.file.CellLook;
import org.groupkpi.file.StandardLook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTNumFmt;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPatternFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STPatternType;

/** The looks of a form: one accent colour, one colour for inputs, hairlines, everything aligned. */
public final class FormStyles {
  public static final String ACCENT = CellLook.BLUE;
  private static final String ACCENT_PALE = CellLook.PALE_BLUE;
  public static final String INPUT = "FFF8DC";
  private static final String INPUT_WANTED = "FFE699";
  private static final String INPUT_EDGE = "E3CF8A";
  private static final String EDGE = CellLook.EDGE;
  private static final String EDGE_STRONG = "8FA3AF";
  private static final String ALERT = "B3261E";
  private static final String ALERT_PALE = "FBDDD9";
  private static final String INK = CellLook.INK;
  private static final String INK_PALE = CellLook.GREY;

  /** Of a figure that is held; what goes beyond is not shown. */
  static final int MOST_DECIMALS = 10;

  private static final int WHOLE_FORMAT = 250;
  private static final int DECIMAL_FORMAT = 251;

  private final XSSFWorkbook workbook;
  private final String fontName;
  private final Map<String, XSSFCellStyle> variants = new HashMap<>();
  private final Set<Short> openings = new HashSet<>();

  /** Numbers of conditional looks: to be looked at, to be filled in, red words, numbers. */
  final long wrongMark;

  final long wantedMark;
  final long alertMark;
  final long whole;
  final long decimal;

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
  final XSSFCellStyle check;
  final XSSFCellStyle bar;
  final XSSFCellStyle inputNumber;
  final XSSFCellStyle inputText;
  final XSSFCellStyle inputChoice;
  final XSSFCellStyle link;

  FormStyles(XSSFWorkbook workbook, String fontName) {
    this.workbook = workbook;
    this.fontName = fontName;
    StandardLook.name(workbook);
    XSSFFont normal = workbook.getFontAt(0);
    normal.setFontName(fontName);
    normal.setFontHeightInPoints((short) 10);
    normal.setColor(colour(INK));
    wrongMark = marked(ALERT, ALERT_PALE);
    wantedMark = marked(INK, INPUT_WANTED);
    alertMark = marked(ALERT, "");
    whole = numbered(WHOLE_FORMAT, "#,##0");
    decimal = numbered(DECIMAL_FORMAT, "#,##0.0#########");
    title = plain(font(18, ACCENT, true));
    subtitle = plain(font(11, INK_PALE, false));
    meter = plain(font(13, ACCENT, true));
    bar = plain(font(10, ACCENT, false));
    section = plain(font(12, ACCENT, true));
    heading = filled(font(9, "FFFFFF", true), ACCENT, ACCENT);
    centre(heading);
    headingOfInput = filled(font(9, INK, true), INPUT_WANTED, INPUT_EDGE);
    centre(headingOfInput);
    label = filled(font(10, INK_PALE, false), ACCENT_PALE, EDGE);
    text = ruled(font(10, INK, false));
    strong = ruled(font(10, INK, true));
    code = ruled(font(8, INK_PALE, false));
    name = ruled(font(10, INK, true));
    memberName = ruled(font(10, INK, false));
    memberName.setIndention((short) 3);
    centred = ruled(font(10, INK, false));
    centre(centred);
    number = ruled(font(10, INK_PALE, false));
    number.setAlignment(HorizontalAlignment.RIGHT);
    guidance = ruled(font(9, INK_PALE, false));
    check = ruled(font(9, INK_PALE, false));
    inputNumber = input();
    inputNumber.setAlignment(HorizontalAlignment.RIGHT);
    inputText = input();
    inputChoice = input();
    centre(inputChoice);
    XSSFFont underlined = font(10, ACCENT, false);
    underlined.setUnderline(XSSFFont.U_SINGLE);
    link = ruled(underlined);
    for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
      opening(figure(number, decimals)); // numbered here, whatever figures are held
    }
  }

  /**
   * The look of a held figure.
   *
   * @param blank the look of its cell if nothing were held
   */
  XSSFCellStyle figure(XSSFCellStyle blank, int decimals) {
    String format = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    XSSFCellStyle look = with(number, format);
    return openings.contains(blank.getIndex()) ? opening(look) : look;
  }

  /** A look with a number format. */
  XSSFCellStyle with(XSSFCellStyle look, String format) {
    return variant(
        look, format, style -> style.setDataFormat(workbook.createDataFormat().getFormat(format)));
  }

  /** The look with smaller type where the column is too narrow. */
  XSSFCellStyle shrinking(XSSFCellStyle look) {
    return variant(look, "shrinking", style -> style.setShrinkToFit(true));
  }

  /** The look of a row with which an indicator or a breakdown begins. */
  XSSFCellStyle opening(XSSFCellStyle look) {
    XSSFCellStyle opening =
        variant(look, "opening", style -> style.setTopBorderColor(colour(EDGE_STRONG)));
    openings.add(opening.getIndex());
    return opening;
  }

  private XSSFCellStyle variant(XSSFCellStyle look, String name, Consumer<XSSFCellStyle> change) {
    return variants.computeIfAbsent(
        look.getIndex() + " " + name,
        key -> {
          XSSFCellStyle style = workbook.createCellStyle();
          style.cloneStyleFrom(look);
          change.accept(style);
          return style;
        });
  }

  private long marked(String ink, String fill) {
    CTDxf look = CTDxf.Factory.newInstance();
    look.addNewFont().addNewColor().setRgb(rgb(ink));
    if (!fill.isEmpty()) {
      CTPatternFill pattern = look.addNewFill().addNewPatternFill();
      pattern.setPatternType(STPatternType.SOLID);
      pattern.addNewBgColor().setRgb(rgb(fill));
    }
    return workbook.getStylesSource().putDxf(look) - 1L;
  }

  private long numbered(int id, String format) {
    CTDxf look = CTDxf.Factory.newInstance();
    CTNumFmt number = look.addNewNumFmt();
    number.setNumFmtId(id);
    number.setFormatCode(format);
    return workbook.getStylesSource().putDxf(look) - 1L;
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
    return CellLook.font(workbook, fontName, points, ink, bold);
  }

  private static byte[] rgb(String rgb) {
    return HexFormat.of().parseHex("FF" + rgb);
  }
}
