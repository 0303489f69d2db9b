package org.groupkpi.audit;

/** What became of something from the first of two sides to the second. */
public enum Kind {
  CHANGED("changed"),
  GONE("gone"),
  ADDED("added");

  private final String word;

  Kind(String word) {
    this.word = word;
  }

  /** As it stands in CSV and JSON. */
  public String word() {
    return word;
  }
}
