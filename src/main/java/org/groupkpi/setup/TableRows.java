package org.groupkpi.setup;

import java.util.ArrayList;
import java.util.List;
import org.groupkpi.project.RawTable;
import org.groupkpi.project.TableName;

/**
 * The rows of a table of definitions without what says nothing: empty cells to the right, all but
 * one of several blank rows, blank rows at its start and end.
 *
 * @param rows all rows, comments among them; a blank one has no cells
 * @param header position of the headings; -1: there are none
 */
record TableRows(TableName name, List<RawTable.Row> rows, int header) {
  TableRows {
    rows = List.copyOf(rows);
  }

  static TableRows of(TableName name, RawTable table) {
    List<RawTable.Row> rows = new ArrayList<>();
    int before = 0;
    for (RawTable.Row row : table.rows()) {
      if (row.blank()) {
        continue;
      }
      if (!rows.isEmpty() && row.number() > before + 1) {
        rows.add(new RawTable.Row(rows.size() + 1, List.of()));
      }
      rows.add(new RawTable.Row(rows.size() + 1, trimmed(row.cells())));
      before = row.number();
    }
    return new TableRows(name, rows, new RawTable(table.place(), rows).header());
  }

  private static List<String> trimmed(List<String> cells) {
    int end = cells.size();
    while (end > 0 && cells.get(end - 1).isBlank()) {
      end--;
    }
    return cells.subList(0, end);
  }

  /** The headings as they are written. */
  List<String> headings() {
    return header < 0 ? List.of() : rows.get(header).cells();
  }

  /** The position of a column that its key names; -1: the table does not have it. */
  int column(String key) {
    for (int at = 0; at < headings().size(); at++) {
      if (ColumnKey.of(name, headings().get(at)).equals(key)) {
        return at;
      }
    }
    return -1;
  }
}
