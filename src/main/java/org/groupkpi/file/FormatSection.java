package org.groupkpi.file;

import java.math.BigDecimal;

/**
 * One section of a number format, such as the one for negative numbers.
 *
 * @param condition for which numbers it is written, as far as it says so
 * @param display what it shows of a number; {@link Display#PLAIN} for dates and times
 * @param mark of a negative number that it shows: {@code -}, {@code (}, or none
 */
record FormatSection(Kind kind, FormatCondition condition, Display display, String mark) {
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
    return new FormatSection(kind, FormatCondition.NONE, display, "");
  }

  /** The same for a number above zero, whose mark contradicts it. */
  FormatSection above() {
    return mark.isEmpty() ? this : new FormatSection(kind, condition, display.negative(mark), "");
  }

  boolean conditional() {
    return !condition.equals(FormatCondition.NONE);
  }

  boolean isFor(BigDecimal value) {
    return condition.holds(value);
  }
}
