package org.groupkpi.text;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table on a terminal: columns as wide as they need, Chinese text aligned, one rule a part. */
public final class TextTable {
  private static final String BETWEEN = "  ";

  /** Places in which a shortened text still says something. */
  private static final int READABLE = 16;

  /** On which side of its column a text stands. */
  public enum Side {
    LEFT,
    RIGHT
  }

  /**
   * A column with its heading.
   *
   * @param least to how many places it may shrink where the table is too wide; 0: it may go
   */
  public record Column(String heading, Side side, int least) {
    /** A column that is as wide as it needs. */
    public Column(String heading, Side side) {
      this(heading, side, Integer.MAX_VALUE);
    }
  }

  /** A text with its emphasis, in one line. */
  public record Cell(String text, UnaryOperator<String> emphasis) {
    public Cell {
      text = TextWidth.visible(text);
    }

    private Cell within(int places) {
      return TextWidth.of(text) <= places ? this : new Cell(TextWidth.cut(text, places), emphasis);
    }

    /** A text without emphasis. */
    public static Cell of(String text) {
      return new Cell(text, UnaryOperator.identity());
    }
  }

  private final List<Column> columns;
  private final Style style;
  private final int longestRule;
  private final List<List<Cell>> rows = new ArrayList<>();

  public TextTable(Style style, List<Column> columns) {
    this(style, columns, Integer.MAX_VALUE);
  }

  /**
   * A table whose last column is a list of any length.
   *
   * @param longestRule places that a rule takes at most
   */
  public TextTable(Style style, List<Column> columns, int longestRule) {
    this.style = style;
    this.columns = List.copyOf(columns);
    this.longestRule = longestRule;
  }

  /** Adds a row, with a cell for each column. */
  public void row(List<Cell> cells) {
    rows.add(List.copyOf(cells));
  }

  /** Adds a rule across the table. */
  public void rule() {
    rows.add(List.of());
  }

  /** The table as wide as it needs; each line ended, none with blanks at its end. */
  public String text() {
    return text(OptionalInt.empty());
  }

  /** The table in so many places, as far as its columns let it: the last ones give way first. */
  public String text(OptionalInt places) {
    int[] widths = IntStream.range(0, columns.size()).map(this::width).toArray();
    places.ifPresent(most -> shrink(widths, most));
    StringBuilder out = new StringBuilder();
    List<Cell> headings =
        columns.stream().map(column -> new Cell(column.heading(), style::dim)).toList();
    out.append(line(headings, widths)).append('\n').append(rule(widths)).append('\n');
    for (List<Cell> row : rows) {
      out.append(row.isEmpty() ? rule(widths) : line(row, widths)).append('\n');
    }
    return out.toString();
  }

  /** The same as a table of Markdown, without rules and emphasis. */
  public String markdown() {
    StringBuilder out = new StringBuilder(markdown(columns.stream().map(Column::heading)));
    out.append(markdown(columns.stream().map(one -> one.side() == Side.RIGHT ? "---:" : "---")));
    rows.stream()
        .filter(row -> !row.isEmpty())
        .map(row -> row.stream().map(cell -> MarkdownText.escape(cell.text().strip())))
        .forEach(cells -> out.append(markdown(cells)));
    return out.toString();
  }

  private static String markdown(Stream<String> cells) {
    return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private void shrink(int[] widths, int most) {
    for (int i = columns.size() - 1; i >= 0 && total(widths) > most; i--) {
      int least = Math.min(columns.get(i).least(), widths[i]);
      int wanted = widths[i] - (total(widths) - most);
      boolean goes = least == 0 && (columns.get(i).side() == Side.RIGHT || wanted < READABLE);
      widths[i] = goes ? 0 : Math.max(least, wanted);
    }
  }

  private static int total(int[] widths) {
    int shown = (int) IntStream.of(widths).filter(width -> width > 0).count();
    return IntStream.of(widths).sum() + BETWEEN.length() * (shown - 1);
  }

  private int width(int column) {
    int widest = TextWidth.of(columns.get(column).heading());
    for (List<Cell> row : rows) {
      widest = row.isEmpty() ? widest : Math.max(widest, TextWidth.of(row.get(column).text()));
    }
    return widest;
  }

  private String rule(int[] widths) {
    return style.dim("─".repeat(Math.min(longestRule, total(widths))));
  }

  private String line(List<Cell> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    int pending = 0;
    for (int i = 0; i < widths.length; i++) {
      if (widths[i] == 0) {
        continue;
      }
      Cell cell = cells.get(i).within(widths[i]);
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
