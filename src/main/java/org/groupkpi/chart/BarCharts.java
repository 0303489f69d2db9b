package org.groupkpi.chart;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.groupkpi.report.Column;
import org.groupkpi.report.PrintedCell;
import org.groupkpi.report.Report;
import org.groupkpi.report.ReportTable;
import org.groupkpi.report.Row;
import org.groupkpi.report.Section;

/** Charts of rows as bars: the names once at the left, a panel for each column of figures. */
final class BarCharts {
  private static final int MOST_PANELS = 3;

  /**
   * A column to be drawn.
   *
   * @param column where it stands in the table
   */
  record Head(String label, String unit, int column) {}

  /**
   * A row that may be drawn.
   *
   * @param rank of a heading: it reaches to the next one of the same or a lower rank
   */
  private record Line(Chart.Category category, Row row, int rank) {
    boolean heading() {
      return row.heading();
    }

    /** A heading may come without cells. */
    PrintedCell cell(int column) {
      return heading() ? PrintedCell.EMPTY : row.cells().get(column);
    }
  }

  private static final int SECTION = -1;
  private static final Row NO_ROW = new Row("", 0, "", List.of(), List.of(), true);

  private final ChartList charts;
  private final List<Line> lines = new ArrayList<>();

  /** Charts of those rows; their headings are kept. */
  BarCharts(ChartList charts, List<Section> sections) {
    this.charts = charts;
    for (Section section : sections) {
      if (!section.title().isEmpty()) {
        lines.add(line(section.title(), Chart.Role.HEADING, NO_ROW, SECTION));
      }
      section.rows().forEach(row -> lines.add(line(row)));
    }
  }

  private static Line line(Row row) {
    return row.heading()
        ? line(row.label(), Chart.Role.HEADING, row, row.level())
        : line(row.label(), Chart.Role.PART, row, Integer.MAX_VALUE);
  }

  private static Line line(String label, Chart.Role role, Row row, int rank) {
    return new Line(new Chart.Category(label, role), row, rank);
  }

  /** The charts of a table of members: all its rows are parts. */
  static List<Chart> ofMeasures(Report report, ReportTable table, List<Integer> columns) {
    ChartList charts = new ChartList(report, table);
    table.sections().stream()
        .flatMap(section -> section.rows().stream())
        .filter(row -> !row.heading())
        .map(Row::unit)
        .distinct()
        .forEach(unit -> new BarCharts(charts, inUnit(table, unit)).addAll(table, unit, columns));
    return charts.all();
  }

  /** Rows that are printed in another unit have bars of their own. */
  private static List<Section> inUnit(ReportTable table, String unit) {
    return table.sections().stream()
        .map(
            section ->
                new Section(
                    section.title(),
                    section.rows().stream()
                        .filter(row -> row.heading() || row.unit().equals(unit))
                        .toList()))
        .toList();
  }

  /** The charts of a table of subsidiaries or segments, whose last row is the total. */
  static List<Chart> ofNodes(Report report, ReportTable table, List<Integer> columns) {
    ChartList charts = new ChartList(report, table);
    BarCharts bars = new BarCharts(charts, table.sections());
    int last = bars.lines.size() - 1;
    Row total = bars.lines.get(last).row();
    bars.lines.set(last, line(total.label(), Chart.Role.TOTAL, total, Integer.MAX_VALUE));
    bars.addAll(table, "", columns);
    return charts.all();
  }

  private void addAll(ReportTable table, String unit, List<Integer> columns) {
    List<Head> heads =
        columns.stream()
            .filter(at -> lines.stream().anyMatch(line -> known(line, at)))
            .map(at -> head(table.columns().get(at), at))
            .toList();
    List<List<Head>> parts = ChartList.evenly(heads, MOST_PANELS);
    for (int part = 0; part < parts.size(); part++) {
      add(
          List.of(charts.year(), charts.unit(unit), ChartList.part(part, parts.size())),
          parts.get(part));
    }
  }

  private static Head head(Column column, int at) {
    return new Head(column.label(), column.unit(), at);
  }

  /** Adds one chart of some columns. */
  void add(List<String> subtitle, List<Head> heads) {
    List<Line> said = lines.stream().filter(line -> line.heading() || says(line, heads)).toList();
    List<Line> shown = said.stream().filter(line -> line.heading() || known(line, heads)).toList();
    List<Line> kept = withoutEmptyHeadings(shown);
    charts.add(
        Chart.Form.BARS,
        subtitle,
        kept.stream().map(Line::category).toList(),
        heads.stream().map(head -> series(head, kept)).toList(),
        said.size() - shown.size());
  }

  private static List<Line> withoutEmptyHeadings(List<Line> lines) {
    Deque<Line> kept = new ArrayDeque<>();
    for (int at = lines.size() - 1; at >= 0; at--) {
      Line line = lines.get(at);
      if (!line.heading() || (!kept.isEmpty() && kept.getFirst().rank() > line.rank())) {
        kept.addFirst(line);
      }
    }
    return List.copyOf(kept);
  }

  /** Whether anything stands in the columns, if only that there is no figure. */
  private static boolean says(Line line, List<Head> heads) {
    return heads.stream().anyMatch(head -> !line.cell(head.column()).text().isEmpty());
  }

  private static boolean known(Line line, List<Head> heads) {
    return heads.stream().anyMatch(head -> known(line, head.column()));
  }

  private static boolean known(Line line, int column) {
    return line.cell(column).value().isPresent();
  }

  private static Chart.Series series(Head head, List<Line> lines) {
    return new Chart.Series(
        head.label(),
        head.unit(),
        lines.stream().map(line -> ChartList.point(line.cell(head.column()))).toList());
  }
}
