package org.groupkpi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.groupkpi.definition.Approach;
import org.groupkpi.definition.TableDefinition;
import org.groupkpi.project.Project;
import org.groupkpi.report.PrintedReport;
import org.groupkpi.run.Engine;
import org.groupkpi.run.OutputFolder;
import org.groupkpi.run.Places;
import org.groupkpi.run.ReportFiles;
import org.groupkpi.run.ReportingRun;
import org.groupkpi.run.RunOptions;
import org.groupkpi.text.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Validates, consolidates and emits everything: the main job. */
@Command(name = "consolidate")
final class ConsolidateCommand extends SubmissionsCommand {
  @Option(names = "--draft", descriptionKey = "draft")
  private boolean draft;

  @Option(names = "--node", descriptionKey = "node", paramLabel = "CODE")
  private @Nullable String node;

  @Option(names = "--approach", descriptionKey = "approach", paramLabel = "NAME")
  private @Nullable String approach;

  @Option(names = "--out", descriptionKey = "out", paramLabel = "DIR")
  private @Nullable Path out;

  @Option(names = "--tables", descriptionKey = "tables", split = ",", paramLabel = "a,b")
  private List<String> tables = List.of();

  @Option(names = "--formats", descriptionKey = "formats", split = ",", paramLabel = "html,md")
  private List<String> formats = List.of();

  @Option(names = "--engine", descriptionKey = "engine", paramLabel = "local|spark")
  private EngineName engine = EngineName.LOCAL;

  @Spec private @Nullable CommandSpec spec;

  /** Who reads the workbooks. */
  enum EngineName {
    LOCAL,
    SPARK
  }

  ConsolidateCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  Optional<Approach> approach() throws WrongCall {
    return approach("--approach", approach);
  }

  @Override
  public Integer call() throws Exception {
    if (engine == EngineName.SPARK && engine() == Engine.HERE) {
      return SparkStart.here().run(threads(), arguments());
    }
    long start = System.nanoTime();
    Places places = engine().places();
    if (places.fetch(projectFolder()) && out == null) {
      throw new WrongCall(
          Words.of(
              "the project does not lie on this machine; say with --out where the output is to go"));
    }
    Project project = load();
    Path shown = output(out, "output", project);
    places.outline(resolved(shown));
    RunOptions options = options(project);
    RunText text = runText(project);
    try (OutputFolder folder = OutputFolder.open(resolved(shown), projectFolder())) {
      ReportingRun.Result result = ReportingRun.run(project, projectFolder(), options, folder);
      places.deliver(resolved(shown));
      text.findings(result.judged(), err(), detail());
      if (!quiet() || result.judged().gate().blocked()) {
        text.summary(project, result, shown, System.nanoTime() - start, err(), detail());
      }
      sayEdited(folder);
      return result.judged().gate().blocked() ? ExitCode.FINDINGS : ExitCode.DONE;
    }
  }

  /** The whole call. */
  private List<String> arguments() {
    return Objects.requireNonNull(spec).root().commandLine().getParseResult().originalArgs();
  }

  private RunOptions options(Project project) throws IOException, WrongCall {
    RunOptions standard = standard(project);
    return new RunOptions(
        node == null ? standard.node() : knownNode(project, node),
        draft ? PrintedReport.Status.DRAFT : PrintedReport.Status.FINAL,
        tables.isEmpty() ? standard.tables() : knownTables(project),
        formats.isEmpty()
            ? ReportFiles.formats(projectFolder())
            : known("--formats", formats, ReportFiles.askedFor(projectFolder())),
        List.of(),
        standard.workers(),
        standard.cache(),
        standard.engine(),
        standard.version());
  }

  private Set<String> knownTables(Project project) throws WrongCall {
    Set<String> known =
        new TreeSet<>(project.tables().stream().map(TableDefinition::code).toList());
    return known("--tables", tables, known);
  }

  private static Set<String> known(String option, List<String> wanted, Set<String> known)
      throws WrongCall {
    for (String each : wanted) {
      if (!known.contains(each)) {
        String all = String.join(" ", known);
        throw new WrongCall(Words.of("{0}: there is no “{1}”; use: {2}").fill(option, each, all));
      }
    }
    return new TreeSet<>(wanted);
  }
}
