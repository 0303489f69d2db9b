package org.groupkpi.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.file.Cell;
import org.groupkpi.file.Spreadsheet;
import org.groupkpi.finding.Checked;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.form.FormColumn;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.RegisterAnswer;
import org.groupkpi.submission.ReportedValue.Absent;
import org.groupkpi.submission.ReportedValue.Figure;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * One reading of a form whose entity is known: every row of a known code is read or refused, and
 * what is left over is told.
 */
final class FormReading {
  private final CollectionRound round;
  private final RowNames names;
  private final Entity entity;
  private final SourceCell file;
  private final LibraryResults formulas;
  private final FormContents contents = new FormContents();
  private final List<Finding> findings = new ArrayList<>();
  private final RowReader reader;
  private final HiddenData hidden = new HiddenData();
  private final OtherNumbers otherNumbers = new OtherNumbers();
  private final Map<KpiCode, List<FormRow>> rows = new LinkedHashMap<>();

  /** Codes whose figures contradict each other, or are not theirs alone. */
  private final Set<KpiCode> refused = new HashSet<>();

  FormReading(
      CollectionRound round,
      RowNames names,
      Entity entity,
      SourceCell file,
      LibraryResults formulas) {
    this.round = round;
    this.names = names;
    this.entity = entity;
    this.file = file;
    this.formulas = formulas;
    this.reader = new RowReader(round, entity, contents);
  }

  /**
   * Reads a form.
   *
   * @param form without the sheets of registers
   */
  Checked<FormContents> read(
      Spreadsheet form, List<Block> blocks, List<RegisterSheet> lists, Map<String, KpiCode> codes) {
    KnownRows known = new KnownRows(round, codes, names, entity, file, contents);
    for (Block block : blocks) {
      Checked<List<FormRow>> own = known.of(block);
      findings.addAll(own.findings());
      take(block, own.value());
    }
    rows.forEach(this::read);
    rows.forEach((code, found) -> judgeAbsentTotal(code, found.get(0)));
    rows.forEach((code, found) -> judgeStockOfLeaver(code, found.get(0)));
    StoredResults stored = new StoredResults(form, formulas);
    rows.values().stream()
        .flatMap(List::stream)
        .forEach(row -> findings.addAll(stored.judge(row, reader)));
    findings.addAll(
        new Remainders(round, entity, file, contents, otherNumbers).tell(form, blocks, codes));
    Checked<Map<String, RegisterAnswer>> registers =
        new RegisterReader(round, entity, file, hidden, otherNumbers).read(lists);
    contents.registers.putAll(registers.value());
    findings.addAll(registers.findings());
    findings.addAll(new Completeness(round, entity).gaps(contents, file));
    findings.addAll(otherNumbers.findings(file));
    findings.addAll(hidden.findings());
    findings.addAll(formulas());
    return new Checked<>(contents, findings);
  }

  private void take(Block block, List<FormRow> known) {
    known.forEach(hidden::look);
    ColumnChoice choice = new ColumnChoice(block, known);
    Optional<Finding> contradiction = choice.contradiction(file);
    if (contradiction.isPresent()) {
      findings.add(contradiction.get());
      known.forEach(row -> refused.add(row.code()));
      add(known);
      return;
    }
    choice.remark().ifPresent(remark -> otherNumbers.remark(block.sheet(), remark));
    add(withoutShared(block, known));
  }

  private void add(List<FormRow> known) {
    known.forEach(row -> rows.computeIfAbsent(row.code(), key -> new ArrayList<>()).add(row));
  }

  /** A shared value is nobody's; a shared figure of the year before is not read. */
  private List<FormRow> withoutShared(Block block, List<FormRow> known) {
    SharedCells values = SharedCells.of(block, known, FormColumn.VALUE);
    findings.addAll(values.findings(reader));
    refused.addAll(values.codes());
    List<FormRow> kept = known;
    for (FormColumn column : List.of(FormColumn.RESTATED, FormColumn.PRIOR)) {
      List<FormRow> others = kept.stream().filter(row -> !refused.contains(row.code())).toList();
      SharedCells shared = SharedCells.of(block, others, column);
      findings.addAll(shared.findings(reader));
      kept = shared.removedFrom(kept, column);
    }
    return kept;
  }

  private void read(KpiCode code, List<FormRow> found) {
    FormRow first = found.get(0);
    if (found.size() > 1) {
      String places =
          found.stream()
              .map(row -> row.place(FormColumn.CODE).address())
              .collect(Collectors.joining(", "));
      findings.add(
          reader
              .about(first)
              .at(
                  found.get(1).place(FormColumn.CODE),
                  Finding.of(FindingKind.F120, code, found.size(), places)));
      reader.unusable(first);
    } else if (refused.contains(code)) {
      reader.unusable(first);
    } else {
      findings.addAll(reader.read(first));
    }
  }

  /** What stands at the end of the year is not counted of who left before. */
  private void judgeStockOfLeaver(KpiCode code, FormRow row) {
    Fact fact = contents.facts.get(code);
    if (round.yearTree().leftInYear(entity.code())
        && fact != null
        && fact.value() instanceof Figure
        && round.catalogue().indicator(code.indicator()).kind().atYearEnd()) {
      LocalText then = Words.of("FormReader", "at the end of {0}").fill(round.year());
      Finding finding = Finding.of(FindingKind.F118, FormReader.named(entity), then);
      findings.add(reader.about(row).at(FormColumn.VALUE, finding));
    }
  }

  /**
   * A total that does not apply, with members that do, is not used; complete members speak for it.
   */
  private void judgeAbsentTotal(KpiCode total, FormRow row) {
    Fact said = contents.facts.get(total);
    if (!total.isTotal() || said == null || said.value() != Absent.NOT_APPLICABLE) {
      return;
    }
    contents.facts.values().stream()
        .filter(fact -> !fact.code().isTotal() && fact.code().indicator().equals(total.indicator()))
        .filter(fact -> fact.value() instanceof Figure figure && figure.value().signum() != 0)
        .findFirst()
        .ifPresent(
            member -> {
              String told = row.text(FormColumn.STATUS) + row.text(FormColumn.VALUE);
              LocalText held =
                  LocalText.same(member.code() + ": " + member.source().text().strip());
              Finding finding = Finding.of(FindingKind.C232, told.strip(), held);
              findings.add(reader.about(row).at(FormColumn.VALUE, finding));
              reader.unusable(row);
            });
  }

  private List<Finding> formulas() {
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
