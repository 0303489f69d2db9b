package org.groupkpi.chart;

import static org.groupkpi.chart.ChartFrame.MARGIN;
import static org.groupkpi.chart.ChartFrame.SMALL;
import static org.groupkpi.chart.SvgDrawing.BOLD;
import static org.groupkpi.chart.SvgDrawing.FIGURE;
import static org.groupkpi.chart.SvgDrawing.SOFT;
import static org.groupkpi.chart.SvgDrawing.fill;
import static org.groupkpi.chart.SvgDrawing.size;

import java.util.List;
import java.util.stream.IntStream;
import org.groupkpi.chart.Chart.Role;

/** Lying bars: names at the left, beside them a panel for each series, the figure at each bar. */
final class BarPanels implements ChartPanels {
  private static final double GUTTER = 14;
  private static final double ROW = 13;
  private static final double LEADING = 10.5;
  private static final double NAME = 8.5;
  private static final double BAR = 7.5;
  private static final double INDENT = 8;

  private final Chart chart;
  private final double content;
  private final double names;
  private final double panel;
  private final double indent;

  BarPanels(Chart chart, double content) {
    this.chart = chart;
    this.content = content;
    this.indent = chart.categories().stream().anyMatch(BarPanels::heading) ? INDENT : 0;
    int count = chart.series().size();
    double longest =
        chart.categories().stream()
            .filter(category -> !heading(category))
            .mapToDouble(category -> SvgDrawing.width(category.label(), NAME) + indent)
            .max()
            .orElse(0);
    this.names = Math.min(longest, content * (count == 1 ? 0.42 : 0.3));
    this.panel = (content - names) / count - GUTTER;
  }

  private static boolean heading(Chart.Category category) {
    return category.role() == Role.HEADING;
  }

  @Override
  public double width() {
    return content;
  }

  @Override
  public double draw(SvgDrawing drawing, double top) {
    double first = heads(drawing, top);
    double y = first;
    for (int at = 0; at < chart.categories().size(); at++) {
      y = row(drawing, at, y);
    }
    for (int at = 0; at < chart.series().size(); at++) {
      double zero = zero(at);
      drawing.line(zero, first, zero, y - totals(), SOFT, "0.6");
    }
    return y + 3;
  }

  /** How high the rows without bars at the end are. */
  private double totals() {
    return chart.categories().stream()
        .filter(category -> category.role() == Role.TOTAL)
        .mapToDouble(this::height)
        .sum();
  }

  private double x(int series) {
    return MARGIN + names + GUTTER + series * (panel + GUTTER);
  }

  private double heads(SvgDrawing drawing, double top) {
    int most = chart.series().stream().mapToInt(series -> head(series).size()).max().orElse(0);
    boolean units = chart.series().stream().anyMatch(series -> !series.unit().isEmpty());
    for (int at = 0; at < chart.series().size(); at++) {
      Chart.Series series = chart.series().get(at);
      List<String> lines = head(series);
      double y = top + NAME + (most - lines.size()) * LEADING;
      drawing.paragraph(x(at), y, series.label(), lines, LEADING, BOLD + size(NAME));
      List<String> unit = SvgDrawing.lines(series.unit(), SMALL, panel, 1);
      double below = y + lines.size() * LEADING;
      drawing.paragraph(x(at), below, series.unit(), unit, 0, size(SMALL) + fill(SOFT));
    }
    return top + (most + (units ? 1 : 0)) * LEADING + 3;
  }

  private List<String> head(Chart.Series series) {
    return SvgDrawing.lines(series.label(), NAME, panel, 3);
  }

  private List<String> name(Chart.Category category) {
    return heading(category)
        ? SvgDrawing.lines(category.label(), NAME, content, 2)
        : SvgDrawing.lines(category.label(), NAME, names - indent, 2);
  }

  private double height(Chart.Category category) {
    return ROW + (name(category).size() - 1) * LEADING + (category.role() == Role.PART ? 0 : 4);
  }

  /** Draws a row, and gives where it ends. */
  private double row(SvgDrawing drawing, int at, double top) {
    Chart.Category category = chart.categories().get(at);
    boolean part = category.role() == Role.PART;
    double middle = top + (part ? 0 : 4) + (height(category) - (part ? 0 : 4)) / 2;
    List<String> lines = name(category);
    drawing.paragraph(
        MARGIN + (part ? indent : 0),
        middle + NAME * 0.36 - (lines.size() - 1) * LEADING / 2,
        category.label(),
        lines,
        LEADING,
        size(NAME) + (part ? "" : BOLD));
    if (category.role() == Role.TOTAL) {
      drawing.line(MARGIN, top + 2, MARGIN + content, top + 2, SOFT, "0.6");
    }
    for (int series = 0; series < chart.series().size(); series++) {
      figure(drawing, series, at, middle);
    }
    return top + height(category);
  }

  private void figure(SvgDrawing drawing, int series, int at, double middle) {
    Chart.Point point = chart.series().get(series).points().get(at);
    double zero = zero(series);
    double end = zero;
    boolean part = chart.categories().get(at).role() == Role.PART;
    if (part && point.value().isPresent()) {
      double value = x(series) + scale(series).share(point.value().get()) * bars(series);
      end = Math.max(value, zero);
      if (point.value().get().signum() != 0) {
        StateBar.draw(
            drawing,
            Math.min(value, zero),
            middle - BAR / 2,
            Math.max(Math.abs(value - zero), 0.6),
            BAR,
            FIGURE,
            point.state());
      }
    }
    String look = size(SMALL) + (part ? point.value().isEmpty() ? fill(SOFT) : "" : BOLD);
    List<String> text = SvgDrawing.lines(point.text(), SMALL, figures(series), 1);
    drawing.paragraph(end + 3, middle + SMALL * 0.36, point.text(), text, 0, look);
  }

  private ChartScale scale(int series) {
    List<Chart.Point> points = chart.series().get(series).points();
    return ChartScale.of(
        IntStream.range(0, points.size())
            .filter(at -> chart.categories().get(at).role() == Role.PART)
            .mapToObj(points::get)
            .toList());
  }

  private double zero(int series) {
    return x(series) + scale(series).zero() * bars(series);
  }

  /** Room for the figures of a series. */
  private double figures(int series) {
    double longest =
        chart.series().get(series).points().stream()
            .mapToDouble(point -> SvgDrawing.width(point.text(), SMALL))
            .max()
            .orElse(0);
    return Math.min(longest, panel * 0.55);
  }

  /** Room for the bars of a series. */
  private double bars(int series) {
    return panel - figures(series) - 4;
  }
}
