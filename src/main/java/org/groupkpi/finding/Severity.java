package org.groupkpi.finding;

import org.groupkpi.language.LocalText;

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
      case ERROR -> LocalText.of("错误", word());
      case WARNING -> LocalText.of("警告", word());
      case NOTE -> LocalText.of("提示", word());
    };
  }

  /** The word used in files and on the terminal: {@code error}. */
  public String word() {
    return switch (this) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "note";
    };
  }
}
