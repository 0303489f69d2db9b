package org.groupkpi.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.groupkpi.boundary.Entity;
import org.groupkpi.catalogue.KpiCode;
import org.groupkpi.catalogue.Nearest;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.Subject;
import org.groupkpi.language.LocalText;
import org.groupkpi.measure.Fold;
import org.groupkpi.resubmission.Figures;
import org.groupkpi.resubmission.Resubmission;
import org.groupkpi.source.SourceCell;
import org.groupkpi.spreadsheet.Cell;
import org.groupkpi.spreadsheet.SheetRow;
import org.groupkpi.spreadsheet.Spreadsheet;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.Submission;

/**
 * Reads a returned form: a pure function of its cells, its file name and what is collected. Whose
 * form it is, where the figures are, and what each row says are told by classes of their own.
 */
public final class FormReader {
  private static final Pattern CODE =
      Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}(\\[[A-Za-z][\\w-]*=[A-Za-z][\\w-]*])?");

  private final CollectionRound round;
  private final Headings headings;
  private final Map<String, KpiCode> codes = new HashMap<>();
  private final String digest;

  /** A reader of the forms of a year; any number of threads may use it. */
  public FormReader(CollectionRound round) {
    this.round = round;
    this.headings = new Headings(round.year());
    round.catalogue().collected().stream()
        .flatMap(indicator -> indicator.codes().stream())
        .forEach(code -> codes.put(code.toString(), code));
    this.digest = CatalogueDigest.of(round.catalogue());
  }

  /**
   * Reads a form.
   *
   * @param file path below the project folder with {@code /}, or the bare name
   */
  public ReturnedForm read(Spreadsheet whole, String file) {
    ReviewSheets review = ReviewSheets.of(whole);
    Spreadsheet spreadsheet = review.data();
    SourceCell place = SourceCell.file(file, spreadsheet.sha256());
    Identification found =
        Identification.of(spreadsheet, file.substring(file.lastIndexOf('/') + 1));
    List<Finding> findings = new ArrayList<>(aboutFile(spreadsheet));
    Optional<Entity> entity =
        found.clear() ? round.tree().find(found.entityCode()) : Optional.empty();
    Optional<Finding> refused = ofOtherGroup(spreadsheet).or(() -> refusal(found, entity));
    String code = entity.map(Entity::code).orElse("");
    refused.ifPresent(findings::add);
    if (found.byFileName() && refused.isEmpty()) {
      findings.add(Finding.of(FindingKind.F112, code, found.yearText()));
    }
    Optional<Submission> submission =
        refused.isPresent()
            ? Optional.empty()
            : read(spreadsheet, place, entity.orElseThrow(), findings);
    return new ReturnedForm(
        place,
        refused.isPresent() ? Optional.empty() : entity,
        submission,
        submission.flatMap(read -> resubmission(read, review)),
        findings.stream().map(finding -> placed(finding, code, place)).toList());
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
  Figures figures(Spreadsheet spreadsheet, SourceCell file) {
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
    return findings;
  }

  /** A form says of which group it is; one that does not was made elsewhere. */
  private Optional<Finding> ofOtherGroup(Spreadsheet spreadsheet) {
    String ours = round.tree().root();
    return Identification.key(spreadsheet, IdentitySheet.GROUP)
        .filter(group -> !group.equals(ours))
        .map(
            group ->
                LocalText.of(
                    "这是集团 " + group + " 的填报表，本次汇总的集团是 " + ours,
                    "this is a form of the group " + group + "; the group consolidated is " + ours))
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

  private Optional<Submission> read(
      Spreadsheet spreadsheet, SourceCell file, Entity entity, List<Finding> findings) {
    List<Block> blocks = new HeaderSearch(headings).blocks(spreadsheet);
    if (blocks.isEmpty()) {
      findings.add(noTable());
      return Optional.empty();
    }
    FormContents contents = new FormContents();
    RowReader reader = new RowReader(round, entity, contents);
    HiddenData hidden = new HiddenData();
    Map<KpiCode, List<FormRow>> rows = rows(blocks, file, entity, contents, hidden);
    rows.forEach((code, found) -> read(code, found, reader));
    StoredResults stored = new StoredResults(spreadsheet);
    rows.values().forEach(found -> found.forEach(row -> stored.judge(row, reader.findings(row))));
    contents.findings.addAll(
        new Completeness(round, entity).gaps(contents.facts, contents.blank, file));
    findings.addAll(contents.findings);
    findings.addAll(hidden.findings());
    findings.addAll(formulas(rows));
    findings.addAll(new TemplateVersion(round, entity, digest).compare(spreadsheet, contents));
    return Optional.of(
        new Submission(
            entity.code(),
            round.year(),
            file,
            contents.facts,
            contents.priorFacts,
            contents.restatements));
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

  private Map<KpiCode, List<FormRow>> rows(
      List<Block> blocks,
      SourceCell file,
      Entity entity,
      FormContents contents,
      HiddenData hidden) {
    Map<KpiCode, List<FormRow>> rows = new LinkedHashMap<>();
    for (Block block : blocks) {
      for (SheetRow row : block.rows()) {
        Optional<FormRow> known = known(block, row, file, entity, contents);
        known.ifPresent(
            found -> {
              rows.computeIfAbsent(found.code(), key -> new ArrayList<>()).add(found);
              hidden.look(found);
            });
      }
    }
    return rows;
  }

  /** The row of a known code; everything else is ignored, or a finding if a figure is lost. */
  private Optional<FormRow> known(
      Block block, SheetRow row, SourceCell file, Entity entity, FormContents contents) {
    String text = Fold.width(block.text(row, FormColumn.CODE));
    KpiCode collected = codes.get(text);
    if (collected != null) {
      FormRow found = new FormRow(collected, block, row, file);
      return asked(found, entity, contents) ? Optional.of(found) : Optional.empty();
    }
    KpiCode code = CODE.matcher(text).matches() ? KpiCode.parse(text) : KpiCode.total("");
    FormRow found = new FormRow(code, block, row, file);
    if (code.indicator().isEmpty()) {
      figureWithoutCode(found, entity, contents);
      return Optional.empty();
    }
    unknownCode(found, entity, contents);
    return Optional.empty();
  }

  /** A figure that nobody asks of the entity's segment is not taken, and not lost silently. */
  private boolean asked(FormRow row, Entity entity, FormContents contents) {
    if (round.catalogue().indicator(row.code().indicator()).asksFor(entity.segment())) {
      return true;
    }
    String text = row.text(FormColumn.VALUE);
    if (!text.isBlank() && Status.of(text).flatMap(Status::absence).isEmpty()) {
      LocalText none =
          LocalText.of(
              "无（不要求本单位所在板块填报，数据未采用）",
              "none (it is not asked of this entity's segment; the figure was not taken)");
      about(entity, row, contents)
          .add(Finding.of(FindingKind.F121, row.code(), none), row.place(FormColumn.CODE));
    }
    return false;
  }

  private void figureWithoutCode(FormRow row, Entity entity, FormContents contents) {
    Optional<Cell> cell = row.cell(FormColumn.VALUE);
    boolean figure =
        cell.filter(
                value ->
                    value.type() == Cell.Type.NUMBER
                        || (value.type() == Cell.Type.TEXT
                            && WrittenNumber.parse(value.text()).isPresent()))
            .isPresent();
    if (figure) {
      Finding finding = Finding.of(FindingKind.F122, row.text(FormColumn.VALUE).strip());
      about(entity, row, contents).add(finding, row.place(FormColumn.VALUE));
    }
  }

  private void unknownCode(FormRow row, Entity entity, FormContents contents) {
    boolean alone =
        row.block().columns().keySet().stream()
            .filter(column -> column != FormColumn.CODE)
            .allMatch(column -> row.text(column).isBlank());
    if (alone) {
      return;
    }
    String code = row.code().toString();
    contents.unknownCodes.add(code);
    about(entity, row, contents)
        .add(Finding.of(FindingKind.F121, code, nearest(row.code())), row.place(FormColumn.CODE));
  }

  private LocalText nearest(KpiCode code) {
    if (round.catalogue().has(code)) {
      return LocalText.of("无（它由公式计算）", "none (it is computed by a formula)");
    }
    List<String> known =
        round.catalogue().collected().stream()
            .flatMap(indicator -> indicator.codes().stream())
            .map(KpiCode::toString)
            .toList();
    return LocalText.same(Nearest.to(code.toString(), known));
  }

  private RowFindings about(Entity entity, FormRow row, FormContents contents) {
    Subject subject =
        new Subject(
            entity.code(),
            round.year().toString(),
            row.code().indicator(),
            row.code().memberText());
    return new RowFindings(subject, row.text(FormColumn.NOTE).strip(), contents.findings);
  }

  private static void read(KpiCode code, List<FormRow> rows, RowReader reader) {
    FormRow first = rows.get(0);
    if (rows.size() == 1) {
      reader.read(first);
      return;
    }
    String places =
        rows.stream()
            .map(row -> row.place(FormColumn.CODE).address())
            .collect(Collectors.joining(", "));
    reader
        .findings(first)
        .add(
            Finding.of(FindingKind.F120, code, rows.size(), places),
            rows.get(1).place(FormColumn.CODE));
    reader.unusable(first);
  }

  private static List<Finding> formulas(Map<KpiCode, List<FormRow>> rows) {
    long formulas =
        rows.values().stream()
            .flatMap(List::stream)
            .flatMap(
                row ->
                    List.of(FormColumn.VALUE, FormColumn.RESTATED, FormColumn.PRIOR).stream()
                        .flatMap(column -> row.cell(column).stream()))
            .filter(cell -> cell.hasFormula() && cell.type() == Cell.Type.NUMBER)
            .count();
    return formulas == 0 ? List.of() : List.of(Finding.of(FindingKind.C205, formulas));
  }
}
