package org.groupkpi.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.Nearest;
import org.groupkpi.file.FileRemark;
import org.groupkpi.file.Spreadsheet;
import org.groupkpi.finding.Checked;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.finding.Subject;
import org.groupkpi.form.CatalogueDigest;
import org.groupkpi.form.FileNames;
import org.groupkpi.form.FormColumn;
import org.groupkpi.form.IdentitySheet;
import org.groupkpi.measure.FiscalYear;
import org.groupkpi.returns.AnswerTexts;
import org.groupkpi.returns.Resubmission;
import org.groupkpi.returns.ReviewSheets;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.SignOff;
import org.groupkpi.submission.Submission;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * Reads a returned form: a pure function of its cells, its file name and what is collected. Whose
 * form it is, where the figures are, and what each row says are told by classes of their own.
 */
public final class FormReader {
  private final CollectionRound round;
  private final Headings headings;
  private final Map<String, KpiCode> codes;
  private final RowNames names;
  private final String digest;
  private final FileNames fileNames;
  private final RegisterSearch registers;
  private final FiscalYear fiscalYear;

  /** A reader of the forms of a year; any number of threads may use it. */
  public FormReader(CollectionRound round) {
    this.round = round;
    this.headings = new Headings(round.year());
    this.codes = KnownRows.codes(round);
    this.names = new RowNames(round.catalogue());
    this.digest = CatalogueDigest.of(round.catalogue());
    this.registers =
        new RegisterSearch(round.catalogue().registers().all().values(), round.catalogue().units());
    this.fiscalYear = round.tree().entity(round.tree().root()).holdings().fiscalYear();
    this.fileNames = new FileNames(round.tree(), round.year());
  }

  /**
   * Reads a form.
   *
   * @param file path below the project folder with {@code /}, or the bare name
   */
  public ReturnedForm read(Spreadsheet whole, String file) {
    return read(whole, file, LibraryResults.NONE);
  }

  /** Reads a form whose formulas can be worked out. */
  ReturnedForm read(Spreadsheet whole, String file, LibraryResults formulas) {
    ReviewSheets review = ReviewSheets.of(whole);
    Spreadsheet spreadsheet = review.data();
    SourceCell place = SourceCell.file(file, spreadsheet.sha256());
    String fileName = file.substring(file.lastIndexOf('/') + 1);
    Identification found = Identification.of(spreadsheet, fileName, fiscalYear);
    List<Finding> findings = new ArrayList<>(aboutFile(spreadsheet));
    Optional<Entity> entity =
        found.clear() ? round.tree().find(found.entityCode()) : Optional.empty();
    Optional<Finding> refused = ofOtherGroup(spreadsheet).or(() -> refusal(found, entity));
    String code = entity.map(Entity::code).orElse("");
    refused.ifPresent(findings::add);
    if (found.byFileName() && refused.isEmpty()) {
      findings.add(Finding.of(FindingKind.F112, code, found.yearText()));
    }
    Optional<Entity> own = refused.isPresent() ? Optional.empty() : entity;
    Optional<Entity> namedAfter = own.flatMap(known -> fileNames.other(fileName, known));
    namedAfter.ifPresent(
        other ->
            findings.add(Finding.of(FindingKind.F126, named(other), named(own.orElseThrow()))));
    if (own.isPresent() && round.signOff() == SignOff.REQUIRED) {
      new CoverEntries(spreadsheet).notSignedOff(place).ifPresent(findings::add);
    }
    Checked<Optional<Submission>> submission =
        own.map(known -> read(spreadsheet, place, known, formulas))
            .orElseGet(() -> Checked.of(Optional.empty()));
    findings.addAll(submission.findings());
    return new ReturnedForm(
        place,
        own,
        namedAfter,
        submission.value(),
        submission.value().flatMap(read -> resubmission(read, review)),
        findings.stream().map(finding -> placed(finding, code, place)).toList());
  }

  /** An entity as messages name it: {@code NF03 华北电解铝有限公司}. */
  static LocalText named(Entity entity) {
    return LocalText.same("{0} {1}").fill(entity.code(), entity.name());
  }

