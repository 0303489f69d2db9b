package org.groupkpi.chart;

/** How the series of a chart are laid out; lengths are in points. */
interface ChartPanels {
  /** From the left margin to the right one. */
  double width();

  /** Draws all panels from there downwards, and gives where they end. */
  double draw(SvgDrawing drawing, double top);
}
