package org.groupkpi.check;

import java.util.Optional;
import org.groupkpi.definition.Indicator;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Exact;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue.Figure;

/** C223: a figure has the sign of last year's. */
final class SignCheck implements FigureCheck {
  @Override
  public Optional<Finding> judge(Fact fact, Figure figure, Indicator indicator, Answers answers) {
    return answers
        .prior(fact.code())
        .filter(prior -> prior.value().signum() * figure.value().signum() < 0)
        .map(
            prior ->
                Finding.of(
                    FindingKind.C223,
                    Exact.readable(prior.value()),
                    Exact.readable(figure.value()),
                    indicator.collectUnit().text()));
  }
}
