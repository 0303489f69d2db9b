package org.groupkpi.spreadsheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Turns a stored number into decimal text: the shortest decimal that meets the stored double. */
final class NumberText {
  private static final int ALWAYS_MET = 15;
  private static final int PLAIN_UP_TO = 20;

  private NumberText() {}

  /**
   * The decimal text of a number as a file spells it.
   *
   * @return text for {@link BigDecimal}; null if the spelling is no finite number
   */
  static @Nullable String of(String raw) {
    int length = raw.length();
    int at = length > 0 && (raw.charAt(0) == '-' || raw.charAt(0) == '+') ? 1 : 0;
    int digits = 0;
    int significant = 0;
    boolean point = false;
    for (; at < length; at++) {
      char c = raw.charAt(at);
      if (c >= '0' && c <= '9') {
        digits++;
        significant += significant > 0 || c != '0' ? 1 : 0;
      } else if (c == '.' && !point) {
        point = true;
      } else {
        break;
      }
    }
    if (digits == 0) {
      return null;
    }
    if (at == length && significant <= ALWAYS_MET && digits < 300) {
      return simple(raw, point, significant);
    }
    return at == length || isExponent(raw, at) ? of(Double.parseDouble(raw)) : null;
  }

  private static String simple(String raw, boolean point, int significant) {
    if (significant == 0) {
      return "0";
    }
    int end = raw.length();
    if (point) {
      while (raw.charAt(end - 1) == '0') {
        end--;
      }
      end -= raw.charAt(end - 1) == '.' ? 1 : 0;
    }
    return raw.substring(raw.charAt(0) == '+' ? 1 : 0, end);
  }

  private static boolean isExponent(String raw, int at) {
    if (raw.charAt(at) != 'e' && raw.charAt(at) != 'E') {
      return false;
    }
    int from = at + 1;
    if (from < raw.length() && (raw.charAt(from) == '-' || raw.charAt(from) == '+')) {
      from++;
    }
    for (int i = from; i < raw.length(); i++) {
      if (raw.charAt(i) < '0' || raw.charAt(i) > '9') {
        return false;
      }
    }
    return from < raw.length();
  }

  /** The shortest decimal that meets a double; null if it is infinite or no number. */
  static @Nullable String of(double value) {
    if (!Double.isFinite(value)) {
      return null;
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal exact = new BigDecimal(value);
    for (int digits = ALWAYS_MET; digits < 17; digits++) {
      BigDecimal shorter = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (shorter.doubleValue() == value) {
        return text(shorter);
      }
    }
    return text(exact.round(new MathContext(17, RoundingMode.HALF_EVEN)));
  }

  private static String text(BigDecimal number) {
    BigDecimal shortest = number.stripTrailingZeros();
    boolean plain = Math.abs(shortest.precision() - shortest.scale()) <= PLAIN_UP_TO;
    return plain ? shortest.toPlainString() : shortest.toString();
  }
}
