package org.groupkpi.project;

import java.util.List;
import org.groupkpi.finding.SourceCell;

/**
 * Rows of text as they stand in a file or sheet, the header among them.
 *
 * @param place the file, and the sheet if it is a workbook
 */
record RawTable(SourceCell place, List<Row> rows) {
  /**
   * One row.
   *
   * @param number as Excel counts it
   */
  record Row(int number, List<String> cells) {
    Row {
      cells = List.copyOf(cells);
    }

    boolean blank() {
      return cells.stream().allMatch(String::isBlank);
    }

    boolean comment() {
      return !cells.isEmpty() && cells.get(0).startsWith("#");
    }
  }

  RawTable {
    rows = List.copyOf(rows);
  }
}
