package org.groupkpi.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.groupkpi.campaign.Behind;
import org.groupkpi.campaign.BehindFiles;
import org.groupkpi.campaign.Deadline;
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

  @Option(names = "--late", descriptionKey = "status.late")
  private boolean late;

  @Option(names = "--today", descriptionKey = "today", paramLabel = "YYYY-MM-DD")
  private @Nullable String today;

  StatusCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() throws Exception {
    Project project = load();
    String wanted = node == null ? project.entities().root() : knownNode(project, node);
    LocalDate day = Today.of(today);
    StatusReport report = SubmissionStatus.of(project, judge(project, wanted), wanted);
    out()
        .write(
            late
                ? behind(report, new Deadline(project.settings().workbook().due(), day))
                : printed(project, report));
    return ExitCode.DONE;
  }

  private byte[] behind(StatusReport report, Deadline deadline) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Behind> behind = Behind.of(report, deadline);
    LateText text = new LateText(report, behind, deadline, language());
    switch (format) {
      case TABLE -> out.write(Unprintable.shownBytes(text.table(resultStyle(), columns())));
      case MD -> out.write(Unprintable.shownBytes(text.markdown()));
      case CSV -> BehindFiles.writeCsv(out, behind, language());
      case JSON -> BehindFiles.writeJson(out, report, behind, language());
    }
    return out.toByteArray();
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
