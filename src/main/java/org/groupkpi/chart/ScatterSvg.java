package org.groupkpi.chart;

import static org.groupkpi.chart.ChartFrame.MARGIN;
import static org.groupkpi.chart.ChartFrame.SMALL;
import static org.groupkpi.chart.SvgDrawing.BOLD;
import static org.groupkpi.chart.SvgDrawing.END;
import static org.groupkpi.chart.SvgDrawing.FIGURE;
import static org.groupkpi.chart.SvgDrawing.MIDDLE;
import static org.groupkpi.chart.SvgDrawing.SOFT;
import static org.groupkpi.chart.SvgDrawing.fill;
import static org.groupkpi.chart.SvgDrawing.size;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.groupkpi.file.RenderedFile;
import org.groupkpi.measure.Exact;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * Draws a labelled scatter as SVG for print, as wide as the other charts. A label that finds no
 * room beside its point is led to by a line; where there is none left, it is told below with its
 * scores.
 */
public final class ScatterSvg {
  private static final double LETTER = 8.5;
  private static final double LEADING = 10.5;
  private static final double LONGEST = 118;
  private static final double TICKS = 24;
  private static final double INSET = 14;
  private static final double LOWEST = 250;
  private static final double HIGHEST = 430;
  private static final double PER_POINT = 9;
  private static final int LINES = 3;
  private static final int FEW = 10;
  private static final LocalText UNNAMED = Words.of("Too crowded to be named above: {0}");
  private static final LocalText BETWEEN = Words.of("; ");
  private static final String GRID = "#e3e8ea";
  private static final String PAPER = "#ffffff";

  private final Scatter scatter;
  private final Language language;
  private final ChartFrame frame;
  private final SvgDrawing drawing = new SvgDrawing();

  private ScatterSvg(Scatter scatter, Language language) {
    this.scatter = scatter;
    this.language = language;
    this.frame = new ChartFrame(drawing, ChartFrame.CONTENT);
  }

  /** The files {@code charts/<table>-<n>.<lang>.svg}. */
  public static List<RenderedFile> render(List<Scatter> scatters, Language language) {
    return scatters.stream()
        .map(
            one ->
                RenderedFile.ofText(
                    "charts/" + one.id() + "." + language.code() + ".svg", draw(one, language)))
        .toList();
  }

  /** The drawing, a whole file. */
  static String draw(Scatter scatter, Language language) {
    return new ScatterSvg(scatter, language).draw();
  }

  private String draw() {
    double y = frame.heading(scatter.title(), scatter.subtitle(), scatter.draft());
    List<String> notes = new ArrayList<>();
    if (!scatter.points().isEmpty()) {
      drawing.text(MARGIN, y + LETTER, "↑ " + scatter.up(), BOLD + size(LETTER));
      Box plot = new Box(MARGIN + TICKS, y + LETTER + 8, frame.right(), y + LETTER + 8 + height());
      notes.addAll(points(plot));
      y = plot.bottom() + 2 * LEADING + 4;
      drawing.text(frame.right(), y, scatter.across() + " →", END + BOLD + size(LETTER));
      y += 8;
    }
    frame.line(y);
    notes.addAll(scatter.notes());
    return drawing.file(
        frame.right() + MARGIN,
        frame.notes(y + ChartFrame.LEADING + 2, notes),
        "pt",
        SMALL,
        language,
        scatter.title(),
        scatter.description());
  }

  /** More points need more room. */
  private double height() {
    return Math.min(HIGHEST, LOWEST + Math.max(0, scatter.points().size() - FEW) * PER_POINT);
  }

