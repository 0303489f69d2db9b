package org.groupkpi.cli;

import java.nio.file.Path;
import org.groupkpi.campaign.Deadline;
import org.groupkpi.campaign.Mailing;
import org.groupkpi.campaign.Occasion;
import org.groupkpi.intake.Workers;
import org.groupkpi.project.Project;
import org.groupkpi.run.OutputFolder;
import org.groupkpi.run.ReportFiles;
import org.groupkpi.run.ReportingRun;
import org.groupkpi.run.RunOptions;
import org.groupkpi.serve.Desk;
import org.groupkpi.serve.PageServer;
import org.groupkpi.text.Keyword;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the review page at a local address, kept current while workbooks arrive. */
@Command(name = "open")
final class OpenCommand extends SubmissionsCommand {
  private static final LocalText SERVED =
      Words.of("the page is kept current while this runs, and nobody else reaches it; end: Ctrl+C");
  private static final LocalText KIND = Words.of("letters are of kind invite, remind or return");

  @Option(names = "--out", descriptionKey = "out", paramLabel = "DIR")
  private @Nullable Path out;

  @Option(names = "--no-browser", descriptionKey = "open.browser")
  private boolean alone;

  OpenCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() throws Exception {
    Path shown = output(out, "output", load());
    try (Desk desk = new Desk(projectFolder(), () -> made(shown), Today::ofMachine)) {
      desk.start();
      try (PageServer server = PageServer.start(desk, this::letters)) {
        out().println(server.address());
        out().flush();
        say(SERVED);
        if (!alone) {
          Browser.open(server.address(), terminal());
        }
        desk.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.DONE;
  }

  /** The output of the project as it stands now. */
  private Path made(Path shown) throws Exception {
    Project project = load();
    RunOptions options = standard(project).in(ReportFiles.formats(projectFolder()));
    try (OutputFolder folder = OutputFolder.open(resolved(shown), projectFolder())) {
      ReportingRun.run(project, projectFolder(), options, folder);
      sayEdited(folder);
      return folder.target();
    }
  }

  private byte[] letters(String kind) throws Exception {
    Occasion occasion = Keyword.all(Occasion.values()).get(kind);
    if (occasion == null) {
      throw new WrongCall(KIND);
    }
    Project project = load();
    Deadline deadline = new Deadline(project.settings().workbook().due(), Today.ofMachine());
    return new Mailing(project, projectFolder(), language(), deadline)
        .zipped(occasion, this::judge, new Workers(threads()));
  }
}
