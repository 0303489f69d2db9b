package org.groupkpi.returns;

import org.groupkpi.finding.Finding;
import org.groupkpi.finding.Severity;
import org.groupkpi.form.FormStyles;

/** How a cell of the list of findings looks. */
enum ListLook {
  TITLE(new Face(18, Ink.ACCENT, Weight.BOLD), "", Frame.BARE),
  SUBTITLE(new Face(11, Ink.PALE, Weight.PLAIN), "", Frame.BARE),
  STEPS(new Face(10, Ink.AUTOMATIC, Weight.PLAIN), "", Frame.WRAPPED),
  HEADING(new Face(10, Ink.WHITE, Weight.BOLD), FormStyles.ACCENT, Frame.CENTRED),
  TEXT(new Face(10, Ink.AUTOMATIC, Weight.PLAIN), "", Frame.RULED),
  PALE(new Face(10, Ink.PALE, Weight.PLAIN), "", Frame.RULED),
  CENTRED(new Face(10, Ink.PALE, Weight.PLAIN), "", Frame.CENTRED),
  LINK(new Face(10, Ink.ACCENT, Weight.UNDERLINED), "", Frame.RULED),
  ERROR(new Face(10, Ink.AUTOMATIC, Weight.BOLD), MarkColour.ERROR, Frame.CENTRED),
  WARNING(new Face(10, Ink.AUTOMATIC, Weight.BOLD), MarkColour.WARNING, Frame.CENTRED),
  CHOICE(new Face(10, Ink.AUTOMATIC, Weight.PLAIN), FormStyles.INPUT, Frame.OPEN_CENTRED),
  REASON(new Face(10, Ink.AUTOMATIC, Weight.PLAIN), FormStyles.INPUT, Frame.OPEN),
  OPEN_CHOICE(new Face(10, Ink.AUTOMATIC, Weight.PLAIN), "", Frame.OPEN_CENTRED),
  OPEN_REASON(new Face(10, Ink.AUTOMATIC, Weight.PLAIN), "", Frame.OPEN);

  /** The letters. */
  record Face(int points, Ink ink, Weight weight) {}

  /** The colours of letters. */
  enum Ink {
    AUTOMATIC,
    PALE,
    WHITE,
    ACCENT
  }

  /** What makes letters stand out. */
  enum Weight {
    PLAIN,
    BOLD,
    UNDERLINED
  }

  /** How a cell holds its text. */
  enum Frame {
    BARE,
    WRAPPED,
    /** With lines around it, wrapped, and never read as a formula. */
    RULED,
    CENTRED,
    /** Ruled, and not locked if the sheet is. */
    OPEN,
    OPEN_CENTRED;

    boolean wrapped() {
      return this != BARE;
    }

    boolean ruled() {
      return this != BARE && this != WRAPPED;
    }

    boolean centred() {
      return this == CENTRED || this == OPEN_CENTRED;
    }

    boolean open() {
      return this == OPEN || this == OPEN_CENTRED;
    }
  }

  /** The titles of findings within their texts. */
  static final Face STRONG = new Face(10, Ink.AUTOMATIC, Weight.BOLD);

  private final Face face;
  private final String fill;
  private final Frame frame;

  ListLook(Face face, String fill, Frame frame) {
    this.face = face;
    this.fill = fill;
    this.frame = frame;
  }

  /** The severity of a finding: coloured as its cell is, if it still asks for something. */
  static ListLook badge(Finding finding) {
    if (!ReviewWords.asks(finding)) {
      return CENTRED;
    }
    return finding.severity() == Severity.ERROR ? ERROR : WARNING;
  }

  Face face() {
    return face;
  }

  /** A colour; empty for none. */
  String fill() {
    return fill;
  }

  Frame frame() {
    return frame;
  }
}
