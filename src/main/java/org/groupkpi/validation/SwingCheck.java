package org.groupkpi.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.groupkpi.catalogue.Indicator;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Exact;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue.Figure;

/**
 * C220: a figure does not change by more than the catalogue's percentage and floor. A prior figure
 * of zero or of another sign is never divided by. Silent where C221 names the likely cause.
 */
final class SwingCheck implements FigureCheck {
  private final UnitSlipCheck unitSlip = new UnitSlipCheck();

  @Override
  public Optional<Finding> judge(Fact fact, Figure figure, Indicator indicator, Answers answers) {
    if (unitSlip.judge(fact, figure, indicator, answers).isPresent()) {
      return Optional.empty();
    }
    return indicator
        .swing()
        .flatMap(
            swing ->
                answers
                    .prior(fact.code())
                    .filter(prior -> comparable(prior.value(), figure.value()))
                    .flatMap(prior -> beyond(prior.value(), figure.value(), swing, indicator)));
  }

  private static boolean comparable(BigDecimal prior, BigDecimal value) {
    return prior.signum() != 0 && prior.signum() * value.signum() >= 0;
  }

  private static Optional<Finding> beyond(
      BigDecimal prior, BigDecimal value, BigDecimal swing, Indicator indicator) {
    BigDecimal change = value.subtract(prior);
    BigDecimal limit = swing.multiply(prior.abs());
    boolean large = change.abs().multiply(Exact.HUNDRED).compareTo(limit) > 0;
    boolean aboveFloor =
        indicator.swingFloor().map(floor -> change.abs().compareTo(floor) > 0).orElse(true);
    if (!large || !aboveFloor) {
      return Optional.empty();
    }
    BigDecimal percent =
        Exact.divide(change.multiply(Exact.HUNDRED), prior.abs()).setScale(2, RoundingMode.HALF_UP);
    return Optional.of(
        Finding.of(
            FindingKind.C220,
            Exact.plain(prior),
            Exact.plain(value),
            indicator.collectUnit().text(),
            (percent.signum() > 0 ? "+" : "") + Exact.plain(percent),
            Exact.plain(swing)));
  }
}
