package org.groupkpi.chart;

import java.math.BigDecimal;
import java.util.List;

/**
 * A change drawn as steps from one figure to another; all texts are finished.
 *
 * @param title the figure
 * @param subtitle whose it is, from when to when
 * @param unit label of the unit
 * @param columns headings of the texts beside the value of a row; may be empty
 * @param rows from the first figure to the last
 * @param check that the steps add up
 * @param remark why the change is not broken down; may be empty
 */
public record Waterfall(
    String title,
    String subtitle,
    String unit,
    List<String> columns,
    List<Row> rows,
    String check,
    String remark) {
  public Waterfall {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** What a row is. */
  public enum Role {
    /** A figure: its bar stands on the axis. */
    FIGURE,
    /** Steps of one kind follow; it has no bar. */
    HEADING,
    /** A step from one height to another. */
    STEP
  }

  /**
   * A row.
   *
   * @param level 1 below a heading, else 0
   * @param value as printed
   * @param more texts under {@link Waterfall#columns}
   * @param from where its bar starts, in the unit
   * @param to where its bar ends
   */
  public record Row(
      Role role,
      int level,
      String label,
      String value,
      List<String> more,
      BigDecimal from,
      BigDecimal to) {
    public Row {
      more = List.copyOf(more);
    }

    public boolean falls() {
      return to.compareTo(from) < 0;
    }
  }
}
