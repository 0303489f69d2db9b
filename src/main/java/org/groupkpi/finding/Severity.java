package org.groupkpi.finding;

import org.groupkpi.text.Keyword;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** How much a finding weighs, gravest first. */
public enum Severity {
  /** The figure cannot be used, or a rule that must hold is broken; blocks publishing. */
  ERROR,
  /** Plausible but odd; answered by an explanation. */
  WARNING,
  /** Worth knowing, nothing to do. */
  NOTE;

  /** The word that people read. */
  public LocalText title() {
    return switch (this) {
      case ERROR -> Words.of("error");
      case WARNING -> Words.of("warning");
      case NOTE -> Words.of("note");
    };
  }

  /** The word used in files and on the terminal: {@code error}. */
  public String word() {
    return Keyword.of(this);
  }
}
