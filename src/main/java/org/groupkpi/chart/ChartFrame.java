package org.groupkpi.chart;

import static org.groupkpi.chart.SvgDrawing.BOLD;
import static org.groupkpi.chart.SvgDrawing.END;
import static org.groupkpi.chart.SvgDrawing.INK;
import static org.groupkpi.chart.SvgDrawing.SOFT;
import static org.groupkpi.chart.SvgDrawing.fill;
import static org.groupkpi.chart.SvgDrawing.size;

import java.util.List;
import java.util.stream.Stream;

/**
 * What stands above and below every drawing of a report: in points, 17 cm wide as the text of an A4
 * page, no letter smaller than 8 pt.
 *
 * @param width between the margins
 */
record ChartFrame(SvgDrawing drawing, double width) {
  /** The smallest letters. */
  static final double SMALL = 8;

  static final double MARGIN = 8;
  static final double LEADING = 11;

  /** The widest that a drawing is between its margins. */
  static final double CONTENT = 482 - 2 * MARGIN;

  private static final double TITLE = 12;
  private static final int MOST_LINES = 3;
  private static final String DRAFT = "#a33b20";

  double right() {
    return MARGIN + width;
  }

  /** Draws what stands above, and gives where the drawing starts. */
  double heading(String title, String subtitle, String draft) {
    double y = MARGIN + TITLE;
    drawing.text(right(), y - 1, draft, END + BOLD + size(SMALL) + fill(DRAFT));
    double room = width - SvgDrawing.width(draft + " ", SMALL);
    y = paragraph(y, title, TITLE, room, BOLD);
    y = paragraph(y, subtitle, parts(subtitle), SMALL, fill(SOFT));
    line(y - 6);
    return y + 2;
  }

  /** Draws a line from margin to margin. */
  void line(double y) {
    drawing.line(MARGIN, y, right(), y, INK, "0.6");
  }

  /** Draws notes below each other, and gives how high the drawing is with them. */
  double notes(double top, List<String> notes) {
    double y = top;
    for (String note : notes) {
      y = paragraph(y, note, SMALL, width, fill(SOFT)) - 3;
    }
    return y - LEADING + MARGIN;
  }

  /** The lines of a subtitle, broken between its parts before within one. */
  private List<String> parts(String subtitle) {
    int last = subtitle.lastIndexOf(Chart.BETWEEN);
    if (last < 0 || SvgDrawing.width(subtitle, SMALL) <= width) {
      return SvgDrawing.lines(subtitle, SMALL, width, MOST_LINES);
    }
    String rest = subtitle.substring(last + Chart.BETWEEN.length());
    return Stream.concat(
            parts(subtitle.substring(0, last)).stream(),
            SvgDrawing.lines(rest, SMALL, width, MOST_LINES).stream())
        .limit(MOST_LINES)
        .toList();
  }

  /** Draws a text in up to three lines, and gives the base line of what follows. */
  private double paragraph(double y, String text, double size, double widest, String attributes) {
    return paragraph(y, text, SvgDrawing.lines(text, size, widest, MOST_LINES), size, attributes);
  }

  private double paragraph(
      double y, String text, List<String> lines, double size, String attributes) {
    drawing.paragraph(MARGIN, y, text, lines, size + 3, size(size) + attributes);
    return y + (lines.size() - 1) * (size + 3) + LEADING + 3;
  }
}
