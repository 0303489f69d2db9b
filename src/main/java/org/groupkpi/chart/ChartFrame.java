package org.groupkpi.chart;

import static org.groupkpi.chart.SvgDrawing.BOLD;
import static org.groupkpi.chart.SvgDrawing.END;
import static org.groupkpi.chart.SvgDrawing.INK;
import static org.groupkpi.chart.SvgDrawing.SOFT;
import static org.groupkpi.chart.SvgDrawing.fill;
import static org.groupkpi.chart.SvgDrawing.size;

import java.util.List;

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
    y = paragraph(y, subtitle, SMALL, width, fill(SOFT));
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

  /** Draws a text in up to three lines, and gives the base line of what follows. */
  private double paragraph(double y, String text, double size, double widest, String attributes) {
    List<String> lines = SvgDrawing.lines(text, size, widest, 3);
    drawing.paragraph(MARGIN, y, text, lines, size + 3, size(size) + attributes);
    return y + (lines.size() - 1) * (size + 3) + LEADING + 3;
  }
}
