package org.groupkpi.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.groupkpi.table.Cell;
import org.groupkpi.table.Column;
import org.groupkpi.table.ReportTable;
import org.groupkpi.table.Row;

/**
 * How a table is set on a page: on which paper, in which size, how wide its columns are. Widths are
 * in twentieths of a point and come from the texts, since no fonts are at hand; they err on the
 * wide side, so that a figure never breaks.
 *
 * @param landscape whether it stands on a page turned sideways
 * @param size of the text, in half points
 * @param mark width of half a digit of a footnote mark
 * @param columns labels, units if the table has any, then the columns of cells
 */
record WordLayout(boolean landscape, int size, int mark, List<WordColumn> columns) {
  private static final int COLUMNS_OF_PORTRAIT = 6;
  private static final int SIZE = 18;
  private static final int SMALLEST = 11;
  private static final double PADDING = 180;

  // Common widths, at 9 points, so that columns line up from table to table.
  private static final double LABEL = 2400;
  private static final double UNIT = 1300;
  private static final double FIGURE = 1240;

  /** Widest share of the paper that a name in a cell of text asks for. */
  private static final double LONGEST = 7000;

  /** A superscript is about this large; Arial's digit is this wide. */
  private static final double MARK = 0.62 * 0.556;

  /**
   * A column.
   *
   * @param width of the whole column
   * @param hang width of its longest footnote marks, kept free to the right of every figure
   */
  record WordColumn(int width, int hang) {}

  WordLayout {
    columns = List.copyOf(columns);
  }

  static WordLayout of(ReportTable table, WordPage page) {
    boolean landscape = table.columns().size() > COLUMNS_OF_PORTRAIT;
    int size = SIZE;
    List<WordColumn> columns = columns(table, page.textWidth(landscape), size);
    while (columns.isEmpty() && size > SMALLEST) {
      size--;
      columns = columns(table, page.textWidth(landscape), size);
    }
    if (columns.isEmpty()) {
      columns = squeezed(table, page.textWidth(landscape), size);
    }
    return new WordLayout(landscape, size, (int) Math.round(halfDigit(size)), columns);
  }

  private static double halfDigit(int size) {
    return MARK * size * 10 / 2;
  }

  /** None if they have no room. */
  private static List<WordColumn> columns(ReportTable table, int width, int size) {
    List<Need> needs = needs(table, size);
    double fixed = needs.stream().filter(need -> !need.flexible()).mapToDouble(Need::ideal).sum();
    List<Need> flexible = needs.stream().filter(Need::flexible).toList();
    double least = flexible.stream().mapToDouble(Need::least).sum();
    double ideal = flexible.stream().mapToDouble(Need::ideal).sum();
    double left = width - fixed;
    if (left < least) {
      return List.of();
    }
    return settled(
        needs,
        width,
        need -> {
          if (!need.flexible()) {
            return need.ideal();
          }
          return ideal <= left
              ? need.ideal() * left / ideal
              : need.least() + (need.ideal() - need.least()) * (left - least) / (ideal - least);
        });
  }

  private static List<WordColumn> squeezed(ReportTable table, int width, int size) {
    List<Need> needs = needs(table, size);
    double sum = needs.stream().mapToDouble(Need::least).sum();
    return settled(needs, width, need -> need.least() * width / sum);
  }

  /** Whole numbers that add up; the labels take what is left over. */
  private static List<WordColumn> settled(
      List<Need> needs, int width, Function<Need, Double> wanted) {
    List<WordColumn> columns = new ArrayList<>();
    for (Need need : needs) {
      columns.add(new WordColumn(wanted.apply(need).intValue(), need.hang()));
    }
    int sum = columns.stream().mapToInt(WordColumn::width).sum();
    WordColumn labels = columns.get(0);
    columns.set(0, new WordColumn(labels.width() + width - sum, labels.hang()));
    return columns;
  }

  /** What a column asks for. */
  private record Need(double least, double ideal, boolean flexible, int hang) {}

