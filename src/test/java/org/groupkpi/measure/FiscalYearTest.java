package org.groupkpi.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which fiscal year a day belongs to. */
class FiscalYearTest {
  @ParameterizedTest
  @CsvSource({
    "12-31, 2024-01-01, 2024",
    "12-31, 2024-12-31, 2024",
    "03-31, 2024-03-31, 2024",
    "03-31, 2024-04-01, 2025",
    "02-28, 2024-02-29, 2024",
    "02-28, 2024-03-01, 2025",
    "02-29, 2025-02-28, 2025",
    "06-30, 2023-07-01, 2024",
  })
  void aDayBelongsToTheYearInWhichItsYearEnds(String end, LocalDate day, int year) {
    FiscalYear fiscal = new FiscalYear(MonthDay.parse("--" + end), "{year}");
    assertThat(fiscal.of(day)).isEqualTo(new Year(year));
    assertThat(day).isBetween(fiscal.firstDay(new Year(year)), fiscal.lastDay(new Year(year)));
  }
}
