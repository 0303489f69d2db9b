package org.groupkpi.measure;

import java.math.BigDecimal;
import java.math.MathContext;

/** Exact decimal arithmetic; only a division rounds, in one named context. */
public final class Exact {
  /** 34 digits, half-even (IEEE 754 decimal128): the one context of every division. */
  public static final MathContext DIVISION = MathContext.DECIMAL128;

  public static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Exact() {}

  /** A quotient to 34 digits; the divisor is not zero. */
  public static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
    return dividend.divide(divisor, DIVISION);
  }

  /** Plain notation without exponent and trailing zeros: {@code 1687}, {@code 0.5}. */
  public static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
