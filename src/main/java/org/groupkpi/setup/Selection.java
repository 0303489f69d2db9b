package org.groupkpi.setup;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groupkpi.project.TableName;

/**
 * A part of a catalogue: some indicators and factors, what they need, and what then can be checked
 * and printed. Disclosures belong to the catalogue as a whole.
 */
final class Selection {
  private final TableSet all;
  private final Map<String, TableRow> indicators = new LinkedHashMap<>();
  private final Set<String> chosen = new LinkedHashSet<>();

  private Selection(TableSet all) {
    this.all = all;
    all.rows(TableName.INDICATORS).forEach(row -> indicators.put(row.text("code"), row));
  }

  /** The codes of indicators and factors that can be chosen. */
  static List<String> codes(TableSet all) {
    return Stream.of(TableName.INDICATORS, TableName.FACTORS)
        .flatMap(name -> all.column(name, "code").stream())
        .distinct()
        .toList();
  }

  static TableSet of(TableSet all, Collection<String> codes) {
    Selection selection = new Selection(all);
    selection.choose(codes);
    return selection.rows();
  }

  private void choose(Collection<String> codes) {
    Set<String> known = Set.copyOf(codes(all));
    Deque<String> open = new ArrayDeque<>(codes);
    while (!open.isEmpty()) {
      String code = open.remove();
      if (known.contains(code) && chosen.add(code)) {
        TableRow row = indicators.getOrDefault(code, new TableRow(Map.of()));
        open.addAll(Names.in(row.text("formula")));
        open.addAll(Names.in(row.text("weight")));
      }
    }
  }

  private TableSet rows() {
    Map<TableName, List<TableRow>> rows = new LinkedHashMap<>();
    List<TableRow> asked = where(TableName.INDICATORS, row -> chosen.contains(row.text("code")));
    Set<String> dimensions =
        asked.stream().flatMap(row -> row.list("breakdowns").stream()).collect(Collectors.toSet());
    rows.put(TableName.INDICATORS, asked);
    rows.put(
        TableName.DIMENSIONS,
        where(TableName.DIMENSIONS, row -> dimensions.contains(row.text("dimension"))));
    rows.put(TableName.FACTORS, where(TableName.FACTORS, row -> chosen.contains(row.text("code"))));
    rows.put(TableName.UNITS, all.rows(TableName.UNITS));
    rows.put(
        TableName.CHECKS, where(TableName.CHECKS, row -> namesOnlyChosen(TableName.CHECKS, row)));
    List<TableRow> printed =
        KeptRows.of(
            all.rows(TableName.ROWS),
            row -> !row.text("indicator").isEmpty() && namesOnlyChosen(TableName.ROWS, row));
    Set<String> tables = printed.stream().map(row -> row.text("table")).collect(Collectors.toSet());
    rows.put(TableName.ROWS, printed);
    rows.put(TableName.TABLES, where(TableName.TABLES, row -> tables.contains(row.text("table"))));
    return new TableSet(rows);
  }

  private List<TableRow> where(TableName name, Predicate<TableRow> wanted) {
    return all.rows(name).stream().filter(wanted).toList();
  }

  private boolean namesOnlyChosen(TableName table, TableRow row) {
    Set<String> known = Set.copyOf(codes(all));
    return Reference.columns(table).entrySet().stream()
        .flatMap(column -> Reference.names(column.getValue(), row.text(column.getKey())).stream())
        .filter(known::contains)
        .allMatch(chosen::contains);
  }
}
