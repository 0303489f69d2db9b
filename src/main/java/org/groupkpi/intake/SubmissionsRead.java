package org.groupkpi.intake;

import java.util.List;
import org.groupkpi.finding.Finding;
import org.groupkpi.submission.Submission;

/**
 * What came of all files.
 *
 * @param submissions those whose figures were taken
 * @param files every file that could be read as a workbook, whosever it is
 */
public record SubmissionsRead(
    List<Submission> submissions, List<SubmittedFile> files, List<Finding> findings) {
  public SubmissionsRead {
    submissions = List.copyOf(submissions);
    files = List.copyOf(files);
    findings = List.copyOf(findings);
  }
}
