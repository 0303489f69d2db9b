package org.groupkpi.file;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The condition of a section of a number format: {@code [>=10000]}. */
record FormatCondition(String operator, BigDecimal limit) {
  /** Holds for every number. */
  static final FormatCondition NONE = new FormatCondition("", BigDecimal.ZERO);

  private static final Pattern PATTERN =
      Pattern.compile("(<=|>=|<>|<|>|=)\\s*(-?\\d{1,300}(?:\\.\\d{1,300})?(?:[eE][+-]?\\d{1,3})?)");

  /** Reads what stands in brackets; empty if it is no condition. */
  static Optional<FormatCondition> parse(String text) {
    Matcher matcher = PATTERN.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(new FormatCondition(matcher.group(1), new BigDecimal(matcher.group(2))))
        : Optional.empty();
  }

  boolean holds(BigDecimal value) {
    int compared = value.compareTo(limit);
    return switch (operator) {
      case "<" -> compared < 0;
      case "<=" -> compared <= 0;
      case ">" -> compared > 0;
      case ">=" -> compared >= 0;
      case "=" -> compared == 0;
      case "<>" -> compared != 0;
      default -> true;
    };
  }
}
