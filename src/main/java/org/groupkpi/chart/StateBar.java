package org.groupkpi.chart;

import org.groupkpi.report.CellState;

/** A bar whose look says the state of its figure, also in greyscale. */
final class StateBar {
  private static final double STROKE = 0.9;
  private static final double STRIPE = 3.2;
  private static final String PAPER = "#ffffff";

  private StateBar() {}

  /**
   * Full if the figure is a plain one, striped if restated, hollow if not all of it is measured.
   */
  static void draw(
      SvgDrawing drawing,
      double x,
      double y,
      double width,
      double height,
      String colour,
      CellState state) {
    switch (state) {
      case OK, MISSING, NOT_APPLICABLE, NONE ->
          drawing.rectangle(x, y, width, height, SvgDrawing.fill(colour));
      case RESTATED -> {
        drawing.rectangle(x, y, width, height, SvgDrawing.fill(colour));
        for (double at = y + STRIPE; at < y + height - 1; at += STRIPE) {
          drawing.line(x, at, x + width, at, PAPER, "1.1");
        }
      }
      case ESTIMATED -> hollow(drawing, x, y, width, height, colour, "");
      case INCOMPLETE ->
          hollow(drawing, x, y, width, height, colour, " stroke-dasharray=\"2 1.5\"");
    }
  }

  private static void hollow(
      SvgDrawing drawing,
      double x,
      double y,
      double width,
      double height,
      String colour,
      String dashes) {
    drawing.rectangle(
        x + STROKE / 2,
        y + STROKE / 2,
        Math.max(width - STROKE, 0.1),
        Math.max(height - STROKE, 0.1),
        SvgDrawing.fill(PAPER)
            + "stroke=\""
            + colour
            + "\" stroke-width=\""
            + STROKE
            + "\""
            + dashes);
  }
}
