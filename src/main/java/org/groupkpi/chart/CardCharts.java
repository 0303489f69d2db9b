package org.groupkpi.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.groupkpi.report.Column;
import org.groupkpi.report.PrintedCell;
import org.groupkpi.report.Report;
import org.groupkpi.report.ReportTable;
import org.groupkpi.report.Row;
import org.groupkpi.report.RowsOfWhole;
import org.groupkpi.report.Section;

/**
 * Charts of a table of one year: its figures as cards, and each breakdown that it prints as a whole
 * as a donut, whose parts have no cards.
 */
final class CardCharts {
  private static final int MOST_CARDS = 12;
  private static final int MOST_PARTS = 10;

  private final ReportTable table;
  private final List<Row> rows;
  private final List<RowsOfWhole> wholes;
  private final ChartList charts;

  CardCharts(Report report, ReportTable table, List<RowsOfWhole> wholes) {
    this.table = table;
    this.rows = table.sections().stream().flatMap(section -> section.rows().stream()).toList();
    this.wholes = wholes.stream().filter(this::drawable).toList();
    this.charts = new ChartList(report, table);
  }

  /** Whether it is made of parts that a ring can show. */
  private boolean drawable(RowsOfWhole whole) {
    List<Optional<BigDecimal>> parts = whole.parts().stream().map(this::value).toList();
    long shown = parts.stream().flatMap(Optional::stream).filter(part -> part.signum() > 0).count();
    return parts.size() <= MOST_PARTS
        && shown > 1
        && value(whole.whole()).isPresent()
        && parts.stream().allMatch(part -> part.filter(one -> one.signum() >= 0).isPresent());
  }

  private Optional<BigDecimal> value(int row) {
    return figure(row).value();
  }

  private PrintedCell figure(int row) {
    return rows.get(row).cells().get(columns().get(0));
  }

  /** Where the figure and its changes stand. */
  private List<Integer> columns() {
    return IntStream.range(0, table.columns().size())
        .filter(at -> table.columns().get(at).kind() != Column.Kind.TEXT)
        .boxed()
        .toList();
  }

  /** The cards of each section, then the donuts. */
  List<Chart> all() {
    Set<Integer> parts = new HashSet<>();
    wholes.forEach(whole -> parts.addAll(whole.parts()));
    int first = 0;
    for (Section section : table.sections()) {
      List<Row> shown = new ArrayList<>();
      for (int at = 0; at < section.rows().size(); at++) {
        Row row = section.rows().get(at);
        if (!row.heading() && !parts.contains(first + at)) {
          shown.add(row);
        }
      }
      first += section.rows().size();
      addCards(section.title(), shown);
    }
    return donuts();
  }

  private void addCards(String section, List<Row> shown) {
    List<Chart.Category> categories =
        columns().stream()
            .map(at -> new Chart.Category(table.columns().get(at).label(), Chart.Role.PART))
            .toList();
    List<List<Row>> some = ChartList.evenly(shown, MOST_CARDS);
    for (int part = 0; part < some.size(); part++) {
      charts.add(
          Chart.Form.CARDS,
          List.of(section, charts.year(), ChartList.part(part, some.size())),
          categories,
          some.get(part).stream().map(this::card).toList(),
          0);
    }
  }

  private Chart.Series card(Row row) {
    return new Chart.Series(
        row.label(),
        row.unit(),
        columns().stream().map(at -> ChartList.point(row.cells().get(at))).toList());
  }

  /** A donut for each breakdown. */
  List<Chart> donuts() {
    wholes.forEach(this::addDonut);
    return charts.all();
  }

  private void addDonut(RowsOfWhole whole) {
    Row total = rows.get(whole.whole());
    List<Integer> all = Stream.concat(whole.parts().stream(), Stream.of(whole.whole())).toList();
    charts.add(
        Chart.Form.DONUT,
        List.of(total.label(), charts.year()),
        all.stream()
            .map(
                at ->
                    new Chart.Category(
                        rows.get(at).label(),
                        at == whole.whole() ? Chart.Role.TOTAL : Chart.Role.PART))
            .toList(),
        List.of(
            new Chart.Series(
                total.label(),
                total.unit(),
                all.stream().map(at -> ChartList.point(figure(at))).toList())),
        0);
  }
}
