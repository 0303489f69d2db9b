package org.groupkpi.workbook;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.catalogue.Indicator;
import org.groupkpi.catalogue.KpiCode;
import org.groupkpi.language.LocalText;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue;

/** Writes one sheet of a form: a header, a row for each code, input cells and their checks. */
final class IndicatorSheet {
  /** Zero-based row of the header; the first indicator stands below it. */
  static final int HEADER_ROW = 1;

  private static final int[] WIDTHS = {21, 32, 11, 14, 14, 16, 10, 15, 30, 44};
  private static final int LAST_COLUMN = FormColumn.values().length - 1;

  private final FormRequest request;
  private final Wording wording;
  private final FormStyles styles;
  private final Map<KpiCode, Fact> held;

  IndicatorSheet(FormRequest request, FormStyles styles) {
    this.request = request;
    this.wording = new Wording(request.languages());
    this.styles = styles;
    this.held = request.round().held(request.entity());
  }

  /** Adds the sheet to the workbook. */
  XSSFSheet write(FormLayout.FormSheet form, XSSFWorkbook workbook) {
    Grid grid = new Grid(workbook.createSheet(form.name()), WIDTHS);
    writeTitle(grid, form.name());
    writeHeader(grid);
    InputChecks checks = new InputChecks(wording);
    int row = HEADER_ROW + 1;
    for (AskedRow asked : form.rows()) {
      writeRow(grid, row, asked);
      checks.add(asked, row);
      row++;
    }
    checks.addTo(grid.sheet(), HEADER_ROW + 1, row - 1);
    setUp(grid.sheet(), row - 1);
    return grid.sheet();
  }

  private void writeTitle(Grid grid, String name) {
    grid.text(0, 0, name, styles.section);
    String entity = wording.first(request.entity().name());
    String right = entity + "  " + request.entity().code() + "  ·  " + request.round().year();
    grid.text(0, FormColumn.PRIOR.index(), right, styles.subtitle);
    grid.height(0, 26);
  }

  private void writeHeader(Grid grid) {
    Year year = request.round().year();
    for (FormColumn column : FormColumn.values()) {
      String heading = wording.lines(column.heading(year));
      grid.text(HEADER_ROW, column.index(), heading, headingStyle(column));
    }
    grid.height(HEADER_ROW, request.languages().size() > 1 ? 36 : 26);
  }

  private CellStyle headingStyle(FormColumn column) {
    return switch (column) {
      case RESTATED, VALUE, STATUS, NOTE -> styles.headingOfInput;
      case CODE, INDICATOR, UNIT, PRIOR, CHANGE, GUIDANCE -> styles.heading;
    };
  }

  private void writeRow(Grid grid, int row, AskedRow asked) {
    Indicator indicator = asked.indicator();
    String name = wording.lines(asked.name());
    String guidance = asked.depth() == 0 ? guidance(indicator) : "";
    put(grid, row, FormColumn.CODE, asked.code().toString(), styles.code);
    put(
        grid,
        row,
        FormColumn.INDICATOR,
        name,
        asked.depth() == 0 ? styles.name : styles.memberName);
    put(grid, row, FormColumn.UNIT, indicator.collectUnit().text(), styles.centred);
    writePrior(grid, row, asked);
    grid.cell(row, FormColumn.RESTATED.index(), input(asked));
    grid.cell(row, FormColumn.VALUE.index(), input(asked));
    writeChange(grid, row, asked);
    grid.cell(row, FormColumn.STATUS.index(), styles.inputChoice);
    grid.cell(row, FormColumn.NOTE.index(), styles.inputText);
    put(grid, row, FormColumn.GUIDANCE, guidance, styles.guidance);
    request.answers().write(asked.code(), grid.sheet().getRow(row));
    grid.fit(
        row,
        Stream.of(
                Grid.lines(name, 30),
                Grid.lines(guidance, 48),
                Grid.lines(asked.code().toString(), 21))
            .mapToInt(lines -> lines)
            .max()
            .orElse(1));
    if (asked.depth() > 0) {
      grid.sheet().groupRow(row, row);
    }
  }

  private String guidance(Indicator indicator) {
    LocalText refs = LocalText.same(String.join("; ", indicator.refs()));
    return Stream.of(wording.lines(indicator.guidance()), wording.first(refs))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static void put(Grid grid, int row, FormColumn column, String text, CellStyle style) {
    grid.text(row, column.index(), text, style);
  }

  private CellStyle input(AskedRow asked) {
    return asked.inWords()
        ? styles.with(styles.inputText, "@")
        : styles.with(styles.inputNumber, format(asked.indicator()));
  }

  private void writePrior(Grid grid, int row, AskedRow asked) {
    CellStyle style =
        asked.inWords() ? styles.text : styles.with(styles.number, format(asked.indicator()));
    XSSFCell cell = grid.cell(row, FormColumn.PRIOR.index(), style);
    Fact fact = held.get(asked.code());
    if (fact == null) {
      return;
    }
    if (fact.value() instanceof ReportedValue.Figure figure) {
      cell.setCellValue(figure.value().doubleValue());
    } else if (fact.value() instanceof ReportedValue.Answer answer) {
      cell.setCellValue(answer.text());
    }
  }

  private void writeChange(Grid grid, int row, AskedRow asked) {
    boolean points = asked.indicator().collectUnit().changesInPoints();
    CellStyle style = styles.with(styles.number, points ? "+0.00;-0.00;0.00" : "+0.0%;-0.0%;0.0%");
    XSSFCell cell = grid.cell(row, FormColumn.CHANGE.index(), style);
    if (!asked.inWords()) {
      cell.setCellFormula(changeFormula(row + 1, asked.indicator()));
      cell.setCellValue("");
    }
  }

  private static String changeFormula(int row, Indicator indicator) {
    String value = "F" + row;
    String prior = "IF(ISNUMBER(E" + row + "),E" + row + ",D" + row + ")";
    String unit = indicator.collectUnit().text();
    String change =
        indicator.collectUnit().changesInPoints()
            ? value + "-" + prior + (unit.equals("‰") ? ")/10" : ")")
            : value + "-" + prior + ")/ABS(" + prior + ")";
    String hasPrior = "OR(ISNUMBER(D" + row + "),ISNUMBER(E" + row + "))";
    String zero = indicator.collectUnit().changesInPoints() ? "FALSE" : prior + "=0";
    return "IF(AND(ISNUMBER("
        + value
        + "),"
        + hasPrior
        + "),IF("
        + zero
        + ",\"\",("
        + change
        + "),\"\")";
  }

  /** Counts without decimals, everything else with at least as many as the indicator shows. */
  private static String format(Indicator indicator) {
    if (indicator.collectUnit().countsThings()) {
      return "#,##0";
    }
    int decimals = Math.min(Math.max(indicator.decimals(), 1), 3);
    return "#,##0." + "0".repeat(decimals) + "####";
  }

  private void setUp(XSSFSheet sheet, int lastRow) {
    sheet.setRowSumsBelow(false);
    sheet.createFreezePane(2, HEADER_ROW + 1);
    sheet.setActiveCell(
        new org.apache.poi.ss.util.CellAddress(HEADER_ROW + 1, FormColumn.VALUE.index()));
    sheet.setDisplayGridlines(false);
    sheet.setZoom(100);
    sheet.setRepeatingRows(new CellRangeAddress(0, HEADER_ROW, -1, -1));
    Paper.landscape(sheet, request);
    sheet
        .getWorkbook()
        .setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, LAST_COLUMN, 0, lastRow);
    Protection.lock(sheet, request.password());
  }
}
