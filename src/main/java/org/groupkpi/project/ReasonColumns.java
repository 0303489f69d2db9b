package org.groupkpi.project;

import org.groupkpi.finding.FindingKind;
import org.groupkpi.text.Words;

/** Head-office entries need a reason, in one language at least. */
final class ReasonColumns {
  private ReasonColumns() {}

  static void check(DefinitionRow row) {
    if (row.local("reason").isEmpty()) {
      row.problem(
          FindingKind.D024,
          "reason_zh",
          Words.of("there is no reason: reason_zh and reason_en are both empty"));
    }
  }
}
