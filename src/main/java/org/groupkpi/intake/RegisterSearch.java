package org.groupkpi.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.definition.Register;
import org.groupkpi.definition.RegisterColumn;
import org.groupkpi.file.Cell;
import org.groupkpi.file.Sheet;
import org.groupkpi.file.SheetRow;
import org.groupkpi.file.Spreadsheet;
import org.groupkpi.file.Visibility;
import org.groupkpi.measure.Units;
import org.jspecify.annotations.Nullable;

/**
 * Finds the registers of a form: by the row of codes above the headings, as we write it, else by
 * the headings in words. The first of a sheet begins within its first 40 rows, further ones
 * anywhere below.
 */
final class RegisterSearch {
  private final Units units;
  private final Map<Register, Map<String, RegisterColumn>> codes = new LinkedHashMap<>();
  private final Map<Register, Map<String, RegisterColumn>> headings = new LinkedHashMap<>();

  RegisterSearch(Collection<Register> registers, Units units) {
    this.units = units;
    for (Register register : registers) {
      Map<String, RegisterColumn> byCode = new HashMap<>();
      Map<String, RegisterColumn> byHeading = new HashMap<>();
      for (RegisterColumn column : register.columns()) {
        byCode.put(register.reference(column), column);
        ListHeading.of(column).forEach(form -> byHeading.putIfAbsent(form, column));
      }
      codes.put(register, byCode);
      headings.put(register, byHeading);
    }
  }

  /**
   * The registers of a form.
   *
   * @param blocks of indicators; beside one of them, codes alone tell a register
   */
  List<RegisterSheet> sheets(Spreadsheet form, List<Block> blocks) {
    if (codes.isEmpty()) {
      return List.of();
    }
    List<RegisterSheet> found = new ArrayList<>();
    for (Sheet sheet : form.sheets()) {
      if (sheet.visibility() != Visibility.VERY_HIDDEN) {
        found.addAll(lists(sheet, on(sheet, blocks)));
      }
    }
    return found.stream().filter(list -> !weaker(list, found)).toList();
  }

  private static List<Block> on(Sheet sheet, List<Block> blocks) {
    return blocks.stream().filter(block -> block.sheet().name().equals(sheet.name())).toList();
  }

  /** Whether another sheet is meant: it has the codes of the list, or more of its headings. */
  private static boolean weaker(RegisterSheet list, List<RegisterSheet> all) {
    return !list.coded()
        && all.stream()
            .filter(other -> !other.isOn(list.sheet()))
            .filter(other -> other.register().equals(list.register()))
            .anyMatch(
                other ->
                    other.columns().size() > list.columns().size()
                        || (other.coded() && list.columns().size() == 1));
  }

  private List<RegisterSheet> lists(Sheet sheet, List<Block> blocks) {
    List<RegisterSheet> found = new ArrayList<>();
    int below = 0;
    for (SheetRow row : sheet.rows()) {
      if (found.isEmpty() && row.number() > HeaderSearch.FIRST_ROWS) {
        return List.of();
      }
      int first = found.isEmpty() && blocks.isEmpty() ? 1 : row.number();
      Optional<RegisterSheet> list = byCodes(sheet, row, first);
      if (list.isEmpty() && blocks.isEmpty() && row.number() > below) {
        list =
            byHeadings(sheet, row, first)
                .filter(headed -> found.isEmpty() || headed.columns().size() == filled(row));
      }
      if (list.isPresent()) {
        found.replaceAll(one -> one.until(row.number() - 1));
        found.add(list.get());
        below = list.get().heading();
      }
    }
    if (found.isEmpty() && blocks.isEmpty()) {
      return namedAfterList(sheet).stream().toList();
    }
    found.replaceAll(list -> untilTable(list, blocks));
    return found.stream().filter(list -> !goesOnWithoutRows(list, found)).toList();
  }

  /** A sheet of that name on which headings are wrong, so that it can be said which. */
  private Optional<RegisterSheet> namedAfterList(Sheet sheet) {
    return sheet.rows().stream()
        .takeWhile(row -> row.number() <= HeaderSearch.FIRST_ROWS)
        .flatMap(row -> headings.keySet().stream().map(register -> headed(register, sheet, row, 1)))
        .filter(RegisterSheet::named)
        .reduce((one, other) -> other.columns().size() > one.columns().size() ? other : one);
  }

