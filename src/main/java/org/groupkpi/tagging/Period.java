package org.groupkpi.tagging;

import java.time.LocalDate;
import org.groupkpi.measure.FiscalYear;
import org.groupkpi.measure.Year;

/**
 * What time a data point is of: a year, or the end of its last day.
 *
 * @param instant whether it is of the end alone
 */
record Period(LocalDate first, LocalDate last, boolean instant) {
  static Period of(Year year, boolean atItsEnd, FiscalYear fiscalYear) {
    return new Period(fiscalYear.firstDay(year), fiscalYear.lastDay(year), atItsEnd);
  }

  /** As OIM writes periods: {@code 2024-01-01T00:00:00/2025-01-01T00:00:00}. */
  String text() {
    return instant
        ? midnight(last.plusDays(1))
        : midnight(first) + "/" + midnight(last.plusDays(1));
  }

  private static String midnight(LocalDate day) {
    return day + "T00:00:00";
  }
}
