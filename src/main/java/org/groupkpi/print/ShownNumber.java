package org.groupkpi.print;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.groupkpi.measure.Exact;
import org.groupkpi.report.Column;
import org.groupkpi.report.PrintedCell;
import org.groupkpi.text.OneLine;
import org.groupkpi.text.TextWidth;

/**
 * A printed figure as a spreadsheet holds it: the number that is printed, and the format in which
 * it reads as printed. {@code 1,177} is 1177 in {@code #,##0}; {@code +5.12%} is 0.0512 in {@code
 * +#,##0.00%;-#,##0.00%;#,##0.00%}.
 */
record ShownNumber(double value, String format) {
  /** Of the format, in Excel. */
  private static final int LONGEST = 255;

  /** Digits that a double keeps, so that no other ones are shown. */
  private static final int MOST_DIGITS = 15;

  /** Wider than this, the column of the figure would push the others off the sheet. */
  static final int WIDEST = 60;

  /** What every program takes for itself between the quotes of a format. */
  private static final Pattern LITERAL =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{Zs}（）()，。、；：,.:;%/+<>=·—–-]*");

  /** The figure of a cell in a column of that kind; none if it is no number or is better text. */
  static Optional<ShownNumber> of(PrintedCell cell, Column.Kind kind) {
    return cell.shown().flatMap(number -> of(number, cell, kind));
  }

  private static Optional<ShownNumber> of(BigDecimal number, PrintedCell cell, Column.Kind kind) {
    String text = OneLine.oneLine(cell.text());
    String plus = kind == Column.Kind.CHANGE || text.startsWith("+") ? "+" : "";
    String sign = number.signum() > 0 ? plus : "";
    String grouped = sign + Exact.grouped(number);
    boolean inGroups = text.startsWith(grouped);
    String figure = inGroups ? grouped : sign + number.toPlainString();
    if (!text.startsWith(figure)) {
      return Optional.empty();
    }
    String unit = text.substring(figure.length());
    String body = body(number, inGroups) + (unit.equals("%") ? unit : literal(unit));
    String format = format(plus, body);
    return number.precision() > MOST_DIGITS
            || !LITERAL.matcher(unit).matches()
            || TextWidth.of(text) > WIDEST
            || format.length() > LONGEST
        ? Optional.empty()
        : Optional.of(new ShownNumber(stored(number, unit), format));
  }

  private static String format(String plus, String body) {
    return plus.isEmpty() ? body : plus + body + ";-" + body + ";" + body;
  }

  private static double stored(BigDecimal value, String unit) {
    return (unit.equals("%") ? value.movePointLeft(2) : value).doubleValue();
  }

  private static String body(BigDecimal number, boolean grouped) {
    return (grouped ? "#,##0" : "0") + (number.scale() > 0 ? "." + "0".repeat(number.scale()) : "");
  }

  /** Text that stands in the format for itself. */
  private static String literal(String text) {
    return text.isEmpty() ? "" : '"' + text + '"';
  }
}
