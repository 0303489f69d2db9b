package org.groupkpi.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.file.Cell;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.Severity;
import org.groupkpi.form.FormColumn;
import org.groupkpi.form.Status;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Unit;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.Entry;
import org.groupkpi.submission.Explanation;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.submission.ReportedValue.Figure;
import org.groupkpi.submission.Restatement;
import org.groupkpi.submission.Submission.FilerRestatement;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Reads the two columns of the year before: what was reported, and what it is restated to. */
final class PriorCells {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final CollectionRound round;
  private final Entity entity;
  private final Map<KpiCode, Fact> held;
  private final FormContents contents;

  PriorCells(CollectionRound round, Entity entity, FormContents contents) {
    this.round = round;
    this.entity = entity;
    this.held = round.held(entity);
    this.contents = contents;
  }

  /** Reads both; the unit is the row's. */
  List<Finding> read(ValueCell cells, Unit unit, RowFindings about) {
    FormRow row = about.row();
    Fact known = held.get(row.code());
    ValueCell.Read reported = cells.read(row.cell(FormColumn.PRIOR));
    ValueCell.Read restated = cells.read(row.cell(FormColumn.RESTATED));
    if (known == null) {
      return takeFirst(reported, restated, about);
    }
    List<Finding> findings = new ArrayList<>();
    if (changed(row, reported, known, unit)) {
      String text = row.text(FormColumn.PRIOR).strip();
      findings.add(
          about.at(FormColumn.PRIOR, Finding.of(FindingKind.C250, shown(known.value()), text)));
    }
    findings.addAll(takeRestated(restated, known, about));
    return findings;
  }

  /** Nothing is held: what stands in either column is the answer as first reported. */
  private List<Finding> takeFirst(
      ValueCell.Read reported, ValueCell.Read restated, RowFindings about) {
    List<Finding> findings = new ArrayList<>(errors(FormColumn.PRIOR, reported, about));
    if (given(restated)) {
      LocalText besides = besides(about.row(), reported, restated);
      findings.addAll(about.at(FormColumn.RESTATED, restated.findings(), LocalText.NONE));
      findings.add(takeFirst(FormColumn.RESTATED, restated, besides, about));
      return findings;
    }
    findings.addAll(errors(FormColumn.RESTATED, restated, about));
    if (given(reported)) {
      findings.add(takeFirst(FormColumn.PRIOR, reported, LocalText.NONE, about));
    }
    return findings;
  }

  /** A figure, or that there is none: not applicable, not available. */
  private static boolean given(ValueCell.Read read) {
    return read.value() != ReportedValue.Absent.BLANK;
  }

  private Finding takeFirst(
      FormColumn column, ValueCell.Read read, LocalText besides, RowFindings about) {
    FormRow row = about.row();
    contents.priorFacts.put(row.code(), fact(row, read.value(), column, Fact.Origin.PRIOR_COLUMN));
    String text = row.text(column).strip();
    return about.at(column, Finding.of(FindingKind.C251, text, besides));
  }

  /** The other column, where it says something else. */
  private static LocalText besides(FormRow row, ValueCell.Read reported, ValueCell.Read restated) {
    return !given(reported) || alike(reported.value(), restated.value())
        ? LocalText.NONE
        : Words.of(" (not the {0} of the column “reported”)")
            .fill(row.text(FormColumn.PRIOR).strip());
  }

  private static boolean alike(ReportedValue one, ReportedValue other) {
    if (one instanceof Figure figure && other instanceof Figure second) {
      return figure.value().compareTo(second.value()) == 0;
    }
    return one.equals(other);
  }

  /** Whether the filer wrote something else than what we hold into our column. */
  boolean changed(FormRow row, ValueCell.Read reported, Fact known, Unit unit) {
    if (reported.blank() || reported.ambiguous() || reported.value().equals(known.value())) {
      return false;
    }
    if (reported.value() instanceof Figure figure && known.value() instanceof Figure ours) {
      return !same(figure, ours) && !untouched(row, ours, unit);
    }
    return true;
  }

