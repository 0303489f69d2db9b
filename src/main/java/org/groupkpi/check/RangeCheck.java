package org.groupkpi.check;

import java.util.Optional;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.Range;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Exact;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue.Figure;
import org.groupkpi.text.LocalText;

/** C210: a figure lies in the range that the catalogue allows. */
final class RangeCheck implements FigureCheck {
  @Override
  public Optional<Finding> judge(Fact fact, Figure figure, Indicator indicator, Answers answers) {
    Range range = indicator.range(fact.code());
    if (range.contains(figure.value())) {
      return Optional.empty();
    }
    String unit = indicator.collectUnit().text();
    return Optional.of(
        Finding.of(FindingKind.C210, Exact.readable(figure.value()), unit, range)
            .expecting(LocalText.same(range + " " + unit)));
  }
}
