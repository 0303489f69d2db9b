package org.groupkpi.run;

import java.nio.file.Path;
import java.util.List;
import org.groupkpi.check.Checks;
import org.groupkpi.finding.Finding;
import org.groupkpi.intake.Inbox;
import org.groupkpi.intake.SubmissionFileReader;
import org.groupkpi.project.Project;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.Submission;

/**
 * Does what concerns one workbook alone, reading and checking it, for all of a run. Whoever does it
 * calls {@link SubmissionFileReader} and {@link Checks}; what concerns several is done here.
 */
public interface Engine {
  /** All of it is done on this machine. */
  Engine HERE =
      new Engine() {
        @Override
        public Inbox inbox(Project project, Path folder, RunOptions options) {
          return Inbox.here(
              options.workers(),
              new SubmissionFileReader(project.round(), project.intake(), options.cache()));
        }

        @Override
        public List<Finding> check(Submission submission, CollectionRound round) {
          return Checks.run(submission, round);
        }
      };

  /**
   * The submissions of a project.
   *
   * @param folder of the project
   */
  Inbox inbox(Project project, Path folder, RunOptions options);

  /** What {@link Checks} find in a submission; several threads may ask. */
  List<Finding> check(Submission submission, CollectionRound round);

  /** The folders of the call. */
  default Places places() {
    return Places.HERE;
  }
}
