package org.groupkpi.definition;

import org.groupkpi.measure.Year;

/** The reporting years for which something is in force, both inclusive. */
public record Validity(Year from, Year to) {
  public static final Validity ALWAYS = new Validity(new Year(1000), new Year(2999));

  public boolean contains(Year year) {
    return from.compareTo(year) <= 0 && year.compareTo(to) <= 0;
  }

  /** Whether some year is in both. */
  public boolean overlaps(Validity other) {
    return from.compareTo(other.to) <= 0 && other.from.compareTo(to) <= 0;
  }
}
