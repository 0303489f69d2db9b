package org.groupkpi.campaign;

import java.util.List;
import org.groupkpi.run.StatusReport;

/**
 * An entity that somebody has to ask: it is late, or something is open in what it sent.
 *
 * @param daysLate 0 if it is not late, or nobody can tell
 */
public record Behind(StatusReport.Line line, long daysLate) {
  /** Those of a report that are behind, in its order. */
  public static List<Behind> of(StatusReport report, Deadline deadline) {
    return report.lines().stream()
        .map(line -> new Behind(line, owing(line) ? deadline.daysAgo() : 0))
        .filter(each -> owing(each.line) ? deadline.passed() : each.open())
        .toList();
  }

  /** Whether its workbook is late, not only wrong. */
  public boolean late() {
    return owing(line);
  }

  /** Whether there is no workbook of it that could be read. */
  static boolean owing(StatusReport.Line line) {
    return line.tally().expected() > line.tally().submitted();
  }

  private boolean open() {
    return line.tally().open().errors() + line.tally().open().warnings() > 0;
  }
}
