package org.groupkpi.report;

import java.util.List;

/**
 * Rows under one heading.
 *
 * @param title heading of the section; empty if it has none
 */
public record Section(String title, List<Row> rows) {
  public Section {
    rows = List.copyOf(rows);
  }

  /** The section without labels: the first cell of each row leads. */
  Section forReading() {
    return new Section(title, rows.stream().map(Row::forReading).toList());
  }
}