  private Optional<Resubmission> resubmission(Submission read, ReviewSheets review) {
    return review
        .earlier()
        .map(
            earlier ->
                new Resubmission(
                    read.entity(), read.file(), earlier, figures(review.data(), read.file())));
  }

  /** What stands in the answer cells of a workbook, whosever it is. */
  public AnswerTexts figures(Spreadsheet spreadsheet, SourceCell file) {
    return FormFigures.of(new HeaderSearch(headings).blocks(spreadsheet), file);
  }

  /** Findings about the file or a sheet as a whole get its place and its entity. */
  private Finding placed(Finding finding, String entity, SourceCell file) {
    Finding about =
        finding.subject().equals(Subject.NONE)
            ? finding.about(Subject.of(entity, round.year().toString()))
            : finding;
    return about.place().equals(SourceCell.NOWHERE) ? about.at(file) : about;
  }

  private static List<Finding> aboutFile(Spreadsheet spreadsheet) {
    List<Finding> findings = new ArrayList<>();
    if (spreadsheet.macros()) {
      findings.add(Finding.of(FindingKind.F130));
    }
    if (spreadsheet.externalLinks()) {
      findings.add(Finding.of(FindingKind.F132));
    }
    if (spreadsheet.remarks().contains(FileRemark.NOT_VERIFIABLE)) {
      findings.add(Finding.of(FindingKind.F133));
    }
    if (spreadsheet.remarks().contains(FileRemark.BYTES_AFTER_END)) {
      findings.add(Finding.of(FindingKind.F134));
    }
    return findings;
  }

  /** A form says of which group it is; one that does not was made elsewhere. */
  private Optional<Finding> ofOtherGroup(Spreadsheet spreadsheet) {
    String ours = round.tree().root();
    return Identification.key(spreadsheet, IdentitySheet.GROUP)
        .filter(group -> !group.equals(ours))
        .map(
            group ->
                Words.of("this is a form of the group {0}; the group consolidated is {1}")
                    .fill(group, ours))
        .map(problem -> Finding.of(FindingKind.F110, problem));
  }

  private Optional<Finding> refusal(Identification found, Optional<Entity> entity) {
    if (!found.clear()) {
      return Optional.of(Finding.of(FindingKind.F110, found.problem()));
    }
    if (entity.isEmpty()) {
      List<String> known = round.tree().entities().stream().map(Entity::code).toList();
      String nearest = Nearest.to(found.entityCode(), known);
      return Optional.of(Finding.of(FindingKind.F111, found.entityCode(), nearest));
    }
    return found.yearText().equals(round.year().toString())
        ? Optional.empty()
        : Optional.of(Finding.of(FindingKind.F113, found.yearText(), round.year()));
  }

  private Checked<Optional<Submission>> read(
      Spreadsheet spreadsheet, SourceCell file, Entity entity, LibraryResults formulas) {
    HeaderSearch search = new HeaderSearch(headings);
    List<Block> all = search.blocks(spreadsheet);
    List<RegisterSheet> lists = registers.sheets(spreadsheet, all);
    Spreadsheet others = spreadsheet.with(RegisterSearch.without(spreadsheet, lists, all));
    List<Block> blocks = lists.isEmpty() ? all : search.blocks(others);
    if (blocks.isEmpty() && lists.isEmpty()) {
      return new Checked<>(Optional.empty(), List.of(noTable()));
    }
    Checked<FormContents> read =
        new FormReading(round, names, entity, file, formulas).read(others, blocks, lists, codes);
    FormContents contents = read.value();
    Submission submission =
        new Submission(
            entity.code(),
            round.year(),
            file,
            contents.facts,
            contents.priorFacts,
            contents.restatements,
            contents.registers);
    return new Checked<>(Optional.of(submission), read.findings())
        .and(new TemplateVersion(round, entity, digest).compare(spreadsheet, contents));
  }

  private Finding noTable() {
    LocalText code = quoted(FormColumn.CODE);
    return Finding.of(FindingKind.F116, code, quoted(FormColumn.VALUE));
  }

  private LocalText quoted(FormColumn column) {
    LocalText heading = column.heading(round.year());
    String both = heading.zh() + " / " + heading.en();
    return LocalText.same(both);
  }
}
