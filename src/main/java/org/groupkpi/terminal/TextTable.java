package org.groupkpi.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A table on a terminal: columns as wide as they need, Chinese text aligned, one rule a part. */
public final class TextTable {
  private static final String BETWEEN = "  ";

  /** On which side of its column a text stands. */
  public enum Side {
    LEFT,
    RIGHT
  }

  /** A column with its heading. */
  public record Column(String heading, Side side) {}

  /** A text with its emphasis. */
  public record Cell(String text, UnaryOperator<String> emphasis) {
    /** A text as it is. */
    public static Cell of(String text) {
      return new Cell(text, UnaryOperator.identity());
    }
  }

  private final List<Column> columns;
  private final Style style;
  private final List<List<Cell>> rows = new ArrayList<>();

  public TextTable(Style style, List<Column> columns) {
    this.style = style;
    this.columns = List.copyOf(columns);
  }

  /** Adds a row, with a cell for each column. */
  public void row(List<Cell> cells) {
    rows.add(List.copyOf(cells));
  }

  /** Adds a rule across the table. */
  public void rule() {
    rows.add(List.of());
  }

  /** The table; each line ended, none with blanks at its end. */
  public String text() {
    int[] widths = IntStream.range(0, columns.size()).map(this::width).toArray();
    StringBuilder out = new StringBuilder();
    List<Cell> headings =
        columns.stream().map(column -> new Cell(column.heading(), style::dim)).toList();
    out.append(line(headings, widths)).append('\n').append(rule(widths)).append('\n');
    for (List<Cell> row : rows) {
      out.append(row.isEmpty() ? rule(widths) : line(row, widths)).append('\n');
    }
    return out.toString();
  }

  private int width(int column) {
    int widest = TextWidth.of(columns.get(column).heading());
    for (List<Cell> row : rows) {
      widest = row.isEmpty() ? widest : Math.max(widest, TextWidth.of(row.get(column).text()));
    }
    return widest;
  }

  private String rule(int[] widths) {
    int width = IntStream.of(widths).sum() + BETWEEN.length() * (widths.length - 1);
    return style.dim("─".repeat(width));
  }

  private String line(List<Cell> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    int pending = 0;
    for (int i = 0; i < widths.length; i++) {
      Cell cell = cells.get(i);
      int room = widths[i] - TextWidth.of(cell.text());
      boolean right = columns.get(i).side() == Side.RIGHT;
      pending += right ? room : 0;
      if (!cell.text().isEmpty()) {
        line.append(" ".repeat(pending)).append(cell.emphasis().apply(cell.text()));
        pending = 0;
      }
      pending += (right ? 0 : room) + BETWEEN.length();
    }
    return line.toString();
  }
}
