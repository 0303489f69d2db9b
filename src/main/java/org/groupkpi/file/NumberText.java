package org.groupkpi.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Turns a stored number into decimal text: what a spreadsheet shows at full precision, which is 15
 * significant digits. The two more that a double has are noise: 0.1 + 0.2 is 0.3.
 */
public final class NumberText {
  private static final int SHOWN_DIGITS = 15;
  private static final MathContext SHOWN = new MathContext(SHOWN_DIGITS, RoundingMode.HALF_UP);
  private static final int PLAIN_UP_TO = 20;

  private NumberText() {}

  /**
   * The decimal text of a number as a file spells it.
   *
   * @return text for {@link BigDecimal}; null if the spelling is no finite number
   */
  public static @Nullable String of(String raw) {
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
    if (at == length && significant <= SHOWN_DIGITS && digits < 300) {
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

  /** A double as a spreadsheet shows it; null if it is infinite or no number. */
  public static @Nullable String of(double value) {
    if (!Double.isFinite(value)) {
      return null;
    }
    return value == 0 ? "0" : text(new BigDecimal(value).round(SHOWN));
  }

  private static String text(BigDecimal number) {
    BigDecimal shortest = number.stripTrailingZeros();
    boolean plain = Math.abs(shortest.precision() - shortest.scale()) <= PLAIN_UP_TO;
    return plain ? shortest.toPlainString() : shortest.toString();
  }
}
