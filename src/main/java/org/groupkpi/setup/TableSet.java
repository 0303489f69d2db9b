package org.groupkpi.setup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.groupkpi.project.RawTable;
import org.groupkpi.project.TableName;

/** Tables of definitions as rows that say something; those that are empty are left out. */
record TableSet(Map<TableName, List<TableRow>> tables) {
  static final TableSet NONE = new TableSet(Map.of());

  TableSet {
    Map<TableName, List<TableRow>> kept = new TreeMap<>();
    tables.forEach((name, rows) -> kept.put(name, List.copyOf(rows)));
    kept.values().removeIf(List::isEmpty);
    tables = Collections.unmodifiableMap(kept);
  }

  /** The rows below the headings of tables as they stand in files. */
  static TableSet of(Map<TableName, RawTable> raw) {
    Map<TableName, List<TableRow>> tables = new TreeMap<>();
    raw.forEach((name, table) -> tables.put(name, rows(TableRows.of(name, table))));
    return new TableSet(tables);
  }

  private static List<TableRow> rows(TableRows table) {
    List<TableRow> rows = new ArrayList<>();
    for (RawTable.Row row : table.rows().subList(table.header() + 1, table.rows().size())) {
      if (!row.blank() && !row.comment()) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int at = 0; at < table.headings().size(); at++) {
          String key = ColumnKey.of(table.name(), table.headings().get(at));
          cells.put(key, row.cell(at).strip());
        }
        rows.add(new TableRow(cells));
      }
    }
    return rows;
  }

  List<TableRow> rows(TableName name) {
    return tables.getOrDefault(name, List.of());
  }

  /** The same with other rows in a table. */
  TableSet with(TableName name, List<TableRow> rows) {
    Map<TableName, List<TableRow>> changed = new TreeMap<>(tables);
    changed.put(name, rows);
    return new TableSet(changed);
  }

  /** The texts of a column, in order. */
  List<String> column(TableName name, String column) {
    return rows(name).stream().map(row -> row.text(column)).toList();
  }

  /** Without the tables of the report that had rows and have none any more. */
  TableSet withoutEmptiedTables(TableSet before) {
    Set<String> emptied = new HashSet<>(before.column(TableName.ROWS, "table"));
    column(TableName.ROWS, "table").forEach(emptied::remove);
    List<TableRow> kept =
        rows(TableName.TABLES).stream()
            .filter(row -> !emptied.contains(row.text("table")))
            .toList();
    return with(TableName.TABLES, kept);
  }
}
