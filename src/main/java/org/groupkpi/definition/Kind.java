package org.groupkpi.definition;

/** What a figure says about time. */
public enum Kind {
  /** Over the year. */
  FLOW,
  /** At the end of the year. */
  STOCK,
  /** A quotient; boundary and dates treat it like a flow. */
  RATIO,
  /** Words, not a figure; boundary and dates treat it like a flow. */
  TEXT;

  /** Whether the figure is counted as of 31 December. */
  public boolean atYearEnd() {
    return this == STOCK;
  }
}
