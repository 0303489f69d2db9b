package org.groupkpi.definition;

import org.groupkpi.text.LocalText;

/** Why a formula cannot be read, or which of its quantities do not fit together. */
public final class FormulaFault extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient LocalText reason;

  FormulaFault(LocalText reason) {
    super(reason.en());
    this.reason = reason;
  }

  public LocalText reason() {
    return reason;
  }
}
