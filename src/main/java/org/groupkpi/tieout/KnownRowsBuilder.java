package org.groupkpi.tieout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.Change;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.definition.Catalogue;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.ReportPlan;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Unit;
import org.groupkpi.report.Column;
import org.groupkpi.report.PrintedColumn;
import org.groupkpi.report.PrintedFigure;
import org.groupkpi.report.PrintedReport;
import org.groupkpi.report.PrintedRow;
import org.groupkpi.report.PrintedTable;
import org.groupkpi.report.ResultRow;
import org.groupkpi.report.ResultRows;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Gathers the rows of ours from the tables of a node and from its results. */
final class KnownRowsBuilder {
  private final Basis basis;
  private final Catalogue catalogue;
  private final String node;
  private final PrintedReport report;
  private final Map<FigureKey, ResultRow> results = new LinkedHashMap<>();

  private KnownRowsBuilder(GroupFigures figures, ReportPlan plan, String node) {
    this.basis = figures.basis();
    this.catalogue = basis.catalogue();
    this.node = node;
    this.report = PrintedReport.of(figures, plan, node);
    new ResultRows(figures, plan)
        .of(node)
        .forEach(result -> results.put(result.value().key(), result));
  }

  static OurRows build(GroupFigures figures, ReportPlan plan, String node) {
    return new KnownRowsBuilder(figures, plan, node).build();
  }

  private OurRows build() {
    List<KnownRow> rows = new ArrayList<>();
    report.tables().forEach(table -> rows.addAll(ofTable(table)));
    catalogue.codes().stream().flatMap(code -> ofCatalogue(code).stream()).forEach(rows::add);
    Entity self = basis.tree().entity(node);
    List<LocalText> others =
        basis.tree().entities().stream()
            .filter(entity -> !entity.code().equals(node))
            .map(Entity::name)
            .toList();
    return OurRows.of(rows, texts(), List.of(self.name()), others, catalogue.units(), basis.year());
  }

