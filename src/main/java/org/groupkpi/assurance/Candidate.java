package org.groupkpi.assurance;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.Indicator;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Rational;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue;

/**
 * A reported figure that counts in a figure of the group, and may be drawn.
 *
 * @param group the figure of the node in which it counts
 * @param share with which it counts
 * @param weight what weighs it in a mean
 * @param enters what it adds, in the unit of the indicator (times that of the weight)
 * @param impact its part of the group's figure, above 0, at most 1
 */
public record Candidate(
    Fact fact,
    Indicator indicator,
    GroupValue group,
    BigDecimal share,
    Optional<BigDecimal> weight,
    BigDecimal enters,
    BigDecimal impact,
    Set<RiskMark> marks) {
  public Candidate {
    Set<RiskMark> ordered = EnumSet.noneOf(RiskMark.class);
    ordered.addAll(marks);
    marks = Collections.unmodifiableSet(ordered);
  }

  public FigureKey key() {
    return fact.key();
  }

  /** The figure as it was written. */
  public Quantity stated() {
    return ((ReportedValue.Figure) fact.value()).quantity(indicator.collectUnit());
  }

  /** From the unit of the figure to that of the indicator. */
  public Rational conversion() {
    return stated().unit().factor().over(indicator.unit().factor());
  }

  /** One, and a point or two for each risk mark. */
  public int risk() {
    return 1 + marks.stream().mapToInt(RiskMark::points).sum();
  }

  /** What its chance is proportional to. */
  public BigDecimal size(Weighing by) {
    return switch (by) {
      case IMPACT -> impact.multiply(BigDecimal.valueOf(risk()));
      case EQUAL -> BigDecimal.ONE;
    };
  }
}
