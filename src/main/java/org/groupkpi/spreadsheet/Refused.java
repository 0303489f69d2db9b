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

  static Refused rightsManaged() {
    return new Refused(
        Reason.RIGHTS_MANAGED,
        "文件受权限管理（敏感度标签或 DRM）保护，不是密码，只有获授权的人能打开",
        "the file is protected by rights management (a sensitivity label or DRM), not by a password:"
            + " only people with the right can open it");
  }

  static Refused dangerous(String zh, String en) {
    return new Refused(Reason.DANGEROUS, zh, en);
  }
}
