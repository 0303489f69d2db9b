package org.groupkpi.report;

/**
 * One column of cells.
 *
 * @param id stable heading for CSV: {@code 2024}, {@code change}, an indicator code
 * @param label printed heading: {@code 2024 年}, {@code 同比}
 * @param unit printed unit of the whole column where columns are indicators; empty otherwise
 * @param kind what stands in it
 */
public record Column(String id, String label, String unit, Kind kind) {
  /** The heading with the unit of the column. */
  String headed() {
    return unit.isEmpty() ? label : label + " (" + unit + ")";
  }

  /** What stands in a column. */
  public enum Kind {
    FIGURE,
    CHANGE,
    TEXT
  }
}
