package org.groupkpi.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.groupkpi.definition.Entity;
import org.groupkpi.file.Cell;
import org.groupkpi.file.NumberText;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.Severity;
import org.groupkpi.form.FormColumn;
import org.groupkpi.form.FormWords;
import org.groupkpi.form.Status;
import org.groupkpi.intake.CarriedForm.Fate;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Unit;
import org.groupkpi.submission.AskedRow;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.Evidence;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.submission.ReportedValue.Absent;
import org.groupkpi.submission.ReportedValue.Answer;
import org.groupkpi.submission.ReportedValue.Figure;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Carries one row over whose code the new form asks too. */
record CarriedRow(
    CollectionRound round, Entity entity, FormWords wording, CarriedContents contents) {
  private static final LocalText NO_RESULT = Words.of("the formula was saved without a result");
  private static final LocalText NO_DATE = Words.of("a date or time, not a figure");
  private static final LocalText NO_CONVERSION = Words.of("does not convert from “{0}” to “{1}”");
  private static final LocalText NOT_EXACT =
      Words.of("does not convert exactly from “{0}” to “{1}” ({2})");
  private static final LocalText CONVERTED = Words.of("became {0} {1}");
  private static final LocalText NO_UNIT = Words.of("no unit stood there; carried as {0}");
  private static final LocalText HELD =
      Words.of("{0} is held for the year before and stays; restate it if it is wrong");
  private static final LocalText AS_IT_STOOD = Words.of("{0}; carried as it stood");
  private static final LocalText UNKNOWN_STATUS =
      Words.of("no choice of the status column; carried as it stood");

  void carry(FormRow row, AskedRow asked) {
    UnitCell unit = unit(row, asked);
    carryFigure(row, FormColumn.VALUE, asked, unit);
    carryFigure(row, FormColumn.RESTATED, asked, unit);
    carryStatus(row);
    row.cell(FormColumn.NOTE)
        .filter(Carrying::filled)
        .ifPresent(cell -> contents.carry(row, FormColumn.NOTE, new Answer(cell.text())));
    row.cell(FormColumn.EVIDENCE)
        .filter(Carrying::filled)
        .ifPresent(cell -> carryEvidence(row, cell.text()));
    carryPrior(row, asked, unit);
  }

  private void carryEvidence(FormRow row, String text) {
    if (round.evidence() == Evidence.YES) {
      contents.carry(row, FormColumn.EVIDENCE, new Answer(text));
    } else {
      contents.remark(
          Fate.NOT_CARRIED, row, FormColumn.EVIDENCE, LocalText.same(text), Carrying.NO_COLUMN);
    }
  }

  private UnitCell unit(FormRow row, AskedRow asked) {
    Unit expected = asked.indicator().collectUnit();
    return asked.inWords() || !row.block().has(FormColumn.UNIT)
        ? UnitCell.as(expected)
        : UnitCell.read(row.text(FormColumn.UNIT), asked.indicator(), round.catalogue().units());
  }

  private void carryFigure(FormRow row, FormColumn column, AskedRow asked, UnitCell unit) {
    Optional<Cell> filled = row.cell(column).filter(Carrying::filled);
    if (filled.isEmpty()) {
      return;
    }
    if (filled.get().type() == Cell.Type.NO_RESULT) {
      lost(row, column, NO_RESULT);
    } else if (changes(unit)) {
      convert(row, column, asked, unit);
    } else {
      carryAsItStands(row, column, filled.get(), read(row, column, asked, unit));
      if (unit.finding().isPresent()) {
        remark(Fate.DOUBTFUL, row, column, NO_UNIT.fill(unitOf(asked)));
      }
    }
  }

  /** Whether the row's unit is not the new form's; an empty one is taken as the same. */
  private static boolean changes(UnitCell unit) {
    return unit.finding().filter(finding -> finding.kind() != FindingKind.C242).isPresent();
  }

  private ValueCell.Read read(FormRow row, FormColumn column, AskedRow asked, UnitCell unit) {
    Unit rowUnit = unit.unit().orElse(asked.indicator().collectUnit());
    return new ValueCell(round.catalogue().units(), asked.indicator(), rowUnit)
        .read(row.cell(column));
  }

  private void convert(FormRow row, FormColumn column, AskedRow asked, UnitCell unit) {
    LocalText from = LocalText.same(row.text(FormColumn.UNIT).strip());
    ValueCell.Read read = read(row, column, asked, unit);
    boolean absent = read.value() instanceof Absent && read.findings().isEmpty();
    if (absent) {
      contents.carry(row, column, new Answer(row.text(column)));
    } else if (unit.unit().isPresent() && read.value() instanceof Figure figure) {
      LocalText value = LocalText.same(Exact.plain(figure.value()));
      if (storable(figure.value())) {
        contents.carry(row, column, figure);
        remark(Fate.CONVERTED, row, column, CONVERTED.fill(value, unitOf(asked)));
      } else {
        lost(row, column, NOT_EXACT.fill(from, unitOf(asked), value));
      }
    } else {
      Optional<LocalText> unread = unit.unit().flatMap(converts -> unread(read));
      lost(row, column, unread.orElse(NO_CONVERSION.fill(from, unitOf(asked))));
    }
  }

  /** Why a cell is no figure in the unit of its own row. */
  private static Optional<LocalText> unread(ValueCell.Read read) {
    return read.findings().stream()
        .filter(finding -> finding.severity() != Severity.NOTE)
        .findFirst()
        .map(finding -> finding.kind().title());
  }

  /** Whether a spreadsheet can hold the figure to its last digit. */
  private static boolean storable(BigDecimal value) {
    String shown = NumberText.of(value.doubleValue());
    return shown != null && new BigDecimal(shown).compareTo(value) == 0;
  }

  private void carryAsItStands(FormRow row, FormColumn column, Cell cell, ValueCell.Read read) {
    Optional<ReportedValue> value = asItStands(cell, read);
    if (value.isEmpty()) {
      lost(row, column, NO_DATE);
      return;
    }
    contents.carry(row, column, value.get());
    unread(read).ifPresent(why -> remark(Fate.DOUBTFUL, row, column, AS_IT_STOOD.fill(why)));
  }

  /** A number as number, words as words; a date, which would turn into a number, not at all. */
  private static Optional<ReportedValue> asItStands(Cell cell, ValueCell.Read read) {
    if (read.value() instanceof Answer) {
      return Optional.of(read.value());
    }
    return switch (cell.type()) {
      case NUMBER -> Optional.of(number(cell, read));
      case TEXT, BOOLEAN, ERROR -> Optional.of(new Answer(cell.text()));
      case DATE, DURATION, NOT_A_NUMBER, NO_RESULT -> Optional.empty();
    };
  }

  private static ReportedValue number(Cell cell, ValueCell.Read read) {
    if (cell.display().plain()) {
      return Figure.of(cell.number());
    }
    return read.value() instanceof Figure ? read.value() : new Answer(cell.shown());
  }

  private void carryStatus(FormRow row) {
    String text = row.text(FormColumn.STATUS).strip();
    if (text.isEmpty()) {
      return;
    }
    Optional<Status> status = Status.of(text);
    contents.carry(
        row,
        FormColumn.STATUS,
        new Answer(status.map(known -> wording.line(known.word())).orElse(text)));
    if (status.isEmpty()) {
      remark(Fate.DOUBTFUL, row, FormColumn.STATUS, UNKNOWN_STATUS);
    }
  }

  /** The year before is ours where we hold it; a filer's own figure is carried where we do not. */
  private void carryPrior(FormRow row, AskedRow asked, UnitCell unit) {
    Fact held = round.held(entity).get(row.code());
    if (held == null) {
      carryFigure(row, FormColumn.PRIOR, asked, unit);
      return;
    }
    ValueCell.Read read = read(row, FormColumn.PRIOR, asked, unit);
    Unit rowUnit = unit.unit().orElse(asked.indicator().collectUnit());
    PriorCells prior = new PriorCells(round, entity, new FormContents());
    if (prior.changed(row, read, held, rowUnit)) {
      lost(row, FormColumn.PRIOR, HELD.fill(PriorCells.shown(held.value())));
    }
  }

  private void lost(FormRow row, FormColumn column, LocalText reason) {
    remark(Fate.NOT_CARRIED, row, column, reason);
  }

  private void remark(Fate fate, FormRow row, FormColumn column, LocalText reason) {
    contents.remark(fate, row, column, quoted(row, column), reason);
  }

  /** What stood there; a figure with the unit of its row. */
  private static LocalText quoted(FormRow row, FormColumn column) {
    String text = row.cell(column).map(Carrying::shown).orElse("");
    boolean figure =
        List.of(FormColumn.VALUE, FormColumn.RESTATED, FormColumn.PRIOR).contains(column);
    String unit = figure ? row.text(FormColumn.UNIT).strip() : "";
    return LocalText.same((text + " " + unit).strip());
  }

  private static LocalText unitOf(AskedRow asked) {
    return LocalText.same(asked.indicator().collectUnit().text());
  }
}