  /** What stands in headings, labels and cells of our tables, in each language. */
  private Set<String> texts() {
    return report.tables().stream()
        .flatMap(
            table ->
                Stream.concat(
                    table.columns().stream().map(PrintedColumn::label),
                    table.rows().stream().flatMap(KnownRowsBuilder::texts)))
        .flatMap(text -> Known.spellings(text).stream())
        .map(Label::withNumbers)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Stream<LocalText> texts(PrintedRow row) {
    return Stream.concat(
        Stream.of(row.section(), row.label()), row.cells().stream().map(PrintedFigure::text));
  }

  private List<KnownRow> ofTable(PrintedTable table) {
    List<KnownRow> known = new ArrayList<>();
    LocalText section = LocalText.NONE;
    LocalText heading = LocalText.NONE;
    for (PrintedRow row : table.rows()) {
      heading = row.section().equals(section) ? heading : row.section();
      section = row.section();
      if (row.heading()) {
        heading = row.label();
      } else {
        known.add(row(table, row, section.or(heading)));
      }
    }
    return known;
  }

  private KnownRow row(PrintedTable table, PrintedRow row, LocalText heading) {
    Map<String, Known> figures = new LinkedHashMap<>();
    String identity = table.definition().code() + " " + row.label().zh();
    for (int at = 0; at < table.columns().size(); at++) {
      PrintedColumn column = table.columns().get(at);
      PrintedFigure cell = row.cells().get(at);
      if (column.kind() == Column.Kind.TEXT && !isOfTarget(cell)) {
        continue;
      }
      Known figure = figure(row, column, cell);
      headings(column).forEach(key -> figures.put(key, figure));
      Optional<ResultRow> result = result(cell);
      if (result.isPresent() && table.unitsOfRows()) {
        GroupValue value = result.get().value();
        identity = value.code().toString();
        figures.putIfAbsent(ColumnHeading.changeOf(value.year().toString()), change(result.get()));
      }
    }
    return new KnownRow(
        identity,
        row.label(),
        folded(row.label()),
        folded(table.definition().title()),
        folded(heading),
        figures);
  }

  /** Whether a cell among words is a figure of a target: {@code ≥ 18%}, {@code 1.45 (2022)}. */
  private static boolean isOfTarget(PrintedFigure cell) {
    return PrintedNumber.of(cell.text().zh())
        .filter(one -> !one.relation().isEmpty() || !one.annotation().isEmpty())
        .isPresent();
  }

  private Optional<ResultRow> result(PrintedFigure cell) {
    return cell.key().map(results::get);
  }

  private Set<String> headings(PrintedColumn column) {
    return Stream.of(Language.values())
        .flatMap(
            language -> {
              String label = column.label().in(language);
              return Stream.of(label, label + "(" + column.unit().in(language) + ")");
            })
        .map(label -> ColumnHeading.of(label, basis.year()).key())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Known figure(PrintedRow row, PrintedColumn column, PrintedFigure cell) {
    LocalText unitText = column.unit().or(row.unit());
    boolean figure = column.kind() == Column.Kind.FIGURE;
    List<BigDecimal> values = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    cell.figure().quantity().ifPresent(exact -> values.add(exact.value()));
    if (cell.role() == PrintedFigure.Role.CHANGE && cell.figure().known()) {
      result(cell).ifPresent(result -> changes.addAll(changes(result)));
      changes.forEach(change -> values.add(change.value()));
    }
    return new Known(
        column.kind(),
        cell.text(),
        cell.annotation(),
        values,
        points(changes),
        figure ? unit(unitText, cell) : Optional.empty(),
        figure ? unitText : LocalText.NONE);
  }

  /** The unit of a cell: that of its figure, else the one that is written there. */
  private Optional<Unit> unit(LocalText written, PrintedFigure cell) {
    return cell.figure()
        .quantity()
        .map(Quantity::unit)
        .or(() -> catalogue.units().parse(written.zh()));
  }

  private Known change(ResultRow result) {
    List<Change> changes = changes(result);
    return new Known(
        Column.Kind.CHANGE,
        result.changeDisplay(),
        LocalText.NONE,
        changes.stream().map(Change::value).toList(),
        points(changes),
        Optional.empty(),
        LocalText.NONE);
  }

  private static List<BigDecimal> points(List<Change> changes) {
    return changes.stream()
        .filter(change -> change.kind() == Change.Kind.POINTS)
        .map(Change::value)
        .toList();
  }

  /** The exact change, and those that a reader computes; none if it means nothing. */
  private List<Change> changes(ResultRow result) {
    return result.change().meaningful()
        ? Stream.concat(Stream.of(result.change()), printedChanges(result).stream()).toList()
        : List.of();
  }

  /**
   * The changes that a reader of the displayed figures computes; of percentages also in percent.
   */
  private List<Change> printedChanges(ResultRow result) {
    FigureKey now = result.value().key();
    Optional<BigDecimal> before =
        Optional.ofNullable(
                results.get(new FigureKey(now.entity(), now.code(), now.year().prior())))
            .flatMap(row -> row.printed().shown());
    Optional<BigDecimal> after = result.printed().shown();
    if (before.isEmpty() || after.isEmpty()) {
      return List.of();
    }
    return Stream.of(result.value().unit(), Unit.NUMBER)
        .map(unit -> Change.between(after.get(), before.get(), unit))
        .filter(Change::meaningful)
        .toList();
  }

  /** The row of an indicator or member that need not stand in any table. */
  private Optional<KnownRow> ofCatalogue(KpiCode code) {
    Map<String, Known> figures = new LinkedHashMap<>();
    basis.years().stream()
        .map(year -> results.get(new FigureKey(node, code, year)))
        .filter(result -> result != null)
        .forEach(result -> put(figures, result));
    LocalText name = catalogue.name(code);
    LocalText indicator = catalogue.indicator(code.indicator()).name();
    Set<String> labels =
        code.isTotal()
            ? folded(name)
            : folded(
                new LocalText(
                    indicator.zh() + name.zh(),
                    indicator.zhHant() + name.zhHant(),
                    indicator.en() + name.en()));
    LocalText shown = code.isTotal() ? name : Words.of("{0}: {1}").fill(indicator, name);
    return figures.isEmpty()
        ? Optional.empty()
        : Optional.of(new KnownRow(code.toString(), shown, labels, Set.of(), Set.of(), figures));
  }

  private void put(Map<String, Known> figures, ResultRow result) {
    GroupValue value = result.value();
    String year = value.year().toString();
    figures.put(
        year,
        new Known(
            Column.Kind.FIGURE,
            result.printed().text(),
            LocalText.NONE,
            value.known() ? List.of(value.value()) : List.of(),
            List.of(),
            Optional.of(value.unit()),
            LocalText.of(value.unit().text(), catalogue.units().inEnglish(value.unit().text()))));
    figures.put(ColumnHeading.changeOf(year), change(result));
  }

  private static Set<String> folded(LocalText text) {
    return Known.spellings(text).stream()
        .map(Label::folded)
        .filter(folded -> !folded.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
