package org.groupkpi.intake;

import java.util.List;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.Severity;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.finding.Subject;
import org.groupkpi.form.FormColumn;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.Explanation;
import org.groupkpi.text.LocalText;

/**
 * Completes what is found in one row: with its subject, and explained where the row's note answers
 * a warning.
 */
record RowFindings(FormRow row, Subject subject) {
  static RowFindings of(FormRow row, Entity entity, CollectionRound round) {
    return new RowFindings(row, new FigureKey(entity.code(), row.code(), round.year()).subject());
  }

  List<Finding> at(FormColumn column, List<Finding> found, LocalText expected) {
    return found.stream().map(finding -> at(column, finding.expecting(expected))).toList();
  }

  Finding at(FormColumn column, Finding finding) {
    return at(row.place(column), finding);
  }

  Finding at(SourceCell place, Finding finding) {
    Finding placed = finding.about(subject).at(place);
    return placed.severity() == Severity.WARNING
            && placed.kind() != FindingKind.C231
            && Explanation.given(row.text(FormColumn.NOTE))
        ? placed.in(Finding.State.EXPLAINED)
        : placed;
  }
}
