package org.groupkpi.cli;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.groupkpi.campaign.Deadline;
import org.groupkpi.campaign.Letters;
import org.groupkpi.campaign.Mailing;
import org.groupkpi.campaign.Occasion;
import org.groupkpi.definition.Entity;
import org.groupkpi.intake.Workers;
import org.groupkpi.project.Project;
import org.groupkpi.run.Manifest;
import org.groupkpi.run.OutputFolder;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes letters to contacts, one file each; sends nothing. */
@Command(name = "mail")
final class MailCommand extends SubmissionsCommand {
  private static final LocalText WRITING = Words.of("writing");
  private static final LocalText WRITTEN =
      Words.of("{0} letters written to {1}; open one to send it, nothing was sent");
  private static final LocalText NONE =
      Words.of("nobody is to be written to, and nothing was written");
  private static final LocalText UNREACHABLE =
      Words.of(
          "warning: no letter to {0}: no e-mail address in column contact of entities (Name <mail@example.com>)");

  @Option(
      names = "--kind",
      descriptionKey = "mail.kind",
      paramLabel = "invite|remind|return",
      required = true)
  private Occasion kind = Occasion.INVITE;

  @Option(names = "--out", descriptionKey = "mail.out", paramLabel = "DIR")
  private @Nullable Path out;

  @Option(names = "--today", descriptionKey = "today", paramLabel = "YYYY-MM-DD")
  private @Nullable String today;

  MailCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() throws Exception {
    Project project = load();
    Deadline deadline = new Deadline(project.settings().workbook().due(), Today.of(today));
    Mailing mailing = new Mailing(project, projectFolder(), language(), deadline);
    Path folder =
        resolved(
            out == null ? Path.of("mail", project.settings().year().toString(), kind.word()) : out);
    try (OutputFolder output = OutputFolder.open(folder, projectFolder())) {
      Workers workers = new Workers(threads(), progress(WRITING));
      Letters.Written written = mailing.write(kind, this::judge, workers, output);
      if (written.written().isEmpty() && written.unreachable().isEmpty()) {
        say(NONE);
      } else if (!written.written().isEmpty()) {
        Manifest.ofFiles(output, "mail", project.settings().year(), Version.number());
        output.swapIn();
        sayEdited(output);
        say(WRITTEN.fill(written.written().size(), folder));
      }
      if (!written.unreachable().isEmpty()) {
        say(
            UNREACHABLE.fill(
                written.unreachable().stream().map(Entity::code).collect(Collectors.joining(" "))));
      }
    }
    return ExitCode.DONE;
  }
}
