package org.groupkpi.tieout;

import org.groupkpi.text.LocalText;

/** A document that cannot be read, and why. */
public final class UnreadableDocument extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient LocalText reason;

  UnreadableDocument(LocalText reason) {
    super(reason.en());
    this.reason = reason;
  }

  /** What is wrong with it, and what to do. */
  public LocalText reason() {
    return reason;
  }
}
