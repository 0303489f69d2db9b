package org.groupkpi.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.groupkpi.definition.Entity;
import org.groupkpi.finding.Checked;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.Severity;
import org.groupkpi.finding.Subject;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.Submission;
import org.groupkpi.submission.SubmissionParts;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * Reads all returned forms of a year, several at a time, and judges what concerns more than one of
 * them: who submitted twice, or not at all. The result does not depend on the number of threads.
 */
public final class SubmissionsReader {
  /** What is said of a file instead of that its entity did not submit. */
  private static final Set<FindingKind> UNREADABLE =
      EnumSet.of(FindingKind.F103, FindingKind.F104, FindingKind.F105);

  private final CollectionRound round;
  private final SubmissionParts parts;
  private final Inbox inbox;

  public SubmissionsReader(CollectionRound round, SubmissionParts parts, Workers workers) {
    this(
        round,
        parts,
        Inbox.here(workers, new SubmissionFileReader(round, Intake.USUAL, FormCache.NONE)));
  }

  /** A reader of what lies in an inbox. */
  public SubmissionsReader(CollectionRound round, SubmissionParts parts, Inbox inbox) {
    this.round = round;
    this.parts = parts;
    this.inbox = inbox;
  }

  /** Reads {@code submissions/<year>} of a project folder; who is missing is a finding. */
  public SubmissionsRead readFolder(Path project) throws IOException {
    List<SubmissionFile> files = inbox.files(round.year(), project);
    List<ReturnedForm> returned = inbox.open(files);
    Checked<List<Submission>> taken = taken(returned);
    List<Finding> missing = missing(returned);
    List<Finding> findings = new ArrayList<>();
    taken.findings().forEach(finding -> findings.add(eased(finding, missing.isEmpty())));
    findings.addAll(missing);
    return new SubmissionsRead(taken.value(), workbooks(files, returned), findings);
  }

  /** Reads the files named, and nothing else; nobody is missing. */
  public SubmissionsRead readFiles(List<Path> files, Path project) throws IOException {
    List<SubmissionFile> found =
        files.stream().map(file -> SubmissionFiles.named(file, project)).toList();
    List<ReturnedForm> returned = inbox.open(found);
    Checked<List<Submission>> taken = taken(returned);
    return new SubmissionsRead(taken.value(), workbooks(found, returned), taken.findings());
  }

