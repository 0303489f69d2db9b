package org.groupkpi.submission;

import java.util.List;
import java.util.function.Predicate;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.Catalogue;
import org.groupkpi.definition.Formula;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;

/**
 * Printed figures that read the same under every approach of the project: of indicators that have
 * an approach of their own, of {@code group} figures, and of formulas of such. The others were
 * printed under the project's approach and neither stand in for, nor contradict, what another
 * approach gives.
 */
public record AnyApproach(Catalogue catalogue) {
  /** What is held, with no other printed figures than those. */
  public History of(History held) {
    return held.printing(figure -> holds(figure.code()));
  }

  /** The restatements without those of other printed figures. */
  public List<Restatement> of(List<Restatement> restatements, Predicate<Restatement> printed) {
    return restatements.stream().filter(row -> !printed.test(row) || holds(row.code())).toList();
  }

  private boolean holds(KpiCode code) {
    return holds(catalogue.indicator(code.indicator()));
  }

  private boolean holds(Indicator indicator) {
    return indicator.computedAtNodes()
        ? Formula.references(indicator.formula().orElseThrow()).stream()
            .allMatch(reference -> holds(catalogue.indicator(reference.indicator())))
        : indicator.rule() == AggregationRule.GROUP || indicator.approach().isPresent();
  }
}
