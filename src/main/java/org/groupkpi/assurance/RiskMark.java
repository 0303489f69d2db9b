package org.groupkpi.assurance;

import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** What makes an error in a figure likelier; each mark adds to the factor of its size. */
public enum RiskMark {
  OPEN_ERROR(2, Words.of("open error")),
  OPEN_WARNING(1, Words.of("open warning")),
  ANSWERED(1, Words.of("finding explained or waived")),
  SWING(1, Words.of("large change")),
  ESTIMATED(1, Words.of("RiskMark", "estimate")),
  CORRECTED(1, Words.of("adjusted by head office"));

  private final int points;
  private final LocalText title;

  RiskMark(int points, LocalText title) {
    this.points = points;
    this.title = title;
  }

  /** By how much the factor grows. */
  public int points() {
    return points;
  }

  public LocalText title() {
    return title;
  }
}
