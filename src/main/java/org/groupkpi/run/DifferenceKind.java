package org.groupkpi.run;

import org.groupkpi.text.Keyword;

/** What became of something from the first of two sides to the second. */
public enum DifferenceKind {
  CHANGED,
  GONE,
  ADDED;

  /** As it stands in CSV and JSON. */
  public String word() {
    return Keyword.of(this);
  }
}
