package org.groupkpi.chart;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.groupkpi.report.Column;
import org.groupkpi.report.Report;
import org.groupkpi.report.ReportTable;
import org.groupkpi.report.RowsOfWhole;

/** Decides which charts a finished report has: trends of years, bars of parts, cards, donuts. */
public final class ChartAssembler {
  private ChartAssembler() {}

  /**
   * The charts of the report's tables, in their order, in the report's language.
   *
   * @param wholes the breakdowns that tables print as a whole, by code of the table
   */
  public static List<Chart> charts(Report report, Map<String, List<RowsOfWhole>> wholes) {
    return report.tables().stream()
        .flatMap(
            table -> charts(report, table, wholes.getOrDefault(table.id(), List.of())).stream())
        .toList();
  }

  private static List<Chart> charts(Report report, ReportTable table, List<RowsOfWhole> wholes) {
    List<Integer> columns =
        IntStream.range(0, table.columns().size())
            .filter(at -> table.columns().get(at).kind() == Column.Kind.FIGURE)
            .boxed()
            .toList();
    return switch (table.layout()) {
      case YEARS ->
          columns.size() == 1
              ? new CardCharts(report, table, wholes).donuts()
              : TrendCharts.of(report, table, columns);
      case CARDS -> new CardCharts(report, table, wholes).all();
      case MEASURES -> BarCharts.ofMeasures(report, table, columns);
      case NODES, NODES_BY_SEGMENT -> BarCharts.ofNodes(report, table, columns);
      case TARGETS, INDEX, INDEX_BY_CHAPTER, TEXTS, REGISTER, MATRIX -> List.of();
    };
  }
}
