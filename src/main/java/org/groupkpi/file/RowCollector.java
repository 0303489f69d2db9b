package org.groupkpi.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * Gathers the rows and cells of one sheet in whatever order a file has them, and gives them back
 * from top to bottom and left to right. Refuses cells outside the grid and cells that occur twice.
 */
final class RowCollector {
  private static final Comparator<SheetRow> BY_NUMBER = Comparator.comparingInt(SheetRow::number);
  private static final Comparator<Cell> BY_COLUMN = Comparator.comparingInt(Cell::column);

  private final Function<LocalText, Refused> faulty;
  private final List<SheetRow> rows = new ArrayList<>();
  private final List<Cell> cells = new ArrayList<>();
  private int[] columns = new int[64];
  private int seen;
  private boolean cellsInOrder = true;
  private boolean rowsInOrder = true;
  private int row;
  private boolean hidden;

  /**
   * @param faulty makes the refusal that names the sheet
   */
  RowCollector(Function<LocalText, Refused> faulty) {
    this.faulty = faulty;
  }

  int row() {
    return row;
  }

  /** The column of the cell that came last in this row, 0 at its start. */
  int column() {
    return seen == 0 ? 0 : columns[seen - 1];
  }

  void startRow(int number, boolean hides) {
    if (!CellAddress.inGrid(number, 1)) {
      throw faulty.apply(Words.of("has a row outside the grid: {0}").fill(number));
    }
    rowsInOrder &= number > row;
    row = number;
    hidden = hides;
    seen = 0;
    cellsInOrder = true;
  }

  /** A cell of the current row, filled or not. */
  void startCell(int column) {
    if (!CellAddress.inGrid(row, column)) {
      String where = CellAddress.of(row, column);
      throw faulty.apply(Words.of("has a cell outside the grid: {0}").fill(where));
    }
    if (column == column()) {
      throw twice(row, column);
    }
    cellsInOrder &= column > column();
    if (seen == columns.length) {
      columns = Arrays.copyOf(columns, 2 * seen);
    }
    columns[seen++] = column;
  }

  void fill(Cell cell) {
    cells.add(cell);
  }

  /** Ends the current row; true if anything stands in it. */
  boolean endRow() {
    if (!cellsInOrder) {
      Arrays.sort(columns, 0, seen);
      for (int i = 1; i < seen; i++) {
        if (columns[i] == columns[i - 1]) {
          throw twice(row, columns[i]);
        }
      }
      cells.sort(BY_COLUMN);
    }
    if (cells.isEmpty()) {
      return false;
    }
    rows.add(new SheetRow(row, hidden, cells));
    cells.clear();
    return true;
  }

  List<SheetRow> rows() {
    if (rowsInOrder) {
      return rows;
    }
    rows.sort(BY_NUMBER);
    List<SheetRow> joined = new ArrayList<>();
    for (SheetRow next : rows) {
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).number() == next.number()) {
        joined.set(last, join(joined.get(last), next));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  private SheetRow join(SheetRow a, SheetRow b) {
    List<Cell> both = new ArrayList<>(a.cells());
    both.addAll(b.cells());
    both.sort(BY_COLUMN);
    for (int i = 1; i < both.size(); i++) {
      if (both.get(i).column() == both.get(i - 1).column()) {
        throw twice(a.number(), both.get(i).column());
      }
    }
    return new SheetRow(a.number(), a.hidden() || b.hidden(), both);
  }

  private Refused twice(int row, int column) {
    String where = CellAddress.of(row, column);
    return faulty.apply(Words.of("has cell {0} twice").fill(where));
  }
}
