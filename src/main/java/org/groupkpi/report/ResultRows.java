package org.groupkpi.report;

import java.util.ArrayList;
import java.util.List;
import org.groupkpi.consolidation.Change;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.consolidation.LikeForLike;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.ReportPlan;
import org.groupkpi.measure.Year;
import org.groupkpi.text.LocalText;

/** Gives the figures of a node in the order of {@code results.csv}. */
public final class ResultRows {
  private static final int CHANGE_DECIMALS = 2;

  private final GroupFigures figures;
  private final ReportPlan plan;
  private final FigureText text;

  public ResultRows(GroupFigures figures, ReportPlan plan) {
    this.figures = figures;
    this.plan = plan;
    this.text = new FigureText(plan.rounding());
  }

  /** The rows by indicator, member (total first) and year. Answers in words have no rows. */
  public List<ResultRow> of(String node) {
    return of(figures, node);
  }

  /** The same, taken from figures that are kept elsewhere. */
  public List<ResultRow> of(GroupFigures aside, String node) {
    List<ResultRow> rows = new ArrayList<>();
    CellAssembler cells = new CellAssembler(aside, plan, node);
    LikeForLike likeForLike = new LikeForLike(aside);
    for (Indicator indicator : figures.basis().catalogue().indicators().values()) {
      if (indicator.rule() == AggregationRule.TEXT) {
        continue;
      }
      for (KpiCode code : indicator.codes()) {
        for (Year year : figures.basis().years()) {
          rows.add(row(cells, likeForLike, node, code, year));
        }
      }
    }
    return rows;
  }

  private ResultRow row(
      CellAssembler cells, LikeForLike likeForLike, String node, KpiCode code, Year year) {
    CellAssembler.Style style = cells.style(code);
    Change change = cells.change(code, year, style);
    return new ResultRow(
        cells.value(code, year),
        cells.figure(code, year, style, LocalText.NONE),
        change,
        text.change(change, CHANGE_DECIMALS),
        likeForLike.change(node, code, year));
  }
}
