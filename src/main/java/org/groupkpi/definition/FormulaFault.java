package org.groupkpi.definition;

import org.groupkpi.text.LocalText;
import org.groupkpi.text.ToldException;
import org.groupkpi.text.Words;

/** Why a formula cannot be read, or which of its quantities do not fit together. */
public final class FormulaFault extends ToldException {
  private static final long serialVersionUID = 1L;

  FormulaFault(LocalText reason) {
    super(reason);
  }

  /** That what stands at a place of a text makes no sense there. */
  static FormulaFault at(String text, int at) {
    if (at >= text.length()) {
      return new FormulaFault(Words.of("it ends too early"));
    }
    String found = text.substring(at, Math.min(text.length(), at + 8));
    return new FormulaFault(Words.of("character {0}, “{1}”, makes no sense").fill(at + 1, found));
  }
}
