package org.groupkpi.check;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.groupkpi.check.Slip.Direction;
import org.groupkpi.check.Slip.Scaled;
import org.groupkpi.check.Slip.Surroundings;
import org.groupkpi.definition.Indicator;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.Proposal;
import org.groupkpi.measure.Exact;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue.Figure;

/**
 * C221: a figure is not about 10, 100, 1000, 10 000, 10^8, 3.6 or 29.3 times last year's, or that
 * part of it. A prior figure of zero or of another sign is never divided by.
 */
final class UnitSlipCheck implements FigureCheck {
  @Override
  public Optional<Finding> judge(Fact fact, Figure figure, Indicator indicator, Answers answers) {
    return answers
        .prior(fact.code())
        .filter(prior -> prior.value().signum() * figure.value().signum() > 0)
        .flatMap(
            prior ->
                slip(figure.value(), prior.value())
                    .map(slip -> finding(slip, fact, figure, prior, indicator)));
  }

  private static Optional<Scaled> slip(BigDecimal value, BigDecimal prior) {
    boolean larger = value.abs().compareTo(prior.abs()) > 0;
    BigDecimal large = larger ? value.abs() : prior.abs();
    BigDecimal little = larger ? prior.abs() : value.abs();
    if (large.compareTo(little.multiply(UnitFactor.LEAST)) < 0) {
      return Optional.empty();
    }
    return Arrays.stream(UnitFactor.values())
        .filter(unit -> unit.explains(large, little))
        .filter(
            unit ->
                !unit.small()
                    || little.compareTo(Exact.HUNDRED) >= 0
                    || WrittenDigits.telling(value)
                    || WrittenDigits.telling(prior))
        .findFirst()
        .map(unit -> new Scaled(unit, larger ? Direction.TOO_LARGE : Direction.TOO_SMALL));
  }

  private static Finding finding(
      Scaled slip, Fact fact, Figure figure, Figure prior, Indicator indicator) {
    BigDecimal proposed =
        slip.origins(figure, new Surroundings(List.of(), Optional.of(prior))).get(0).value();
    String part = slip.direction() == Direction.TOO_LARGE ? "" : "1/";
    return Finding.of(
            FindingKind.C221,
            Exact.readable(figure.value()),
            indicator.collectUnit().text(),
            Exact.readable(prior.value()),
            part + Exact.readable(slip.unit().factor()),
            Exact.readable(proposed),
            slip.unit().hint())
        .proposing(new Proposal(fact.subject(), fact.source(), proposed));
  }
}
