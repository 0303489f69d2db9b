package org.groupkpi.intake;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import org.groupkpi.definition.Entity;
import org.groupkpi.file.Refusal;
import org.groupkpi.file.Spreadsheet;
import org.groupkpi.finding.Digest;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.finding.Subject;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * Reads one file of the submissions: a pure function of its bytes, its name and what is collected,
 * with the figures held of its entity. Whatever goes wrong in a file is a finding about it.
 */
public final class SubmissionFileReader {
  private final CollectionRound round;
  private final FormReader forms;
  private final Intake intake;
  private final FormCache cache;

  /**
   * A reader that opens files in a certain way; any number of threads may use it.
   *
   * @param cache what came of them in earlier runs
   */
  public SubmissionFileReader(CollectionRound round, Intake intake, FormCache cache) {
    this.round = round;
    this.forms = new FormReader(round);
    this.intake = intake;
    this.cache = cache;
  }

  /** With all memory that there is. */
  public ReturnedForm readAlone(SubmissionFile file) {
    try {
      return read(file);
    } catch (OutOfMemoryError e) {
      return unread(file, refused(Refusal.outOfMemory(), file.name()));
    }
  }

  /** What came of a file. */
  public ReturnedForm read(SubmissionFile file) {
    return switch (file.treatment()) {
      case READ -> readGuarded(file);
      case OTHER_FORMAT -> unread(file, Finding.of(FindingKind.F102, otherFormat(file.name())));
      case NOT_REGULAR ->
          unread(
              file,
              Finding.of(
                  FindingKind.F103,
                  Words.of(
                      "it is a device, or a link that leads outside of the project or round in a circle, not a regular file")));
      case IGNORED -> unread(file, Finding.of(FindingKind.F101));
    };
  }

  private static LocalText otherFormat(String name) {
    String extension = name.substring(name.lastIndexOf('.'));
    return Words.of("this is a {0} file; only .xlsx, .xlsm and .xls are read").fill(extension);
  }

  /** One boundary for each file: whatever goes wrong in it stays with it. */
  private ReturnedForm readGuarded(SubmissionFile file) {
    try {
      return open(file);
    } catch (NoSuchFileException e) {
      return unread(file, Finding.of(FindingKind.F119));
    } catch (IOException e) {
      return unread(file, Finding.of(FindingKind.F103, notReadable(e)));
    } catch (TooMuchWork e) {
      return unread(file, Finding.of(FindingKind.F105, e.detail()));
    } catch (RuntimeException | StackOverflowError e) {
      String what = e.getClass().getSimpleName();
      return unread(
          file,
          Finding.of(
              FindingKind.F103, Words.of("its contents could not be understood ({0})").fill(what)));
    }
  }

  private static LocalText notReadable(IOException reason) {
    String what = reason.getClass().getSimpleName();
    return Words.of(
            "the system cannot read it ({0}); in a synchronised folder it may be a placeholder: download it first")
        .fill(what);
  }

  private ReturnedForm open(SubmissionFile file) throws IOException {
    byte[] bytes = FormFile.bytes(file.original(), intake.limits());
    String digest = Digest.of(bytes);
    Optional<ReturnedForm> known = cache.find(file.name(), digest);
    if (known.isPresent()) {
      return known.get();
    }
    FormFile form = FormFile.of(bytes, digest, file.name(), intake);
    if (form.opened() instanceof Refusal refusal) {
      return unread(file, refused(refusal, file.name()));
    }
    ReturnedForm read = read((Spreadsheet) form.opened(), form.bytes(), file.name());
    if (!form.encrypted()) {
      cache.keep(read);
    }
    return read;
  }

  private ReturnedForm read(Spreadsheet spreadsheet, byte[] bytes, String name) throws IOException {
    try (WorkbookFormulas formulas = new WorkbookFormulas(spreadsheet, bytes, intake.limits())) {
      return forms.read(FormulaResults.complete(spreadsheet, formulas), name, formulas);
    }
  }

  private static Finding refused(Refusal refusal, String name) {
    return switch (refusal.reason()) {
      case OTHER_FORMAT -> Finding.of(FindingKind.F102, savedAs(refusal.detail(), name));
      case UNREADABLE -> Finding.of(FindingKind.F103, refusal.detail());
      case ENCRYPTED, RIGHTS_MANAGED -> Finding.of(FindingKind.F104, refusal.detail());
      case DANGEROUS -> Finding.of(FindingKind.F105, refusal.detail());
    };
  }

  /** What a file is, and what its name says. */
  private static LocalText savedAs(LocalText what, String name) {
    LocalText ending = LocalText.same(name.substring(name.lastIndexOf('.')));
    return Words.of("{0} saved as {1}").fill(what, ending);
  }

  private ReturnedForm unread(SubmissionFile file, Finding finding) {
    SourceCell place = SourceCell.file(file.name(), "");
    Finding placed = finding.at(place).about(Subject.of(namedBy(file), round.year().toString()));
    return new ReturnedForm(
        place,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(placed));
  }

  /** The entity that the name of a file which was not read tells; empty if it tells none. */
  private String namedBy(SubmissionFile file) {
    String name = file.name().substring(file.name().lastIndexOf('/') + 1);
    return Identification.named(name, round.year())
        .flatMap(round.tree()::find)
        .map(Entity::code)
        .orElse("");
  }
}
