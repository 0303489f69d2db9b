package org.groupkpi.report;

import java.util.List;

/**
 * One row of a table.
 *
 * @param label stub text
 * @param level indent, 0 to 3
 * @param unit printed unit label; empty for heading rows and where columns carry the unit
 * @param marks numbers of the footnotes at the label, ascending
 * @param cells one for each column
 * @param heading whether the row is only a label
 */
public record Row(
    String label,
    int level,
    String unit,
    List<Integer> marks,
    List<PrintedCell> cells,
    boolean heading) {
  public Row {
    marks = List.copyOf(marks);
    cells = List.copyOf(cells);
  }

  /** The row led by its first cell; a row that has words for its label keeps it. */
  Row forReading() {
    String first = cells.get(0).printed();
    return new Row(
        first.isEmpty() ? label : first,
        level,
        unit,
        marks,
        cells.subList(1, cells.size()),
        heading);
  }
}
