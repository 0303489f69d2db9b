package org.groupkpi.consolidation;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Adjustment;

/**
 * What some of a node's entities make of its figures: with the shares they have in the node, and
 * with some of the node's adjustments; formulas from such operands.
 */
public final class PartFigures {
  private final GroupFigures figures;
  private final String node;
  private final String reporter;
  private final Set<String> entities;
  private final Predicate<Adjustment> adjusted;
  private final ComputedFigures computed;

  /**
   * The part of a node.
   *
   * @param reporter whose own answers stand for {@code group} figures; empty: nobody's
   * @param entities codes of the entities that are the part
   * @param adjusted which of the node's adjustments it has
   */
  public PartFigures(
      GroupFigures figures,
      String node,
      String reporter,
      Set<String> entities,
      Predicate<Adjustment> adjusted) {
    this.figures = figures;
    this.node = node;
    this.reporter = reporter;
    this.entities = Set.copyOf(entities);
    this.adjusted = adjusted;
    this.computed = new ComputedFigures(figures.basis(), key -> value(key.code(), key.year()));
  }

  /** The part's figure of a code and year. */
  public GroupValue value(KpiCode code, Year year) {
    FigureKey key = new FigureKey(node, code, year);
    Indicator indicator = figures.basis().catalogue().indicator(code.indicator());
    if (indicator.computedAtNodes()) {
      return computed.evaluate(key, computed.operands(key));
    }
    if (indicator.rule() == AggregationRule.GROUP) {
      return reporter.isEmpty()
          ? Aggregation.figure(key, indicator, NOTHING, List.of())
          : figures.value(reporter, code, year);
    }
    return Aggregation.figure(key, indicator, part(key), adjustments(key));
  }

  private List<Adjustment> adjustments(FigureKey key) {
    return figures.ledger().counting(key).stream().filter(adjusted).toList();
  }

  private static final Gathering.Gathered NOTHING =
      new Gathering.Gathered(Partial.NOTHING, List::of);

  private Gathering.Gathered part(FigureKey key) {
    return figures
        .gathering()
        .gather(
            key,
            figures.gathering().counted(key).stream()
                .filter(one -> entities.contains(one.entity().code()))
                .toList());
  }
}
