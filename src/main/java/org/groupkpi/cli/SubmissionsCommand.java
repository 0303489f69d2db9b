package org.groupkpi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.groupkpi.intake.FormCache;
import org.groupkpi.project.Project;
import org.groupkpi.run.EntryFolder;
import org.groupkpi.run.ReportingRun;
import org.groupkpi.run.RunCache;
import org.groupkpi.run.RunOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command that reads submitted workbooks, some of which may need a password. */
abstract class SubmissionsCommand extends ProjectCommand {
  @Option(names = "--password-file", descriptionKey = "passwordFile", paramLabel = "FILE")
  private @Nullable Path passwordFile;

  SubmissionsCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  final Optional<Path> passwordFile() {
    return Optional.ofNullable(passwordFile).map(this::resolved);
  }

  /** Everything up to the findings, of the whole group. */
  final ReportingRun.Judged judge(Project project) throws IOException {
    return judge(project, project.entities().root());
  }

  final ReportingRun.Judged judge(Project project, String node) throws IOException {
    return ReportingRun.judge(project, projectFolder(), standard(project).ofNode(node));
  }

  /** All of the group, read by as many as wanted while somebody watches; no format is chosen. */
  final RunOptions standard(Project project) throws IOException {
    return RunOptions.standard(project, threads(), Version.number())
        .watchedBy(progress(READING))
        .remembering(earlier(project))
        .by(engine());
  }

  private FormCache earlier(Project project) throws IOException {
    Optional<Path> cache = cache();
    return cache.isEmpty()
        ? FormCache.NONE
        : new RunCache(new EntryFolder(cache.get()), project, Version.build());
  }
}
