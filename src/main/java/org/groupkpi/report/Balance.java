package org.groupkpi.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.ReportPlan;
import org.groupkpi.definition.TableDefinition;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Year;
import org.groupkpi.report.CellAssembler.Style;

/**
 * Balanced rounding (舍位平衡) of one table: where the printed parts of a breakdown do not add up to
 * the printed total, the total stays, and parts are printed one last digit off, those first whose
 * rounding took most away (or added most), then in the order of print. A part always stays within
 * one last digit of its exact figure. What was printed before ({@code published.csv}) and what
 * prints as zero stay as they are, and nothing is made zero. A breakdown that cannot be balanced
 * like this, or whose exact parts make another total, is left alone.
 */
public final class Balance {
  static final Balance NONE = new Balance();

  private record Place(FigureKey figure, Style style) {}

  private final Map<Place, BigDecimal> printed = new LinkedHashMap<>();

  private Balance() {}

  /** The figures that the tables of a node print otherwise than rounded, table by table. */
  public static List<Nudge> nudges(GroupFigures figures, ReportPlan plan, String node) {
    CellAssembler cells = new CellAssembler(figures, plan, node);
    List<Nudge> nudges = new ArrayList<>();
    for (TableDefinition table : plan.tables()) {
      cells
          .of(table)
          .balance()
          .printed
          .forEach((place, shown) -> nudges.add(nudge(table, place, shown, cells)));
    }
    return nudges;
  }

  private static Nudge nudge(
      TableDefinition table, Place place, BigDecimal shown, CellAssembler cells) {
    GroupValue value = cells.value(place.figure().code(), place.figure().year());
    return new Nudge(
        table.code(),
        place.figure().toString(),
        Exact.grouped(cells.shown(value, place.style())),
        Exact.grouped(shown));
  }

  /**
   * What a table prints otherwise than rounded.
   *
   * @param cells as they are without balance
   */
  static Balance of(TableDefinition table, CellAssembler cells) {
    Balance balance = new Balance();
    for (PrintedBreakdown breakdown : PrintedBreakdown.in(table, cells)) {
      table.years().forEach(year -> balance.add(breakdown, year, cells));
    }
    return balance;
  }

  /** What is printed in place of the rounded figure, if anything. */
  Optional<BigDecimal> shown(GroupValue value, Style style) {
    return Optional.ofNullable(printed.get(new Place(value.key(), style)));
  }

  private void add(PrintedBreakdown breakdown, Year year, CellAssembler cells) {
    Style style = breakdown.style();
    BigDecimal gap = breakdown.gap(year, cells).orElse(BigDecimal.ZERO);
    BigDecimal step = style.lastDigit().multiply(BigDecimal.valueOf(gap.signum()));
    if (gap.signum() == 0 || !onlyRounding(breakdown, year, cells)) {
      return;
    }
    List<GroupValue> movable =
        breakdown.parts().stream()
            .map(code -> cells.value(code, year))
            .filter(part -> movable(part, step, style, cells))
            .sorted(
                Comparator.comparing((GroupValue part) -> lost(part, style, cells).abs())
                    .reversed())
            .toList();
    BigDecimal steps = gap.divideToIntegralValue(step);
    boolean closes = steps.multiply(step).compareTo(gap) == 0;
    if (closes && steps.compareTo(BigDecimal.valueOf(movable.size())) <= 0) {
      movable.stream()
          .limit(steps.intValueExact())
          .forEach(
              part ->
                  printed.put(new Place(part.key(), style), cells.shown(part, style).add(step)));
    }
  }

  /** Whether the exact parts make the printed total. */
  private static boolean onlyRounding(PrintedBreakdown breakdown, Year year, CellAssembler cells) {
    Style style = breakdown.style();
    BigDecimal exact =
        breakdown.parts().stream()
            .map(code -> cells.stated(cells.value(code, year), style))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal whole = cells.shown(cells.value(breakdown.total(), year), style);
    return cells.text().rounded(exact, style.decimals()).compareTo(whole) == 0;
  }

  private static boolean movable(
      GroupValue part, BigDecimal step, Style style, CellAssembler cells) {
    BigDecimal shown = cells.shown(part, style);
    return !CellAssembler.asPublished(part, style)
        && shown.signum() != 0
        && shown.add(step).signum() != 0
        && lost(part, style, cells).signum() == step.signum();
  }

  /** What rounding took away; negative where it added. */
  private static BigDecimal lost(GroupValue part, Style style, CellAssembler cells) {
    return cells.stated(part, style).subtract(cells.shown(part, style));
  }
}
