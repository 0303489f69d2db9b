package org.groupkpi.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.definition.Register;
import org.groupkpi.definition.RegisterColumn;
import org.groupkpi.definition.RegisterColumn.Choice;
import org.groupkpi.file.CellAddress;
import org.groupkpi.file.CellText;
import org.groupkpi.submission.FormLayout;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * Writes the sheet of a register: what it lists, the answer that there is nothing, headings under a
 * hidden row of codes, and rows to fill in.
 */
final class ListSheet {
  /** Rows and columns count from 0. */
  static final int ANSWER_ROW = 2;

  static final int ANSWER_COLUMN = 1;
  private static final int CODES_ROW = 3;
  private static final int HEADING_ROW = 4;
  static final int FIRST_ROW = 5;

  private static final int READY_ROWS = 30;

  /** Rows that are checked and counted; more are read all the same. */
  static final int MOST_ROWS = 2000;

  private static final int WIDEST = 36;

  private static final LocalText STARRED =
      Words.of("Columns with {0} are needed in every row.").fill(RegisterWords.REQUIRED);

  private final FormRequest request;
  private final FormWords wording;
  private final FormStyles styles;
  private final ListChecks checks;

  ListSheet(FormRequest request, FormStyles styles) {
    this.request = request;
    this.wording = new FormWords(request.languages());
    this.styles = styles;
    this.checks = new ListChecks(request);
  }

  /** Adds the sheet to the workbook. */
  void write(FormLayout.ListSheet list, XSSFWorkbook workbook) {
    Register register = list.register();
    int[] widths = register.columns().stream().mapToInt(this::width).toArray();
    widths[0] = Math.max(widths[0], 24);
    Grid grid = new Grid(workbook.createSheet(list.name()), widths);
    int last = Math.max(register.columns().size() - 1, ANSWER_COLUMN + 2);
    for (int column = 0; column < Math.max(widths.length, last + 1); column++) {
      grid.cell(0, column, styles.section);
      grid.cell(ANSWER_ROW, column, styles.section);
    }
    grid.height(0, 28);
    writeGuidance(grid, register, last);
    writeAnswer(grid, register);
    writeHeadings(grid, register);
    List<Map<String, ReportedValue>> rows = request.rows(register);
    int ready = Math.max(READY_ROWS, rows.size() + 10);
    for (int at = 0; at < ready; at++) {
      writeRow(grid, register, at, at < rows.size() ? rows.get(at) : Map.of());
    }
    for (int at = 0; at < register.columns().size(); at++) {
      RegisterColumn column = register.columns().get(at);
      grid.sheet().setDefaultColumnStyle(at, look(column));
      checks.add(grid.sheet(), register, at);
    }
    setUp(grid.sheet(), register, ready);
  }

  private int width(RegisterColumn column) {
    int heading = wording.lines(column.name()).lines().mapToInt(ListSheet::width).max().orElse(0);
    int least = column.type() == RegisterColumn.Type.TEXT ? 26 : 15;
    int choices =
        column.choices().stream()
            .map(Choice::name)
            .map(wording::line)
            .mapToInt(ListSheet::width)
            .max()
            .orElse(0);
    return Math.min(WIDEST, Math.max(least, Math.max(heading, choices) + 4));
  }

  /** Columns that a text takes: two for each Chinese character. */
  private static int width(String text) {
    return text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
  }

  private void writeGuidance(Grid grid, Register register, int last) {
    List<LocalText> texts =
        register.required() ? List.of(register.guidance(), STARRED) : List.of(register.guidance());
    String guidance =
        wording.lines(
            LocalText.joined(
                texts.stream().filter(text -> !text.isEmpty()).toList(), LocalText.same("  ")));
    grid.wide(1, 0, last, guidance, styles.guidance);
    grid.fit(1, Math.max(1, Grid.lines(guidance, 96)));
  }

