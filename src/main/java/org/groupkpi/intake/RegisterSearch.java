package org.groupkpi.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.groupkpi.definition.Register;
import org.groupkpi.definition.RegisterColumn;
import org.groupkpi.file.Cell;
import org.groupkpi.file.Sheet;
import org.groupkpi.file.SheetRow;
import org.groupkpi.file.Spreadsheet;
import org.groupkpi.file.Visibility;
import org.groupkpi.form.Phrase;
import org.groupkpi.form.RegisterWords;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sheets of registers in a form: by the row of codes above the headings, as we write it,
 * else by the headings in words, within the first 40 rows.
 */
final class RegisterSearch {
  private final Map<Register, Map<String, RegisterColumn>> codes = new LinkedHashMap<>();
  private final Map<Register, Map<String, RegisterColumn>> headings = new LinkedHashMap<>();

  RegisterSearch(Collection<Register> registers) {
    for (Register register : registers) {
      Map<String, RegisterColumn> byCode = new HashMap<>();
      Map<String, RegisterColumn> byHeading = new HashMap<>();
      for (RegisterColumn column : register.columns()) {
        byCode.put(register.reference(column), column);
        forms(column).forEach(form -> byHeading.putIfAbsent(form, column));
      }
      codes.put(register, byCode);
      headings.put(register, byHeading);
    }
  }

  /** Its name in one language or both, with or without its unit. */
  private static Stream<String> forms(RegisterColumn column) {
    String unit = Phrase.fold(column.unit().text());
    String zh = Phrase.fold(column.name().zh());
    String en = Phrase.fold(column.name().en());
    return Stream.of(zh, en, zh + en, en + zh, zh + unit + en, en + unit + zh)
        .flatMap(form -> Stream.of(form, form + unit));
  }

  /**
   * The sheets of registers.
   *
   * @param blocks of indicators; a sheet that has one is none of a register, unless codes say so
   */
  List<RegisterSheet> sheets(Spreadsheet form, List<Block> blocks) {
    if (codes.isEmpty()) {
      return List.of();
    }
    Set<String> taken = new HashSet<>();
    blocks.forEach(block -> taken.add(block.sheet().name()));
    return form.sheets().stream()
        .filter(sheet -> sheet.visibility() != Visibility.VERY_HIDDEN)
        .flatMap(
            sheet ->
                byCodes(sheet)
                    .or(() -> taken.contains(sheet.name()) ? Optional.empty() : byHeadings(sheet))
                    .stream())
        .toList();
  }

  private Optional<RegisterSheet> byCodes(Sheet sheet) {
    for (SheetRow row : firstRows(sheet)) {
      for (Map.Entry<Register, Map<String, RegisterColumn>> one : codes.entrySet()) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (Cell cell : row.cells()) {
          take(columns, one.getValue().get(cell.text().strip()), cell);
        }
        if (!columns.isEmpty()) {
          return Optional.of(new RegisterSheet(one.getKey(), sheet, row.number() + 1, columns));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * A sheet with headings of all required columns, or simply of all. Of several registers that it
   * could be, the one that the sheet is named after, else that of most columns.
   */
  private Optional<RegisterSheet> byHeadings(Sheet sheet) {
    List<RegisterSheet> found = new ArrayList<>();
    for (SheetRow row : firstRows(sheet)) {
      headings.forEach(
          (register, forms) -> {
            Map<String, Integer> columns = headed(row, forms);
            if (complete(register, columns)) {
              found.add(new RegisterSheet(register, sheet, row.number(), columns));
            }
          });
      if (!found.isEmpty()) {
        break;
      }
    }
    return found.stream()
        .max(Comparator.comparing(RegisterSheet::named).thenComparing(one -> one.columns().size()));
  }

  private static Map<String, Integer> headed(SheetRow row, Map<String, RegisterColumn> forms) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (Cell cell : row.cells()) {
      if (cell.type() == Cell.Type.TEXT && !cell.text().isBlank()) {
        String heading = Phrase.fold(cell.text().replace(RegisterWords.REQUIRED, ""));
        take(columns, forms.get(heading), cell);
      }
    }
    return columns;
  }

  private static void take(
      Map<String, Integer> columns, @Nullable RegisterColumn column, Cell cell) {
    if (column != null) {
      columns.putIfAbsent(column.code(), cell.column());
    }
  }

  private static boolean complete(Register register, Map<String, Integer> columns) {
    return register.columns().stream()
        .filter(column -> column.required() || !register.required())
        .allMatch(column -> columns.containsKey(column.code()));
  }

  private static List<SheetRow> firstRows(Sheet sheet) {
    return sheet.rows().stream().takeWhile(row -> row.number() <= HeaderSearch.FIRST_ROWS).toList();
  }
}
