package org.groupkpi.validation;

import java.util.Optional;
import org.groupkpi.catalogue.AggregationRule;
import org.groupkpi.catalogue.Indicator;
import org.groupkpi.catalogue.Range;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.language.LocalText;
import org.groupkpi.measure.Exact;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue.Figure;

/** C210: a figure lies in the range that the catalogue allows. */
final class RangeCheck implements FigureCheck {
  @Override
  public Optional<Finding> judge(Fact fact, Figure figure, Indicator indicator, Answers answers) {
    Range range = range(fact, indicator);
    if (range.contains(figure.value())) {
      return Optional.empty();
    }
    String unit = indicator.collectUnit().text();
    return Optional.of(
        Finding.of(FindingKind.C210, Exact.plain(figure.value()), unit, range)
            .expecting(LocalText.same(range + " " + unit)));
  }

  /** Whether a figure is allowed where that fact stands. */
  static boolean allows(Fact fact, Indicator indicator, Figure figure) {
    return range(fact, indicator).contains(figure.value());
  }

  /** A part of a sum may be smaller than the whole has to be. */
  private static Range range(Fact fact, Indicator indicator) {
    boolean part = !fact.code().isTotal() && indicator.rule() == AggregationRule.SUM;
    Range range = indicator.range();
    return part && range.min().filter(low -> low.signum() > 0).isPresent()
        ? new Range(Optional.empty(), range.max())
        : range;
  }
}
