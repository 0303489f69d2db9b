package org.groupkpi.form;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.groupkpi.definition.Range;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.AskedRow;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * Lets a sheet's input cells accept numbers and the four statuses only, and has every input cell
 * say what it expects.
 */
final class InputChecks {
  /** What a cell has to hold; cells that expect the same share one rule. */
  private record Expected(FormColumn column, boolean inWords, String unit, Range range) {}

  private static final LocalText VALUE =
      Words.of(
          "Write the number only, in {0}{1}. If there is no figure, leave the cell empty and choose a status.");
  private static final LocalText PLAIN_VALUE =
      Words.of(
          "Write the number only{1}. If there is no figure, leave the cell empty and choose a status.");
  private static final LocalText RESTATED =
      Words.of(
          "Only if the figure reported for {2} was wrong: the right number{1}, with the reason in Note.");
  private static final LocalText FIRST_YEAR =
      Words.of("The figure of {2}{1}; no reason is needed.");
  private static final LocalText WORDS =
      Words.of("Answer in words; separate several by semicolons.");
  private static final LocalText STATUS =
      Words.of(
          "No such activity: not applicable. No figure yet: not available. Estimated figure: estimated.");
  private static final LocalText NOTE =
      Words.of("Reason of a large change, a restatement or a gap; method of an estimate.");
  private static final LocalText EVIDENCE =
      Words.of("The document behind the figure: its file name, or a link to it.");
  private static final String GREATEST = "9.99E+307";
  private static final int LONGEST_TITLE = 32;
  private static final int LONGEST_REFUSAL = 225;
  private static final int LONGEST_PROMPT = 255;

  private final FormWords wording;
  private final Year year;
  private final boolean firstYear;

  /**
   * The input checks of a form.
   *
   * @param firstYear whether nothing is held of the year before
   */
  InputChecks(FormWords wording, Year year, boolean firstYear) {
    this.wording = wording;
    this.year = year;
    this.firstYear = firstYear;
  }

  /** Puts the rules into the sheet. */
  void addTo(XSSFSheet sheet, List<PlacedRow> rows) {
    DataValidationHelper rules = sheet.getDataValidationHelper();
    Map<Expected, CellRangeAddressList> cells = new LinkedHashMap<>();
    for (PlacedRow row : rows) {
      add(row, FormColumn.VALUE, cells);
      add(row, FormColumn.RESTATED, cells);
    }
    cells.forEach((expected, where) -> sheet.addValidationData(answer(rules, expected, where)));
    sheet.addValidationData(choice(rules, column(rows, FormColumn.STATUS)));
    sheet.addValidationData(words(rules, rows, FormColumn.NOTE, NOTE));
  }

  /** Tells what a document is named for; the sheet has that column. */
  void addEvidence(XSSFSheet sheet, List<PlacedRow> rows) {
    sheet.addValidationData(
        words(sheet.getDataValidationHelper(), rows, FormColumn.EVIDENCE, EVIDENCE));
  }

  private DataValidation words(
      DataValidationHelper rules, List<PlacedRow> rows, FormColumn column, LocalText prompt) {
    return prompted(
        rules.createValidation(anyText(rules), column(rows, column)),
        wording.line(column.heading(year)),
        prompt);
  }

  private static CellRangeAddressList column(List<PlacedRow> rows, FormColumn column) {
    int first = rows.get(0).row() - 1;
    return new CellRangeAddressList(first, first + rows.size() - 1, column.index(), column.index());
  }

  private static void add(
      PlacedRow row, FormColumn column, Map<Expected, CellRangeAddressList> cells) {
    AskedRow asked = row.asked();
    Expected expected =
        asked.inWords()
            ? new Expected(column, true, "", Range.ANY)
            : new Expected(
                column,
                false,
                asked.indicator().collectUnit().text(),
                asked.indicator().range(asked.code()));
    append(
        cells.computeIfAbsent(expected, key -> new CellRangeAddressList()),
        row.row() - 1,
        column.index());
  }

  private static void append(CellRangeAddressList cells, int row, int column) {
    int last = cells.countRanges() - 1;
    CellRangeAddress range = last < 0 ? null : cells.getCellRangeAddress(last);
    if (range != null && range.getLastRow() == row - 1) {
      range.setLastRow(row);
    } else {
      cells.addCellRangeAddress(row, column, row, column);
    }
  }

  private DataValidation answer(
      DataValidationHelper rules, Expected expected, CellRangeAddressList cells) {
    String heading = wording.line(expected.column().heading(year));
    LocalText message = message(expected);
    if (expected.inWords()) {
      return prompted(rules.createValidation(anyText(rules), cells), heading, message);
    }
    DataValidation validation = rules.createValidation(constraint(rules, expected.range()), cells);
    validation.setShowErrorBox(true);
    validation.createErrorBox(
        cut(heading, LONGEST_TITLE), cut(wording.lines(message), LONGEST_REFUSAL));
    return prompted(validation, heading, message);
  }

  private LocalText message(Expected expected) {
    boolean restated = expected.column() == FormColumn.RESTATED;
    if (expected.inWords() && !restated) {
      return WORDS;
    }
    LocalText noRestatement = expected.unit().isEmpty() ? PLAIN_VALUE : VALUE;
    return (restated ? restated() : noRestatement)
        .fill(expected.unit(), rangeText(expected.range()), year.prior());
  }

  private LocalText restated() {
    return firstYear ? FIRST_YEAR : RESTATED;
  }

  private DataValidation prompted(DataValidation validation, String title, LocalText message) {
    validation.setEmptyCellAllowed(true);
    validation.setShowPromptBox(true);
    validation.createPromptBox(
        cut(title, LONGEST_TITLE), cut(wording.lines(message), LONGEST_PROMPT));
    return validation;
  }

  private DataValidation choice(DataValidationHelper rules, CellRangeAddressList cells) {
    String[] words =
        Arrays.stream(Status.values())
            .map(status -> wording.line(status.word()))
            .toArray(String[]::new);
    String heading = wording.line(FormColumn.STATUS.heading(year));
    DataValidation choice =
        rules.createValidation(rules.createExplicitListConstraint(words), cells);
    choice.setSuppressDropDownArrow(true);
    choice.setShowErrorBox(true);
    choice.createErrorBox(cut(heading, LONGEST_TITLE), cut(wording.lines(STATUS), LONGEST_REFUSAL));
    return prompted(choice, heading, STATUS);
  }

  private static LocalText rangeText(Range range) {
    String text = range.toString();
    return text.isEmpty() ? LocalText.NONE : Words.of(", range {0}").fill(text);
  }

  private static DataValidationConstraint anyText(DataValidationHelper rules) {
    return rules.createTextLengthConstraint(OperatorType.GREATER_OR_EQUAL, "0", "");
  }

  private static DataValidationConstraint constraint(DataValidationHelper rules, Range range) {
    String low = range.min().map(BigDecimal::toPlainString).orElse("-" + GREATEST);
    String high = range.max().map(BigDecimal::toPlainString).orElse(GREATEST);
    return rules.createDecimalConstraint(OperatorType.BETWEEN, low, high);
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
