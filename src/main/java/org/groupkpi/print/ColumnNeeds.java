package org.groupkpi.print;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.groupkpi.report.Column;
import org.groupkpi.report.PrintedCell;
import org.groupkpi.report.ReportTable;
import org.groupkpi.report.Row;

/**
 * What the columns of a table ask for in one size of text: labels, units if the table has any, then
 * the cells. No fonts are at hand, so that it errs on the wide side: a figure never breaks.
 */
final class ColumnNeeds {
  // In widths of a square; usual widths keep columns in line from table to table.
  private static final double PADDING = 1;
  private static final double USUAL_LABEL = 13;
  private static final double LONGEST_TEXT = 38;
  private static final double USUAL_UNIT = 7.2;
  private static final double LONGEST_UNIT = 10;
  private static final double SHORT_UNIT = 5;
  private static final double USUAL_FIGURE = 6.9;
  private static final double USUAL_TEXT = 5.5;
  private static final double HEAD_ON_A_LINE = 9;
  private static final double HEAD = 4;
  private static final double WORDS_ON_A_LINE = 10;
  private static final double LONG_ANNOTATION = 13;

  /** To the left and right of the text of a cell, whatever its size. */
  private static final double CELL_MARGINS = 2 * 80;

  // Against the text of the table.
  private static final double BOLD = 1.1;
  private static final double SMALL = 15.0 / 18;

  private final ReportTable table;
  private final TypeWidth type;
  private final double em;

  /**
   * @param em size of the text
   */
  ColumnNeeds(ReportTable table, double em) {
    this.table = table;
    this.type = new TypeWidth(em);
    this.em = em;
  }

  /** Headings mostly on a line, columns of one kind equally wide. */
  List<ColumnNeed> roomy() {
    return equal(needs(LONGEST_UNIT * em, HEAD_ON_A_LINE * em));
  }

  /** Columns of one kind equally wide. */
  List<ColumnNeed> comfortable() {
    return equal(needs(LONGEST_UNIT * em, HEAD * em));
  }

  /** What they cannot do without. */
  List<ColumnNeed> tight() {
    return needs(SHORT_UNIT * em, HEAD * em);
  }

  private List<ColumnNeed> needs(double unit, double head) {
    List<ColumnNeed> needs = new ArrayList<>();
    needs.add(words(table.stubHead(), texts(TableSheet::label), USUAL_LABEL * em));
    if (!table.unitHead().isEmpty()) {
      List<String> units = with(table.unitHead(), texts(Row::unit));
      double whole = Math.min(longest(type::of, units), unit);
      needs.add(padded(Math.max(whole, longest(type::longestPiece, units))));
    }
    IntStream.range(0, table.columns().size()).forEach(at -> needs.add(cells(at, head)));
    return needs;
  }

  private List<ColumnNeed> equal(List<ColumnNeed> needs) {
    List<ColumnNeed> equal = new ArrayList<>(needs);
    int first = needs.size() - table.columns().size();
    if (first == 2) {
      equal.set(1, ColumnNeed.fixed(Math.max(USUAL_UNIT * em, needs.get(1).least())));
    }
    for (int at = first; at < needs.size(); at++) {
      if (!needs.get(at).flexible()) {
        equal.set(at, ColumnNeed.fixed(widest(needs, table.columns().get(at - first).kind())));
      }
    }
    return equal;
  }

  private double widest(List<ColumnNeed> needs, Column.Kind kind) {
    int first = needs.size() - table.columns().size();
    return IntStream.range(0, table.columns().size())
        .filter(at -> table.columns().get(at).kind() == kind)
        .mapToDouble(at -> needs.get(first + at).least())
        .reduce(USUAL_FIGURE * em, Math::max);
  }

  private ColumnNeed cells(int at, double head) {
    Column column = table.columns().get(at);
    if (column.kind() == Column.Kind.TEXT) {
      List<String> texts = cells(table, at).map(PrintedCell::printed).toList();
      return words(column.label(), texts, USUAL_TEXT * em);
    }
    double heading = Math.max(head(column.label(), head), head(column.unit(), head));
    double widest = cells(table, at).mapToDouble(this::figure).reduce(heading, Math::max);
    return padded(widest + WordLayout.hang(table, at, em));
  }

  /** In bold, and not a character a line. */
  private double head(String text, double line) {
    return BOLD * Math.max(Math.min(type.of(text), line), type.longestPiece(text));
  }

  /** A figure above its annotation; words in its place may break. */
  private double figure(PrintedCell cell) {
    if (cell.key().isEmpty()) {
      double line = Math.min(type.of(cell.text()), WORDS_ON_A_LINE * em);
      return Math.max(type.longestPiece(cell.text()), line);
    }
    return Math.max(type.of(cell.text()), annotation(cell));
  }

  /** In small type, on two lines, or three if it is long. */
  private double annotation(PrintedCell cell) {
    double whole = type.of(cell.annotation()) * SMALL;
    double lines = whole > LONG_ANNOTATION * em ? 3 : 2;
    return Math.max(type.longestPiece(cell.annotation()) * SMALL, whole / lines + whole / 12);
  }

  private ColumnNeed words(String head, List<String> texts, double usual) {
    double whole = Math.min(longest(type::of, texts), LONGEST_TEXT * em);
    double piece = Math.max(longest(type::longestPiece, texts), head(head, HEAD * em));
    double least = Math.max(piece, Math.min(whole, usual)) + padding();
    return new ColumnNeed(least, Math.max(least, whole + padding()), true);
  }

  private double padding() {
    return Math.max(PADDING * em, CELL_MARGINS);
  }

  private ColumnNeed padded(double width) {
    return ColumnNeed.fixed(width + padding());
  }

  private static double longest(ToDoubleFunction<String> width, List<String> texts) {
    return texts.stream().mapToDouble(width).max().orElse(0);
  }

  private static List<String> with(String head, List<String> texts) {
    return Stream.concat(Stream.of(head), texts.stream()).toList();
  }

  private List<String> texts(Function<Row, String> text) {
    return rows(table).filter(row -> !row.heading()).map(text).toList();
  }

  /** The cells of a column; a heading row may come without. */
  static Stream<PrintedCell> cells(ReportTable table, int column) {
    return rows(table)
        .filter(row -> column < row.cells().size())
        .map(row -> row.cells().get(column));
  }

  private static Stream<Row> rows(ReportTable table) {
    return table.sections().stream().flatMap(section -> section.rows().stream());
  }
}
