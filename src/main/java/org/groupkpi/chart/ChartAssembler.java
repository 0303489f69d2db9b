package org.groupkpi.chart;

import java.util.List;
import java.util.stream.IntStream;
import org.groupkpi.definition.ReportPlan;
import org.groupkpi.definition.TableDefinition;
import org.groupkpi.report.Column;
import org.groupkpi.report.Report;
import org.groupkpi.report.ReportTable;

/** Decides which charts a finished report has: trends of years, bars of parts. */
public final class ChartAssembler {
  private ChartAssembler() {}

  /** The charts of the report's tables, in their order, in the report's language. */
  public static List<Chart> charts(Report report, ReportPlan plan) {
    return report.tables().stream()
        .flatMap(table -> charts(report, table, layout(table, plan)).stream())
        .toList();
  }

  private static TableDefinition.Layout layout(ReportTable table, ReportPlan plan) {
    return plan.tables().stream()
        .filter(definition -> definition.code().equals(table.id()))
        .findFirst()
        .orElseThrow()
        .layout();
  }

  private static List<Chart> charts(
      Report report, ReportTable table, TableDefinition.Layout layout) {
    List<Integer> columns =
        IntStream.range(0, table.columns().size())
            .filter(at -> table.columns().get(at).kind() == Column.Kind.FIGURE)
            .boxed()
            .toList();
    return switch (layout) {
      case YEARS -> TrendCharts.of(report, table, columns);
      case MEASURES -> BarCharts.ofMeasures(report, table, columns);
      case NODES, NODES_BY_SEGMENT -> BarCharts.ofNodes(report, table, columns);
      case TARGETS, INDEX, INDEX_BY_CHAPTER, TEXTS -> List.of();
    };
  }
}
