package org.groupkpi.spreadsheet;

import org.groupkpi.language.LocalText;

/** Leaves the reading of a file; never leaves this package. */
final class Refused extends RuntimeException {
  private final transient Refusal refusal;

  private Refused(Reason reason, String zh, String en) {
    super(en, null, false, false);
    refusal = new Refusal(reason, LocalText.of(zh, en));
  }

  Refusal refusal() {
    return refusal;
  }

  static Refused unreadable(String zh, String en) {
    return new Refused(Reason.UNREADABLE, zh, en);
  }

  static Refused otherFormat(String zh, String en) {
    return new Refused(Reason.OTHER_FORMAT, zh, en);
  }

  static Refused encrypted(String zh, String en) {
    return new Refused(Reason.ENCRYPTED, zh, en);
  }

  static Refused dangerous(String zh, String en) {
    return new Refused(Reason.DANGEROUS, zh, en);
  }
}
