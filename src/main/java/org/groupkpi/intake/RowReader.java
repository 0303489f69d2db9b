package org.groupkpi.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.Nearest;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.Severity;
import org.groupkpi.form.FormColumn;
import org.groupkpi.form.Status;
import org.groupkpi.measure.Unit;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.Explanation;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.submission.ReportedValue.Absent;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Reads one row of a form: value, unit, status, note and evidence; hands the prior columns on. */
final class RowReader {
  private final CollectionRound round;
  private final Entity entity;
  private final FormContents contents;
  private final PriorCells priorCells;

  RowReader(CollectionRound round, Entity entity, FormContents contents) {
    this.round = round;
    this.entity = entity;
    this.contents = contents;
    this.priorCells = new PriorCells(round, entity, contents);
  }

  /** Reads the row of a code that stands once in the form and is known. */
  List<Finding> read(FormRow row) {
    Indicator indicator = round.catalogue().indicator(row.code().indicator());
    RowFindings about = about(row);
    UnitCell unit = unit(row, indicator);
    Unit rowUnit = unit.unit().orElse(indicator.collectUnit());
    ValueCell cells = new ValueCell(round.catalogue().units(), indicator, rowUnit);
    List<Finding> findings =
        new ArrayList<>(
            about.at(
                FormColumn.UNIT,
                unit.finding().stream().toList(),
                LocalText.same(indicator.collectUnit().text())));
    if (unit.unit().isPresent()) {
      findings.addAll(readValue(indicator, cells, about));
      findings.addAll(priorCells.read(cells, rowUnit, about));
    } else if (hasFigure(row, FormColumn.VALUE)) {
      unusable(row);
    } else {
      findings.addAll(readValue(indicator, cells, about));
    }
    return findings;
  }

  /** Takes a row in whose figures must not be used. */
  void unusable(FormRow row) {
    put(row, Absent.BLANK, false);
  }

  RowFindings about(FormRow row) {
    return RowFindings.of(row, entity, round);
  }

  private static String note(FormRow row) {
    return row.text(FormColumn.NOTE).strip();
  }

  /** A unit is only looked at where there is a figure that it could be of. */
  private UnitCell unit(FormRow row, Indicator indicator) {
    Unit expected = indicator.collectUnit();
    if (indicator.rule().answeredInWords()
        || !row.block().has(FormColumn.UNIT)
        || !hasFigure(row)) {
      return UnitCell.as(expected);
    }
    UnitCell unit = UnitCell.read(row.text(FormColumn.UNIT), indicator, round.catalogue().units());
    unit.finding()
        .filter(finding -> finding.kind() != FindingKind.C242)
        .ifPresent(finding -> contents.changedUnits.add(row.code().toString()));
    return unit;
  }

  private boolean hasFigure(FormRow row) {
    return hasFigure(row, FormColumn.VALUE)
        || hasFigure(row, FormColumn.RESTATED)
        || (hasFigure(row, FormColumn.PRIOR) && !round.held(entity).containsKey(row.code()));
  }

  private static boolean hasFigure(FormRow row, FormColumn column) {
    return row.text(column).codePoints().anyMatch(Character::isDigit);
  }

  private List<Finding> readValue(Indicator indicator, ValueCell cells, RowFindings about) {
    FormRow row = about.row();
    ValueCell.Read read = cells.read(row.cell(FormColumn.VALUE));
    Optional<Status> status = Status.of(row.text(FormColumn.STATUS));
    Optional<Absent> absence = status.flatMap(Status::absence);
    if (absence.isPresent() && contradicts(read, absence.get())) {
      Finding finding =
          Finding.of(
              FindingKind.C232,
              row.text(FormColumn.STATUS).strip(),
              row.text(FormColumn.VALUE).strip());
      unusable(row);
      return List.of(about.at(FormColumn.VALUE, finding));
    }
    ValueCell.Read meant = absence.isPresent() ? said(read, absence.get()) : read;
    List<Finding> findings =
        new ArrayList<>(about.at(FormColumn.VALUE, meant.findings(), expected(indicator)));
    String said = row.text(FormColumn.STATUS).strip();
    if (status.isEmpty() && !said.isEmpty()) {
      Finding unknown = Finding.of(FindingKind.C272, said, Nearest.to(said, Status.words()));
      findings.add(about.at(FormColumn.STATUS, unknown.as(Severity.WARNING)));
    }
    if (meant.value() == Absent.NOT_AVAILABLE && !Explanation.given(note(row))) {
      findings.add(about.at(FormColumn.VALUE, Finding.of(FindingKind.C231)));
    }
    if (meant.blank()) {
      contents.blank.add(row.code());
    }
    put(row, meant.value(), status.equals(Optional.of(Status.ESTIMATED)));
    return findings;
  }

  private static boolean contradicts(ValueCell.Read read, Absent absence) {
    return read.value() != Absent.BLANK && read.value() != absence;
  }

  /** A status answers for an empty cell and for a dash. */
  private static ValueCell.Read said(ValueCell.Read read, Absent absence) {
    return read.blank() || read.ambiguous() ? new ValueCell.Read(absence, List.of()) : read;
  }

  private static LocalText expected(Indicator indicator) {
    String unit = indicator.collectUnit().text();
    return indicator.rule().answeredInWords()
        ? LocalText.NONE
        : Words.of("a number in {0}").fill(unit);
  }

  private void put(FormRow row, ReportedValue value, boolean estimated) {
    contents.facts.put(
        row.code(),
        new Fact(
            new FigureKey(entity.code(), row.code(), round.year()),
            value,
            estimated && value.answered(),
            note(row),
            row.place(FormColumn.VALUE),
            Fact.Origin.SUBMISSION,
            Optional.empty(),
            row.text(FormColumn.EVIDENCE).strip()));
  }
}
