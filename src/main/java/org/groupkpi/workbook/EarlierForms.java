package org.groupkpi.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.groupkpi.finding.Checked;
import org.groupkpi.finding.Finding;
import org.groupkpi.language.Language;
import org.groupkpi.spreadsheet.Limits;
import org.groupkpi.spreadsheet.Opened;
import org.groupkpi.spreadsheet.Spreadsheet;
import org.groupkpi.spreadsheet.SpreadsheetReader;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.SubmissionParts;

/** Reads older forms of the year, to carry their answers over into new ones. */
public final class EarlierForms {
  private final CollectionRound round;
  private final List<Language> languages;
  private final Workers workers;

  /** A reader; the languages are those of the new forms. */
  public EarlierForms(CollectionRound round, List<Language> languages, Workers workers) {
    this.round = round;
    this.languages = List.copyOf(languages);
    this.workers = workers;
  }

  /**
   * Reads forms, in the order given; files of a folder by name.
   *
   * @param paths files, or folders with files
   * @return with a finding for each file that cannot be used
   */
  public Checked<List<CarriedForm>> read(List<Path> paths) throws IOException {
    List<SubmissionFiles.Found> files = new ArrayList<>();
    for (Path path : paths) {
      files.addAll(
          Files.isDirectory(path)
              ? SubmissionFiles.below(path, path)
              : List.of(SubmissionFiles.named(path, path)));
    }
    List<ReturnedForm> returned =
        new SubmissionsReader(round, SubmissionParts.ONE, workers).read(files);
    List<CarriedForm> carried = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      Optional<CarriedForm> form = carried(files.get(i).path(), returned.get(i));
      form.ifPresent(carried::add);
      if (form.isEmpty()) {
        findings.addAll(returned.get(i).findings());
      }
    }
    return new Checked<>(carried, findings);
  }

  private Optional<CarriedForm> carried(Path file, ReturnedForm form) throws IOException {
    if (form.submission().isEmpty()) {
      return Optional.empty();
    }
    byte[] bytes = Files.readAllBytes(file);
    Opened opened = SpreadsheetReader.open(bytes);
    if (!(opened instanceof Spreadsheet spreadsheet)
        || !spreadsheet.sha256().equals(form.file().sha256())) {
      throw new IOException(file + " changed while it was read");
    }
    Spreadsheet complete = FormulaResults.complete(spreadsheet, bytes, Limits.DEFAULT);
    return form.entity()
        .map(entity -> new Carrying(round, entity, languages, form.file()).carry(complete));
  }
}
