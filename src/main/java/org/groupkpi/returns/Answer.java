package org.groupkpi.returns;

import org.groupkpi.text.Keyword;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** What a filer may answer to a finding of the list. */
public enum Answer {
  NONE(LocalText.NONE),
  FIXED(Words.of("fixed")),
  EXPLAINED(Words.of("explained")),
  DISPUTED(Words.of("disputed"));

  private final LocalText label;

  Answer(LocalText label) {
    this.label = label;
  }

  public LocalText label() {
    return label;
  }

  /** The word used in files: {@code disputed}; empty for none. */
  public String word() {
    return this == NONE ? "" : Keyword.of(this);
  }
}
