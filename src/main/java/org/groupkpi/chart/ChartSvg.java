package org.groupkpi.chart;

import static org.groupkpi.chart.SvgDrawing.BOLD;
import static org.groupkpi.chart.SvgDrawing.END;
import static org.groupkpi.chart.SvgDrawing.FIGURE;
import static org.groupkpi.chart.SvgDrawing.INK;
import static org.groupkpi.chart.SvgDrawing.SOFT;
import static org.groupkpi.chart.SvgDrawing.fill;
import static org.groupkpi.chart.SvgDrawing.size;

import java.util.List;
import org.groupkpi.file.RenderedFile;
import org.groupkpi.text.Language;

/**
 * Draws charts as SVG for print: in points, 17 cm wide as the text of an A4 page, no letter smaller
 * than 8 pt, told apart by lightness and outline rather than by hue.
 */
public final class ChartSvg {
  /** The smallest letters. */
  static final double SMALL = 8;

  static final double MARGIN = 8;
  private static final double CONTENT = 482 - 2 * MARGIN;
  private static final double TITLE = 12;
  private static final double LEADING = 11;
  private static final double SWATCH = 9;
  private static final String DRAFT = "#a33b20";

  private final Chart chart;
  private final Language language;
  private final ChartPanels panels;
  private final SvgDrawing drawing = new SvgDrawing();

  private ChartSvg(Chart chart, Language language) {
    this.chart = chart;
    this.language = language;
    this.panels =
        switch (chart.form()) {
          case COLUMNS -> new ColumnPanels(chart, CONTENT);
          case BARS -> new BarPanels(chart, CONTENT);
        };
  }

  /** The files {@code charts/<table>-<n>.<lang>.svg}. */
  public static List<RenderedFile> render(List<Chart> charts, Language language) {
    return charts.stream()
        .map(
            chart ->
                RenderedFile.ofText(
                    "charts/" + chart.id() + "." + language.code() + ".svg", draw(chart, language)))
        .toList();
  }

  /** The drawing of a chart, a whole file. */
  static String draw(Chart chart, Language language) {
    return new ChartSvg(chart, language).draw();
  }

  private String draw() {
    double y = panels.draw(drawing, heading());
    drawing.line(MARGIN, y, right(), y, INK, "0.6");
    double height = notes(legend(y + LEADING + 2)) - LEADING + MARGIN;
    return drawing.file(
        right() + MARGIN, height, "pt", SMALL, language, chart.title(), chart.description());
  }

  private double right() {
    return MARGIN + panels.width();
  }

  /** Draws what stands above the panels, and gives where they start. */
  private double heading() {
    double y = MARGIN + TITLE;
    drawing.text(right(), y - 1, chart.draft(), END + BOLD + size(SMALL) + fill(DRAFT));
    double draft = SvgDrawing.width(chart.draft() + " ", SMALL);
    y = paragraph(y, chart.title(), TITLE, panels.width() - draft, BOLD);
    y = paragraph(y, chart.subtitle(), SMALL, panels.width(), fill(SOFT));
    drawing.line(MARGIN, y - 6, right(), y - 6, INK, "0.6");
    return y + 2;
  }

  /** Draws a text in up to three lines, and gives the base line of what follows. */
  private double paragraph(double y, String text, double size, double widest, String attributes) {
    List<String> lines = SvgDrawing.lines(text, size, widest, 3);
    drawing.paragraph(MARGIN, y, text, lines, size + 3, size(size) + attributes);
    return y + (lines.size() - 1) * (size + 3) + LEADING + 3;
  }

  private double legend(double top) {
    double y = top;
    for (Chart.Legend one : chart.legend()) {
      StateBar.draw(drawing, MARGIN, y - 7, SWATCH, 7, FIGURE, one.state());
      drawing.text(MARGIN + SWATCH + 4, y, one.text(), size(SMALL) + fill(SOFT));
      y += LEADING;
    }
    return y;
  }

  private double notes(double top) {
    double y = top;
    for (String note : chart.notes()) {
      y = paragraph(y, note, SMALL, panels.width(), fill(SOFT)) - 3;
    }
    return y;
  }
}
