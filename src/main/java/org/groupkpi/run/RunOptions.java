package org.groupkpi.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.groupkpi.definition.TableDefinition;
import org.groupkpi.intake.FormCache;
import org.groupkpi.intake.Watcher;
import org.groupkpi.intake.Workers;
import org.groupkpi.project.Project;
import org.groupkpi.report.PrintedReport;

/**
 * What a run is to make.
 *
 * @param node whose tables are made
 * @param status whether the outputs are marked as draft
 * @param tables codes of the tables to emit
 * @param formats names of the formats to emit
 * @param files the only workbooks to read; empty: all of the project
 * @param workers read the workbooks; how many does not change results
 * @param cache what came of workbooks in earlier runs
 * @param engine reads and checks the workbooks; which one does not change results
 * @param version of the program, for the manifest
 */
public record RunOptions(
    String node,
    PrintedReport.Status status,
    Set<String> tables,
    Set<String> formats,
    List<Path> files,
    Workers workers,
    FormCache cache,
    Engine engine,
    String version) {
  public RunOptions {
    tables = new TreeSet<>(tables);
    formats = new TreeSet<>(formats);
    files = List.copyOf(files);
  }

  /** Every table of the whole group; no format is chosen yet. */
  public static RunOptions standard(Project project, int threads, String version) {
    return new RunOptions(
        project.entities().root(),
        PrintedReport.Status.FINAL,
        Set.copyOf(project.tables().stream().map(TableDefinition::code).toList()),
        Set.of(),
        List.of(),
        new Workers(threads),
        FormCache.NONE,
        Engine.HERE,
        version);
  }

  /** The same for these workbooks alone. */
  public RunOptions onlyFiles(List<Path> wanted) {
    return new RunOptions(node, status, tables, formats, wanted, workers, cache, engine, version);
  }

  /** The same for another node. */
  public RunOptions ofNode(String wanted) {
    return new RunOptions(wanted, status, tables, formats, files, workers, cache, engine, version);
  }

  /** The same in these formats. */
  public RunOptions in(Set<String> wanted) {
    return new RunOptions(node, status, tables, wanted, files, workers, cache, engine, version);
  }

  /** The same while somebody watches. */
  public RunOptions watchedBy(Watcher somebody) {
    Workers watched = new Workers(workers.threads(), somebody);
    return new RunOptions(node, status, tables, formats, files, watched, cache, engine, version);
  }

  /** The same with what is remembered of earlier runs. */
  public RunOptions remembering(FormCache earlier) {
    return new RunOptions(node, status, tables, formats, files, workers, earlier, engine, version);
  }

  /** The same with workbooks read by somebody else. */
  public RunOptions by(Engine other) {
    return new RunOptions(node, status, tables, formats, files, workers, cache, other, version);
  }
}
