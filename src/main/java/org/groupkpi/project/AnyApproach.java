package org.groupkpi.project;

import java.util.List;
import org.groupkpi.catalogue.AggregationRule;
import org.groupkpi.catalogue.Catalogue;
import org.groupkpi.catalogue.Formula;
import org.groupkpi.catalogue.Indicator;
import org.groupkpi.submission.PublishedFigure;

/**
 * Printed figures that read the same under every approach of the project: of indicators that have
 * an approach of their own, of {@code group} figures, and of formulas of such. The others were
 * printed under the project's approach and neither stand in for, nor contradict, what another
 * approach gives.
 */
final class AnyApproach {
  private final Catalogue catalogue;

  private AnyApproach(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  static List<PublishedFigure> of(List<PublishedFigure> printed, Catalogue catalogue) {
    AnyApproach any = new AnyApproach(catalogue);
    return printed.stream()
        .filter(figure -> any.holds(catalogue.indicator(figure.code().indicator())))
        .toList();
  }

  private boolean holds(Indicator indicator) {
    return indicator.computedAtNodes()
        ? Formula.references(indicator.formula().orElseThrow()).stream()
            .allMatch(reference -> holds(catalogue.indicator(reference.indicator())))
        : indicator.rule() == AggregationRule.GROUP || indicator.approach().isPresent();
  }
}
