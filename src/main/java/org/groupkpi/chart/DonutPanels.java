package org.groupkpi.chart;

import static org.groupkpi.chart.ChartFrame.MARGIN;
import static org.groupkpi.chart.ChartFrame.SMALL;
import static org.groupkpi.chart.SvgDrawing.BOLD;
import static org.groupkpi.chart.SvgDrawing.END;
import static org.groupkpi.chart.SvgDrawing.FIGURE;
import static org.groupkpi.chart.SvgDrawing.MIDDLE;
import static org.groupkpi.chart.SvgDrawing.SOFT;
import static org.groupkpi.chart.SvgDrawing.fill;
import static org.groupkpi.chart.SvgDrawing.n;
import static org.groupkpi.chart.SvgDrawing.size;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A ring of parts, clockwise from the top, the total in its middle; beside it the name and figure
 * of each part, led to by a line. Labels on one side are moved apart until none lies on another.
 */
final class DonutPanels implements ChartPanels {
  private static final double OUTER = 66;
  private static final double INNER = 42;
  private static final double REACH = 8;
  private static final double AWAY = 24;
  private static final double NAME = 8.5;
  private static final double LEADING = 10.5;
  private static final double BETWEEN = 5;
  private static final double TOTAL = 15;
  private static final int LINES = 3;
  private static final int[] DARKEST = {0x3d, 0x5a, 0x73};
  private static final int[] LIGHTEST = {0xcd, 0xd9, 0xe1};

  /**
   * A part of the ring.
   *
   * @param from where it starts, in radians from the top
   */
  private record Slice(int part, double from, double to) {
    double middle() {
      return (from + to) / 2;
    }

    boolean right() {
      return Math.sin(middle()) >= 0;
    }
  }

  /** The label of a slice, its lines from there downwards. */
  private record Label(Slice slice, List<String> lines, double top) {
    double height() {
      return lines.size() * LEADING + BETWEEN;
    }

    Label at(double y) {
      return new Label(slice, lines, y);
    }
  }

  private final Chart chart;
  private final double content;
  private final double center;
  private final double room;

  DonutPanels(Chart chart, double content) {
    this.chart = chart;
    this.content = content;
    this.center = MARGIN + content / 2;
    this.room = content / 2 - OUTER - REACH - AWAY;
  }

  @Override
  public double width() {
    return content;
  }

  @Override
  public double draw(SvgDrawing drawing, double top) {
    List<Slice> slices = slices();
    List<Label> right = labels(slices.stream().filter(Slice::right).toList());
    List<Label> left = labels(slices.stream().filter(slice -> !slice.right()).toList());
    double height = Math.max(2 * (OUTER + REACH), Math.max(height(right), height(left)));
    double y = top + height / 2;
    for (Slice slice : slices) {
      drawing.shape(
          ring(slice, y), fill(shade(slice.part())) + "stroke=\"#ffffff\" stroke-width=\"0.8\"");
    }
    total(drawing, y);
    for (List<Label> side : List.of(right, left)) {
      apart(side, y, top, top + height).forEach(label -> label(drawing, label, y));
    }
    return top + height + 6;
  }

  private Chart.Series series() {
    return chart.series().get(0);
  }

  private List<Integer> parts() {
    return IntStream.range(0, chart.categories().size())
        .filter(at -> chart.categories().get(at).role() == Chart.Role.PART)
        .boxed()
        .toList();
  }

  private double value(int part) {
    return series().points().get(part).value().orElseThrow().doubleValue();
  }

  private List<Slice> slices() {
    double sum = parts().stream().mapToDouble(this::value).sum();
    List<Slice> slices = new ArrayList<>();
    double from = 0;
    for (int part : parts()) {
      double to = from + value(part) / sum * 2 * Math.PI;
      slices.add(new Slice(part, from, to));
      from = to;
    }
    return slices;
  }

  /** In halves, as an arc that comes back to where it started would not be drawn. */
  private String ring(Slice slice, double y) {
    return "M%s %s %s L%s %s %sZ"
        .formatted(
            place(slice.from(), OUTER, y),
            arc(OUTER, 1, slice.middle(), y),
            arc(OUTER, 1, slice.to(), y),
            place(slice.to(), INNER, y),
            arc(INNER, 0, slice.middle(), y),
            arc(INNER, 0, slice.from(), y));
  }

  private String arc(double radius, int clockwise, double to, double y) {
    return "A%s %s 0 0 %s %s".formatted(n(radius), n(radius), clockwise, place(to, radius, y));
  }

  private String place(double angle, double radius, double y) {
    return n(x(angle, radius)) + " " + n(y - Math.cos(angle) * radius);
  }

