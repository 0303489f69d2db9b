package org.groupkpi.explain;

import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** The columns of the assurance sheet, from left to right. */
enum AssuranceColumn {
  ITEM('A', Words.of("Item"), 60),
  YEAR('B', Words.of("Year"), 7),
  REPORTED('C', Words.of("Reported"), 17),
  REPORTED_UNIT('D', Words.of("Reported in"), 11),
  CONVERSION('E', Words.of("Conversion"), 11),
  SHARE('F', Words.of("Share"), 9),
  WEIGHT('G', Words.of("Weight"), 13),
  FIGURE('H', Words.of("Figure recomputed"), 18),
  CONTRIBUTION('I', Words.of("Contribution recomputed"), 18),
  OURS('J', Words.of("Figure of GroupKPI"), 18),
  DIFFERENCE('K', Words.of("Difference"), 11),
  AGREES('L', Words.of("Check"), 6),
  UNIT('M', Words.of("Unit"), 11),
  HOW('N', Words.of("How"), 80),
  FILE('O', Words.of("File"), 64),
  SHEET('P', Words.of("Sheet"), 12),
  CELL('Q', Words.of("Cell"), 9),
  TEXT('R', Words.of("Raw text"), 20),
  EXACT('S', Words.of("Figure of GroupKPI, all digits"), 40),
  SHA256('T', LocalText.same("SHA-256"), 72);

  private final char letter;
  private final LocalText heading;
  private final int width;

  AssuranceColumn(char letter, LocalText heading, int width) {
    this.letter = letter;
    this.heading = heading;
    this.width = width;
  }

  LocalText heading() {
    return heading;
  }

  /** Its place from the left, from 0. */
  int number() {
    return letter - 'A';
  }

  /** In characters. */
  int width() {
    return width;
  }

  /** {@code H12}. */
  String at(int row) {
    return letter + Integer.toString(row + 1);
  }

  /** {@code H12:H40}. */
  String from(int first, int last) {
    return at(first) + ":" + at(last);
  }
}
