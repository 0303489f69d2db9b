package org.groupkpi.intake;

import org.groupkpi.text.LocalText;

/** A workbook asks for more comparisons than any form is worth; ends the reading of its file. */
final class TooMuchWork extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient LocalText detail;

  /**
   * Ends it.
   *
   * @param detail which limit it is beyond
   */
  TooMuchWork(LocalText detail) {
    super(detail.en(), null, false, false);
    this.detail = detail;
  }

  LocalText detail() {
    return detail;
  }
}