  private double x(double angle, double radius) {
    return center + Math.sin(angle) * radius;
  }

  /** From dark to light in the order of the parts, so that they differ without colours, too. */
  private String shade(int part) {
    List<Integer> parts = parts();
    double share = (double) parts.indexOf(part) / Math.max(1, parts.size() - 1);
    StringBuilder colour = new StringBuilder("#");
    for (int at = 0; at < DARKEST.length; at++) {
      long mixed = Math.round(DARKEST[at] + share * (LIGHTEST[at] - DARKEST[at]));
      colour.append(String.format(Locale.ROOT, "%02x", mixed));
    }
    return colour.toString();
  }

  private void total(SvgDrawing drawing, double y) {
    int at =
        IntStream.range(0, chart.categories().size())
            .filter(one -> chart.categories().get(one).role() == Chart.Role.TOTAL)
            .findFirst()
            .orElseThrow();
    String text = series().points().get(at).text();
    double widest = 2 * INNER - 12;
    double number = Math.max(SMALL, Math.min(TOTAL, widest / SvgDrawing.width(text, 1)));
    List<String> unit = SvgDrawing.lines(series().unit(), SMALL, widest, 2);
    double first = y + number * 0.36 - (series().unit().isEmpty() ? 0 : LEADING / 2);
    drawing.paragraph(
        center,
        first,
        text,
        SvgDrawing.lines(text, number, widest, 1),
        0,
        MIDDLE + BOLD + size(number) + fill(FIGURE));
    drawing.paragraph(
        center,
        first + LEADING + 1,
        series().unit(),
        unit,
        LEADING,
        MIDDLE + size(SMALL) + fill(SOFT));
  }

  /** From above downwards. */
  private List<Label> labels(List<Slice> side) {
    return side.stream()
        .sorted(Comparator.comparing(slice -> -Math.cos(slice.middle())))
        .map(slice -> new Label(slice, lines(slice.part()), 0))
        .toList();
  }

  /** The name, the figure below it, and what state it has. */
  private List<String> lines(int part) {
    Chart.Point point = series().points().get(part);
    List<String> lines =
        new ArrayList<>(SvgDrawing.lines(chart.categories().get(part).label(), NAME, room, LINES));
    String state = chart.called(point.state());
    String figure = state.isEmpty() ? point.text() : point.text() + " · " + state;
    lines.addAll(SvgDrawing.lines(figure, NAME, room, 1));
    return lines;
  }

  private static double height(List<Label> side) {
    return side.stream().mapToDouble(Label::height).sum();
  }

  /** Each beside its slice, but below the one before, and with room for those that follow. */
  private static List<Label> apart(List<Label> side, double y, double top, double bottom) {
    List<Label> apart = new ArrayList<>();
    double free = top;
    double left = height(side);
    for (Label label : side) {
      double wanted = y - Math.cos(label.slice().middle()) * (OUTER + REACH) - label.height() / 2;
      double at = Math.max(free, Math.min(wanted, bottom - left));
      apart.add(label.at(at));
      free = at + label.height();
      left -= label.height();
    }
    return apart;
  }

  private void label(SvgDrawing drawing, Label label, double y) {
    Slice slice = label.slice();
    double side = slice.right() ? 1 : -1;
    double end = center + side * (OUTER + REACH + AWAY - 4);
    double middle = label.top() + label.height() / 2;
    if (slice.to() > slice.from()) {
      lead(drawing, slice, y, end, middle);
    }
    int names = label.lines().size() - 1;
    String anchor = slice.right() ? "" : END;
    double x = end + side * 4;
    double first = label.top() + BETWEEN / 2 + NAME;
    String name = chart.categories().get(slice.part()).label();
    drawing.paragraph(
        x, first, name, label.lines().subList(0, names), LEADING, anchor + size(NAME));
    drawing.text(x, first + names * LEADING, label.lines().get(names), anchor + BOLD + size(NAME));
  }

  /** Out of the ring, past it, then to the label. */
  private void lead(SvgDrawing drawing, Slice slice, double y, double end, double middle) {
    double out = OUTER + REACH - 3;
    double past = center + (slice.right() ? 1 : -1) * (OUTER + REACH + 2);
    drawing.shape(
        "M%s L%s L%s %s L%s %s"
            .formatted(
                place(slice.middle(), OUTER - 4, y),
                place(slice.middle(), out, y),
                n(past),
                n(y - Math.cos(slice.middle()) * out),
                n(end),
                n(middle)),
        "fill=\"none\" stroke=\"" + SOFT + "\" stroke-width=\"0.5\"");
  }
}
