package org.groupkpi.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.groupkpi.definition.TableDefinition;
import org.groupkpi.report.Column;
import org.groupkpi.report.PrintedCell;
import org.groupkpi.report.Report;
import org.groupkpi.report.ReportTable;
import org.groupkpi.report.Row;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Draws the tables of layout {@code matrix}: each row with two scores is a point. */
public final class MatrixCharts {
  private static final LocalText POINT = Words.of("{0} ({1} / {2})");
  private static final LocalText LEFT = Words.of("Without both scores: {0}");
  private static final LocalText BETWEEN = Words.of("; ");

  private final Report report;

  private MatrixCharts(Report report) {
    this.report = report;
  }

  /** The scatters of a report, in the order of its tables. */
  public static List<Scatter> of(Report report) {
    return report.tables().stream()
        .filter(table -> table.layout() == TableDefinition.Layout.MATRIX)
        .map(new MatrixCharts(report)::scatter)
        .toList();
  }

  private Scatter scatter(ReportTable table) {
    List<Row> rows = table.sections().stream().flatMap(one -> one.rows().stream()).toList();
    List<Row> scored = rows.stream().filter(MatrixCharts::scored).toList();
    List<String> notes = new ArrayList<>();
    if (scored.size() < rows.size()) {
      String left =
          rows.stream()
              .filter(row -> !scored(row))
              .map(Row::label)
              .collect(Collectors.joining(BETWEEN.in(report.language())));
      notes.add(LEFT.fill(left).in(report.language()));
    }
    notes.addAll(table.notes());
    return new Scatter(
        table.id() + "-1",
        table.title(),
        report.group(),
        report.draft() ? Report.DRAFT : "",
        scored.stream().map(this::words).collect(Collectors.joining(BETWEEN.in(report.language()))),
        heading(table.columns().get(0)),
        heading(table.columns().get(1)),
        scored.stream().map(MatrixCharts::point).toList(),
        notes);
  }

  private static boolean scored(Row row) {
    return row.cells().stream().allMatch(cell -> cell.value().isPresent());
  }

  private String words(Row row) {
    List<String> printed = row.cells().stream().map(PrintedCell::text).toList();
    return POINT.fill(row.label(), printed.get(0), printed.get(1)).in(report.language());
  }

  private static String heading(Column column) {
    return column.unit().isEmpty() ? column.label() : column.label() + " (" + column.unit() + ")";
  }

  private static Scatter.Point point(Row row) {
    return new Scatter.Point(
        row.label(),
        row.cells().get(0).value().orElseThrow(),
        row.cells().get(1).value().orElseThrow());
  }
}
