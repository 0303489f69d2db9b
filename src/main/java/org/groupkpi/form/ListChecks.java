package org.groupkpi.form;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.groupkpi.definition.Register;
import org.groupkpi.definition.RegisterColumn;
import org.groupkpi.definition.RegisterColumn.Choice;
import org.groupkpi.file.CellText;
import org.groupkpi.measure.Year;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * Lets the cells of a register accept what their columns hold, and has each say what it expects.
 */
final class ListChecks {
  private static final int LONGEST_LIST = 255;
  private static final int LONGEST_PROMPT = 250;
  private static final int LONGEST_TITLE = 32;
  private static final String GREATEST = "9.99E+307";
  private static final LocalText DATE = Words.of("A date between {0} and {1}, such as {0}.");
  private static final LocalText ANY_DATE = Words.of("A date, such as {0}.");
  private static final LocalText NUMBER = Words.of("The number only, in {0}.");
  private static final LocalText PLAIN_NUMBER = Words.of("The number only.");
  private static final LocalText CHOICE = Words.of("Choose from the list.");
  private static final LocalText ANY_TEXT = Words.of("In words.");
  private static final LocalText REQUIRED = Words.of("Needed in every row.");
  private static final LocalText NOTHING =
      Words.of("Choose this if there is nothing to list; leave it empty otherwise.");

  private final FormRequest request;
  private final FormWords wording;

  ListChecks(FormRequest request) {
    this.request = request;
    this.wording = new FormWords(request.languages());
  }

  /** The answer that there is nothing to report. */
  void addNothing(XSSFSheet sheet) {
    DataValidationHelper rules = sheet.getDataValidationHelper();
    DataValidation nothing =
        rules.createValidation(
            rules.createExplicitListConstraint(new String[] {RegisterWords.none()}),
            new CellRangeAddressList(
                ListSheet.ANSWER_ROW,
                ListSheet.ANSWER_ROW,
                ListSheet.ANSWER_COLUMN,
                ListSheet.ANSWER_COLUMN));
    nothing.setSuppressDropDownArrow(true);
    nothing.setShowErrorBox(true);
    sheet.addValidationData(prompted(nothing, RegisterWords.NOTHING, NOTHING));
  }

  /** Has the cells of a column, counted from 0, accept what it holds. */
  void add(XSSFSheet sheet, Register register, int at) {
    RegisterColumn column = register.columns().get(at);
    DataValidationHelper rules = sheet.getDataValidationHelper();
    CellRangeAddressList cells =
        new CellRangeAddressList(
            ListSheet.FIRST_ROW, ListSheet.FIRST_ROW + ListSheet.MOST_ROWS - 1, at, at);
    DataValidation check =
        rules.createValidation(constraint(sheet, rules, register, column, at), cells);
    check.setShowErrorBox(column.type() != RegisterColumn.Type.TEXT);
    check.setSuppressDropDownArrow(column.type().chosen());
    LocalText expected = expected(column);
    check.createErrorBox(title(column.name()), cut(wording.lines(expected)));
    sheet.addValidationData(prompted(check, column.name(), expected));
  }

  private DataValidationConstraint constraint(
      XSSFSheet sheet,
      DataValidationHelper rules,
      Register register,
      RegisterColumn column,
      int at) {
    return switch (column.type()) {
      case TEXT -> rules.createTextLengthConstraint(OperatorType.GREATER_OR_EQUAL, "0", "");
      case NUMBER -> rules.createDecimalConstraint(OperatorType.BETWEEN, "-" + GREATEST, GREATEST);
      case DATE ->
          rules.createDateConstraint(
              OperatorType.BETWEEN, serial(firstDay()), serial(lastDay()), "yyyy-MM-dd");
      case DATE_ANY ->
          rules.createDateConstraint(OperatorType.GREATER_OR_EQUAL, "1", "", "yyyy-MM-dd");
      case CHOICE, YES_NO -> choices(sheet, rules, register, column, at);
    };
  }

  private static String serial(LocalDate day) {
    return Long.toString(Math.round(DateUtil.getExcelDate(day)));
  }

  /** Named in the rule where they are short, else in a hidden column at the right. */
  private DataValidationConstraint choices(
      XSSFSheet sheet,
      DataValidationHelper rules,
      Register register,
      RegisterColumn column,
      int at) {
    String[] names =
        column.choices().stream().map(Choice::name).map(wording::line).toArray(String[]::new);
    String all = String.join(",", names);
    boolean plain =
        all.length() <= LONGEST_LIST
            && Stream.of(names).noneMatch(name -> name.matches(".*[,\"].*"));
    if (plain) {
      return rules.createExplicitListConstraint(names);
    }
    int aside = register.columns().size() + 1 + at;
    for (int row = 0; row < names.length; row++) {
      var line = sheet.getRow(ListSheet.FIRST_ROW + row);
      (line == null ? sheet.createRow(ListSheet.FIRST_ROW + row) : line)
          .createCell(aside)
          .setCellValue(CellText.XLSX.safe(names[row]));
    }
    sheet.setColumnHidden(aside, true);
    String letter = ListSheet.letter(aside);
    return rules.createFormulaListConstraint(
        "$"
            + letter
            + "$"
            + (ListSheet.FIRST_ROW + 1)
            + ":$"
            + letter
            + "$"
            + (ListSheet.FIRST_ROW + names.length));
  }

  private LocalText expected(RegisterColumn column) {
    LocalText type =
        switch (column.type()) {
          case TEXT -> ANY_TEXT;
          case NUMBER ->
              column.unit().text().isEmpty() ? PLAIN_NUMBER : NUMBER.fill(column.unit().text());
          case DATE -> DATE.fill(firstDay(), lastDay());
          case DATE_ANY -> ANY_DATE.fill(firstDay());
          case CHOICE, YES_NO -> CHOICE;
        };
    List<LocalText> all =
        Stream.of(column.guidance(), type, column.required() ? REQUIRED : LocalText.NONE)
            .filter(text -> !text.isEmpty())
            .toList();
    return LocalText.joined(all, LocalText.same("\n"));
  }

  private LocalDate firstDay() {
    return request.entity().firstDay(year());
  }

  private LocalDate lastDay() {
    return request.entity().lastDay(year());
  }

  private Year year() {
    return request.round().year();
  }

  private DataValidation prompted(DataValidation check, LocalText title, LocalText message) {
    check.setEmptyCellAllowed(true);
    check.setShowPromptBox(true);
    check.createPromptBox(title(title), cut(wording.lines(message)));
    return check;
  }

  private String title(LocalText name) {
    String title = wording.line(name);
    return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_PROMPT ? text : text.substring(0, LONGEST_PROMPT - 1) + "…";
  }
}
