package org.groupkpi.consolidation;

import java.math.BigDecimal;
import java.util.Optional;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.Indicator;
import org.groupkpi.measure.Exact;

/**
 * How much of last year's sum came from those who reported: two of three entities may be a tenth of
 * the figure, or nearly all of it.
 */
public final class WeightedCoverage {
  private WeightedCoverage() {}

  /**
   * The part of those who reported in what all who should have reported came to the year before,
   * with this year's shares, 0 to 1.
   *
   * @return empty where all reported, where it is no sum, or nothing is held of the year before
   */
  public static Optional<BigDecimal> of(GroupFigures figures, GroupValue value) {
    Basis basis = figures.basis();
    Indicator indicator = basis.catalogue().indicator(value.code().indicator());
    Coverage coverage = value.coverage();
    if (indicator.rule() != AggregationRule.SUM || coverage.complete()) {
      return Optional.empty();
    }
    BigDecimal expected = BigDecimal.ZERO;
    BigDecimal reported = BigDecimal.ZERO;
    boolean atYearEnd = indicator.kind().atYearEnd();
    for (NodeScope.Counted counted :
        figures.scope().of(value.node(), value.year(), atYearEnd, basis.approachOf(indicator))) {
      if (coverage.expected().get(counted.number())) {
        String entity = counted.entity().code();
        EntityFigure before = figures.entityFigure(entity, value.code(), value.year().prior());
        if (before.known()) {
          BigDecimal weight = before.value().abs().multiply(counted.share());
          expected = expected.add(weight);
          reported = coverage.reported().get(counted.number()) ? reported.add(weight) : reported;
        }
      }
    }
    return expected.signum() == 0
        ? Optional.empty()
        : Optional.of(Exact.divide(reported, expected));
  }
}
