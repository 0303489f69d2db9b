package org.groupkpi.tieout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groupkpi.boundary.Entity;
import org.groupkpi.catalogue.Catalogue;
import org.groupkpi.catalogue.KpiCode;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.Change;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.language.Language;
import org.groupkpi.language.LocalText;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Unit;
import org.groupkpi.report.ReportAssembler;
import org.groupkpi.report.ReportPlan;
import org.groupkpi.report.ResultRow;
import org.groupkpi.report.ResultRows;
import org.groupkpi.table.Cell;
import org.groupkpi.table.Column;
import org.groupkpi.table.Report;
import org.groupkpi.table.ReportTable;
import org.groupkpi.table.Row;
import org.groupkpi.table.Section;

/** Gathers the rows of ours from the tables of a node and from its results. */
final class KnownRowsBuilder {
  /** In the order of the texts of a {@link LocalText}. */
  private static final List<Language> LANGUAGES =
      List.of(Language.ZH, Language.ZH_HANT, Language.EN);

  private static final String CHANGE = "/change";

  private final Basis basis;
  private final Catalogue catalogue;
  private final String node;
  private final List<Report> reports;
  private final Map<String, ResultRow> results = new LinkedHashMap<>();

  private KnownRowsBuilder(GroupFigures figures, ReportPlan plan, String node) {
    this.basis = figures.basis();
    this.catalogue = basis.catalogue();
    this.node = node;
    this.reports =
        ReportAssembler.assemble(figures, plan, node, LANGUAGES, ReportAssembler.Status.FINAL);
    new ResultRows(figures, plan)
        .of(node)
        .forEach(result -> results.put(result.value().key().toString(), result));
  }

  static KnownRows build(GroupFigures figures, ReportPlan plan, String node) {
    return new KnownRowsBuilder(figures, plan, node).build();
  }

  private KnownRows build() {
    List<KnownRow> rows = new ArrayList<>();
    for (int table = 0; table < reports.get(0).tables().size(); table++) {
      int at = table;
      rows.addAll(ofTable(reports.stream().map(report -> report.tables().get(at)).toList()));
    }
    catalogue.codes().stream().flatMap(code -> ofCatalogue(code).stream()).forEach(rows::add);
    Entity self = basis.tree().entity(node);
    List<LocalText> others =
        basis.tree().entities().stream()
            .filter(entity -> !entity.code().equals(node))
            .map(Entity::name)
            .toList();
    return KnownRows.of(
        rows, texts(), List.of(self.name()), others, catalogue.units(), basis.year());
  }

