package org.groupkpi.measure;

import java.time.LocalDate;

/** A calendar year reported on. */
public record Year(int number) implements Comparable<Year> {
  /** The year before. */
  public Year prior() {
    return new Year(number - 1);
  }

  public LocalDate firstDay() {
    return LocalDate.of(number, 1, 1);
  }

  /** 31 December: the day on which stocks are counted. */
  public LocalDate lastDay() {
    return LocalDate.of(number, 12, 31);
  }

  @Override
  public int compareTo(Year other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return Integer.toString(number);
  }
}
