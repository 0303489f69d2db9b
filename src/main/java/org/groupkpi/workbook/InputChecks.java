package org.groupkpi.workbook;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.groupkpi.catalogue.Range;
import org.groupkpi.language.LocalText;

/**
 * Lets a sheet's input cells accept numbers and the four statuses only, and say what they expect.
 */
final class InputChecks {
  /** What a number has to be; cells that expect the same share one rule. */
  private record Expected(String unit, Range range) {}

  private static final LocalText PROMPT =
      LocalText.of("请填数字，单位：{0}{1}", "Write the number only, in {0}{1}");
  private static final LocalText REFUSAL =
      LocalText.of(
          "请只填数字，单位：{0}{1}。没有该业务或暂时没有数据，请留空并在“状态”列选择。",
          "Write the number only, in {0}{1}. If there is no figure, leave the cell empty and choose a status.");
  private static final LocalText CHOICE =
      LocalText.of("请从列表中选择一个状态。", "Choose a status from the list.");
  private static final String GREATEST = "9.99E+307";

  private final Wording wording;
  private final Map<Expected, CellRangeAddressList> numbers = new LinkedHashMap<>();

  InputChecks(Wording wording) {
    this.wording = wording;
  }

  /** Takes in one more row. */
  void add(AskedRow asked, int row) {
    if (asked.inWords()) {
      return;
    }
    Expected expected =
        new Expected(asked.indicator().collectUnit().text(), asked.indicator().range());
    CellRangeAddressList cells =
        numbers.computeIfAbsent(expected, key -> new CellRangeAddressList());
    append(cells, row);
  }

  private static void append(CellRangeAddressList cells, int row) {
    int last = cells.countRanges() - 1;
    CellRangeAddress range = last < 0 ? null : cells.getCellRangeAddress(last);
    if (range != null && range.getLastRow() == row - 1) {
      range.setLastRow(row);
    } else {
      cells.addCellRangeAddress(row, FormColumn.RESTATED.index(), row, FormColumn.VALUE.index());
    }
  }

  /** Puts the rules into the sheet. */
  void addTo(XSSFSheet sheet, int firstRow, int lastRow) {
    DataValidationHelper rules = sheet.getDataValidationHelper();
    numbers.forEach((expected, cells) -> sheet.addValidationData(number(rules, expected, cells)));
    String[] words =
        Arrays.stream(Status.values())
            .map(status -> wording.line(status.word()))
            .toArray(String[]::new);
    int column = FormColumn.STATUS.index();
    DataValidation choice =
        rules.createValidation(
            rules.createExplicitListConstraint(words),
            new CellRangeAddressList(firstRow, lastRow, column, column));
    choice.setSuppressDropDownArrow(true);
    choice.setShowErrorBox(true);
    choice.createErrorBox(
        wording.first(FormColumn.STATUS.heading(new org.groupkpi.measure.Year(0))),
        wording.lines(CHOICE));
    sheet.addValidationData(choice);
  }

  private DataValidation number(
      DataValidationHelper rules, Expected expected, CellRangeAddressList cells) {
    LocalText unit = LocalText.same(expected.unit());
    LocalText range = rangeText(expected.range());
    DataValidation validation = rules.createValidation(constraint(rules, expected.range()), cells);
    validation.setEmptyCellAllowed(true);
    validation.setShowErrorBox(true);
    validation.createErrorBox(title(expected), cut(wording.lines(REFUSAL.fill(unit, range)), 225));
    validation.setShowPromptBox(true);
    validation.createPromptBox(title(expected), cut(wording.lines(PROMPT.fill(unit, range)), 255));
    return validation;
  }

  private static String title(Expected expected) {
    return cut(expected.unit().isEmpty() ? "123" : expected.unit(), 32);
  }

  private static LocalText rangeText(Range range) {
    String text = range.toString();
    return text.isEmpty() ? LocalText.NONE : LocalText.of("，范围：" + text, ", range: " + text);
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