  /** Draws axes, points and labels, and tells what found no room. */
  private List<String> points(Box plot) {
    AxisTicks across = AxisTicks.of(scatter.points().stream().map(Scatter.Point::across).toList());
    AxisTicks up = AxisTicks.of(scatter.points().stream().map(Scatter.Point::up).toList());
    axes(plot, across, up);
    List<LabelPlaces.Labelled> labelled =
        scatter.points().stream()
            .map(
                point ->
                    labelled(
                        point.label(), x(plot, across, point.across()), y(plot, up, point.up())))
            .toList();
    List<Optional<LabelPlaces.Place>> places = LabelPlaces.of(plot, labelled);
    List<String> left = new ArrayList<>();
    for (int at = 0; at < labelled.size(); at++) {
      Scatter.Point point = scatter.points().get(at);
      LabelPlaces.Labelled marker = labelled.get(at);
      places
          .get(at)
          .ifPresentOrElse(
              place -> name(marker, point.label(), place), () -> left.add(told(point)));
    }
    labelled.forEach(this::mark);
    return left.isEmpty() ? List.of() : List.of(in(UNNAMED.fill(String.join(in(BETWEEN), left))));
  }

  private String in(LocalText text) {
    return text.in(language);
  }

  private String told(Scatter.Point point) {
    return point.label()
        + " ("
        + Exact.plain(point.across())
        + ", "
        + Exact.plain(point.up())
        + ")";
  }

  private static LabelPlaces.Labelled labelled(String label, double x, double y) {
    List<String> lines = lines(label);
    double width =
        lines.stream().mapToDouble(line -> SvgDrawing.width(line, LETTER)).max().orElse(0);
    return new LabelPlaces.Labelled(x, y, width, lines.size() * LEADING);
  }

  private static List<String> lines(String label) {
    return SvgDrawing.lines(label, LETTER, LONGEST, LINES);
  }

  private static double x(Box plot, AxisTicks ticks, BigDecimal score) {
    return plot.left() + INSET + ticks.share(score) * (plot.right() - plot.left() - 2 * INSET);
  }

  private static double y(Box plot, AxisTicks ticks, BigDecimal score) {
    return plot.bottom() - INSET - ticks.share(score) * (plot.bottom() - plot.top() - 2 * INSET);
  }

  private void axes(Box plot, AxisTicks across, AxisTicks up) {
    for (BigDecimal tick : across.all()) {
      double x = x(plot, across, tick);
      drawing.line(x, plot.top(), x, plot.bottom(), GRID, "0.6");
      drawing.text(x, plot.bottom() + LEADING, tick(tick), MIDDLE + size(SMALL) + fill(SOFT));
    }
    for (BigDecimal tick : up.all()) {
      double y = y(plot, up, tick);
      drawing.line(plot.left(), y, plot.right(), y, GRID, "0.6");
      drawing.text(plot.left() - 5, y + SMALL * 0.36, tick(tick), END + size(SMALL) + fill(SOFT));
    }
    drawing.line(plot.left(), plot.top(), plot.left(), plot.bottom(), SOFT, "0.8");
    drawing.line(plot.left(), plot.bottom(), plot.right(), plot.bottom(), SOFT, "0.8");
  }

  private static String tick(BigDecimal tick) {
    return Exact.readable(tick);
  }

  private void mark(LabelPlaces.Labelled point) {
    drawing.circle(
        point.x(),
        point.y(),
        LabelPlaces.RADIUS,
        fill(FIGURE) + "stroke=\"" + PAPER + "\" stroke-width=\"0.8\"");
  }

  private void name(LabelPlaces.Labelled point, String label, LabelPlaces.Place place) {
    if (place.line()) {
      lead(point, place.box());
    }
    label(point, label, place.box());
  }

  private void lead(LabelPlaces.Labelled point, Box box) {
    drawing.line(
        point.x(),
        point.y(),
        Box.nearest(point.x(), box.left(), box.right()),
        Box.nearest(point.y(), box.top(), box.bottom()),
        SOFT,
        "0.5");
  }

  /** The lines start or end at the side of the point. */
  private void label(LabelPlaces.Labelled point, String label, Box box) {
    boolean right = box.left() >= point.x();
    boolean left = box.right() <= point.x();
    double x = right ? box.left() : left ? box.right() : (box.left() + box.right()) / 2;
    drawing.paragraph(
        x,
        box.top() + LETTER,
        label,
        lines(label),
        LEADING,
        (right ? "" : left ? END : MIDDLE) + size(LETTER));
  }
}
