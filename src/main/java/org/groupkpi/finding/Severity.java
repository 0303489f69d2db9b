package org.groupkpi.finding;

/** How much a finding weighs, gravest first. */
public enum Severity {
  /** The figure cannot be used, or a rule that must hold is broken; blocks publishing. */
  ERROR,
  /** Plausible but odd; answered by an explanation. */
  WARNING,
  /** Worth knowing, nothing to do. */
  NOTE;

  /** The word used in files and on the terminal: {@code error}. */
  public String word() {
    return switch (this) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "note";
    };
  }
}
