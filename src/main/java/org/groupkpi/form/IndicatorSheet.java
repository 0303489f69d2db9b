package org.groupkpi.form;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.definition.Indicator;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.AskedRow;
import org.groupkpi.submission.FormLayout;

/** Writes one sheet of a form: a header, a row for each code, input cells and their checks. */
final class IndicatorSheet {
  /** Number of the row of the first indicator, from 1. */
  static final int FIRST_ROW = 3;

  /** Zero-based row of the header. */
  private static final int HEADER_ROW = FIRST_ROW - 2;

  private static final int SHORTEST_CODE = 12;
  private static final int LONGEST_CODE = 30;

  /** Width of the codes' small type, in percent. */
  private static final int SMALL_TYPE = 85;

  private static final int NAME_WIDTH = 27;
  private static final int GUIDANCE_WIDTH = 40;
  private static final int CHECK_WIDTH = 19;
  private static final int EVIDENCE_WIDTH = 24;

  private final FormRequest request;
  private final FormWords wording;
  private final FormStyles styles;
  private final RowCheck check;
  private final List<FormColumn> columns;
  private final int codeWidth;

  IndicatorSheet(FormRequest request, FormLayout layout, FormStyles styles) {
    this.request = request;
    this.wording = new FormWords(request.languages());
    this.styles = styles;
    this.columns = FormColumn.of(request.round());
    this.check = new RowCheck(wording, request.round().firstYear());
    this.codeWidth = codeWidth(layout);
  }

  private static int codeWidth(FormLayout layout) {
    int longest =
        layout.rows().stream().mapToInt(row -> row.code().toString().length()).max().orElse(0);
    return Math.min(Math.max(longest * SMALL_TYPE / 100 + 3, SHORTEST_CODE), LONGEST_CODE);
  }

  /** Adds the sheet to the workbook. */
  void write(FormLayout.FormSheet form, XSSFWorkbook workbook) {
    int[] widths = columns.stream().mapToInt(this::width).toArray();
    Grid grid = new Grid(workbook.createSheet(form.name()), widths);
    grid.cell(0, 0, styles.section);
    grid.height(0, 28);
    writeHeader(grid);
    List<PlacedRow> rows = PlacedRow.of(form, FIRST_ROW);
    rows.forEach(row -> writeRow(grid, row));
    InputChecks inputs =
        new InputChecks(wording, request.round().year(), request.round().firstYear());
    inputs.addTo(grid.sheet(), rows);
    if (columns.contains(FormColumn.EVIDENCE)) {
      inputs.addEvidence(grid.sheet(), rows);
    }
    mark(grid.sheet(), rows);
    setUp(grid.sheet(), rows.size());
  }

  private int width(FormColumn column) {
    return switch (column) {
      case CODE -> codeWidth;
      case INDICATOR -> NAME_WIDTH;
      case UNIT, CHANGE -> 9;
      case PRIOR, RESTATED, VALUE, STATUS -> 14;
      case NOTE -> 25;
      case CHECK -> CHECK_WIDTH;
      case EVIDENCE -> EVIDENCE_WIDTH;
      case GUIDANCE -> GUIDANCE_WIDTH;
    };
  }

  private void writeHeader(Grid grid) {
    Year year = request.round().year();
    for (FormColumn column : columns) {
      String heading = wording.lines(column.heading(year));
      grid.text(HEADER_ROW, columns.indexOf(column), heading, headingStyle(column));
    }
    grid.height(HEADER_ROW, request.languages().size() > 1 ? 36 : 26);
  }

  private XSSFCellStyle headingStyle(FormColumn column) {
    return switch (column) {
      case RESTATED, VALUE, STATUS, NOTE, EVIDENCE -> styles.headingOfInput;
      case CODE, INDICATOR, UNIT, PRIOR, CHANGE, CHECK, GUIDANCE -> styles.heading;
    };
  }

