package org.groupkpi.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.groupkpi.definition.Register;
import org.groupkpi.definition.RegisterColumn;
import org.groupkpi.file.Cell;
import org.groupkpi.file.Sheet;
import org.groupkpi.file.SheetRow;
import org.groupkpi.form.Phrase;
import org.groupkpi.form.RegisterWords;

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

  /** A sheet with the row of codes above its headings, as we write it. */
  static Optional<RegisterSheet> byCodes(Sheet sheet, List<Register> registers) {
    for (SheetRow row : firstRows(sheet)) {
      for (Register register : registers) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (RegisterColumn column : register.columns()) {
          row.cells().stream()
              .filter(cell -> cell.text().strip().equals(register.reference(column)))
              .findFirst()
              .ifPresent(cell -> columns.put(column.code(), cell.column()));
        }
        if (!columns.isEmpty()) {
          return Optional.of(new RegisterSheet(register, sheet, row.number() + 1, columns));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * A sheet with a row of headings in words: all required columns, or simply all. Of several
   * registers that it could be, the one that the sheet is named after, else that of most columns.
   */
  static Optional<RegisterSheet> byHeadings(Sheet sheet, List<Register> registers) {
    List<RegisterSheet> found = new ArrayList<>();
    for (SheetRow row : firstRows(sheet)) {
      for (Register register : registers) {
        Map<String, Integer> columns = headed(row, register);
        boolean complete =
            register.columns().stream()
                .filter(column -> column.required() || !register.required())
                .allMatch(column -> columns.containsKey(column.code()));
        if (complete) {
          found.add(new RegisterSheet(register, sheet, row.number(), columns));
        }
      }
      if (!found.isEmpty()) {
        break;
      }
    }
    return found.stream()
        .max(Comparator.comparing(RegisterSheet::named).thenComparing(one -> one.columns.size()));
  }

  private static List<SheetRow> firstRows(Sheet sheet) {
    return sheet.rows().stream().takeWhile(row -> row.number() <= HeaderSearch.FIRST_ROWS).toList();
  }

  private boolean named() {
    return Phrase.forms(List.of(register.title())).contains(Phrase.fold(sheet.name()));
  }

  private static Map<String, Integer> headed(SheetRow row, Register register) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (Cell cell : row.cells()) {
      if (cell.type() == Cell.Type.TEXT) {
        headed(cell.text(), register)
            .ifPresent(column -> columns.putIfAbsent(column.code(), cell.column()));
      }
    }
    return columns;
  }

  /** The column of a heading: its name in one language or both, with or without its unit. */
  private static Optional<RegisterColumn> headed(String text, Register register) {
    Map<String, RegisterColumn> forms = new HashMap<>();
    for (RegisterColumn column : register.columns()) {
      String unit = Phrase.fold(column.unit().text());
      String zh = Phrase.fold(column.name().zh());
      String en = Phrase.fold(column.name().en());
      Stream.of(zh, en, zh + en, en + zh, zh + unit + en, en + unit + zh)
          .flatMap(form -> Stream.of(form, form + unit))
          .forEach(form -> forms.putIfAbsent(form, column));
    }
    String folded = Phrase.fold(text.replace(RegisterWords.REQUIRED, ""));
    return folded.isEmpty() ? Optional.empty() : Optional.ofNullable(forms.get(folded));
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
