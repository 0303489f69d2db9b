package org.groupkpi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.groupkpi.project.Project;
import org.groupkpi.run.OutputFolder;
import org.groupkpi.run.ReportingRun;
import org.groupkpi.run.RunOptions;
import org.groupkpi.text.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads and checks the submissions, and returns those with something to mend. */
@Command(name = "validate")
final class ValidateCommand extends SubmissionsCommand {
  @Option(names = "--out", descriptionKey = "validate.out", paramLabel = "DIR")
  private @Nullable Path out;

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
        throw new WrongCall(Words.of("there is no file {0}").fill(file));
      }
    }
    RunOptions options = standard(project).onlyFiles(files());
    Path shown = output(out, "validated", project);
    try (OutputFolder folder = OutputFolder.open(resolved(shown), projectFolder())) {
      ReportingRun.Validated result =
          ReportingRun.validate(project, projectFolder(), options, folder);
      runText(project, resultStyle()).findings(result.judged(), out(), detail());
      runText(project).validated(result, shown, err(), detail());
      sayEdited(folder);
      return result.judged().gate().blocked() ? ExitCode.FINDINGS : ExitCode.DONE;
    }
  }
}
