package org.groupkpi.project;

import org.groupkpi.finding.FindingKind;

/** Head-office entries need a reason, in one language at least. */
final class Reasons {
  private Reasons() {}

  static void check(DefinitionRow row) {
    if (row.local("reason").isEmpty()) {
      row.wrong(
          FindingKind.D024,
          "reason_zh",
          "缺少原因：reason_zh 和 reason_en 都为空",
          "there is no reason: reason_zh and reason_en are both empty");
    }
  }
}
