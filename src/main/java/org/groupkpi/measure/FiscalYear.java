package org.groupkpi.measure;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * Which days make up a year, and how a year is printed. A fiscal year is named by the calendar year
 * in which it ends.
 *
 * @param end its last day; of February always the last one
 * @param label {@code {year}} is the year, {@code {prior}} the one before, {@code {yy}} its last
 *     two digits: {@code FY{year}}, {@code {prior}/{yy}}
 */
public record FiscalYear(MonthDay end, String label) {
  private static final String YEAR = "{year}";
  private static final int FEBRUARY = 2;
  private static final LocalText HEADING = Words.of("{0}");

  /** From 1 January to 31 December. */
  public static final FiscalYear CALENDAR = new FiscalYear(MonthDay.of(12, 31), YEAR);

  public LocalDate firstDay(Year year) {
    return lastDay(year.prior()).plusDays(1);
  }

  /** The day on which stocks are counted. */
  public LocalDate lastDay(Year year) {
    return end.getMonthValue() == FEBRUARY && end.getDayOfMonth() >= 28
        ? YearMonth.of(year.number(), FEBRUARY).atEndOfMonth()
        : end.atYear(year.number());
  }

  /** The year that a day belongs to. */
  public Year of(LocalDate day) {
    Year calendar = new Year(day.getYear());
    return day.isAfter(lastDay(calendar)) ? new Year(day.getYear() + 1) : calendar;
  }

  /** Whether it is the calendar year. */
  public boolean ofCalendar() {
    return end.equals(CALENDAR.end);
  }

  /** Whether years are printed as plain numbers. */
  public boolean plain() {
    return label.equals(YEAR);
  }

  /** The year as headings print it: {@code 2024 年}, or its label. */
  public LocalText heading(Year year) {
    String label = label(year);
    return plain() ? HEADING.fill(label) : LocalText.same(label);
  }

  /** The year as it is printed. */
  public String label(Year year) {
    String number = year.toString();
    return label
        .replace(YEAR, number)
        .replace("{prior}", year.prior().toString())
        .replace("{yy}", number.substring(Math.max(0, number.length() - 2)));
  }
}
