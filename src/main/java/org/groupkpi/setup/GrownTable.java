package org.groupkpi.setup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.groupkpi.project.ColumnName;
import org.groupkpi.project.RawTable;

/** A table of a project that gets more rows below those it has, and the columns that these need. */
record GrownTable(TableRows table) {
  TableRows with(List<TableRow> added) {
    List<RawTable.Row> rows = new ArrayList<>(table.rows());
    rows.set(table.header(), new RawTable.Row(table.header() + 1, headings(added)));
    below(added).rows().forEach(row -> rows.add(new RawTable.Row(rows.size() + 1, row.cells())));
    return new TableRows(table.name(), rows, table.header());
  }

  /** The rows that are added, as they stand below the headings. */
  TableRows below(List<TableRow> added) {
    List<String> headings = headings(added);
    List<RawTable.Row> rows = new ArrayList<>();
    for (TableRow row : added) {
      List<String> cells =
          headings.stream().map(heading -> row.text(ColumnKey.of(table.name(), heading))).toList();
      rows.add(new RawTable.Row(rows.size() + 1, cells));
    }
    return new TableRows(table.name(), rows, -1);
  }

  /** The headings that the rows need and the table does not have. */
  List<String> columns(List<TableRow> added) {
    List<String> headings = headings(added);
    return headings.subList(table.headings().size(), headings.size());
  }

  /** The headings there are, then those that the rows need, in the language of the others. */
  List<String> headings(List<TableRow> added) {
    Set<String> known = new LinkedHashSet<>();
    table.headings().forEach(heading -> known.add(ColumnKey.of(table.name(), heading)));
    List<String> headings = new ArrayList<>(table.headings());
    for (TableRow row : added) {
      for (String column : row.cells().keySet()) {
        if (known.add(column)) {
          headings.add(heading(column));
        }
      }
    }
    return headings;
  }

  private String heading(String column) {
    boolean chinese =
        table.headings().stream()
            .flatMap(heading -> ColumnName.find(table.name(), heading).stream())
            .anyMatch(known -> table.headings().contains(known.heading()));
    return chinese
        ? ColumnName.find(table.name(), column).map(ColumnName::heading).orElse(column)
        : column;
  }
}
