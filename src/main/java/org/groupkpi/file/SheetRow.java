package org.groupkpi.file;

import java.util.List;
import java.util.Optional;

/**
 * The filled cells of one row.
 *
 * @param number as Excel counts, from 1
 * @param cells from left to right, at least one
 */
public record SheetRow(int number, boolean hidden, List<Cell> cells) {
  public SheetRow {
    cells = List.copyOf(cells);
  }

  /** The cell in that column (1 is A), if it is filled. */
  public Optional<Cell> cell(int column) {
    int place = Math.min(column, cells.size()) - 1;
    while (place >= 0 && cells.get(place).column() > column) {
      place--;
    }
    return place >= 0 && cells.get(place).column() == column
        ? Optional.of(cells.get(place))
        : Optional.empty();
  }
}
