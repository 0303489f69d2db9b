package org.groupkpi.report;

import java.util.List;

/**
 * Which rows of a table are a whole and all its parts, which a reader adds up.
 *
 * @param whole where its row stands, whatever the section
 * @param parts where theirs stand
 */
public record RowsOfWhole(int whole, List<Integer> parts) {
  public RowsOfWhole {
    parts = List.copyOf(parts);
  }
}
