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
}
