package org.groupkpi.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.groupkpi.text.Language;
import org.groupkpi.text.TextWidth;
import org.groupkpi.text.XmlText;

/**
 * What is drawn into an SVG file. Widths of texts are estimated from the widest of common fonts,
 * never measured by the machine, so that the bytes are the same everywhere; only the drawing is
 * rounded, to hundredths of its unit.
 */
final class SvgDrawing {
  static final String INK = "#22303c";
  static final String SOFT = "#5f6b75";
  static final String FIGURE = "#3d5a73";
  static final String END = "text-anchor=\"end\" ";
  static final String MIDDLE = "text-anchor=\"middle\" ";
  static final String BOLD = "font-weight=\"600\" ";

  private static final String FONTS =
      "'Noto Sans CJK %1$s','Source Han Sans %1$s','PingFang %1$s','Microsoft %2$s',"
          + "'Helvetica Neue',Arial,sans-serif";
  private static final String NARROW = " !\"'()*,-./:;I[\\]fijlrt|`{}";
  private static final String WIDE = "mwMW@%";
  private static final int EM = 100;

  private final StringBuilder out = new StringBuilder();

  /** Writes a text whose base line starts, or as the attributes say, at that place. */
  void text(double x, double y, String content, String attributes) {
    write(x, y, XmlText.escape(content), attributes);
  }

  /** Writes lines below each other; where they leave out some of the text, it shows on pointing. */
  void paragraph(
      double x, double y, String content, List<String> lines, double leading, String attributes) {
    String last = lines.get(lines.size() - 1);
    String whole = last.endsWith("…") ? "<title>" + XmlText.escape(content) + "</title>" : "";
    for (int at = 0; at < lines.size(); at++) {
      write(x, y + at * leading, whole + XmlText.escape(lines.get(at)), attributes);
    }
  }

  private void write(double x, double y, String content, String attributes) {
    if (content.isEmpty()) {
      return;
    }
    out.append(
        format("<text x=\"%s\" y=\"%s\" %s>%s</text>\n", n(x), n(y), attributes.strip(), content));
  }

  void line(double x1, double y1, double x2, double y2, String colour, String width) {
    out.append(
        format(
            "<path d=\"M%s %sL%s %s\" stroke=\"%s\" stroke-width=\"%s\"/>\n",
            n(x1), n(y1), n(x2), n(y2), colour, width));
  }

  void rectangle(double x, double y, double width, double height, String attributes) {
    out.append(
        format(
            "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" %s/>\n",
            n(x), n(y), n(width), n(height), attributes.strip()));
  }

  /**
   * Draws a shape.
   *
   * @param outline as {@code d} of a path
   */
  void shape(String outline, String attributes) {
    out.append(format("<path d=\"%s\" %s/>\n", outline, attributes.strip()));
  }

  void circle(double x, double y, double radius, String attributes) {
    out.append(
        format(
            "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" %s/>\n",
            n(x), n(y), n(radius), attributes.strip()));
  }

  /**
   * The whole file.
   *
   * @param unit of lengths: {@code pt}, or nothing for the pixels of a screen
   * @param description what the drawing shows, in words; may be empty
   */
  String file(
      double width,
      double height,
      String unit,
      double size,
      Language language,
      String title,
      String description) {
    boolean traditional = language == Language.ZH_HANT;
    String fonts = format(FONTS, traditional ? "TC" : "SC", traditional ? "JhengHei" : "YaHei");
    String head =
        format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$s %2$s\" width=\"%1$s%3$s\""
                + " height=\"%2$s%3$s\" lang=\"%4$s\" xml:lang=\"%4$s\" role=\"img\""
                + " font-family=\"%5$s\" font-size=\"%6$s\" fill=\"%7$s\">\n",
            n(width), n(height), unit, language.tag(), fonts, n(size), INK);
    return head
        + element("title", title)
        + (description.isEmpty() ? "" : element("desc", description))
        + "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
        + out
        + "</svg>\n";
  }

  private static String element(String name, String content) {
    return "<" + name + ">" + XmlText.escape(content) + "</" + name + ">\n";
  }

  static String size(double size) {
    return "font-size=\"" + n(size) + "\" ";
  }

  static String fill(String colour) {
    return "fill=\"" + colour + "\" ";
  }

  private static String format(String pattern, Object... arguments) {
    return String.format(Locale.ROOT, pattern, arguments);
  }

  /** A length: {@code 12}, {@code 0.5}; never {@code -0}. */
  static String n(double number) {
    BigDecimal hundredths = BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP);
    return hundredths.stripTrailingZeros().toPlainString();
  }

  /** How wide a text is at most, in fonts that are usual. */
  static double width(String text, double size) {
    return text.codePoints().map(SvgDrawing::hundredths).sum() * size / EM;
  }

  /** A Chinese character, and what is rare, fills a square. */
  private static int hundredths(int c) {
    if (c >= 0x2000) {
      return EM;
    }
    if (NARROW.indexOf(c) >= 0) {
      return 38;
    }
    if (WIDE.indexOf(c) >= 0) {
      return 96;
    }
    boolean small = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    return small ? 60 : 75;
  }

  /** A text in lines, as many as allowed; the last one ends with … where something is left out. */
  static List<String> lines(String text, double size, double widest, int most) {
    int width = (int) Math.round(widest * EM / size);
    List<String> lines = TextWidth.lines(text, width, SvgDrawing::hundredths);
    if (lines.size() <= most) {
      return lines;
    }
    List<String> first = new ArrayList<>(lines.subList(0, most));
    String last = TextWidth.lines(first.get(most - 1), width - EM, SvgDrawing::hundredths).get(0);
    first.set(most - 1, last + "…");
    return first;
  }
}