  private static List<Need> needs(ReportTable table, int size) {
    TypeWidth type = new TypeWidth(size * 10.0);
    double scale = (double) size / SIZE;
    List<Need> needs = new ArrayList<>();
    needs.add(labels(table, type, scale));
    if (!table.unitHead().isEmpty()) {
      needs.add(units(table, type, scale));
    }
    IntStream.range(0, table.columns().size())
        .forEach(at -> needs.add(cells(table, at, type, size, scale)));
    return equal(needs, table);
  }

  private static Need labels(ReportTable table, TypeWidth type, double scale) {
    List<Row> rows = rows(table).filter(row -> !row.heading()).toList();
    double whole = rows.stream().mapToDouble(row -> type.of(row.label())).max().orElse(0);
    double piece = rows.stream().mapToDouble(row -> type.longestPiece(row.label())).max().orElse(0);
    double ideal = Math.min(whole, LONGEST) + PADDING;
    double least = Math.max(piece + PADDING, Math.min(ideal, LABEL * scale));
    return new Need(least, Math.max(ideal, least), true, 0);
  }

  private static Need units(ReportTable table, TypeWidth type, double scale) {
    double piece =
        Stream.concat(Stream.of(table.unitHead()), rows(table).map(Row::unit))
            .mapToDouble(type::longestPiece)
            .max()
            .orElse(0);
    double width = Math.max(piece + PADDING, UNIT * scale);
    return new Need(piece + PADDING, width, false, 0);
  }

  private static Need cells(ReportTable table, int at, TypeWidth type, int size, double scale) {
    Column column = table.columns().get(at);
    List<Cell> cells =
        rows(table).filter(row -> at < row.cells().size()).map(row -> row.cells().get(at)).toList();
    double head = Math.max(type.longestPiece(column.label()), type.longestPiece(column.unit()));
    int hang = cells.stream().mapToInt(cell -> hang(cell, size)).max().orElse(0);
    if (column.kind() == Column.Kind.TEXT) {
      double piece =
          cells.stream().mapToDouble(c -> type.longestPiece(c.printed())).max().orElse(0);
      double whole = cells.stream().mapToDouble(c -> type.of(c.printed())).max().orElse(0);
      double least = Math.max(Math.max(piece, head) + PADDING, Math.min(whole + PADDING, 1100));
      double ideal = Math.max(least, Math.min(whole, LONGEST) + PADDING);
      return new Need(least, ideal, true, hang);
    }
    double figure = cells.stream().mapToDouble(cell -> type.of(cell.text())).max().orElse(0);
    double notes =
        cells.stream()
            .mapToDouble(
                c -> Math.max(type.longestPiece(c.annotation()), type.of(c.annotation()) / 2))
            .max()
            .orElse(0);
    double least = Math.max(Math.max(figure, notes) + hang, head) + PADDING;
    return new Need(least, Math.max(least, FIGURE * scale), false, hang);
  }

  /** Columns of one kind are as wide as the widest of them. */
  private static List<Need> equal(List<Need> needs, ReportTable table) {
    int first = needs.size() - table.columns().size();
    List<Need> equal = new ArrayList<>(needs.subList(0, first));
    for (int at = 0; at < table.columns().size(); at++) {
      Need need = needs.get(first + at);
      Column.Kind kind = table.columns().get(at).kind();
      double widest =
          IntStream.range(0, table.columns().size())
              .filter(other -> table.columns().get(other).kind() == kind)
              .mapToDouble(other -> needs.get(first + other).ideal())
              .max()
              .orElse(0);
      equal.add(need.flexible() ? need : new Need(need.least(), widest, false, need.hang()));
    }
    return equal;
  }

  private static int hang(Cell cell, int size) {
    int halves =
        cell.marks().stream().mapToInt(mark -> 1 + 2 * String.valueOf(mark).length()).sum() - 1;
    return (int) Math.round(Math.max(0, halves) * halfDigit(size));
  }

  private static Stream<Row> rows(ReportTable table) {
    return table.sections().stream().flatMap(section -> section.rows().stream());
  }
}
