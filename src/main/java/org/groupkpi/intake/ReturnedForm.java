package org.groupkpi.intake;

import java.util.List;
import java.util.Optional;
import org.groupkpi.definition.Entity;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.returns.Resubmission;
import org.groupkpi.submission.Submission;

/**
 * What came of one file.
 *
 * @param entity whose form of this year it is; empty if that is not clear
 * @param namedAfter another entity, after which the file is named
 * @param submission empty if nothing in it could be read
 * @param resubmission present if it was returned before and could be read again
 */
public record ReturnedForm(
    SourceCell file,
    Optional<Entity> entity,
    Optional<Entity> namedAfter,
    Optional<Submission> submission,
    Optional<Resubmission> resubmission,
    List<Finding> findings) {
  public ReturnedForm {
    findings = List.copyOf(findings);
  }
}
