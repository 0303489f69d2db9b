package org.groupkpi.render;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.groupkpi.language.Language;
import org.groupkpi.table.Waterfall;
import org.groupkpi.table.Waterfall.Role;

/**
 * Draws a waterfall as SVG for print: a row a step, so that long names never overlap; the bars
 * between names and values. Only the drawing is rounded, to hundredths of a point.
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
  private static final String INK = "#22303c";
  private static final String SOFT = "#6b7780";
  private static final String FIGURE = "#3d5a73";
  private static final String RISE = "#c0763a";
  private static final String FALL = "#4f9a94";
  private static final String FONTS =
      "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',"
          + "'Helvetica Neue',Arial,sans-serif";

  private final Waterfall waterfall;
  private final Language language;
  private final StringBuilder out = new StringBuilder();
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
    out.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%s\""
                + " height=\"%s\" lang=\"%s\" role=\"img\" font-family=\"%s\" font-size=\"%s\""
                + " fill=\"%s\">%n".replace("%n", "\n"),
            n(WIDTH),
            n(height),
            n(WIDTH),
            n(height),
            language.code(),
            FONTS,
            n(SIZE),
            INK));
    out.append("<title>").append(escaped(waterfall.title())).append("</title>\n");
    out.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
    text(MARGIN, 26, waterfall.title(), "font-size=\"15\" font-weight=\"600\"");
    text(MARGIN, 44, waterfall.subtitle(), "fill=\"" + SOFT + "\"");
    text(WIDTH - MARGIN, 62, waterfall.unit(), "text-anchor=\"end\" fill=\"" + SOFT + "\"");
    line(MARGIN, TOP - 6, WIDTH - MARGIN, TOP - 6, INK, "0.8");
    double y = TOP;
    for (Waterfall.Row row : waterfall.rows()) {
      draw(row, y);
      y += ROW;
    }
    line(
        x(BigDecimal.ZERO.max(BigDecimal.valueOf(low))),
        TOP - 2,
        x(BigDecimal.ZERO.max(BigDecimal.valueOf(low))),
        bottom,
        SOFT,
        "0.5");
    line(MARGIN, bottom + 2, WIDTH - MARGIN, bottom + 2, INK, "0.8");
    notes(bottom + 18);
    return out.append("</svg>\n").toString();
  }

  private void draw(Waterfall.Row row, double y) {
    boolean step = row.role() == Role.STEP;
    String weight = step ? "" : "font-weight=\"600\"";
    double base = y + ROW / 2 + SIZE * 0.36;
    double indent = row.level() * INDENT;
    text(MARGIN + indent, base, shortened(row.label(), LONGEST_LABEL - indent), weight);
    text(WIDTH - MARGIN, base, row.value(), "text-anchor=\"end\" " + weight);
    if (row.role() == Role.HEADING) {
      return;
    }
    double a = x(row.from());
    double b = x(row.to());
    String colour = !step ? FIGURE : row.falls() ? FALL : RISE;
    rectangle(Math.min(a, b), y + (ROW - BAR) / 2, Math.max(Math.abs(b - a), 0.8), colour);
    if (above > TOP) {
      line(step ? a : b, above, step ? a : b, y + (ROW - BAR) / 2, SOFT, "0.5");
    }
    above = y + (ROW + BAR) / 2;
  }

  private void notes(double y) {
    double at = y;
    if (!waterfall.remark().isEmpty()) {
      text(MARGIN, at, waterfall.remark(), "font-size=\"9.5\" fill=\"" + SOFT + "\"");
      at += 16;
    }
    text(MARGIN, at, waterfall.check(), "font-size=\"9.5\" fill=\"" + SOFT + "\"");
    if (brokenAxis()) {
      String note = language.chinese() ? "横轴不从零开始" : "The axis does not start at zero.";
      text(MARGIN, at + 15, note, "font-size=\"9.5\" fill=\"" + SOFT + "\"");
    }
  }

  private void text(double x, double y, String content, String attributes) {
    out.append("<text x=\"").append(n(x)).append("\" y=\"").append(n(y)).append("\" ");
    out.append(attributes).append('>').append(escaped(content)).append("</text>\n");
  }

  private void line(double x1, double y1, double x2, double y2, String colour, String width) {
    out.append(
        String.format(
            Locale.ROOT,
            "<path d=\"M%s %sL%s %s\" stroke=\"%s\" stroke-width=\"%s\"/>\n",
            n(x1),
            n(y1),
            n(x2),
            n(y2),
            colour,
            width));
  }

  private void rectangle(double x, double y, double width, String colour) {
    out.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>\n",
            n(x),
            n(y),
            n(width),
            n(BAR),
            colour));
  }

  private static String n(double number) {
    return String.format(Locale.ROOT, "%.2f", number).replaceAll("\\.?0+$", "");
  }

  /** About how wide a text is: a Chinese character fills a square, others a little over half. */
  private static double width(String text) {
    return text.codePoints().mapToDouble(c -> c >= 0x2E80 ? SIZE : SIZE * 0.57).sum();
  }

  private static String shortened(String text, double widest) {
    String kept = text;
    while (width(kept) > widest) {
      kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -2)) + "…";
    }
    return kept;
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .filter(c -> c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF))
        .forEach(
            c -> {
              switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }
}
