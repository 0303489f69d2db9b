package org.groupkpi.project;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.measure.Exact;
import org.groupkpi.text.Fold;

/**
 * Reads numbers as head office writes them: {@code 1,234.50}, {@code 1 234}, {@code -3}, full-width
 * digits. Digits in circles and superscripts are marks, not digits.
 */
final class Decimal {
  /** What is written with so long an exponent is beyond all limits. */
  private static final int LONGEST_EXPONENT = 9;

  /** So many characters are never absurd. */
  private static final int MOST_PLAIN = 18;

  private static final Pattern NUMBER =
      Pattern.compile(
          "[+-]?\\h*(?:\\d{1,3}(?:,\\d{3})++|\\d{1,3}(?:\\h\\d{3})++|\\d++)(?:\\.\\d++)?(?:[eE][+-]?(?<exponent>\\d++))?");
  private static final Pattern SEPARATORS = Pattern.compile("[,\\h]");
  private static final Pattern OUTER_BLANKS = Pattern.compile("^[\\h\\v]+|[\\h\\v]+$");

  private Decimal() {}

  /** The number, unless it is not one, or has more digits than any figure. */
  static Optional<BigDecimal> parse(String text) {
    if (isPlain(text)) {
      return Optional.of(new BigDecimal(text));
    }
    Matcher number = number(text);
    if (!number.matches() || longExponent(number)) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(SEPARATORS.matcher(number.group()).replaceAll("")))
        .filter(value -> !Exact.absurd(value));
  }

  /** Whether nothing but some digits stands there, with a point between them at most. */
  private static boolean isPlain(String text) {
    int last = text.length() - 1;
    boolean plain =
        last >= 0 && last < MOST_PLAIN && text.charAt(0) != '.' && text.charAt(last) != '.';
    int points = 0;
    for (int i = 0; plain && i <= last; i++) {
      char c = text.charAt(i);
      points += c == '.' ? 1 : 0;
      plain = points <= 1 && (c == '.' || (c >= '0' && c <= '9'));
    }
    return plain;
  }

  /** Whether it is a number that has more digits than any figure: {@code 1e999}. */
  static boolean tooManyDigits(String text) {
    return number(text).matches() && parse(text).isEmpty();
  }

  private static Matcher number(String text) {
    String written = Fold.halfWidth(Fold.visible(text)).replace('\u2212', '-');
    return NUMBER.matcher(OUTER_BLANKS.matcher(written).replaceAll(""));
  }

  private static boolean longExponent(Matcher number) {
    String exponent = number.group("exponent");
    return exponent != null && exponent.length() > LONGEST_EXPONENT;
  }
}
