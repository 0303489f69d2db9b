package org.groupkpi.report;

import org.groupkpi.text.LocalText;

/** Somebody asked for something that does not exist; the reason names what comes nearest. */
public final class UnknownName extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient LocalText reason;

  public UnknownName(LocalText reason) {
    super(reason.en());
    this.reason = reason;
  }

  public LocalText reason() {
    return reason;
  }
}
