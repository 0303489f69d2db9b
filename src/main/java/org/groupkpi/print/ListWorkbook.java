package org.groupkpi.print;

import static org.groupkpi.file.CellLook.colour;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.file.CellLook;
import org.groupkpi.file.CellText;
import org.groupkpi.file.PackedRows;
import org.groupkpi.file.SheetPaper;
import org.groupkpi.file.StandardLook;
import org.groupkpi.file.StillFile;
import org.groupkpi.text.Language;
import org.groupkpi.text.TextWidth;

/** Writes a long list as a workbook that people filter, sort and print. */
public final class ListWorkbook {
  private static final int HEADING = 2;
  private static final String PERCENT = "+#,##0.00\"%\";-#,##0.00\"%\";0.00\"%\"";
  private static final float LINE = 14f;
  private static final float MARGIN = 6f;
  private static final float HIGHEST = 409f;

  /** Excel opens no sheet with more than 65,530 links, and each takes memory. */
  private static final int MOST_LINKED = 5_000;

  /** How a cell stands out. */
  public enum Tone {
    PLAIN(""),
    QUIET(""),
    ERROR("F6A6A1"),
    WARNING("FFE08A");

    private final String fill;

    Tone(String fill) {
      this.fill = fill;
    }
  }

  /** A column with its width in characters. */
  public record Column(String heading, int width) {}

  /**
   * What stands in a cell.
   *
   * @param text of any origin
   * @param link address that it leads to; empty: none
   * @param percent a number in place of a text
   */
  public record Entry(String text, Tone tone, String link, Optional<BigDecimal> percent) {
    public Entry {
      text = CellText.XLSX.safe(text);
    }

    public static Entry of(String text, Tone tone) {
      return new Entry(text, tone, "", Optional.empty());
    }

    /** A number of percent with its sign. */
    public static Entry percent(BigDecimal percent) {
      return new Entry("", Tone.PLAIN, "", Optional.of(percent));
    }

    /**
     * A text that leads to a place in another workbook.
     *
     * @param file relative to this one, with {@code /} between names
     * @param place in that workbook, such as {@code '能源'!F3}; empty: the workbook
     */
    public static Entry link(String text, String file, String place) {
      try {
        URI address = new URI(null, null, file, place.isEmpty() ? null : place);
        return new Entry(text, Tone.PLAIN, address.toASCIIString(), Optional.empty());
      } catch (URISyntaxException e) {
        return of(text, Tone.PLAIN);
      }
    }
  }

  private record Look(Tone tone, boolean link) {}

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final Map<Look, XSSFCellStyle> looks = new HashMap<>();
  private final Map<Tone, XSSFFont> fonts = new EnumMap<>(Tone.class);
  private final XSSFSheet sheet;
  private final List<Column> columns;
  private final String font;
  private final XSSFCellStyle percent;
  private final PackedRows rows = new PackedRows();
  private int next = HEADING + 1;

  /**
   * A list without rows.
   *
   * @param title of the sheet
   * @param subtitle what the list is of
   */
  public ListWorkbook(String title, String subtitle, List<Column> columns, Language language) {
    this.columns = List.copyOf(columns);
    this.sheet = workbook.createSheet(title);
    StandardLook.name(workbook);
    this.font = CellLook.normal(workbook, language).getFontName();
    line(0, title, 16, CellLook.GREEN).setHeightInPoints(30);
    line(1, subtitle, 10, CellLook.GREY).setHeightInPoints(20);
    percent = percentStyle();
    headings();
  }

  private XSSFRow line(int number, String text, int points, String ink) {
    XSSFRow row = sheet.createRow(number);
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(CellLook.font(workbook, font, points, ink, number == 0));
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    row.createCell(0).setCellValue(CellText.XLSX.safe(text));
    row.getCell(0).setCellStyle(style);
    return row;
  }

  private void headings() {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(CellLook.font(workbook, font, 10, "FFFFFF", true));
    CellLook.fill(style, CellLook.GREEN);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(true);
    XSSFRow row = sheet.createRow(HEADING);
    row.setHeightInPoints(24);
    for (int at = 0; at < columns.size(); at++) {
      row.createCell(at).setCellValue(columns.get(at).heading());
      row.getCell(at).setCellStyle(style);
      sheet.setColumnWidth(at, columns.get(at).width() * 256);
    }
  }

  /** Adds a row, with an entry for each column. */
  public void add(List<Entry> entries) {
    int lines = 1;
    for (int at = 0; at < entries.size(); at++) {
      lines = Math.max(lines, lines(entries.get(at).text(), columns.get(at).width() - 2));
    }
    rows.start(next + 1, Math.min(HIGHEST, lines * LINE + MARGIN));
    for (int at = 0; at < entries.size(); at++) {
      fill(at, entries.get(at));
    }
    rows.end();
    next++;
  }

  private static int lines(String text, int width) {
    return text.lines().mapToInt(line -> TextWidth.lines(line, width).size()).sum();
  }

  private void fill(int column, Entry entry) {
    if (entry.percent().isPresent()) {
      rows.number(column + 1, percent.getIndex(), entry.percent().get().doubleValue());
      return;
    }
    boolean linked = !entry.link().isEmpty() && next < HEADING + 1 + MOST_LINKED;
    XSSFCellStyle style = look(new Look(entry.tone(), linked));
    rows.text(column + 1, style.getIndex(), entry.text());
    if (linked) {
      XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.FILE);
      link.setAddress(entry.link());
      link.setCellReference(new CellReference(next, column));
      sheet.addHyperlink(link);
    }
  }

  private XSSFCellStyle percentStyle() {
    XSSFCellStyle style = cell();
    style.setAlignment(HorizontalAlignment.RIGHT);
    style.setDataFormat(workbook.createDataFormat().getFormat(PERCENT));
    style.setFont(font(Tone.PLAIN));
    return style;
  }

  private XSSFCellStyle look(Look wanted) {
    return looks.computeIfAbsent(
        wanted,
        look -> {
          XSSFCellStyle style = cell();
          style.setQuotePrefixed(true);
          style.setFont(
              look.link()
                  ? CellLook.font(workbook, font, 10, CellLook.BLUE, false)
                  : font(look.tone()));
          if (!look.tone().fill.isEmpty()) {
            CellLook.fill(style, look.tone().fill);
          }
          return style;
        });
  }

  private XSSFCellStyle cell() {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setWrapText(true);
    style.setBorderBottom(BorderStyle.HAIR);
    style.setBottomBorderColor(colour(CellLook.EDGE));
    return style;
  }

  private XSSFFont font(Tone tone) {
    String ink = tone == Tone.QUIET ? CellLook.GREY : CellLook.INK;
    return fonts.computeIfAbsent(tone, each -> CellLook.font(workbook, font, 10, ink, false));
  }

  /** Writes the workbook; the same list gives the same bytes. */
  public void write(String title, LocalDate day, OutputStream out) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    try (workbook) {
      int last = columns.size() - 1;
      sheet.setDimensionOverride(new CellRangeAddress(0, next - 1, 0, last));
      sheet.setAutoFilter(new CellRangeAddress(HEADING, Math.max(HEADING, next - 1), 0, last));
      SheetPaper.of(sheet, HEADING, 0);
      StillFile.write(workbook, title, day, head);
    }
    rows.write(head.toByteArray(), out);
  }
}
