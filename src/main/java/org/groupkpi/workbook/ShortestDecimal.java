package org.groupkpi.workbook;

import java.math.BigDecimal;
import java.math.MathContext;

/** The shortest decimal that stands for a binary number, as spreadsheets show it. */
final class ShortestDecimal {
  private ShortestDecimal() {}

  /** Tries 15, 16 and 17 digits until the number is met. */
  static String of(double number) {
    BigDecimal exact = new BigDecimal(number);
    for (int digits = 15; digits < 17; digits++) {
      BigDecimal shorter = exact.round(new MathContext(digits));
      if (shorter.doubleValue() == number) {
        return plain(shorter);
      }
    }
    return plain(exact.round(new MathContext(17)));
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