  /** What stands in headings, labels and cells of our tables, in each language. */
  private Set<String> texts() {
    return reports.stream()
        .flatMap(report -> report.tables().stream())
        .flatMap(
            table ->
                Stream.concat(
                    table.columns().stream().map(Column::label),
                    table.sections().stream().flatMap(KnownRowsBuilder::texts)))
        .map(Label::folded)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Stream<String> texts(Section section) {
    return Stream.concat(
        Stream.of(section.title()),
        section.rows().stream()
            .flatMap(
                row ->
                    Stream.concat(Stream.of(row.label()), row.cells().stream().map(Cell::text))));
  }

  /** A row with the heading of its section. */
  private record Placed(String section, Row row) {}

  private static List<Placed> placed(ReportTable table) {
    List<Placed> rows = new ArrayList<>();
    for (Section section : table.sections()) {
      String heading = section.title();
      for (Row row : section.rows()) {
        heading = row.heading() ? row.label() : heading;
        rows.add(new Placed(section.title().isEmpty() ? heading : section.title(), row));
      }
    }
    return rows;
  }

  /** The rows of one table, which is given in each language. */
  private List<KnownRow> ofTable(List<ReportTable> table) {
    List<List<Placed>> rows = table.stream().map(KnownRowsBuilder::placed).toList();
    LocalText title = text(table, ReportTable::title);
    List<KnownRow> known = new ArrayList<>();
    for (int i = 0; i < rows.get(0).size(); i++) {
      int at = i;
      List<Placed> row = rows.stream().map(all -> all.get(at)).toList();
      if (!row.get(0).row().heading()) {
        known.add(row(table, title, row));
      }
    }
    return known;
  }

  private KnownRow row(List<ReportTable> table, LocalText title, List<Placed> row) {
    LocalText label = text(row, placed -> placed.row().label());
    Map<String, Known> figures = new LinkedHashMap<>();
    String identity = table.get(0).id() + " " + label.zh();
    for (int i = 0; i < table.get(0).columns().size(); i++) {
      int at = i;
      List<Column> column = table.stream().map(one -> one.columns().get(at)).toList();
      List<Cell> cell = row.stream().map(one -> one.row().cells().get(at)).toList();
      if (column.get(0).kind() == Column.Kind.TEXT && !isLimit(cell.get(0))) {
        continue;
      }
      Known figure = figure(row, column, cell);
      headings(column).forEach(heading -> figures.put(heading, figure));
      ResultRow result = results.get(figureKey(cell.get(0)));
      if (result != null && !table.get(0).unitHead().isEmpty()) {
        identity = result.value().code().toString();
        String year = result.value().year().toString();
        figures.putIfAbsent(Heading.changeOf(year), change(result));
      }
    }
    return new KnownRow(
        identity, label, folded(label), folded(title), folded(text(row, Placed::section)), figures);
  }

  /** Whether a cell among words is the figure of a target: {@code ≥ 18%}. */
  private static boolean isLimit(Cell cell) {
    return PrintedNumber.of(cell.text()).filter(one -> !one.relation().isEmpty()).isPresent();
  }

  private static String figureKey(Cell cell) {
    return cell.key().replace(CHANGE, "");
  }

  private Set<String> headings(List<Column> column) {
    return column.stream()
        .flatMap(
            one ->
                Stream.of(one.label(), one.label() + "(" + one.unit() + ")")
                    .map(label -> Heading.of(label, basis.year()).key()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Known figure(List<Placed> row, List<Column> column, List<Cell> cell) {
    Column.Kind kind = column.get(0).kind();
    LocalText ofRow = text(row, placed -> placed.row().unit());
    LocalText unitText = text(column, Column::unit).or(ofRow);
    List<BigDecimal> values = new ArrayList<>();
    Optional.of(cell.get(0).value())
        .filter(text -> !text.isEmpty())
        .map(BigDecimal::new)
        .ifPresent(values::add);
    Optional.of(cell.get(0).key())
        .filter(key -> key.endsWith(CHANGE) && !values.isEmpty())
        .map(key -> results.get(key.replace(CHANGE, "")))
        .ifPresent(result -> values.addAll(printedChanges(result)));
    return new Known(
        kind,
        text(cell, Cell::text),
        text(cell, Cell::annotation),
        values,
        kind == Column.Kind.FIGURE ? unit(unitText, cell.get(0)) : Optional.empty(),
        kind == Column.Kind.FIGURE ? unitText : LocalText.NONE);
  }

  /** The unit of a cell: as it is written there, if that is the unit that it is computed in. */
  private Optional<Unit> unit(LocalText written, Cell cell) {
    Optional<Unit> read = catalogue.units().parse(written.zh());
    ResultRow result = results.get(cell.key());
    if (result == null || cell.value().isEmpty()) {
      return read;
    }
    GroupValue ours = result.value();
    return Stream.concat(read.stream(), Stream.of(ours.unit()))
        .filter(unit -> unit.convertsTo(ours.unit()))
        .filter(unit -> Exact.plain(ours.unit().to(unit, ours.value())).equals(cell.value()))
        .findFirst();
  }

  private Known change(ResultRow result) {
    List<BigDecimal> values = new ArrayList<>();
    if (result.change().meaningful()) {
      values.add(result.change().value());
      values.addAll(printedChanges(result));
    }
    return new Known(
        Column.Kind.CHANGE,
        result.changeDisplay(),
        LocalText.NONE,
        values,
        Optional.empty(),
        LocalText.NONE);
  }

  /**
   * The changes that a reader of the displayed figures computes; of percentages also in percent.
   */
  private List<BigDecimal> printedChanges(ResultRow result) {
    GroupValue now = result.value();
    String prior = now.key().toString().replaceFirst("[0-9]{4}$", now.year().prior().toString());
    Optional<BigDecimal> before =
        Optional.ofNullable(results.get(prior)).flatMap(row -> number(row.display()));
    Optional<BigDecimal> after = number(result.display());
    if (before.isEmpty() || after.isEmpty()) {
      return List.of();
    }
    return Stream.of(now.unit(), Unit.NUMBER)
        .map(unit -> Change.between(after.get(), before.get(), unit))
        .filter(Change::meaningful)
        .map(Change::value)
        .toList();
  }

  private static Optional<BigDecimal> number(LocalText display) {
    return PrintedNumber.of(display.zh())
        .filter(number -> number.relation().isEmpty())
        .map(PrintedNumber::value);
  }

  /** The row of an indicator or member that need not stand in any table. */
  private Optional<KnownRow> ofCatalogue(KpiCode code) {
    Map<String, Known> figures = new LinkedHashMap<>();
    basis.years().stream()
        .map(year -> results.get(node + "/" + code + "@" + year))
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
    LocalText shown =
        code.isTotal() ? name : LocalText.of("{0}：{1}", "{0}: {1}").fill(indicator, name);
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
            result.display(),
            LocalText.NONE,
            value.known() ? List.of(value.value()) : List.of(),
            Optional.of(value.unit()),
            LocalText.of(value.unit().text(), catalogue.units().inEnglish(value.unit().text()))));
    figures.put(Heading.changeOf(year), change(result));
  }

  private static <T> LocalText text(List<T> inEach, Function<T, String> text) {
    return new LocalText(
        text.apply(inEach.get(0)), text.apply(inEach.get(1)), text.apply(inEach.get(2)));
  }

  private static Set<String> folded(LocalText text) {
    return Known.spellings(text).stream()
        .map(Label::folded)
        .filter(folded -> !folded.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
