package org.groupkpi.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.groupkpi.finding.Finding;
import org.groupkpi.project.DefinitionChanges;
import org.groupkpi.project.DefinitionGaps;
import org.groupkpi.project.Overrides;
import org.groupkpi.project.Project;
import org.groupkpi.project.ProjectLoader;
import org.groupkpi.project.WrongDefinitions;
import org.groupkpi.setup.ProposalsLeft;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Loads the definitions, reports every error, and prints counts and gaps. */
@Command(name = "check-definitions")
final class CheckDefinitionsCommand extends ProjectCommand {
  private static final LocalText UNCHANGED =
      Words.of("forms sent earlier and held years stay as they are");
  private static final LocalText COUNTS =
      Words.of(
          "definitions are right: {0} entities, {1} indicators ({2} of them collected), {3} tables");

  private static final LocalText PROPOSED =
      Words.of("proposed, not accepted yet (delete x_proposed of a row to accept it): {0}");
  private static final LocalText TABLE = LocalText.of("{0}（{1}）", "{0} ({1})");

  @Option(names = "--before", descriptionKey = "before", paramLabel = "OLD")
  private @Nullable Path before;

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
    proposals().ifPresent(left -> out().println("  " + left.in(language)));
    DefinitionGaps.of(project).forEach(gap -> out().println("  " + gap.in(language)));
    for (LocalText change : changes(project)) {
      out().println("  " + change.in(language));
    }
    return project.notes().stream().anyMatch(Finding::openError)
        ? ExitCode.WRONG_USE
        : ExitCode.DONE;
  }

  /** How much of what was proposed is not accepted yet. */
  private Optional<LocalText> proposals() throws WrongDefinitions, WrongCall {
    List<LocalText> tables = new ArrayList<>();
    ProposalsLeft.of(given()).forEach((name, rows) -> tables.add(TABLE.fill(name.title(), rows)));
    return tables.isEmpty()
        ? Optional.empty()
        : Optional.of(PROPOSED.fill(LocalText.joined(tables, LocalText.of("、", ", "))));
  }

  /** What changed since an earlier state of the project, which lies in a folder of its own. */
  private List<LocalText> changes(Project project) throws WrongDefinitions, WrongCall {
    if (before == null) {
      return List.of();
    }
    if (!Files.isRegularFile(resolved(before).resolve("project.yaml"))) {
      throw new WrongCall(
          Words.of("{0} is no project folder (it has no project.yaml)").fill(before));
    }
    List<LocalText> changes =
        DefinitionChanges.of(ProjectLoader.load(resolved(before), Overrides.NONE), project);
    return changes.isEmpty() ? List.of(UNCHANGED) : changes;
  }
}
