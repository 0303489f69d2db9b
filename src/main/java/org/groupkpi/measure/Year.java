package org.groupkpi.measure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A year reported on, named by the calendar year in which it ends; see {@link FiscalYear}. */
public record Year(int number) implements Comparable<Year> {
  /** The year before. */
  public Year prior() {
    return new Year(number - 1);
  }

  /** 1 January: the date that files about the year carry. */
  public LocalDate firstDay() {
    return LocalDate.of(number, 1, 1);
  }

  @Override
  public int compareTo(Year other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return Integer.toString(number);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Year year && number == year.number;
  }

  @Override
  public int hashCode() {
    return number;
  }
}
