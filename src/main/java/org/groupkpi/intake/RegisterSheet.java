package org.groupkpi.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.groupkpi.definition.Register;
import org.groupkpi.definition.RegisterColumn;
import org.groupkpi.file.Cell;
import org.groupkpi.file.Sheet;
import org.groupkpi.file.SheetRow;
import org.groupkpi.form.Phrase;

/**
 * A sheet on which the rows of a register stand.
 *
 * @param heading number of the row of headings
 * @param columns where each column stands that the sheet has, by its code; A is 1
 */
record RegisterSheet(Register register, Sheet sheet, int heading, Map<String, Integer> columns) {
  RegisterSheet {
    columns = new LinkedHashMap<>(columns);
  }

  /** Whether the sheet is named after the register. */
  boolean named() {
    return Phrase.forms(List.of(register.title())).contains(Phrase.fold(sheet.name()));
  }

  /** The rows below the headings. */
  List<SheetRow> rows() {
    return sheet.rows().stream().filter(row -> row.number() > heading).toList();
  }

  /** The cells above the headings. */
  List<Cell> above() {
    return sheet.rows().stream()
        .filter(row -> row.number() < heading)
        .flatMap(row -> row.cells().stream())
        .toList();
  }

  /** Required columns that the sheet lacks. */
  List<RegisterColumn> lacking() {
    return register.columns().stream()
        .filter(column -> column.required() && !columns.containsKey(column.code()))
        .toList();
  }
}
