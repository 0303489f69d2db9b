package org.groupkpi.assurance;

import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** The columns of the list of drawn figures, from left to right. */
enum SampleColumn {
  NUMBER(Band.FIGURE, Words.of("No."), 6),
  ENTITY(Band.FIGURE, Words.of("Entity code"), 9),
  NAME(Band.FIGURE, Words.of("SampleColumn", "Entity"), 20),
  CODE(Band.FIGURE, Words.of("Figure code"), 16),
  INDICATOR(Band.FIGURE, Words.of("Figure"), 24),
  VALUE(Band.FIGURE, Words.of("SampleColumn", "Value"), 14),
  UNIT(Band.FIGURE, Words.of("SampleColumn", "Unit"), 9),
  FILE(Band.SOURCE, Words.of("File"), 30),
  SHEET(Band.SOURCE, Words.of("Sheet"), 11),
  CELL(Band.SOURCE, Words.of("Cell"), 7),
  TEXT(Band.SOURCE, Words.of("Raw text"), 13),
  EVIDENCE(Band.SOURCE, Words.of("Evidence"), 18),
  NOTE(Band.SOURCE, Words.of("Note"), 18),
  FOUND(Band.RESULT, Words.of("Value found"), 14),
  DEVIATION(Band.RESULT, Words.of("Deviation"), 12),
  REMARK(Band.RESULT, Words.of("Remark"), 24),
  SIGNED(Band.RESULT, Words.of("Date, initials"), 13),
  RULE(Band.ENTERS, Words.of("Rule"), 10),
  CONVERSION(Band.ENTERS, Words.of("Conversion"), 11),
  SHARE(Band.ENTERS, Words.of("Share"), 9),
  WEIGHT(Band.ENTERS, Words.of("Weight"), 11),
  ENTERS(Band.ENTERS, Words.of("Contribution recomputed"), 15),
  GROUP(Band.ENTERS, Words.of("Group figure"), 15),
  GROUP_UNIT(Band.ENTERS, Words.of("Unit of the group figure"), 10),
  IMPACT(Band.DRAWN, Words.of("Part of the group figure"), 10),
  MARKS(Band.DRAWN, Words.of("Risk marks"), 18),
  FACTOR(Band.DRAWN, Words.of("Risk factor"), 8),
  CHANCE(Band.DRAWN, Words.of("Chance of being drawn"), 10),
  SHA256(Band.DIGEST, LocalText.same("SHA-256"), 68);

  /** Columns that belong together. */
  enum Band {
    FIGURE(Words.of("Drawn figure")),
    SOURCE(Words.of("Where it stands")),
    RESULT(Words.of("Result of the assurer")),
    ENTERS(Words.of("How it enters the group figure")),
    DRAWN(Words.of("Why it was drawn")),
    DIGEST(Words.of("Digest of the file"));

    private final LocalText title;

    Band(LocalText title) {
      this.title = title;
    }

    LocalText title() {
      return title;
    }
  }

  private final Band band;
  private final LocalText heading;
  private final int width;

  SampleColumn(Band band, LocalText heading, int width) {
    this.band = band;
    this.heading = heading;
    this.width = width;
  }

  Band band() {
    return band;
  }

  LocalText heading() {
    return heading;
  }

  /** Its place from the left, from 0. */
  int number() {
    return List.of(values()).indexOf(this);
  }

  /** In characters. */
  int width() {
    return width;
  }

  /** Whether the assurer writes into it. */
  boolean filledIn() {
    return this == FOUND || this == REMARK || this == SIGNED;
  }

  /** {@code F7}. */
  String at(int row) {
    return CellReference.convertNumToColString(number()) + (row + 1);
  }
}
