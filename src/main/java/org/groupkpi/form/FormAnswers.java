package org.groupkpi.form;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.Register;
import org.groupkpi.file.CellText;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.submission.ReportedValue.Answer;
import org.groupkpi.submission.ReportedValue.Figure;
import org.groupkpi.text.LocalText;

/** Answers with which a new form starts: cells of its rows by code, entries of its cover. */
public final class FormAnswers {
  /** An empty form. */
  public static final FormAnswers NONE = new FormAnswers(Map.of(), Map.of(), Map.of());

  private final Map<KpiCode, Map<FormColumn, ReportedValue>> rows;
  private final Map<LocalText, String> people;
  private final Map<String, List<Map<String, ReportedValue>>> registers;

  /**
   * The answers of one form.
   *
   * @param people entries of the cover, by label
   * @param registers rows of lists, by register and column; no rows: there is nothing to report
   */
  public FormAnswers(
      Map<KpiCode, Map<FormColumn, ReportedValue>> rows,
      Map<LocalText, String> people,
      Map<String, List<Map<String, ReportedValue>>> registers) {
    this.rows = Map.copyOf(rows);
    this.people = Map.copyOf(people);
    this.registers = Map.copyOf(registers);
  }

  /** Whether the form starts empty. */
  public boolean isEmpty() {
    return rows.isEmpty() && people.isEmpty() && registers.isEmpty();
  }

  /** How many rows start with an answer. */
  public int size() {
    return rows.size();
  }

  /** The rows with which a register starts. */
  List<Map<String, ReportedValue>> rows(Register register) {
    return registers.getOrDefault(register.code(), List.of());
  }

  /** Whether a register starts with the answer that there is nothing to report. */
  boolean saysNone(Register register) {
    return registers.containsKey(register.code()) && rows(register).isEmpty();
  }

  /** Fills the cells of a row, which are there already and have their style. */
  void write(KpiCode code, XSSFRow row) {
    rows.getOrDefault(code, Map.of())
        .forEach(
            (column, value) ->
                write(
                    value,
                    row.getCell(column.index(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)));
  }

  private static void write(ReportedValue value, XSSFCell cell) {
    if (value instanceof Figure figure) {
      cell.setCellValue(figure.value().doubleValue());
    } else if (value instanceof Answer answer) {
      cell.setCellValue(CellText.XLSX.safe(answer.text()));
    }
  }

  /** The entry of the cover beside a label; empty if there is none. */
  String person(LocalText label) {
    return people.getOrDefault(label, "");
  }
}
