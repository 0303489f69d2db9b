package org.groupkpi.measure;

import java.math.BigDecimal;
import java.math.MathContext;

/** Exact decimal arithmetic; only a division rounds, in one named context. */
public final class Exact {
  /** 34 digits, half-even (IEEE 754 decimal128): the one context of every division. */
  public static final MathContext DIVISION = MathContext.DECIMAL128;

  public static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The most digits that a figure may have before the point, or after it. */
  public static final int MOST_DIGITS = 400;

  private static final int COUNTABLE = 24;
  private static final MathContext TEN_DIGITS = new MathContext(10);

  private Exact() {}

  /** A quotient to 34 digits; the divisor is not zero. */
  public static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
    return dividend.divide(divisor, DIVISION);
  }

  /** Whether a number has more digits before or behind the point than any figure. */
  public static boolean absurd(BigDecimal value) {
    return value.precision() - value.scale() > MOST_DIGITS
        || (value.scale() > MOST_DIGITS && value.stripTrailingZeros().scale() > MOST_DIGITS);
  }

  /** Plain notation without exponent and trailing zeros: {@code 1687}, {@code 0.5}. */
  public static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /**
   * For a sentence: thousands separators, no trailing zeros: {@code 12,405}, {@code 1,240.5}; a
   * number too long to read as a power of ten: {@code 1E+300}.
   */
  public static String readable(BigDecimal value) {
    String plain = plain(value);
    return plain.length() > COUNTABLE
        ? value.round(TEN_DIGITS).stripTrailingZeros().toString()
        : grouped(new BigDecimal(plain));
  }

  /** With all its decimals and thousands separators: {@code 2,823.00}; never a negative zero. */
  public static String grouped(BigDecimal value) {
    String plain = value.abs().toPlainString();
    int point = plain.indexOf('.');
    int end = point < 0 ? plain.length() : point;
    StringBuilder text = new StringBuilder(value.signum() < 0 ? "-" : "");
    for (int i = 0; i < end; i++) {
      if (i > 0 && (end - i) % 3 == 0) {
        text.append(',');
      }
      text.append(plain.charAt(i));
    }
    return text.append(plain, end, plain.length()).toString();
  }

  /** A count with thousands separators: {@code 12,405}. */
  public static String grouped(long count) {
    return grouped(BigDecimal.valueOf(count));
  }
}
