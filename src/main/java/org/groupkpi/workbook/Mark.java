package org.groupkpi.workbook;

import org.groupkpi.language.LocalText;

/** What the check column of a form says of a row; its sign is what the cover counts. */
enum Mark {
  REQUIRED(Mark.OPEN, "必填", "required"),
  OPTIONAL(Mark.OPEN, "选填", "optional"),
  FINE("✓", "", ""),
  NOT_A_NUMBER(Mark.WRONG, "不是数字", "not a number"),
  OUT_OF_RANGE(Mark.WRONG, "超出范围", "out of range"),
  CONTRADICTION(Mark.WRONG, "与状态不符", "contradicts the status"),
  PARTS(Mark.WRONG, "合计", "adds up to"),
  SWING(Mark.UNEXPLAINED, "变动大，请说明", "explain the change"),
  REASON(Mark.UNEXPLAINED, "请写原因", "give the reason");

  /** Not answered yet. */
  static final String OPEN = "○";

  /** The answer has to be looked at. */
  static final String WRONG = "▲";

  /** The note is missing. */
  static final String UNEXPLAINED = "△";

  private final String sign;
  private final LocalText words;

  Mark(String sign, String zh, String en) {
    this.sign = sign;
    this.words = LocalText.of(zh, en);
  }

  /** The whole mark, {@code ▲ 超出范围}. */
  String text(Wording wording) {
    return (sign + " " + wording.line(words)).strip();
  }

  /** The mark of something that is named, {@code ▲ [gender] 合计}. */
  String text(Wording wording, String name) {
    return sign + " " + name + " " + wording.line(words);
  }
}
