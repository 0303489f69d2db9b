package org.groupkpi.report;

import org.groupkpi.measure.FiscalYear;
import org.groupkpi.measure.Year;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Writes years in headings: as numbers, {@code 2024 年}, or as the label of a fiscal year. */
record YearText(FiscalYear fiscalYear) {
  private static final LocalText CHANGE = Words.of("Change {0}");
  private static final LocalText CHANGE_FISCAL = Words.of("fiscal year", "Change {0}");
  private static final LocalText REPORT = Words.of("Key performance tables {0}");
  private static final LocalText REPORT_FISCAL =
      Words.of("fiscal year", "Key performance tables {0}");

  LocalText heading(Year year) {
    return fiscalYear.heading(year);
  }

  LocalText change(Year year) {
    return (fiscalYear.plain() ? CHANGE : CHANGE_FISCAL).fill(fiscalYear.label(year));
  }

  LocalText report(Year year) {
    return (fiscalYear.plain() ? REPORT : REPORT_FISCAL).fill(fiscalYear.label(year));
  }
}
