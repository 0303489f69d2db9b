package org.groupkpi.project;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.file.CsvText;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Entry;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.FactCollector;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.submission.Restatement;
import org.groupkpi.text.Keyword;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Reads {@code history/facts-year.csv}: figures of entities that were accepted for a year. */
final class FactsReader {
  /** What the column status says. */
  private enum Status {
    REPORTED,
    ESTIMATED,
    NOT_APPLICABLE,
    NOT_AVAILABLE,
    RESTATED
  }

  private record Read(DefinitionRow row, Fact fact) {}

  private static final Map<String, Status> STATUSES = Keyword.all(Status.values());

  private final Year year;
  private final Year reporting;
  private final KnownCodes references;
  private final HistoryCodes codes;
  private final FactCollector first = new FactCollector();
  private final Map<FigureKey, Read> restated = new LinkedHashMap<>();

  private FactsReader(Year year, Year reporting, KnownCodes references) {
    this.year = year;
    this.reporting = reporting;
    this.references = references;
    this.codes = new HistoryCodes(references);
  }

  /**
   * The facts of a year, by entity and code.
   *
   * @param reporting the reporting year; what its own report or a later one changed is not yet
   *     known in it
   */
  static Map<String, Map<KpiCode, Fact>> read(
      LargeTable table, Year year, Year reporting, KnownCodes references, Problems problems) {
    FactsReader reader = new FactsReader(year, reporting, references);
    table.each(reader::row, problems);
    reader.codes.report();
    return reader.facts();
  }

  private boolean known(DefinitionRow row) {
    Optional<LaterReport> later = LaterReport.of(row.text("source"));
    return later.isEmpty() || later.get().report().compareTo(reporting) < 0;
  }

  private void row(DefinitionRow row) {
    if (!known(row)) {
      return;
    }
    boolean knownEntity = codes.knowsEntity(row, "entity");
    Optional<KpiCode> code = codes.code(row);
    Optional<Status> said = row.choice("status", STATUSES);
    if (!knownEntity || code.isEmpty()) {
      return;
    }
    Indicator indicator = references.catalogue().indicator(code.get().indicator());
    Optional<ReportedValue> value = value(row, indicator, said);
    if (value.isEmpty()) {
      return;
    }
    Status status = said.orElse(Status.REPORTED);
    Fact fact = fact(row, code.get(), value.get(), status);
    if (!(value.get() instanceof ReportedValue.Absent)) {
      codes.figure(row, fact.entity(), indicator);
    }
    Optional<Fact> before = before(fact, status);
    if (before.isPresent()) {
      LocalText where = DefinitionRow.where(before.get().source());
      row.problem(FindingKind.D008, "indicator", fact.entity() + " " + fact.code(), where);
    } else {
      take(new Read(row, fact), status);
    }
  }

  /** What a row before it said of the same. */
  private Optional<Fact> before(Fact fact, Status status) {
    return status == Status.RESTATED
        ? Optional.ofNullable(restated.get(fact.key())).map(Read::fact)
        : first.find(fact.entity(), fact.code());
  }

  private void take(Read read, Status status) {
    if (status == Status.RESTATED) {
      restated.put(read.fact().key(), read);
    } else {
      first.put(read.fact());
    }
  }

  private Fact fact(DefinitionRow row, KpiCode code, ReportedValue value, Status status) {
    return new Fact(
        new FigureKey(row.text("entity"), code, year),
        value,
        status == Status.ESTIMATED,
        CsvText.asGiven(row.text("note")),
        row.place("value"),
        LaterReport.of(row.text("source")).map(LaterReport::origin).orElse(Fact.Origin.HISTORY),
        Optional.empty());
  }

