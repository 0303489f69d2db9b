package org.groupkpi.report;

import org.groupkpi.text.LocalText;

/**
 * A finished text, or why there is none.
 *
 * @param text empty if there is none
 * @param reason why there is none, in every language, as it also stands in messages
 */
public record TextOrReason(String text, LocalText reason) {
  public static TextOrReason of(String text) {
    return new TextOrReason(text, LocalText.NONE);
  }

  public static TextOrReason none(LocalText reason) {
    return new TextOrReason("", reason);
  }

  public boolean given() {
    return !text.isEmpty();
  }
}
