package org.groupkpi.run;

/** What became of something from the first of two sides to the second. */
public enum DifferenceKind {
  CHANGED("changed"),
  GONE("gone"),
  ADDED("added");

  private final String word;

  DifferenceKind(String word) {
    this.word = word;
  }

  /** As it stands in CSV and JSON. */
  public String word() {
    return word;
  }
}
