package org.groupkpi.spreadsheet;

import org.jspecify.annotations.Nullable;

/** What a number format makes of a number, as far as its meaning goes. */
enum NumberFormat {
  PLAIN,
  PERCENT,
  DATE;

  /** The meaning of a format that Excel knows by its number alone, East Asian dates included. */
  static NumberFormat builtIn(int id) {
    if (id == 9 || id == 10) {
      return PERCENT;
    }
    boolean date =
        (id >= 14 && id <= 22)
            || (id >= 27 && id <= 36)
            || (id >= 45 && id <= 47)
            || (id >= 50 && id <= 58);
    return date ? DATE : PLAIN;
  }

  /** The meaning of a format code: that of its first section. */
  static NumberFormat of(@Nullable String code) {
    if (code == null) {
      return PLAIN;
    }
    NumberFormat found = PLAIN;
    int at = 0;
    while (at < code.length()) {
      char c = code.charAt(at);
      int next = after(code, at, c);
      if (c == ';') {
        return found;
      }
      if (c == '[' && isElapsedTime(code, at + 1, next - 1)) {
        return DATE;
      }
      if (next == at + 1 && isDateLetter(code, at)) {
        return DATE;
      }
      found = c == '%' ? PERCENT : found;
      at = next;
    }
    return found;
  }

  /** Where the format goes on after a literal, a bracket or a single character. */
  private static int after(String code, int at, char c) {
    return switch (c) {
      case '"' -> closing(code, at, '"');
      case '[' -> closing(code, at, ']');
      case '\\', '_', '*' -> at + 2;
      default -> code.regionMatches(true, at, "general", 0, 7) ? at + 7 : at + 1;
    };
  }

  private static int closing(String code, int at, char end) {
    int closing = code.indexOf(end, at + 1);
    return closing < 0 ? code.length() : closing + 1;
  }

  private static boolean isElapsedTime(String code, int from, int to) {
    if (from >= to) {
      return false;
    }
    char unit = Character.toLowerCase(code.charAt(from));
    for (int i = from; i < to; i++) {
      if (Character.toLowerCase(code.charAt(i)) != unit) {
        return false;
      }
    }
    return unit == 'h' || unit == 'm' || unit == 's';
  }

  private static boolean isDateLetter(String code, int at) {
    return switch (code.charAt(at)) {
      case 'y', 'Y', 'm', 'M', 'd', 'D', 'h', 'H', 's', 'S', 'b', 'B' -> true;
      case 'e', 'E' -> !(at + 1 < code.length() && "+-".indexOf(code.charAt(at + 1)) >= 0);
      default -> false;
    };
  }
}