  private void writeAnswer(Grid grid, Register register) {
    grid.text(ANSWER_ROW, 0, wording.lines(RegisterWords.NOTHING), styles.label);
    String answer = request.saysNone(register) ? RegisterWords.none() : "";
    grid.text(ANSWER_ROW, ANSWER_COLUMN, answer, styles.inputChoice);
    grid.text(ANSWER_ROW, ANSWER_COLUMN + 1, wording.lines(RegisterWords.ROWS), styles.label);
    XSSFCell rows = grid.cell(ANSWER_ROW, ANSWER_COLUMN + 2, styles.centred);
    rows.setCellFormula(rowCount(register, ""));
    rows.setCellValue(request.rows(register).size());
    grid.fit(ANSWER_ROW, request.languages().size() > 1 ? 2 : 1);
    checks.addNothing(grid.sheet());
  }

  /**
   * A formula that counts the rows in which anything stands.
   *
   * @param sheet before each address, with its exclamation mark
   */
  static String rowCount(Register register, String sheet) {
    int last = FIRST_ROW + MOST_ROWS;
    String blank =
        Stream.iterate(0, at -> at < register.columns().size(), at -> at + 1)
            .map(at -> letter(at))
            .map(column -> sheet + column + (FIRST_ROW + 1) + ":" + column + last + ",\"\"")
            .collect(Collectors.joining(","));
    return "(" + MOST_ROWS + "-COUNTIFS(" + blank + "))";
  }

  static String letter(int column) {
    return CellAddress.columnName(column + 1);
  }

  private void writeHeadings(Grid grid, Register register) {
    for (int at = 0; at < register.columns().size(); at++) {
      RegisterColumn column = register.columns().get(at);
      grid.text(CODES_ROW, at, register.reference(column), styles.code);
      String unit = column.unit().text().isEmpty() ? "" : " (" + column.unit().text() + ")";
      String star = column.required() ? " " + RegisterWords.REQUIRED : "";
      String heading = wording.lines(column.name()) + unit + star;
      grid.text(HEADING_ROW, at, heading, styles.headingOfInput);
    }
    grid.sheet().getRow(CODES_ROW).setZeroHeight(true);
    grid.height(HEADING_ROW, request.languages().size() > 1 ? 36 : 26);
  }

  private void writeRow(Grid grid, Register register, int at, Map<String, ReportedValue> values) {
    for (int number = 0; number < register.columns().size(); number++) {
      RegisterColumn column = register.columns().get(number);
      XSSFCell cell = grid.text(FIRST_ROW + at, number, "", look(column));
      ReportedValue value = values.get(column.code());
      if (value instanceof ReportedValue.Figure figure) {
        cell.setCellValue(figure.value().doubleValue());
      } else if (value instanceof ReportedValue.Answer answer) {
        writeWords(cell, column, answer.text());
      }
    }
  }

  private void writeWords(XSSFCell cell, RegisterColumn column, String words) {
    if (column.type().dated() && words.matches("\\d{4}-\\d{2}-\\d{2}")) {
      cell.setCellValue(LocalDate.parse(words));
    } else {
      String shown = column.choice(words).map(choice -> wording.line(choice.name())).orElse(words);
      cell.setCellValue(CellText.XLSX.safe(shown));
    }
  }

  private XSSFCellStyle look(RegisterColumn column) {
    return switch (column.type()) {
      case TEXT -> styles.with(styles.inputText, "@");
      case NUMBER -> styles.inputNumber;
      case DATE, DATE_ANY -> styles.with(styles.inputChoice, "yyyy\\-mm\\-dd");
      case CHOICE, YES_NO -> styles.inputChoice;
    };
  }

  private void setUp(XSSFSheet sheet, Register register, int ready) {
    sheet.createFreezePane(0, FIRST_ROW);
    sheet.setActiveCell(new org.apache.poi.ss.util.CellAddress(FIRST_ROW, 0));
    sheet.setDisplayGridlines(false);
    sheet.setZoom(100);
    sheet.setRepeatingRows(new CellRangeAddress(HEADING_ROW, HEADING_ROW, -1, -1));
    Paper.landscape(sheet);
    sheet
        .getWorkbook()
        .setPrintArea(
            sheet.getWorkbook().getSheetIndex(sheet),
            0,
            Math.max(register.columns().size() - 1, ANSWER_COLUMN + 2),
            0,
            FIRST_ROW + ready - 1);
    Protection.lock(sheet, request.password());
    sheet.lockInsertRows(false);
    sheet.lockDeleteRows(false);
    sheet.lockSort(false);
  }
}
