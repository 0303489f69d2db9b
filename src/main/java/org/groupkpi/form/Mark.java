package org.groupkpi.form;

import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** What the check column of a form says of a row; its sign is what the cover counts. */
enum Mark {
  REQUIRED(Mark.OPEN, Words.of("required")),
  OPTIONAL(Mark.OPEN, Words.of("optional")),
  FINE("✓", LocalText.NONE),
  NOT_A_NUMBER(Mark.WRONG, Words.of("not a number")),
  OUT_OF_RANGE(Mark.WRONG, Words.of("out of range")),
  CONTRADICTION(Mark.WRONG, Words.of("contradicts the status")),
  PARTS(Mark.WRONG, Words.of("adds up to")),
  SWING(Mark.UNEXPLAINED, Words.of("explain the change")),
  REASON(Mark.UNEXPLAINED, Words.of("give the reason"));

  /** Not answered yet. */
  static final String OPEN = "○";

  /** The answer has to be looked at. */
  static final String WRONG = "▲";

  /** The note is missing. */
  static final String UNEXPLAINED = "△";

  private final String sign;
  private final LocalText words;

  Mark(String sign, LocalText words) {
    this.sign = sign;
    this.words = words;
  }

  /** The whole mark, {@code ▲ 超出范围}. */
  String text(FormWords wording) {
    return (sign + " " + wording.line(words)).strip();
  }

  /** The mark of something that is named, {@code ▲ [gender] 合计}. */
  String text(FormWords wording, String name) {
    return sign + " " + name + " " + wording.line(words);
  }
}