  /** Equal to the precision in which it is written. */
  private static boolean same(Figure figure, Figure ours) {
    BigDecimal apart = figure.value().subtract(ours.value()).abs();
    return apart.multiply(TWO).compareTo(figure.lastDigit()) <= 0
        || figure.value().doubleValue() == ours.value().doubleValue();
  }

  /** A cell as we wrote it is not the filer's, even where the row's unit was changed. */
  private boolean untouched(FormRow row, Figure ours, Unit unit) {
    Unit collect = round.catalogue().indicator(row.code().indicator()).collectUnit();
    return !unit.factor().equals(collect.factor())
        && row.cell(FormColumn.PRIOR)
            .filter(cell -> cell.type() == Cell.Type.NUMBER)
            .map(cell -> cell.number().doubleValue() == ours.value().doubleValue())
            .orElse(false);
  }

  private List<Finding> takeRestated(ValueCell.Read restated, Fact known, RowFindings about) {
    FormRow row = about.row();
    if (!restated.value().answered()) {
      return given(restated) && !restated.value().equals(known.value())
          ? about.at(FormColumn.RESTATED, withdrawn(row), LocalText.NONE)
          : errors(FormColumn.RESTATED, restated, about);
    }
    List<Finding> findings =
        new ArrayList<>(about.at(FormColumn.RESTATED, restated.findings(), LocalText.NONE));
    if (restated.value().same(known.value())) {
      return findings;
    }
    if (reasonGiven(row)) {
      contents.restatements.add(restatement(row, restated.value()));
    } else {
      String text = row.text(FormColumn.RESTATED).strip();
      findings.add(about.at(FormColumn.RESTATED, Finding.of(FindingKind.C252, text)));
    }
    return findings;
  }

  /** Not applicable, or not available, in place of a figure. */
  private static List<Finding> withdrawn(FormRow row) {
    return NotANumber.WITHDRAWN.read(row.text(FormColumn.RESTATED).strip()).findings();
  }

  /** By the filer, or by head office in its table of restatements. */
  private boolean reasonGiven(FormRow row) {
    return Explanation.given(row.text(FormColumn.NOTE))
        || round.reasons().of(entity.code(), row.code(), round.year().prior()).isPresent();
  }

  private static List<Finding> errors(FormColumn column, ValueCell.Read read, RowFindings about) {
    if (read.ambiguous() || given(read)) {
      return List.of();
    }
    List<Finding> errors =
        read.findings().stream().filter(found -> found.severity() == Severity.ERROR).toList();
    return about.at(column, errors, LocalText.NONE);
  }

  private FilerRestatement restatement(FormRow row, ReportedValue value) {
    Unit unit = round.catalogue().indicator(row.code().indicator()).collectUnit();
    Restatement restatement =
        new Restatement(
            new FigureKey(entity.code(), row.code(), round.year().prior()),
            value instanceof Figure figure
                ? Optional.of(new Quantity(figure.value(), unit))
                : Optional.empty(),
            Entry.of(LocalText.same(row.text(FormColumn.NOTE).strip())),
            Restatement.By.FILER,
            row.place(FormColumn.RESTATED));
    Fact restated = fact(row, value, FormColumn.RESTATED, Fact.Origin.PRIOR_COLUMN);
    return new FilerRestatement(
        Optional.ofNullable(held.get(row.code()))
            .map(before -> restated.replacing(before, restatement))
            .orElse(restated),
        restatement);
  }

  private Fact fact(FormRow row, ReportedValue value, FormColumn column, Fact.Origin origin) {
    return new Fact(
        new FigureKey(entity.code(), row.code(), round.year().prior()),
        value,
        false,
        row.text(FormColumn.NOTE).strip(),
        row.place(column),
        origin,
        Optional.empty());
  }

  static LocalText shown(ReportedValue value) {
    return value.match(
        figure -> LocalText.same(Exact.plain(figure.value())),
        answer -> LocalText.same(answer.text()),
        absent ->
            switch (absent) {
              case NOT_APPLICABLE -> Status.NOT_APPLICABLE.word();
              case NOT_AVAILABLE -> Status.NOT_AVAILABLE.word();
              case BLANK -> Words.of("PriorCells", "blank");
            });
  }
}
