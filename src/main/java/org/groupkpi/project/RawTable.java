package org.groupkpi.project;

import java.util.List;
import org.groupkpi.finding.SourceCell;

/**
 * Rows of text as they stand in a file or sheet, the header among them.
 *
 * @param place the file, and the sheet if it is a workbook
 */
public record RawTable(SourceCell place, List<Row> rows) {
  /**
   * One row.
   *
   * @param number as Excel counts it
   */
  public record Row(int number, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** The text of a cell, counted from 0; empty to the right of the last one. */
    public String cell(int index) {
      return index < cells.size() ? cells.get(index) : "";
    }

    public boolean blank() {
      for (String cell : cells) {
        if (!cell.isBlank()) {
          return false;
        }
      }
      return true;
    }

    public boolean comment() {
      return !cells.isEmpty() && cells.get(0).startsWith("#");
    }
  }

  public RawTable {
    rows = List.copyOf(rows);
  }

  /** The position of the header, the first row that is neither blank nor a comment; -1: none. */
  public int header() {
    for (int at = 0; at < rows.size(); at++) {
      if (!rows.get(at).blank() && !rows.get(at).comment()) {
        return at;
      }
    }
    return -1;
  }
}
