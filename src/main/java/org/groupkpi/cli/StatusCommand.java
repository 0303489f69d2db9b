package org.groupkpi.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.groupkpi.project.Project;
import org.groupkpi.run.StatusFiles;
import org.groupkpi.run.StatusReport;
import org.groupkpi.run.SubmissionStatus;
import org.groupkpi.text.Style;
import org.groupkpi.text.Unprintable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists who has submitted, how complete it is, and what is open. */
@Command(name = "status")
final class StatusCommand extends SubmissionsCommand {
  /** How the list is printed. */
  enum Format {
    TABLE,
    CSV,
    JSON,
    MD
  }

  @Option(names = "--format", descriptionKey = "status.format", paramLabel = "table|csv|json|md")
  private Format format = Format.TABLE;

  @Option(names = "--node", descriptionKey = "status.node", paramLabel = "CODE")
  private @Nullable String node;

  StatusCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() throws Exception {
    Project project = load();
    String wanted = node == null ? project.entities().root() : knownNode(project, node);
    out().write(printed(project, SubmissionStatus.of(project, judge(project, wanted), wanted)));
    return ExitCode.DONE;
  }

  private byte[] printed(Project project, StatusReport report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String deadline = project.settings().workbook().deadline();
    switch (format) {
      case TABLE ->
          out.write(
              Unprintable.shownBytes(
                  new StatusText(report, language(), resultStyle(), deadline).table(columns())));
      case MD ->
          out.write(
              Unprintable.shownBytes(
                  new StatusText(report, language(), Style.PLAIN, deadline).markdown()));
      case CSV -> StatusFiles.writeCsv(out, report, language());
      case JSON -> StatusFiles.writeJson(out, report, language());
    }
    return out.toByteArray();
  }
}
