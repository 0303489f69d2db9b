package org.groupkpi.cli;

import org.groupkpi.check.Guard;
import org.groupkpi.check.Strength;
import org.groupkpi.project.Project;
import org.groupkpi.run.ReportingRun;
import org.groupkpi.text.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes typical slips in the submissions, in memory, and says how many the rules catch. */
@Command(name = "guard")
final class GuardCommand extends SubmissionsCommand {
  /** How the result is printed. */
  enum Format {
    TEXT,
    CSV
  }

  @Option(names = "--format", descriptionKey = "guard.format", paramLabel = "text|csv")
  private Format format = Format.TEXT;

  GuardCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() throws Exception {
    Project project = load();
    ReportingRun.Judged judged = judge(project);
    if (judged.submissions().isEmpty()) {
      say(Words.of("there are no submissions to try the rules on"));
    }
    Strength strength =
        Guard.measure(
            judged.submissions(),
            project.round(),
            project.definitions().checks(),
            judged.figures());
    switch (format) {
      case TEXT ->
          new StrengthText(
                  language(),
                  style(),
                  code -> project.catalogue().indicator(code).name().in(language()))
              .table(strength, out());
      case CSV -> StrengthText.csv(strength, out());
    }
    return ExitCode.DONE;
  }
}
