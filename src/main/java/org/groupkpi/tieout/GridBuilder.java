package org.groupkpi.tieout;

import java.util.ArrayList;
import java.util.List;
import org.groupkpi.text.Words;
import org.groupkpi.tieout.Document.Grid;
import org.groupkpi.tieout.Document.GridRow;

/** Lays out the cells of a table: what is merged stands in every place that it covers. */
final class GridBuilder {
  private static final int WIDEST = 200;

  private record Cell(String text, int rowsLeft) {}

  private final List<GridRow> rows = new ArrayList<>();
  private List<Cell> above = List.of();
  private List<Cell> current = new ArrayList<>();
  private final List<String> marks = new ArrayList<>();

  /** The next cell of the row. */
  void cell(RunningText running, int columns, int rowsTaken) {
    fillFromAbove();
    String text = running.toString();
    marks.addAll(running.marks());
    for (int i = 0; i < columns && current.size() < WIDEST; i++) {
      current.add(new Cell(text, rowsTaken - 1));
    }
  }

  /** The next cell of the row, which is the lower part of the one above. */
  void continued(int columns) {
    for (int i = 0; i < columns && current.size() < WIDEST; i++) {
      int at = current.size();
      current.add(new Cell(at < above.size() ? above.get(at).text() : "", 0));
    }
  }

  private void fillFromAbove() {
    while (current.size() < above.size() && above.get(current.size()).rowsLeft() > 0) {
      Cell over = above.get(current.size());
      current.add(new Cell(over.text(), over.rowsLeft() - 1));
    }
  }

  void endRow() {
    fillFromAbove();
    List<String> cells = current.stream().map(Cell::text).toList();
    String number = Integer.toString(rows.size() + 1);
    rows.add(new GridRow(cells, List.of(), Words.of("row {0}").fill(number), marks));
    marks.clear();
    above = current;
    current = new ArrayList<>();
  }

  Grid grid(int number, List<String> titles, List<String> captions) {
    return new Grid(number, titles, captions, rows);
  }
}
