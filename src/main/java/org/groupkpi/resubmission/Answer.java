package org.groupkpi.resubmission;

import java.util.Locale;
import org.groupkpi.language.LocalText;

/** What a filer may answer to a finding of the list. */
public enum Answer {
  NONE("", ""),
  FIXED("已更正", "fixed"),
  EXPLAINED("已说明", "explained"),
  DISPUTED("有异议", "disputed");

  private final LocalText label;

  Answer(String zh, String en) {
    this.label = LocalText.of(zh, en);
  }

  public LocalText label() {
    return label;
  }

  /** The word used in files: {@code disputed}; empty for none. */
  public String word() {
    return this == NONE ? "" : name().toLowerCase(Locale.ROOT);
  }
}
