package org.groupkpi.cli;

import java.io.PrintStream;
import org.groupkpi.finding.Finding;
import org.groupkpi.project.DefinitionGaps;
import org.groupkpi.project.Project;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;
import picocli.CommandLine.Command;

/** Loads the definitions, reports every error, and prints counts and gaps. */
@Command(name = "check-definitions")
final class CheckDefinitionsCommand extends ProjectCommand {
  private static final LocalText COUNTS =
      Words.of(
          "definitions are right: {0} entities, {1} indicators ({2} of them collected), {3} tables");

  CheckDefinitionsCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  PrintStream problems() {
    return out();
  }

  @Override
  public Integer call() throws Exception {
    Project project = load();
    out().print(findingText(project, resultStyle()).all(project.notes()));
    Language language = language();
    LocalText counts =
        COUNTS.fill(
            project.entities().entities().size(),
            project.catalogue().indicators().size(),
            project.catalogue().collected().size(),
            project.tables().size());
    out().println(counts.in(language));
    DefinitionGaps.of(project).forEach(gap -> out().println("  " + gap.in(language)));
    return project.notes().stream().anyMatch(Finding::openError)
        ? ExitCode.WRONG_USE
        : ExitCode.DONE;
  }
}