  private Optional<ReportedValue> value(
      DefinitionRow row, Indicator indicator, Optional<Status> said) {
    return switch (said.orElse(Status.REPORTED)) {
      case NOT_APPLICABLE -> absent(row, ReportedValue.Absent.NOT_APPLICABLE);
      case NOT_AVAILABLE -> absent(row, ReportedValue.Absent.NOT_AVAILABLE);
      case REPORTED, ESTIMATED, RESTATED -> {
        if (!row.has("value")) {
          if (said.isPresent()) {
            noteLost(row);
          }
          yield Optional.of(ReportedValue.Absent.BLANK);
        }
        yield indicator.rule().answeredInWords()
            ? Optional.of(new ReportedValue.Answer(CsvText.asGiven(row.text("value"))))
            : figure(row, indicator);
      }
    };
  }

  /** A row without value is a blank; one that says that something was reported lost it. */
  private static void noteLost(DefinitionRow row) {
    row.problem(
        FindingKind.D036,
        "value",
        Words.of("the status is “{0}” but there is no value").fill(row.text("status")));
  }

  private static Optional<ReportedValue> absent(DefinitionRow row, ReportedValue absent) {
    if (row.has("value")) {
      row.problem(
          FindingKind.D036,
          "value",
          Words.of("the status is “{0}” but there is a value").fill(row.text("status")));
    }
    return Optional.of(absent);
  }

  /** The figure in the unit of the workbook, as precise as it is written. */
  private Optional<ReportedValue> figure(DefinitionRow row, Indicator indicator) {
    Optional<BigDecimal> number = row.number("value");
    Optional<Unit> unit = unit(row, indicator);
    if (number.isEmpty() || unit.isEmpty()) {
      return Optional.empty();
    }
    Quantity stated = new Quantity(number.get(), unit.get());
    return Optional.of(ReportedValue.Figure.of(stated, indicator.collectUnit()));
  }

  private Optional<Unit> unit(DefinitionRow row, Indicator indicator) {
    if (row.has("unit")) {
      Optional<Unit> unit = row.unit("unit", references.catalogue().units());
      if (unit.isPresent() && !unit.get().convertsTo(indicator.unit())) {
        row.problem(FindingKind.D014, "unit", UnitWords.differ(unit.get(), indicator.unit()));
        return Optional.empty();
      }
      return unit;
    }
    if (!indicator.unit().factor().equals(indicator.collectUnit().factor())) {
      if (!row.table().columns().containsKey("unit")) {
        row.table().missing("unit");
        return Optional.empty();
      }
      String units = indicator.unit().text() + " / " + indicator.collectUnit().text();
      row.problem(
          FindingKind.D029,
          "unit",
          Words.of("the unit is missing; it may be either of {0}").fill(units));
      return Optional.empty();
    }
    return Optional.of(indicator.collectUnit());
  }

  private Map<String, Map<KpiCode, Fact>> facts() {
    restated.forEach(
        (key, later) -> {
          Fact before = first.find(key.entity(), key.code()).orElseGet(() -> nothingBefore(later));
          first.put(replacing(before, later));
        });
    return first.byEntity();
  }

  /** Nothing was held; what a later report brought all the same is not of its own year. */
  private static Fact nothingBefore(Read later) {
    Fact nothing = later.fact().withValue(ReportedValue.Absent.BLANK);
    return LaterReport.of(later.row().text("source")).isPresent()
        ? nothing.comingFrom(Fact.Origin.HEAD_OFFICE)
        : nothing;
  }

  private Fact replacing(Fact before, Read later) {
    Fact fact = later.fact();
    Unit unit = references.catalogue().indicator(fact.code().indicator()).collectUnit();
    Optional<Quantity> value =
        fact.value() instanceof ReportedValue.Figure figure
            ? Optional.of(figure.quantity(unit))
            : Optional.empty();
    return fact.replacing(
        before,
        new Restatement(
            new FigureKey(fact.entity(), fact.code(), year),
            value,
            Entry.of(LocalText.same(fact.note())),
            Restatement.By.HISTORY,
            fact.source()));
  }
}
