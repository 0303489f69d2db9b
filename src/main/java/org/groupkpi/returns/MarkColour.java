package org.groupkpi.returns;

import org.groupkpi.finding.Severity;

/** The colours of marked cells. */
final class MarkColour {
  static final String ERROR = "F6A6A1";
  static final String WARNING = "FFC83D";

  private MarkColour() {}

  static String of(Severity severity) {
    return severity == Severity.ERROR ? ERROR : WARNING;
  }
}
