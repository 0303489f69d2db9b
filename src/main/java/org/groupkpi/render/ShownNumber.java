package org.groupkpi.render;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.table.Cell;
import org.groupkpi.table.Column;
import org.groupkpi.terminal.TextWidth;

/**
 * A printed figure as a spreadsheet holds it: the number that is printed, and the format in which
 * it reads as printed, annotation included. {@code 1,177} is 1177 in {@code #,##0}; {@code +5.12%}
 * is 0.0512 in {@code +#,##0.00%;-#,##0.00%;#,##0.00%}. What is no number to compute with, such as
 * {@code <0.01}, is none.
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

  private static final Pattern PRINTED =
      Pattern.compile(
          "([+-]?)(0|[1-9][0-9]{0,2}(?:,[0-9]{3})*|[1-9][0-9]+)((?:\\.[0-9]+)?)"
              + "(%| \\p{L}.*|)");

  /** The figure of a cell in a column of that kind; none if it is no number or is better text. */
  static Optional<ShownNumber> of(Cell cell, Column.Kind kind) {
    Matcher printed = PRINTED.matcher(PlainText.oneLine(cell.text()));
    return printed.matches()
        ? of(printed, PlainText.oneLine(cell.annotation()), kind)
        : Optional.empty();
  }

  private static Optional<ShownNumber> of(Matcher printed, String annotation, Column.Kind kind) {
    String sign = printed.group(1);
    String figure = printed.group(2) + printed.group(3);
    BigDecimal value = new BigDecimal(sign + figure.replace(",", ""));
    String plus = kind == Column.Kind.CHANGE || sign.equals("+") ? "+" : "";
    String format = format(plus, body(printed, annotation));
    return !sign.equals(shownSign(value, plus))
            || value.precision() > MOST_DIGITS
            || !LITERAL.matcher(printed.group(4) + annotation).matches()
            || TextWidth.of(printed.group() + annotation) > WIDEST
            || format.length() > LONGEST
        ? Optional.empty()
        : Optional.of(new ShownNumber(stored(value, printed.group(4)), format));
  }

  private static String shownSign(BigDecimal value, String plus) {
    return switch (value.signum()) {
      case 1 -> plus;
      case -1 -> "-";
      default -> "";
    };
  }

  private static String format(String plus, String body) {
    return plus.isEmpty() ? body : plus + body + ";-" + body + ";" + body;
  }

  private static double stored(BigDecimal value, String unit) {
    return (unit.equals("%") ? value.movePointLeft(2) : value).doubleValue();
  }

  private static String body(Matcher printed, String annotation) {
    String whole = printed.group(2);
    String decimals = printed.group(3).replaceAll("[0-9]", "0");
    String unit = printed.group(4);
    boolean grouped = whole.length() <= 3 || whole.contains(",");
    return (grouped ? "#,##0" : "0")
        + decimals
        + (unit.equals("%") ? unit : literal(unit))
        + literal(annotation);
  }

  /** Text that stands in the format for itself. */
  private static String literal(String text) {
    return text.isEmpty() ? "" : '"' + text + '"';
  }
}