  /** The files that could be opened: a digest is known of those alone. */
  private static List<SubmittedFile> workbooks(
      List<SubmissionFile> files, List<ReturnedForm> returned) {
    List<SubmittedFile> workbooks = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      ReturnedForm form = returned.get(i);
      if (!form.file().sha256().isEmpty()) {
        String entity = form.entity().map(Entity::code).orElse("");
        workbooks.add(
            new SubmittedFile(form.file(), files.get(i).original(), entity, form.resubmission()));
      }
    }
    return workbooks;
  }

  /** A file of another format matters less if everybody submitted. */
  private static Finding eased(Finding finding, boolean complete) {
    return complete && finding.kind() == FindingKind.F102 ? finding.as(Severity.WARNING) : finding;
  }

  private Checked<List<Submission>> taken(List<ReturnedForm> returned) {
    List<Finding> findings = new ArrayList<>();
    Map<String, List<ReturnedForm>> byEntity = new LinkedHashMap<>();
    for (ReturnedForm form : returned) {
      if (form.entity().isEmpty()) {
        findings.addAll(form.findings());
      }
      form.entity()
          .ifPresent(
              entity ->
                  byEntity.computeIfAbsent(entity.code(), key -> new ArrayList<>()).add(form));
    }
    List<Submission> submissions = new ArrayList<>();
    for (Entity entity : round.tree().entities()) {
      Checked<Optional<Submission>> taken =
          taken(entity, byEntity.getOrDefault(entity.code(), List.of()));
      taken.value().ifPresent(submissions::add);
      taken.findings().forEach(finding -> findings.add(counted(entity, finding)));
    }
    return new Checked<>(submissions, findings);
  }

  private Checked<Optional<Submission>> taken(Entity entity, List<ReturnedForm> own) {
    Map<String, ReturnedForm> different = new LinkedHashMap<>();
    own.forEach(form -> different.putIfAbsent(form.file().sha256(), form));
    List<ReturnedForm> forms = List.copyOf(different.values());
    List<Finding> findings = new ArrayList<>();
    forms.forEach(form -> findings.addAll(form.findings()));
    if (forms.size() > 1 && parts == SubmissionParts.ONE) {
      findings.addAll(several(entity, own));
      return new Checked<>(Optional.empty(), findings);
    }
    own.stream()
        .filter(form -> !forms.contains(form))
        .forEach(form -> findings.add(copy(entity, form, different)));
    if (!own.isEmpty() && !round.inside(entity)) {
      Finding outside =
          Finding.of(
              FindingKind.F118,
              FormReader.named(entity),
              Words.of("FormReader", "in {0}").fill(round.year()));
      findings.add(about(entity, outside).at(own.get(0).file()));
    }
    return forms.size() > 1
        ? new MergedForms(round, entity, forms).merge(findings)
        : new Checked<>(forms.stream().findFirst().flatMap(ReturnedForm::submission), findings);
  }

  private Finding copy(Entity entity, ReturnedForm form, Map<String, ReturnedForm> taken) {
    String first =
        Optional.ofNullable(taken.get(form.file().sha256()))
            .map(one -> one.file().file())
            .orElse("");
    return about(entity, Finding.of(FindingKind.F127, first)).at(form.file());
  }

  /** Programs that keep folders in step leave copies of which nobody knows. */
  private static Finding advised(Finding finding, List<ReturnedForm> own) {
    String copies =
        own.stream()
            .map(form -> form.file().file())
            .filter(SyncedFiles::isConflictCopy)
            .collect(Collectors.joining(", "));
    return copies.isEmpty()
        ? finding
        : finding.advising(
            Words.of("these look like copies that a synchronising program left: {0}").fill(copies));
  }

  /** Of several files each is told, for each goes back to its filer. */
  private List<Finding> several(Entity entity, List<ReturnedForm> own) {
    String files = own.stream().map(form -> form.file().file()).collect(Collectors.joining(", "));
    LocalText what =
        Words.of("{0} has {1} files: {2}").fill(FormReader.named(entity), own.size(), files);
    Finding several = advised(about(entity, Finding.of(FindingKind.F114, what)), own);
    return own.stream().map(form -> several.at(form.file())).toList();
  }

  /** What is found in a form whose figures are not counted blocks nothing. */
  private Finding counted(Entity entity, Finding finding) {
    return round.inside(entity) || finding.kind() == FindingKind.F118
        ? finding
        : finding.as(Severity.NOTE);
  }

  private List<Finding> missing(Collection<ReturnedForm> returned) {
    Set<String> seen = new HashSet<>();
    for (ReturnedForm form : returned) {
      form.entity().map(Entity::code).ifPresent(seen::add);
      form.findings().stream()
          .filter(finding -> UNREADABLE.contains(finding.kind()))
          .forEach(finding -> seen.add(finding.subject().entity()));
    }
    return round.expected().stream()
        .filter(entity -> !seen.contains(entity.code()))
        .map(entity -> missing(entity, returned))
        .toList();
  }

  /** That an entity did not submit, and which file of another one bears its name. */
  private Finding missing(Entity entity, Collection<ReturnedForm> returned) {
    Finding finding =
        about(entity, Finding.of(FindingKind.F115, FormReader.named(entity), round.year()));
    Finding pointed =
        returned.stream()
            .filter(form -> form.namedAfter().equals(Optional.of(entity)))
            .findFirst()
            .map(form -> finding.advising(bearsName(form)))
            .orElse(finding);
    return round.countsNowhere(entity) ? pointed.as(Severity.NOTE) : pointed;
  }

  private static LocalText bearsName(ReturnedForm form) {
    return Words.of("look at {0} first: it is named after this entity, but holds the form of {1}")
        .fill(form.file().file(), form.entity().map(FormReader::named).orElse(LocalText.NONE));
  }

  private Finding about(Entity entity, Finding finding) {
    return finding.about(Subject.of(entity.code(), round.year().toString()));
  }
}
