package org.groupkpi.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import org.groupkpi.measure.YearFirst;
import org.groupkpi.text.Words;
import org.jspecify.annotations.Nullable;

/** The day from which lateness is counted; nothing that is verified knows it. */
final class Today {
  private Today() {}

  /** The day of the machine. */
  static LocalDate ofMachine() {
    return LocalDate.now(ZoneId.systemDefault());
  }

  /** The day that {@code --today} names, else that of the machine. */
  static LocalDate of(@Nullable String option) throws WrongCall {
    if (option == null) {
      return ofMachine();
    }
    return YearFirst.parse(option)
        .orElseThrow(
            () ->
                new WrongCall(
                    Words.of("--today is a date such as 2025-03-31, not {0}").fill(option)));
  }
}
