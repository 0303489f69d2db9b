package org.groupkpi.chart;

import static org.groupkpi.chart.SvgDrawing.BOLD;
import static org.groupkpi.chart.SvgDrawing.END;
import static org.groupkpi.chart.SvgDrawing.FIGURE;
import static org.groupkpi.chart.SvgDrawing.INK;
import static org.groupkpi.chart.SvgDrawing.SOFT;
import static org.groupkpi.chart.SvgDrawing.fill;
import static org.groupkpi.chart.SvgDrawing.size;

import java.math.BigDecimal;
import java.util.List;
import org.groupkpi.chart.Waterfall.Role;
import org.groupkpi.text.Language;
import org.groupkpi.text.Words;

/**
 * Draws a waterfall as SVG for print: a row a step, so that long names never overlap; the bars
 * between names and values.
 */
public final class WaterfallSvg {
  private static final double WIDTH = 720;
  private static final double MARGIN = 16;
  private static final double ROW = 22;
  private static final double BAR = 12;
  private static final double TOP = 74;
  private static final double SIZE = 11;
  private static final double INDENT = 14;
  private static final double LONGEST_LABEL = 300;
  private static final double GAP = 12;
  private static final String RISE = "#c0763a";
  private static final String FALL = "#4f9a94";

  private final Waterfall waterfall;
  private final Language language;
  private final SvgDrawing drawing = new SvgDrawing();
  private final double left;
  private final double right;
  private double above = TOP;
  private double low;
  private double high;

  private WaterfallSvg(Waterfall waterfall, Language language) {
    this.waterfall = waterfall;
    this.language = language;
    double labels =
        waterfall.rows().stream()
            .mapToDouble(row -> row.level() * INDENT + width(row.label()))
            .max()
            .orElse(0);
    double values =
        waterfall.rows().stream().mapToDouble(row -> width(row.value())).max().orElse(0);
    this.left = MARGIN + Math.min(labels, LONGEST_LABEL) + GAP;
    this.right = WIDTH - MARGIN - values - GAP;
    setAxis();
  }

  /** The drawing of a waterfall, a whole file. */
  public static String draw(Waterfall waterfall, Language language) {
    return new WaterfallSvg(waterfall, language).draw();
  }

  /** From zero, unless the steps would then be too small to see. */
  private void setAxis() {
    List<Waterfall.Row> rows = waterfall.rows();
    low =
        rows.stream()
            .filter(row -> row.role() != Role.HEADING)
            .mapToDouble(WaterfallSvg::lower)
            .min()
            .orElse(0);
    high =
        rows.stream()
            .filter(row -> row.role() != Role.HEADING)
            .mapToDouble(WaterfallSvg::upper)
            .max()
            .orElse(1);
    double span = high - low;
    boolean fromZero = low <= 0 || high <= 0 || span > high * 0.4 || span == 0;
    low = fromZero ? Math.min(0, low) : low - span * 0.25;
    high = fromZero ? Math.max(0, high) : high;
    high = high == low ? low + 1 : high;
  }

  private static double lower(Waterfall.Row row) {
    return row.role() == Role.FIGURE
        ? row.to().doubleValue()
        : row.from().min(row.to()).doubleValue();
  }

  private static double upper(Waterfall.Row row) {
    return row.role() == Role.FIGURE
        ? row.to().doubleValue()
        : row.from().max(row.to()).doubleValue();
  }

  private boolean brokenAxis() {
    return low > 0;
  }

  private double x(BigDecimal value) {
    double at = Math.max(low, Math.min(high, value.doubleValue()));
    return left + (at - low) / (high - low) * (right - left);
  }

  private String draw() {
    double bottom = TOP + waterfall.rows().size() * ROW;
    double height = bottom + 46 + (waterfall.remark().isEmpty() ? 0 : 16);
    drawing.text(MARGIN, 26, waterfall.title(), size(15) + BOLD);
    drawing.text(MARGIN, 44, waterfall.subtitle(), fill(SOFT));
    drawing.text(WIDTH - MARGIN, 62, waterfall.unit(), END + fill(SOFT));
    drawing.line(MARGIN, TOP - 6, WIDTH - MARGIN, TOP - 6, INK, "0.8");
    double y = TOP;
    for (Waterfall.Row row : waterfall.rows()) {
      draw(row, y);
      y += ROW;
    }
    drawing.line(
        x(BigDecimal.ZERO.max(BigDecimal.valueOf(low))),
        TOP - 2,
        x(BigDecimal.ZERO.max(BigDecimal.valueOf(low))),
        bottom,
        SOFT,
        "0.5");
    drawing.line(MARGIN, bottom + 2, WIDTH - MARGIN, bottom + 2, INK, "0.8");
    notes(bottom + 18);
    return drawing.file(WIDTH, height, "", SIZE, language, waterfall.title(), "");
  }

  private void draw(Waterfall.Row row, double y) {
    boolean step = row.role() == Role.STEP;
    String weight = step ? "" : BOLD;
    double base = y + ROW / 2 + SIZE * 0.36;
    double indent = row.level() * INDENT;
    drawing.paragraph(
        MARGIN + indent,
        base,
        row.label(),
        SvgDrawing.lines(row.label(), SIZE, LONGEST_LABEL - indent, 1),
        0,
        weight);
    drawing.text(WIDTH - MARGIN, base, row.value(), END + weight);
    if (row.role() == Role.HEADING) {
      return;
    }
    double a = x(row.from());
    double b = x(row.to());
    String colour = !step ? FIGURE : row.falls() ? FALL : RISE;
    double length = Math.max(Math.abs(b - a), 0.8);
    drawing.rectangle(Math.min(a, b), y + (ROW - BAR) / 2, length, BAR, fill(colour));
    if (above > TOP) {
      drawing.line(step ? a : b, above, step ? a : b, y + (ROW - BAR) / 2, SOFT, "0.5");
    }
    above = y + (ROW + BAR) / 2;
  }

  private void notes(double y) {
    double at = y;
    if (!waterfall.remark().isEmpty()) {
      drawing.text(MARGIN, at, waterfall.remark(), size(9.5) + fill(SOFT));
      at += 16;
    }
    drawing.text(MARGIN, at, waterfall.check(), size(9.5) + fill(SOFT));
    if (brokenAxis()) {
      String note = Words.of("The axis does not start at zero.").in(language);
      drawing.text(MARGIN, at + 15, note, size(9.5) + fill(SOFT));
    }
  }

  private static double width(String text) {
    return SvgDrawing.width(text, SIZE);
  }
}
