package org.groupkpi.check;

import java.math.BigDecimal;
import java.util.Optional;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.Kind;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Exact;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue.Figure;

/** C222: a flow is not last year's figure copied; zero and figures of few digits may repeat. */
final class UnchangedCheck implements FigureCheck {
  private static final int FEW_DIGITS = 3;

  @Override
  public Optional<Finding> judge(Fact fact, Figure figure, Indicator indicator, Answers answers) {
    BigDecimal value = figure.value();
    if (indicator.kind() != Kind.FLOW
        || value.signum() == 0
        || WrittenDigits.count(value) <= FEW_DIGITS) {
      return Optional.empty();
    }
    return answers
        .prior(fact.code())
        .filter(prior -> prior.value().compareTo(value) == 0)
        .map(
            prior ->
                Finding.of(
                    FindingKind.C222, Exact.readable(value), indicator.collectUnit().text()));
  }
}
