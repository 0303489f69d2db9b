package org.groupkpi.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.groupkpi.report.Column;
import org.groupkpi.report.PrintedCell;
import org.groupkpi.report.ReportTable;

/**
 * How a table is set on a page: on which paper, in which size, how wide its columns are. Widths are
 * in twentieths of a point.
 *
 * @param landscape whether it stands on a page turned sideways
 * @param size of the text, in half points
 * @param columns labels, units if the table has any, then the columns of cells
 * @param hangs for each column of cells: width of its longest footnote marks, kept free to the
 *     right of every figure
 * @param mark width of half a digit of a footnote mark
 */
record WordLayout(
    boolean landscape, int size, List<Integer> columns, List<Integer> hangs, int mark) {
  private static final int COLUMNS_OF_PORTRAIT = 6;
  private static final int SIZE = 18;
  private static final int SMALL = 16;
  private static final int SMALLEST = 11;

  /** Half a digit: a superscript is about this large, and Arial's digit this wide. */
  private static final double MARK = 0.62 * 0.556 / 2;

  WordLayout {
    columns = List.copyOf(columns);
    hangs = List.copyOf(hangs);
  }

  /** In the largest size in which the columns have room, equal if possible. */
  static WordLayout of(ReportTable table, WordPage page) {
    boolean landscape = table.columns().size() > COLUMNS_OF_PORTRAIT;
    int width = page.textWidth(landscape);
    Widths widths =
        first(SIZE, needs -> shared(needs.roomy(), width), table)
            .or(() -> first(SMALL, needs -> shared(needs.comfortable(), width), table))
            .or(() -> first(SMALLEST, needs -> shared(needs.tight(), width), table))
            .orElseGet(() -> new Widths(SMALLEST, squeezed(table, width)));
    return new WordLayout(
        landscape,
        widths.size(),
        rounded(widths.columns(), width),
        hangs(table, em(widths.size())),
        (int) Math.round(MARK * em(widths.size())));
  }

  private record Widths(int size, List<Double> columns) {}

  /** The first of the sizes down to a smallest in which there is room. */
  private static Optional<Widths> first(
      int smallest, Function<ColumnNeeds, Optional<List<Double>>> widths, ReportTable table) {
    return IntStream.rangeClosed(0, SIZE - smallest)
        .mapToObj(less -> SIZE - less)
        .flatMap(
            size ->
                widths.apply(new ColumnNeeds(table, em(size))).stream()
                    .map(columns -> new Widths(size, columns)))
        .findFirst();
  }

  private static double em(int size) {
    return size * 10;
  }

  /** The width shared out: figures get what they want, the rest is for names and words. */
  private static Optional<List<Double>> shared(List<ColumnNeed> needs, int width) {
    double fixed = needs.stream().filter(n -> !n.flexible()).mapToDouble(ColumnNeed::wanted).sum();
    List<ColumnNeed> flexible = needs.stream().filter(ColumnNeed::flexible).toList();
    double least = flexible.stream().mapToDouble(ColumnNeed::least).sum();
    double wanted = flexible.stream().mapToDouble(ColumnNeed::wanted).sum();
    double left = width - fixed;
    if (left < least) {
      return Optional.empty();
    }
    double growth = wanted <= left ? left / wanted : 1;
    double share = wanted <= left ? 1 : (left - least) / (wanted - least);
    return Optional.of(
        needs.stream().map(n -> n.flexible() ? growth * n.at(share) : n.wanted()).toList());
  }

  private static List<Double> squeezed(ReportTable table, int width) {
    List<ColumnNeed> needs = new ColumnNeeds(table, em(SMALLEST)).tight();
    double sum = needs.stream().mapToDouble(ColumnNeed::least).sum();
    return needs.stream().map(need -> need.least() * width / sum).toList();
  }

  /** In whole numbers that add up: the labels take what is left over. */
  private static List<Integer> rounded(List<Double> columns, int width) {
    List<Integer> rounded = new ArrayList<>(columns.stream().map(Double::intValue).toList());
    int sum = rounded.stream().mapToInt(Integer::intValue).sum();
    rounded.set(0, rounded.get(0) + width - sum);
    return rounded;
  }

  private static List<Integer> hangs(ReportTable table, double em) {
    return IntStream.range(0, table.columns().size()).mapToObj(at -> hang(table, at, em)).toList();
  }

  /** Room that a column keeps free to the right of its figures, for the longest marks. */
  static int hang(ReportTable table, int column, double em) {
    if (table.columns().get(column).kind() == Column.Kind.TEXT) {
      return 0;
    }
    return ColumnNeeds.cells(table, column).mapToInt(cell -> marks(cell, em)).max().orElse(0);
  }

  /** Width of the marks of a cell: a digit is twice as wide as a comma. */
  private static int marks(PrintedCell cell, double em) {
    int halves = cell.marks().stream().mapToInt(mark -> 1 + 2 * mark.toString().length()).sum();
    return Math.max(0, halves - 1) * (int) Math.round(MARK * em);
  }
}
