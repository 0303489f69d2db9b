package org.groupkpi.tagging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.Kind;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.ReportPlan;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Units;
import org.groupkpi.measure.Year;
import org.groupkpi.report.PrintedFigure;
import org.groupkpi.report.PrintedReport;
import org.groupkpi.report.PrintedRow;
import org.groupkpi.report.PrintedTable;
import org.groupkpi.text.LocalText;

/** The figures of a printed report that are data points, as it prints them. */
public final class TaggedReport {
  private final PrintedReport printed;
  private final ReportPlan plan;
  private final Basis basis;
  private final String node;
  private final Concepts concepts;

  private TaggedReport(PrintedReport printed, ReportPlan plan, Basis basis, String node) {
    this.printed = printed;
    this.plan = plan;
    this.basis = basis;
    this.node = node;
    this.concepts = new Concepts(plan.disclosures(), basis.catalogue(), basis.year());
  }

  /** The tagged figures of a node's report; nothing if no disclosure in force has a concept. */
  public static Optional<TaggedReport> of(
      PrintedReport printed, ReportPlan plan, Basis basis, String node) {
    TaggedReport report = new TaggedReport(printed, plan, basis, node);
    return report.concepts.wanted().isEmpty() ? Optional.empty() : Optional.of(report);
  }

  /** Code of the group, by which its own names are known. */
  String group() {
    return basis.tree().root();
  }

  String node() {
    return node;
  }

  List<PrintedTable> tables() {
    return printed.tables();
  }

  /**
   * All data points, in reading order, then those that no table prints. What is printed in several
   * places is one, as precise as the most precise of them.
   */
  List<DataPoint> all() {
    Map<DataPoint.Aspects, DataPoint> all = new LinkedHashMap<>();
    for (PrintedTable table : tables()) {
      for (PrintedRow row : table.rows()) {
        for (PrintedFigure cell : row.cells()) {
          of(row, cell).forEach(one -> all.merge(one.aspects(), one, DataPoint::or));
        }
      }
    }
    unprinted().forEach(one -> all.putIfAbsent(one.aspects(), one));
    return List.copyOf(all.values());
  }

  /** The data points of a printed cell: one for each concept of its figure. */
  List<DataPoint> of(PrintedRow row, PrintedFigure cell) {
    List<LocalText> notes =
        Stream.concat(row.causes().stream(), cell.causes().stream()).distinct().toList();
    return of(cell, notes);
  }

  private List<DataPoint> of(PrintedFigure cell, List<LocalText> notes) {
    boolean ofNode = cell.key().filter(key -> key.entity().equals(node)).isPresent();
    return switch (cell.role()) {
      case FIGURE -> ofNode && cell.digits().isPresent() ? figures(cell, notes) : List.of();
      case WORDS -> ofNode && cell.answered() ? answers(cell, notes) : List.of();
      case PART, CHANGE -> List.of();
    };
  }

  private List<DataPoint> figures(PrintedFigure cell, List<LocalText> notes) {
    FigureKey key = cell.key().orElseThrow();
    Unit unit = cell.figure().quantity().map(Quantity::unit).orElseThrow();
    Measure measure = measure(key.code(), unit);
    DataPoint.Amount number =
        new DataPoint.Amount(
            cell.digits().orElseThrow().number(), measure.shift(unit).orElseThrow());
    return points(key, Optional.of(measure), Optional.of(number), LocalText.NONE, notes);
  }

  /**
   * That of the indicator, in which all its figures agree, else that of the printed unit. What is
   * collected in tonnes of CO2 equivalent is that, even if it is printed in 万吨.
   */
  private Measure measure(KpiCode code, Unit printedIn) {
    Units units = basis.catalogue().units();
    Indicator indicator = basis.catalogue().indicator(code.indicator());
    Measure collected = Measure.of(indicator.collectUnit(), units);
    Measure usual = collected.ofGas() ? collected : Measure.of(indicator.unit(), units);
    return usual.shift(printedIn).isPresent() ? usual : Measure.of(printedIn, units);
  }

  private List<DataPoint> answers(PrintedFigure cell, List<LocalText> notes) {
    return points(cell.key().orElseThrow(), Optional.empty(), Optional.empty(), cell.text(), notes);
  }

  private List<DataPoint> points(
      FigureKey key,
      Optional<Measure> measure,
      Optional<DataPoint.Amount> number,
      LocalText words,
      List<LocalText> notes) {
    Kind kind = basis.catalogue().indicator(key.code().indicator()).kind();
    return concepts.of(key.code()).stream()
        .map(
            concept ->
                new DataPoint.Aspects(
                    concept,
                    key.code(),
                    Period.of(key.year(), concept.atYearEnd(kind), plan.fiscalYear()),
                    measure))
        .map(aspects -> new DataPoint(aspects, number, words, notes))
        .toList();
  }

  /** Tagged figures that stand in no table, of the years of the report. */
  List<DataPoint> unprinted() {
    Set<KpiCode> codes = new LinkedHashSet<>(concepts.wanted());
    codes.removeAll(printedCodes());
    List<DataPoint> points = new ArrayList<>();
    for (KpiCode code : codes) {
      for (Year year : basis.years()) {
        PrintedFigure figure = printed.figure(code, year);
        points.addAll(of(figure, figure.causes()));
      }
    }
    return points;
  }

  private Set<KpiCode> printedCodes() {
    Set<KpiCode> codes = new HashSet<>();
    for (PrintedTable table : tables()) {
      for (PrintedRow row : table.rows()) {
        for (PrintedFigure cell : row.cells()) {
          of(row, cell).forEach(point -> codes.add(point.aspects().code()));
        }
      }
    }
    return codes;
  }
}
