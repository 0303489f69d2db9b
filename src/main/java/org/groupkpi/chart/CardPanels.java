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

/** Cards in up to three columns: a large number with its unit, its name, and how it changed. */
final class CardPanels implements ChartPanels {
  private static final double GUTTER = 20;
  private static final double GAP = 16;
  private static final double NUMBER = 22;
  private static final double SMALLEST_NUMBER = 11;
  private static final double NAME = 9;
  private static final double LEADING = 12;
  private static final double BESIDE = 4;
  private static final int MOST_COLUMNS = 3;
  private static final String RULE = "1.6";

  private final Chart chart;
  private final double content;
  private final int columns;
  private final double card;
  private final boolean unitsBeside;

  CardPanels(Chart chart, double content) {
    this.chart = chart;
    this.content = content;
    int count = chart.series().size();
    this.columns = count == 2 || count == 4 ? 2 : MOST_COLUMNS;
    this.card = (content - (columns - 1) * GUTTER) / columns;
    this.unitsBeside = chart.series().stream().allMatch(this::fitsBeside);
  }

  /** All units stand beside their numbers, or all below. */
  private boolean fitsBeside(Chart.Series series) {
    return end(series.points().get(0)) + SvgDrawing.width(series.unit(), NAME) <= card;
  }

  private double end(Chart.Point figure) {
    return SvgDrawing.width(figure.text(), number(figure.text())) + BESIDE;
  }

  @Override
  public double width() {
    return content;
  }

  @Override
  public double draw(SvgDrawing drawing, double top) {
    double y = top + 4;
    for (int first = 0; first < chart.series().size(); first += columns) {
      int next = Math.min(first + columns, chart.series().size());
      double end = y;
      for (int at = first; at < next; at++) {
        double x = MARGIN + (at - first) * (card + GUTTER);
        end = Math.max(end, card(drawing, chart.series().get(at), x, y));
      }
      y = end + GAP;
    }
    return y - 4;
  }

  /** Draws a card, and gives where it ends. */
  private double card(SvgDrawing drawing, Chart.Series series, double x, double top) {
    drawing.line(x, top, x + card, top, FIGURE, RULE);
    Chart.Point figure = series.points().get(0);
    double number = number(figure.text());
    double y = top + NUMBER + 6;
    drawing.paragraph(
        x,
        y,
        figure.text(),
        SvgDrawing.lines(figure.text(), number, card, 1),
        0,
        BOLD + size(number) + fill(figure.value().isPresent() ? FIGURE : SOFT));
    if (unitsBeside) {
      drawing.text(x + end(figure), y, series.unit(), size(NAME) + fill(SOFT));
    } else {
      y = lines(drawing, x, y, series.unit(), 1, fill(SOFT));
    }
    y = lines(drawing, x, y + 3, series.label(), 3, "");
    y = lines(drawing, x, y, chart.called(figure.state()), 1, fill(SOFT));
    for (int at = 1; at < series.points().size(); at++) {
      if (series.points().get(at).value().isPresent()) {
        String change = chart.categories().get(at).label() + " " + series.points().get(at).text();
        y = lines(drawing, x, y, change, 1, fill(SOFT));
      }
    }
    return y;
  }

  /** Draws lines below a base line, and gives the base line of the last. */
  private double lines(
      SvgDrawing drawing, double x, double y, String text, int most, String attributes) {
    if (text.isEmpty()) {
      return y;
    }
    List<String> lines = SvgDrawing.lines(text, NAME, card, most);
    drawing.paragraph(x, y + LEADING, text, lines, LEADING, size(NAME) + attributes);
    return y + lines.size() * LEADING;
  }

  /** As large as there is room for it. */
  private double number(String text) {
    return IntStream.rangeClosed(0, (int) (NUMBER - SMALLEST_NUMBER))
        .mapToDouble(less -> NUMBER - less)
        .filter(size -> SvgDrawing.width(text, size) <= card)
        .findFirst()
        .orElse(SMALL);
  }
}
