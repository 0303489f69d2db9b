package org.groupkpi.check;

import java.util.Optional;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.SwingLimit;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Exact;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue.Figure;
import org.groupkpi.text.LocalText;

/**
 * C220: a figure does not change by more than the catalogue's percentage and floor. Silent where
 * C221 names the likely cause.
 */
final class SwingCheck implements FigureCheck {
  private final UnitSlipCheck unitSlip = new UnitSlipCheck();

  @Override
  public Optional<Finding> judge(Fact fact, Figure figure, Indicator indicator, Answers answers) {
    return SwingLimit.of(indicator)
        .flatMap(
            limit ->
                answers
                    .prior(fact.code())
                    .flatMap(prior -> beyond(limit, prior, figure, indicator)))
        .filter(swing -> unitSlip.judge(fact, figure, indicator, answers).isEmpty());
  }

  private static Optional<Finding> beyond(
      SwingLimit limit, Figure prior, Figure figure, Indicator indicator) {
    return limit
        .beyond(prior.value(), figure.value())
        .map(
            change ->
                Finding.of(
                    FindingKind.C220,
                    Exact.readable(prior.value()),
                    Exact.readable(figure.value()),
                    indicator.collectUnit().text(),
                    SwingLimit.shown(change),
                    limit.shown(LocalText.NONE)));
  }
}
