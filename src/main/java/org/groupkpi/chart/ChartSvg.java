package org.groupkpi.chart;

import static org.groupkpi.chart.ChartFrame.CONTENT;
import static org.groupkpi.chart.ChartFrame.LEADING;
import static org.groupkpi.chart.ChartFrame.MARGIN;
import static org.groupkpi.chart.ChartFrame.SMALL;
import static org.groupkpi.chart.SvgDrawing.FIGURE;
import static org.groupkpi.chart.SvgDrawing.SOFT;
import static org.groupkpi.chart.SvgDrawing.fill;
import static org.groupkpi.chart.SvgDrawing.size;

import java.util.List;
import org.groupkpi.file.RenderedFile;
import org.groupkpi.text.Language;

/** Draws charts as SVG for print, told apart by lightness and outline rather than by hue. */
public final class ChartSvg {
  private static final double SWATCH = 9;

  private final Chart chart;
  private final Language language;
  private final ChartPanels panels;
  private final SvgDrawing drawing = new SvgDrawing();
  private final ChartFrame frame;

  private ChartSvg(Chart chart, Language language) {
    this.chart = chart;
    this.language = language;
    this.panels =
        switch (chart.form()) {
          case COLUMNS -> new ColumnPanels(chart, CONTENT);
          case BARS -> new BarPanels(chart, CONTENT);
          case CARDS -> new CardPanels(chart, CONTENT);
          case DONUT -> new DonutPanels(chart, CONTENT);
        };
    this.frame = new ChartFrame(drawing, panels.width());
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
    double top = frame.heading(chart.title(), chart.subtitle(), chart.draft());
    double y = panels.draw(drawing, top);
    frame.line(y);
    double height = frame.notes(legend(y + LEADING + 2), chart.notes());
    return drawing.file(
        frame.right() + MARGIN, height, "pt", SMALL, language, chart.title(), chart.description());
  }

  private double legend(double top) {
    double y = top;
    for (Chart.Legend one : chart.form().ofBars() ? chart.legend() : List.<Chart.Legend>of()) {
      StateBar.draw(drawing, MARGIN, y - 7, SWATCH, 7, FIGURE, one.state());
      drawing.text(MARGIN + SWATCH + 4, y, one.text(), size(SMALL) + fill(SOFT));
      y += LEADING;
    }
    return y;
  }
}
