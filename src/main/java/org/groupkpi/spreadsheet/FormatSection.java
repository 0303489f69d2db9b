package org.groupkpi.spreadsheet;

import java.math.BigDecimal;

/**
 * One section of a number format, such as the one for negative numbers.
 *
 * @param condition for which numbers it is written, as far as it says so
 * @param display what it shows of a number; {@link Display#PLAIN} for dates and times
 */
record FormatSection(Kind kind, FormatCondition condition, Display display) {
  /** The section of a format that says nothing. */
  static final FormatSection PLAIN = of(Kind.NUMBER, Display.PLAIN);

  /** What a section makes of a number. */
  enum Kind {
    NUMBER,
    DATE,
    /** The time of a day: {@code h:mm}. */
    TIME,
    /** A length of time: {@code [h]:mm}. */
    ELAPSED
  }

  static FormatSection of(Kind kind, Display display) {
    return new FormatSection(kind, FormatCondition.NONE, display);
  }

  boolean conditional() {
    return !condition.equals(FormatCondition.NONE);
  }

  boolean isFor(BigDecimal value) {
    return condition.holds(value);
  }
}
