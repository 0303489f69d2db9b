package org.groupkpi.cli;

import org.groupkpi.text.LocalText;

/** A call that cannot be carried out as it was made. */
final class WrongCall extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient LocalText reason;

  WrongCall(LocalText reason) {
    super(reason.en());
    this.reason = reason;
  }

  LocalText reason() {
    return reason;
  }
}
