package org.groupkpi.file;

import java.util.List;
import java.util.Optional;

/**
 * The filled cells of one worksheet.
 *
 * @param rows the rows with at least one cell, from top to bottom
 * @param merged the merged ranges; only the first cell of each is shown
 * @param hiddenColumns whole columns that are hidden
 */
public record Sheet(
    String name,
    Visibility visibility,
    List<SheetRow> rows,
    List<CellRange> merged,
    List<CellRange> hiddenColumns) {
  public Sheet {
    rows = List.copyOf(rows);
    merged = List.copyOf(merged);
    hiddenColumns = List.copyOf(hiddenColumns);
  }

  /** The same sheet with some of its rows. */
  public Sheet with(List<SheetRow> some) {
    return new Sheet(name, visibility, some, merged, hiddenColumns);
  }

  /** Whether a column (1 is A) is hidden. */
  public boolean columnHidden(int column) {
    for (CellRange range : hiddenColumns) {
      if (range.firstColumn() <= column && column <= range.lastColumn()) {
        return true;
      }
    }
    return false;
  }

  /** The row of that number (from 1), if it has a cell. */
  public Optional<SheetRow> row(int number) {
    int low = 0;
    int high = rows.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = rows.get(middle).number();
      if (found == number) {
        return Optional.of(rows.get(middle));
      }
      if (found < number) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  /** The cell at that row and column (both from 1), if it is filled. */
  public Optional<Cell> cell(int row, int column) {
    return row(row).flatMap(found -> found.cell(column));
  }
}
