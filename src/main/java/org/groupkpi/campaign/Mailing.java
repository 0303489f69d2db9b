package org.groupkpi.campaign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.groupkpi.intake.Workers;
import org.groupkpi.print.LetterTemplate;
import org.groupkpi.project.Project;
import org.groupkpi.project.ProjectFolders;
import org.groupkpi.run.NotUsable;
import org.groupkpi.run.OutputFolder;
import org.groupkpi.run.ReportingRun;
import org.groupkpi.run.StatusReport;
import org.groupkpi.run.SubmissionStatus;
import org.groupkpi.text.Language;

/**
 * The letters of an occasion.
 *
 * @param folder of the project
 * @param language of the letters
 */
public record Mailing(Project project, Path folder, Language language, Deadline deadline) {

  /** Finds out who has submitted what, where letters depend on it. */
  @FunctionalInterface
  public interface Judging {
    ReportingRun.Judged judge(Project project) throws IOException;
  }

  /** Writes the letters into a folder. */
  public Letters.Written write(
      Occasion occasion, Judging judging, Workers workers, OutputFolder output) throws IOException {
    LetterTemplate template =
        new LetterTemplate(
            Optional.of(folder.resolve(ProjectFolders.TEMPLATES)), occasion.word(), language);
    Letters letters = new Letters(project, language, deadline, template);
    if (occasion == Occasion.INVITE) {
      return letters.invite(workers, output);
    }
    ReportingRun.Judged judged = judging.judge(project);
    StatusReport report = SubmissionStatus.of(project, judged, project.entities().root());
    return occasion == Occasion.REMIND
        ? letters.remind(report, workers, output)
        : letters.giveBack(report, judged, workers, output);
  }

  /** The letters as one archive. */
  public byte[] zipped(Occasion occasion, Judging judging, Workers workers)
      throws IOException, NotUsable {
    Path beside = Files.createTempDirectory("kpi-mail");
    try (OutputFolder output = OutputFolder.open(beside.resolve("mail"), folder)) {
      Letters.Written written = write(occasion, judging, workers, output);
      output.swapIn();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        for (String name : written.written()) {
          zip.putNextEntry(new ZipEntry(name));
          zip.write(Files.readAllBytes(OutputFolder.below(output.target(), name)));
          zip.closeEntry();
        }
      }
      return bytes.toByteArray();
    } finally {
      OutputFolder.delete(beside);
    }
  }
}
