package org.groupkpi.intake;

import java.util.List;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.Severity;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.finding.Subject;
import org.groupkpi.submission.Explanation;
import org.groupkpi.text.LocalText;

/**
 * Adds what is found in one row: with its subject, and explained where the row's note answers a
 * warning.
 */
record RowFindings(Subject subject, String note, List<Finding> findings) {

  void add(Finding finding, SourceCell place) {
    findings.add(answered(finding.about(subject).at(place)));
  }

  void addAll(List<Finding> found, SourceCell place, LocalText expected) {
    found.forEach(finding -> add(finding.expecting(expected), place));
  }

  private Finding answered(Finding finding) {
    return finding.severity() == Severity.WARNING
            && finding.kind() != FindingKind.C231
            && Explanation.given(note)
        ? finding.in(Finding.State.EXPLAINED)
        : finding;
  }
}
