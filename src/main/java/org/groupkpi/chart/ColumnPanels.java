package org.groupkpi.chart;

import static org.groupkpi.chart.ChartFrame.MARGIN;
import static org.groupkpi.chart.ChartFrame.SMALL;
import static org.groupkpi.chart.SvgDrawing.BOLD;
import static org.groupkpi.chart.SvgDrawing.FIGURE;
import static org.groupkpi.chart.SvgDrawing.MIDDLE;
import static org.groupkpi.chart.SvgDrawing.SOFT;
import static org.groupkpi.chart.SvgDrawing.fill;
import static org.groupkpi.chart.SvgDrawing.size;

import java.util.List;
import java.util.stream.Stream;

/**
 * Little pictures in up to three columns, each with its name above and a standing bar for each
 * year, the last one darker. Where the figures need more room, there are fewer columns; where even
 * that is not enough, figures and years stand upright.
 */
final class ColumnPanels implements ChartPanels {
  private static final double GUTTER = 22;
  private static final double PLOT = 54;
  private static final double HEAD = 8.5;
  private static final double LEADING = 11;
  private static final double AIR = 5;
  private static final double WIDEST_BAR = 30;
  private static final double LONGEST = 110;
  private static final double NARROWEST_SLOT = 11;
  private static final String EARLIER = "#9fb3c3";

  private final Chart chart;
  private final int columns;
  private final double panel;
  private final double slot;
  private final boolean turned;
  private final double above;
  private final double years;

  ColumnPanels(Chart chart, double content) {
    this.chart = chart;
    double longestFigure = longest(chart.series().stream().flatMap(ColumnPanels::texts));
    double longestYear = longest(chart.categories().stream().map(Chart.Category::label));
    int count = chart.categories().size();
    double needed = (Math.max(longestFigure, longestYear) + 5) * count;
    this.columns = columns(chart.series().size(), content, needed);
    double narrow = panel(content, 2);
    double widest = panel(content, columns);
    boolean alone = chart.series().size() == 1 && needed <= narrow;
    this.panel = Math.max(alone ? narrow : widest, count * NARROWEST_SLOT);
    this.slot = panel / count;
    this.turned = needed > panel;
    this.above = turned ? longestFigure + 5 : LEADING;
    this.years = turned ? longestYear + 6 : LEADING + 1;
  }

  private static Stream<String> texts(Chart.Series series) {
    return series.points().stream().map(Chart.Point::text);
  }

  private static double longest(Stream<String> texts) {
    return Math.min(
        texts.mapToDouble(text -> SvgDrawing.width(text, SMALL)).max().orElse(0), LONGEST);
  }

  private static boolean falls(Chart.Series series) {
    return series.points().stream()
        .flatMap(point -> point.value().stream())
        .anyMatch(value -> value.signum() < 0);
  }

  private static int columns(int panels, double content, double needed) {
    int columns = panels == 2 || panels == 4 ? 2 : Math.min(panels, 3);
    while (columns > 1 && panel(content, columns) < needed) {
      columns--;
    }
    return columns;
  }

  private static double panel(double content, int columns) {
    return (content - (columns - 1) * GUTTER) / columns;
  }

  @Override
  public double width() {
    return columns * (panel + GUTTER) - GUTTER;
  }

  @Override
  public double draw(SvgDrawing drawing, double top) {
    double y = top;
    for (int first = 0; first < chart.series().size(); first += columns) {
      int next = Math.min(first + columns, chart.series().size());
      List<Chart.Series> row = chart.series().subList(first, next);
      int lines = row.stream().mapToInt(series -> name(series).size()).max().orElse(1);
      double plot = y + lines * LEADING + AIR + above;
      double end = plot + PLOT + (row.stream().anyMatch(ColumnPanels::falls) ? above : 0);
      for (int at = 0; at < row.size(); at++) {
        double x = MARGIN + at * (panel + GUTTER);
        List<String> name = name(row.get(at));
        drawing.paragraph(x, y + HEAD, row.get(at).label(), name, LEADING, BOLD + size(HEAD));
        draw(drawing, row.get(at), x, plot, end);
      }
      y = end + years + LEADING;
    }
    return y - 3;
  }

  private List<String> name(Chart.Series series) {
    return SvgDrawing.lines(series.label(), HEAD, panel, 3);
  }

  /**
   * Draws bars, figures and years, the bars from {@code plot} downwards, the years below {@code
   * end}.
   */
  private void draw(SvgDrawing drawing, Chart.Series series, double x, double plot, double end) {
    ChartScale scale = ChartScale.of(series.points());
    double zero = plot + (1 - scale.zero()) * PLOT;
    for (int at = 0; at < series.points().size(); at++) {
      double middle = x + (at + 0.5) * slot;
      boolean last = at + 1 == series.points().size();
      draw(drawing, series.points().get(at), middle, plot, zero, scale, last ? FIGURE : EARLIER);
      String year = chart.categories().get(at).label();
      write(drawing, middle, end + 3, Side.BELOW, year, fill(SOFT));
    }
    drawing.line(x, zero, x + panel, zero, SOFT, "0.6");
  }

  private void draw(
      SvgDrawing drawing,
      Chart.Point point,
      double middle,
      double plot,
      double zero,
      ChartScale scale,
      String colour) {
    if (point.value().isEmpty()) {
      write(drawing, middle, zero - 3, Side.ABOVE, point.text(), fill(SOFT));
      return;
    }
    double end = plot + (1 - scale.share(point.value().get())) * PLOT;
    double bar = Math.min(slot * 0.56, WIDEST_BAR);
    double height = Math.abs(zero - end);
    if (point.value().get().signum() != 0) {
      StateBar.draw(
          drawing,
          middle - bar / 2,
          Math.min(zero, end),
          bar,
          Math.max(height, 0.6),
          colour,
          point.state());
    }
    boolean negative = point.value().get().signum() < 0;
    write(
        drawing,
        middle,
        negative ? end + 3 : end - 3,
        negative ? Side.BELOW : Side.ABOVE,
        point.text(),
        "");
  }

  /** On which side of a place a text is. */
  private enum Side {
    ABOVE,
    BELOW
  }

  private void write(
      SvgDrawing drawing, double x, double y, Side side, String text, String attributes) {
    List<String> line = SvgDrawing.lines(text, SMALL, LONGEST, 1);
    String look = size(SMALL) + attributes;
    if (turned) {
      double base = x + SMALL * 0.36;
      String anchor = side == Side.ABOVE ? "" : SvgDrawing.END;
      String turn = "transform=\"rotate(-90 %s %s)\"";
      drawing.paragraph(
          base,
          y,
          text,
          line,
          0,
          look + anchor + turn.formatted(SvgDrawing.n(base), SvgDrawing.n(y)));
    } else {
      double base = side == Side.ABOVE ? y : y + SMALL * 0.8;
      drawing.paragraph(x, base, text, line, 0, look + MIDDLE);
    }
  }
}
