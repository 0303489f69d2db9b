package org.groupkpi.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The digits of a figure as they are typed. */
public final class WrittenDigits {
  private static final int TELLING = 3;

  private WrittenDigits() {}

  /** Significant digits: 3 of {@code 12.50}. */
  static int count(BigDecimal value) {
    return value.stripTrailingZeros().precision();
  }

  /** Whether there are enough digits that it is no chance if two figures agree: not 1 or 40. */
  static boolean telling(BigDecimal value) {
    return count(value) >= TELLING;
  }

  /** Two different neighbours swapped, at each place; no leading zero comes about. */
  static List<BigDecimal> swapped(BigDecimal value) {
    String digits = typed(value);
    List<BigDecimal> all = new ArrayList<>();
    for (int i = 0; i + 1 < digits.length(); i++) {
      char first = digits.charAt(i);
      char second = digits.charAt(i + 1);
      if (first != second && (i > 0 || second != '0')) {
        all.add(number(digits.substring(0, i) + second + first + digits.substring(i + 2), value));
      }
    }
    return all;
  }

  /** Each digit typed twice. */
  static List<BigDecimal> doubled(BigDecimal value) {
    String digits = typed(value);
    Stream.Builder<BigDecimal> all = Stream.builder();
    for (int i = 0; i < digits.length(); i++) {
      all.add(number(digits.substring(0, i) + digits.charAt(i) + digits.substring(i), value));
    }
    return all.build().filter(one -> one.compareTo(value) != 0).distinct().toList();
  }

  /** One of two equal neighbours left out, for each such pair. */
  static List<BigDecimal> undoubled(BigDecimal value) {
    String digits = typed(value);
    Stream.Builder<BigDecimal> all = Stream.builder();
    for (int i = 0; i + 1 < digits.length(); i++) {
      if (digits.charAt(i) == digits.charAt(i + 1)) {
        all.add(number(digits.substring(0, i) + digits.substring(i + 1), value));
      }
    }
    return all.build().filter(one -> one.signum() != 0).distinct().toList();
  }

  private static String typed(BigDecimal value) {
    return value.abs().setScale(scale(value)).unscaledValue().toString();
  }

  private static BigDecimal number(String digits, BigDecimal like) {
    BigDecimal number = new BigDecimal(new BigInteger(digits), scale(like));
    return like.signum() < 0 ? number.negate() : number;
  }

  private static int scale(BigDecimal value) {
    return Math.max(0, value.stripTrailingZeros().scale());
  }
}
