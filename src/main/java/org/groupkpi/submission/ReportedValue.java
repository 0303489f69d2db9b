package org.groupkpi.submission;

import java.math.BigDecimal;

/** What an entity answered: nothing is not zero, and there are several ways to say nothing. */
public sealed interface ReportedValue {

  /**
   * A figure, 0 included.
   *
   * @param value exact, in the unit in which the indicator is collected
   * @param lastDigit worth of the last digit as it was written (0.01 for {@code 12.30}), in the
   *     same unit: the precision of XBRL Calculations 1.1
   */
  record Figure(BigDecimal value, BigDecimal lastDigit) implements ReportedValue {
    /** A figure as precise as it is written. */
    public static Figure of(BigDecimal value) {
      return new Figure(value, BigDecimal.ONE.movePointLeft(value.scale()));
    }
  }

  /** Words: names for {@code distinct}, any text for {@code text}. */
  record Answer(String text) implements ReportedValue {}

  /** Why there is neither figure nor words. */
  enum Absent implements ReportedValue {
    /** There is no such activity. */
    NOT_APPLICABLE,
    /** The figure exists but is not to be had: a gap with a reason. */
    NOT_AVAILABLE,
    /** Nothing usable: an empty cell, or what a finding made unusable. */
    BLANK
  }

  /** Whether it answers the question with a figure or words. */
  default boolean answered() {
    return this instanceof Figure || this instanceof Answer;
  }
}
