package org.groupkpi.check;

import java.util.List;
import org.groupkpi.finding.Finding;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.Submission;

/** All checks of one submission, in the order in which they are made. */
public final class Checks {
  private static final List<Check> ALL =
      List.of(
          new RangeCheck(),
          new SwingCheck(),
          new UnitSlipCheck(),
          new UnchangedCheck(),
          new SignCheck(),
          new MembersCheck(),
          new BreakdownsCheck(),
          new RoundNumbersCheck());

  private Checks() {}

  /** Judges a submission; one whose figures are outside the boundary is not judged. */
  public static List<Finding> run(Submission submission, CollectionRound round) {
    if (!round.inside(round.tree().entity(submission.entity()))) {
      return List.of();
    }
    return run(Answers.of(submission, round));
  }

  /** Judges the answers of an entity inside the boundary. */
  public static List<Finding> run(Answers answers) {
    return ALL.stream().flatMap(check -> check.judge(answers).stream()).toList();
  }
}
