package org.groupkpi.campaign;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * By when forms are due, seen from a day.
 *
 * @param due the last day on which a form is not late; nothing if none is set, or none that is a
 *     date
 */
public record Deadline(Optional<LocalDate> due, LocalDate today) {
  /** How many days ago it was; 0 up to that day, and if there is none. */
  public long daysAgo() {
    return due.map(day -> Math.max(0, ChronoUnit.DAYS.between(day, today))).orElse(0L);
  }

  /** Whether a form that is not there is late; always, if no date says otherwise. */
  boolean passed() {
    return due.isEmpty() || daysAgo() > 0;
  }
}
