package org.groupkpi.cli;

import org.groupkpi.project.Project;
import org.groupkpi.run.ReportingRun;
import org.groupkpi.run.RunOptions;
import picocli.CommandLine.Command;

/** Reads and checks the submissions, and prints what is wrong with them. */
@Command(name = "validate")
final class ValidateCommand extends ProjectCommand {
  ValidateCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() throws Exception {
    Project project = load();
    ReportingRun.Judged judged =
        ReportingRun.judge(
            project, projectFolder(), RunOptions.standard(project, threads(), Version.number()));
    RunText text = new RunText(language(), style(), findingText(project));
    text.findings(judged, err(), quiet() ? RunText.Detail.COUNTS : detail());
    return judged.gate().blocked() ? ExitCode.FINDINGS : ExitCode.DONE;
  }

  private RunText.Detail detail() {
    return verbose() ? RunText.Detail.ALL : RunText.Detail.ERRORS_AND_WARNINGS;
  }
}
