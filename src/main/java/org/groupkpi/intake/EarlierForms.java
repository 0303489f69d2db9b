package org.groupkpi.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.groupkpi.file.Spreadsheet;
import org.groupkpi.finding.Checked;
import org.groupkpi.finding.Finding;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.text.Language;

/** Reads older forms of the year, to carry their answers over into new ones. */
public final class EarlierForms {
  private final CollectionRound round;
  private final List<Language> languages;
  private final Workers workers;
  private final Intake intake;

  /** A reader; the languages are those of the new forms. */
  public EarlierForms(
      CollectionRound round, List<Language> languages, Workers workers, Intake intake) {
    this.intake = intake;
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
    List<SubmissionFile> files = new ArrayList<>();
    for (Path path : paths) {
      files.addAll(
          Files.isDirectory(path)
              ? SubmissionFiles.below(path, path)
              : List.of(SubmissionFiles.named(path, path)));
    }
    List<ReturnedForm> returned =
        Inbox.here(workers, new SubmissionFileReader(round, intake, FormCache.NONE)).open(files);
    List<CarriedForm> carried = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      Optional<CarriedForm> form = carried(files.get(i), returned.get(i));
      form.ifPresent(carried::add);
      if (form.isEmpty()) {
        findings.addAll(returned.get(i).findings());
      }
    }
    return new Checked<>(carried, findings);
  }

  private Optional<CarriedForm> carried(SubmissionFile file, ReturnedForm form) throws IOException {
    if (form.submission().isEmpty()) {
      return Optional.empty();
    }
    FormFile again = FormFile.read(file.original(), file.name(), intake);
    if (!(again.opened() instanceof Spreadsheet spreadsheet)
        || !spreadsheet.sha256().equals(form.file().sha256())) {
      throw new IOException(file.name() + " changed while it was read");
    }
    try (WorkbookFormulas formulas =
        new WorkbookFormulas(spreadsheet, again.bytes(), intake.limits())) {
      Spreadsheet complete = FormulaResults.complete(spreadsheet, formulas);
      return form.entity()
          .map(entity -> new Carrying(round, entity, languages, form.file()).carry(complete));
    }
  }
}
