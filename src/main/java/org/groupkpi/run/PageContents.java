package org.groupkpi.run;

import java.util.List;
import org.groupkpi.project.Project;
import org.groupkpi.report.PrintedReport;
import org.groupkpi.review.ReviewPage;
import org.groupkpi.review.SubmissionLine;
import org.groupkpi.run.ReportingRun.Judged;
import org.groupkpi.run.ReturnedWorkbooks.Returned;

/** What the review page says of a run beside its figures. */
final class PageContents {
  private PageContents() {}

  static ReviewPage.Contents of(
      Project project, Judged judged, RunOptions options, Returned returned) {
    List<SubmissionLine> submissions =
        SubmissionStatus.of(project, judged, options.node()).lines().stream()
            .map(line -> line(line, returned))
            .toList();
    return new ReviewPage.Contents(
        submissions,
        judged.findings(),
        judged.gate().blocked(),
        options.status() == PrintedReport.Status.DRAFT,
        returned.near());
  }

  private static SubmissionLine line(StatusReport.Line line, Returned returned) {
    StatusReport.Tally tally = line.tally();
    String path = returned.paths().getOrDefault(line.file(), "");
    return new SubmissionLine(
        line.entity(),
        line.depth(),
        line.state().word(),
        tally.answered().asked(),
        tally.answered().answered(),
        tally.open().errors(),
        tally.open().warnings(),
        tally.open().explained(),
        line.file(),
        path.isEmpty() ? "" : "returns/" + path);
  }
}