  private void writeRow(Grid grid, PlacedRow row) {
    AskedRow asked = row.asked();
    Indicator indicator = asked.indicator();
    String name = wording.lines(asked.name());
    String guidance = row.isTotal() ? guidance(indicator) : "";
    put(grid, row, FormColumn.CODE, asked.code().toString(), styles.code);
    put(grid, row, FormColumn.INDICATOR, name, row.isTotal() ? styles.name : styles.memberName);
    put(grid, row, FormColumn.UNIT, indicator.collectUnit().text(), styles.centred);
    put(grid, row, FormColumn.PRIOR, "", asked.inWords() ? styles.text : styles.number);
    put(grid, row, FormColumn.RESTATED, "", input(asked));
    put(grid, row, FormColumn.VALUE, "", input(asked));
    writeChange(grid, row);
    put(grid, row, FormColumn.STATUS, "", styles.inputChoice);
    put(grid, row, FormColumn.NOTE, "", styles.inputText);
    writeCheck(grid, row);
    if (columns.contains(FormColumn.EVIDENCE)) {
      put(grid, row, FormColumn.EVIDENCE, "", styles.inputText);
    }
    put(grid, row, FormColumn.GUIDANCE, guidance, styles.guidance);
    request.answers().write(asked.code(), grid.sheet().getRow(row.row() - 1));
    grid.growing(
        row.row() - 1,
        Grid.lines(name, NAME_WIDTH - (row.isTotal() ? 2 : 5)),
        Math.max(
            Grid.lines(guidance, GUIDANCE_WIDTH),
            Grid.lines(asked.code().toString(), codeWidth * 100 / SMALL_TYPE - 2)));
    if (!row.isTotal()) {
      grid.sheet().groupRow(row.row() - 1, row.row() - 1);
    }
  }

  /** Without a last Chinese stop, which programs put alone on a line. */
  private String guidance(Indicator indicator) {
    String guidance = wording.lines(indicator.guidance()).replaceAll("(?m)。$", "");
    return Stream.of(guidance, String.join("; ", indicator.refs()))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private XSSFCell put(
      Grid grid, PlacedRow row, FormColumn column, String text, XSSFCellStyle look) {
    return grid.text(
        row.row() - 1, columns.indexOf(column), text, row.opens() ? styles.opening(look) : look);
  }

  private XSSFCellStyle input(AskedRow asked) {
    return asked.inWords() ? styles.with(styles.inputText, "@") : styles.inputNumber;
  }

  private void writeChange(Grid grid, PlacedRow row) {
    boolean points = row.asked().indicator().collectUnit().changesInPoints();
    XSSFCellStyle look =
        styles.shrinking(
            styles.with(styles.number, points ? "+0.00;-0.00;0.00" : "+0.0%;-0.0%;0.0%"));
    XSSFCell cell = put(grid, row, FormColumn.CHANGE, "", look);
    if (!row.asked().inWords()) {
      cell.setCellFormula(changeFormula(row));
      cell.setCellValue("");
    }
  }

  private static String changeFormula(PlacedRow row) {
    String restated = row.cell(FormColumn.RESTATED);
    String value = row.cell(FormColumn.VALUE);
    String prior =
        "IF(ISNUMBER(" + restated + ")," + restated + "," + row.cell(FormColumn.PRIOR) + ")";
    String unit = row.asked().indicator().collectUnit().text();
    boolean points = row.asked().indicator().collectUnit().changesInPoints();
    String divisor = points ? (unit.equals("‰") ? "/10" : "") : "/ABS(" + prior + ")";
    return "IF(ISNUMBER("
        + value
        + "),IF(ISNUMBER("
        + prior
        + "),"
        + (points ? "" : "IF(" + prior + "=0,\"\",")
        + "("
        + value
        + "-"
        + prior
        + ")"
        + divisor
        + (points ? "" : ")")
        + ",\"\"),\"\")";
  }

  private void writeCheck(Grid grid, PlacedRow row) {
    XSSFCell cell = put(grid, row, FormColumn.CHECK, "", styles.with(styles.check, ";;;@"));
    cell.setCellFormula(check.formula(row));
    cell.setCellValue(check.untouched(row).text(wording));
  }

  private void mark(XSSFSheet sheet, List<PlacedRow> rows) {
    MarkFormats marks =
        new MarkFormats(sheet, styles, wording, FIRST_ROW, FIRST_ROW + rows.size() - 1);
    rows.forEach(
        row -> row.exhaustive().forEach(breakdown -> marks.breakdown(row.row(), breakdown)));
    marks.columns();
  }

  private void setUp(XSSFSheet sheet, int rows) {
    sheet.setRowSumsBelow(false);
    sheet.createFreezePane(FormColumn.UNIT.index(), FIRST_ROW - 1);
    sheet.setActiveCell(new CellAddress(FIRST_ROW - 1, FormColumn.VALUE.index()));
    sheet.setDisplayGridlines(false);
    sheet.setZoom(100);
    sheet.setRepeatingRows(new CellRangeAddress(0, HEADER_ROW, -1, -1));
    Paper.landscape(sheet);
    sheet
        .getWorkbook()
        .setPrintArea(
            sheet.getWorkbook().getSheetIndex(sheet), 0, columns.size() - 1, 0, HEADER_ROW + rows);
    Protection.lock(sheet, request.password());
  }
}
