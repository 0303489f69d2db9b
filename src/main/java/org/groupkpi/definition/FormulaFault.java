package org.groupkpi.definition;

import org.groupkpi.text.LocalText;
import org.groupkpi.text.ToldException;

/** Why a formula cannot be read, or which of its quantities do not fit together. */
public final class FormulaFault extends ToldException {
  private static final long serialVersionUID = 1L;

  FormulaFault(LocalText reason) {
    super(reason);
  }
}
