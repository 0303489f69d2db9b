package org.groupkpi.cli;

import java.io.IOException;
import java.util.List;
import org.groupkpi.project.HistoryWriter;
import org.groupkpi.project.Project;
import org.groupkpi.run.RunOptions;
import org.groupkpi.run.YearClosing;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Freezes the year into the folder history. */
@Command(name = "close")
final class CloseCommand extends SubmissionsCommand {
  private static final LocalText HELD =
      Words.of(
          "{0} is closed already ({1}); add --replace to close it anew, the files as they are are kept");
  private static final LocalText COMPLETED =
      Words.of("the closing that was interrupted is complete now");

  @Option(names = "--replace", descriptionKey = "close.replace")
  private boolean replace;

  CloseCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() throws Exception {
    if (HistoryWriter.completed(projectFolder())) {
      say(COMPLETED);
      if (!replace) {
        return ExitCode.DONE;
      }
    }
    Project project = load();
    refuseClosed(project);
    RunOptions options = standard(project);
    YearClosing.Closed closed = YearClosing.close(project, projectFolder(), options);
    RunText text = runText(project);
    text.findings(closed.judged(), err(), detail());
    ClosingText closing = new ClosingText(language(), style(), project);
    if (closed.judged().gate().blocked()) {
      err().println(closing.blocked(text.counts(closed.judged().findings())));
      return ExitCode.FINDINGS;
    }
    if (!quiet()) {
      err().print(closing.written(closed));
    }
    return ExitCode.DONE;
  }

  private void refuseClosed(Project project) throws IOException, WrongCall {
    List<String> held = new HistoryWriter(projectFolder(), project).closed();
    if (!held.isEmpty() && !replace) {
      throw new WrongCall(
          HELD.fill(
              project.settings().year(),
              LocalText.of(String.join("、", held), String.join(", ", held))));
    }
  }
}
