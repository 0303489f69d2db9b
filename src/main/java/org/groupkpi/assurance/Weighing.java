package org.groupkpi.assurance;

import org.groupkpi.text.Keyword;

/** What the chance of a figure to be drawn goes by. */
public enum Weighing {
  /** Its part of the group's figure, times the factor of its risk marks. */
  IMPACT,
  /** Nothing: each has the same chance. */
  EQUAL;

  /** The word of the command line. */
  public String word() {
    return Keyword.of(this);
  }
}
