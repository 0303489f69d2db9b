package org.groupkpi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.groupkpi.language.LocalText;
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
  boolean takesFiles() {
    return true;
  }

  @Override
  public Integer call() throws Exception {
    Project project = load();
    for (Path file : files()) {
      if (!Files.exists(file)) {
        throw new WrongCall(LocalText.of("没有文件 " + file, "there is no file " + file));
      }
    }
    RunOptions options =
        RunOptions.standard(project, threads(), Version.number()).onlyFiles(files());
    ReportingRun.Judged judged = ReportingRun.judge(project, projectFolder(), options);
    RunText text = new RunText(language(), style(), findingText(project));
    text.findings(judged, err(), quiet() ? RunText.Detail.ERRORS : detail());
    err().println(text.counts(judged.findings()).in(language()));
    return judged.gate().blocked() ? ExitCode.FINDINGS : ExitCode.DONE;
  }

  private RunText.Detail detail() {
    return verbose() ? RunText.Detail.ALL : RunText.Detail.ERRORS_AND_WARNINGS;
  }
}