  private static long filled(SheetRow row) {
    return row.cells().stream().filter(Carrying::filled).count();
  }

  private static RegisterSheet untilTable(RegisterSheet list, List<Block> blocks) {
    return blocks.stream()
        .filter(block -> !block.rows().isEmpty())
        .map(block -> block.rows().get(0).number() - 1)
        .filter(header -> header > list.heading())
        .min(Comparator.naturalOrder())
        .map(header -> list.until(header - 1))
        .orElse(list);
  }

  /** Headings that were repeated with nothing below them. */
  private static boolean goesOnWithoutRows(RegisterSheet list, List<RegisterSheet> found) {
    return list.rows().isEmpty()
        && found.stream()
            .filter(other -> other.heading() < list.heading())
            .anyMatch(other -> other.register().equals(list.register()));
  }

  private Optional<RegisterSheet> byCodes(Sheet sheet, SheetRow row, int first) {
    for (Map.Entry<Register, Map<String, RegisterColumn>> one : codes.entrySet()) {
      Map<String, Integer> columns = new LinkedHashMap<>();
      for (Cell cell : row.cells()) {
        take(columns, one.getValue().get(cell.text().strip()), cell);
      }
      if (!columns.isEmpty()) {
        int heading = row.number() + 1;
        return Optional.of(
            new RegisterSheet(
                one.getKey(), sheet, true, first, heading, Integer.MAX_VALUE, columns));
      }
    }
    return Optional.empty();
  }

  /**
   * A row with headings of all required columns, or simply of all. Of several registers that it
   * could be, the one that the sheet is named after, else that of most columns.
   */
  private Optional<RegisterSheet> byHeadings(Sheet sheet, SheetRow row, int first) {
    return headings.keySet().stream()
        .map(register -> headed(register, sheet, row, first))
        .filter(RegisterSearch::complete)
        .max(Comparator.comparing(RegisterSheet::named).thenComparing(one -> one.columns().size()));
  }

  private RegisterSheet headed(Register register, Sheet sheet, SheetRow row, int first) {
    Map<String, RegisterColumn> forms = headings.getOrDefault(register, Map.of());
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (Cell cell : row.cells()) {
      if (cell.type() == Cell.Type.TEXT && !cell.text().isBlank()) {
        RegisterColumn own = forms.get(ListHeading.folded(cell.text()));
        take(columns, own == null ? inOtherUnit(cell.text(), forms) : own, cell);
      }
    }
    return new RegisterSheet(
        register, sheet, false, first, row.number(), Integer.MAX_VALUE, columns);
  }

  private @Nullable RegisterColumn inOtherUnit(String text, Map<String, RegisterColumn> forms) {
    return ListHeading.parted(text, units)
        .map(heading -> forms.get(heading.name()))
        .filter(column -> column.type() == RegisterColumn.Type.NUMBER)
        .orElse(null);
  }

  private static void take(
      Map<String, Integer> columns, @Nullable RegisterColumn column, Cell cell) {
    if (column != null) {
      columns.putIfAbsent(column.code(), cell.column());
    }
  }

  private static boolean complete(RegisterSheet list) {
    return list.lacking().stream()
        .noneMatch(column -> column.required() || !list.register().required());
  }

  /**
   * The sheets without lists; of one that has a table of indicators too, what belongs to that.
   *
   * @param blocks of the whole form
   */
  static List<Sheet> without(Spreadsheet form, List<RegisterSheet> lists, List<Block> blocks) {
    List<Sheet> others = new ArrayList<>();
    for (Sheet sheet : form.sheets()) {
      List<RegisterSheet> own = lists.stream().filter(list -> list.isOn(sheet)).toList();
      if (own.isEmpty()) {
        others.add(sheet);
      } else if (!on(sheet, blocks).isEmpty()) {
        others.add(
            sheet.with(
                sheet.rows().stream()
                    .filter(row -> own.stream().noneMatch(list -> list.holds(row)))
                    .toList()));
      }
    }
    return others;
  }
}
