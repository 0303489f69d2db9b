package org.groupkpi.submission;

import java.util.List;
import org.groupkpi.finding.SourceCell;

/**
 * What an entity said of one register.
 *
 * @param said whether it answered at all: with rows, or that there are none
 * @param place the answer cell, or the sheet
 * @param rows every row, also those that do not count
 */
public record RegisterAnswer(boolean said, SourceCell place, List<RegisterRow> rows) {
  public RegisterAnswer {
    rows = List.copyOf(rows);
  }

  /** Its first row; the answer cell if there is none. */
  public SourceCell firstPlace() {
    return rows.isEmpty() ? place : rows.get(0).place();
  }

  /** Whether both say the same, wherever it stood. */
  public boolean saysTheSame(RegisterAnswer other) {
    return said == other.said && values().equals(other.values());
  }

  private List<List<ReportedValue>> values() {
    return rows.stream()
        .map(row -> row.cells().values().stream().map(RegisterCell::value).toList())
        .toList();
  }
}
