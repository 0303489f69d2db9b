package org.groupkpi.setup;

import java.math.BigDecimal;
import java.util.Optional;
import org.groupkpi.tieout.NoFigureMark;
import org.groupkpi.tieout.PrintedNumber;

/**
 * A figure, or what stands in its place.
 *
 * @param display as it is printed, without unit and annotation: {@code 1,177}, {@code —}
 * @param unit that stands behind it in its cell; mostly empty
 * @param annotation in parentheses behind it, without them; mostly empty
 * @param unread what stands there if it is neither a figure nor a mark for none: {@code about
 *     1,200}
 */
public record FoundFigure(String display, String unit, String annotation, String unread) {
  private static final int MOST_DIGITS = 30;

  /** The figure of a cell; a limit such as {@code ≥ 5} is none. */
  static FoundFigure of(String cell) {
    Optional<FoundFigure> figure =
        PrintedNumber.of(cell)
            .filter(number -> number.exact() || !number.relation().isEmpty())
            .filter(number -> !display(number).isEmpty())
            .map(
                number -> new FoundFigure(display(number), number.unit(), number.annotation(), ""));
    return figure.orElseGet(
        () ->
            NoFigureMark.of(cell).isPresent()
                ? new FoundFigure(cell.strip(), "", "", "")
                : new FoundFigure("", "", "", cell.strip()));
  }

  /** The same, of which nothing is taken, since its unit does not go with that of its row. */
  FoundFigure asUnread() {
    return new FoundFigure("", "", "", display + unit);
  }

  private static String display(PrintedNumber number) {
    String text = number.text();
    if (!text.matches("<?[+-]?[0-9].*|\\(.*\\)") || number.value().precision() > MOST_DIGITS) {
      return "";
    }
    return text.startsWith("(") ? "-" + text.substring(1, text.length() - 1) : text;
  }

  /** Its number; empty where there is none. */
  Optional<BigDecimal> number() {
    return PrintedNumber.of(display).filter(PrintedNumber::exact).map(PrintedNumber::value);
  }

  /** Digits behind the decimal point. */
  int decimals() {
    return number().map(value -> Math.max(0, value.scale())).orElse(0);
  }
}
