package org.groupkpi.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.groupkpi.report.Report;
import org.groupkpi.report.ReportTable;
import org.groupkpi.report.Row;
import org.groupkpi.report.Section;

/**
 * Charts of a table of years: the rows of a section that share a unit, a panel each. Where only one
 * year has figures, that year's rows are compared as bars instead.
 */
final class TrendCharts {
  private static final int FEWEST_YEARS = 3;
  private static final int MOST_PANELS = 12;

  /** Rows of a unit that have figures in one year alone. */
  private record OneYear(String unit, int year) {}

  private final ReportTable table;
  private final List<Integer> years;
  private final ChartList charts;
  private final Map<OneYear, List<Section>> comparisons = new LinkedHashMap<>();

  private TrendCharts(Report report, ReportTable table, List<Integer> years) {
    this.table = table;
    this.years = years;
    this.charts = new ChartList(report, table);
  }

  /**
   * The charts of a table; none of one with fewer than three years.
   *
   * @param years where the years stand among the columns
   */
  static List<Chart> of(Report report, ReportTable table, List<Integer> years) {
    return years.size() < FEWEST_YEARS ? List.of() : new TrendCharts(report, table, years).charts();
  }

  private List<Chart> charts() {
    for (Section section : table.sections()) {
      Map<String, List<Row>> units =
          underHeadings(section).stream()
              .collect(Collectors.groupingBy(Row::unit, LinkedHashMap::new, Collectors.toList()));
      units.forEach((unit, rows) -> add(section.title(), unit, rows));
    }
    comparisons.forEach(this::addComparison);
    return charts.all();
  }

  private void add(String section, String unit, List<Row> rows) {
    List<Row> shown =
        rows.stream().filter(row -> years.stream().anyMatch(year -> known(row, year))).toList();
    List<Integer> used =
        years.stream().filter(year -> shown.stream().anyMatch(row -> known(row, year))).toList();
    if (used.size() > 1) {
      addTrends(section, unit, shown, rows.size() - shown.size());
    } else if (shown.size() > 1) {
      comparisons
          .computeIfAbsent(new OneYear(unit, used.get(0)), key -> new ArrayList<>())
          .add(new Section(section, rows));
    }
  }

  private static boolean known(Row row, int year) {
    return row.cells().get(year).value().isPresent();
  }

  private void addTrends(String section, String unit, List<Row> rows, int left) {
    List<Chart.Category> categories =
        years.stream()
            .map(year -> new Chart.Category(table.columns().get(year).label(), Chart.Role.PART))
            .toList();
    List<List<Row>> parts = ChartList.evenly(rows, MOST_PANELS);
    for (int part = 0; part < parts.size(); part++) {
      charts.add(
          Chart.Form.COLUMNS,
          List.of(section, charts.unit(unit), ChartList.part(part, parts.size())),
          categories,
          parts.get(part).stream().map(this::series).toList(),
          part + 1 == parts.size() ? left : 0);
    }
  }

  private Chart.Series series(Row row) {
    return new Chart.Series(
        row.label(),
        "",
        years.stream().map(year -> ChartList.point(row.cells().get(year))).toList());
  }

  private void addComparison(OneYear shared, List<Section> sections) {
    new BarCharts(charts, sections)
        .add(
            List.of(charts.unit(shared.unit())),
            List.of(
                new BarCharts.Head(table.columns().get(shared.year()).label(), "", shared.year())));
  }

  /** The rows that are no headings; one below a heading says so: 按性别：男. */
  private List<Row> underHeadings(Section section) {
    List<Row> rows = new ArrayList<>();
    Row heading = new Row("", Integer.MAX_VALUE, "", List.of(), List.of(), true);
    for (Row row : section.rows()) {
      if (row.heading()) {
        heading = row;
      } else {
        rows.add(row.level() > heading.level() ? under(heading, row) : row);
      }
    }
    return rows;
  }

  private Row under(Row heading, Row row) {
    return new Row(
        charts.joined(heading.label(), row.label()),
        row.level(),
        row.unit(),
        row.marks(),
        row.cells(),
        false);
  }
}
