package org.groupkpi.submission;

import org.groupkpi.catalogue.AggregationRule;
import org.groupkpi.catalogue.Catalogue;
import org.groupkpi.catalogue.Formula;
import org.groupkpi.catalogue.Indicator;

/**
 * Printed figures that read the same under every approach of the project: of indicators that have
 * an approach of their own, of {@code group} figures, and of formulas of such. The others were
 * printed under the project's approach and neither stand in for, nor contradict, what another
 * approach gives.
 */
public final class AnyApproach {
  private final Catalogue catalogue;

  private AnyApproach(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** What is held, with no other printed figures than those. */
  public static History of(History held, Catalogue catalogue) {
    AnyApproach any = new AnyApproach(catalogue);
    return held.printing(figure -> any.holds(catalogue.indicator(figure.code().indicator())));
  }

  private boolean holds(Indicator indicator) {
    return indicator.computedAtNodes()
        ? Formula.references(indicator.formula().orElseThrow()).stream()
            .allMatch(reference -> holds(catalogue.indicator(reference.indicator())))
        : indicator.rule() == AggregationRule.GROUP || indicator.approach().isPresent();
  }
}
