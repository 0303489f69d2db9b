package org.groupkpi.validation;

import java.util.List;
import org.groupkpi.finding.Finding;
import org.groupkpi.submission.Submission;
import org.groupkpi.workbook.CollectionRound;

/** Stub. */
public final class Checks {
  private Checks() {}

  /** Stub. */
  public static List<Finding> run(Submission s, CollectionRound round) {
    return List.of();
  }
}
