package org.groupkpi.file;

import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Leaves the reading of a file; never leaves this package. */
final class Refused extends RuntimeException {
  private final transient Refusal refusal;

  private Refused(Reason reason, LocalText why) {
    super(why.en(), null, false, false);
    refusal = new Refusal(reason, why);
  }

  Refusal refusal() {
    return refusal;
  }

  static Refused unreadable(LocalText why) {
    return new Refused(Reason.UNREADABLE, why);
  }

  static Refused otherFormat(LocalText why) {
    return new Refused(Reason.OTHER_FORMAT, why);
  }

  static Refused encrypted(LocalText why) {
    return new Refused(Reason.ENCRYPTED, why);
  }

  static Refused rightsManaged() {
    return new Refused(
        Reason.RIGHTS_MANAGED,
        Words.of(
            "the file is protected by rights management (a sensitivity label or DRM), not by a password: only people with the right can open it"));
  }

  static Refused dangerous(LocalText why) {
    return new Refused(Reason.DANGEROUS, why);
  }
}
