package org.groupkpi.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.Catalogue;
import org.groupkpi.definition.Formula;
import org.groupkpi.definition.Indicator;

/**
 * By what an indicator is divided to make entities of different size comparable: by what the
 * catalogue itself divides it by ({@code ENERGY / OUTPUT}), else by the first indicator in money,
 * else by the first in people.
 */
final class Denominators {
  private static final String MONEY = "currency ";
  private static final String PEOPLE = "count 人";

  private final Catalogue catalogue;
  private final List<Indicator> sizes;

  Denominators(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.sizes =
        Stream.of(MONEY, PEOPLE)
            .flatMap(quantity -> first(one -> one.unit().quantity().startsWith(quantity)).stream())
            .toList();
  }

  private Optional<Indicator> first(Predicate<Indicator> wanted) {
    return catalogue.collected().stream()
        .filter(one -> one.rule() == AggregationRule.SUM)
        .filter(wanted)
        .findFirst();
  }

  /** The indicators to try, best first. */
  Set<Indicator> of(Indicator indicator) {
    Set<Indicator> all = new LinkedHashSet<>();
    for (Indicator ratio : catalogue.indicators().values()) {
      ratio
          .formula()
          .ifPresent(formula -> Formula.visit(formula, part -> add(part, indicator, all)));
    }
    all.addAll(sizes);
    all.remove(indicator);
    return all;
  }

  private void add(Formula part, Indicator indicator, Set<Indicator> all) {
    if (part instanceof Formula.Binary quotient
        && quotient.operator() == Formula.Operator.OVER
        && quotient.left() instanceof Formula.Reference above
        && quotient.right() instanceof Formula.Reference below
        && above.indicator().equals(indicator.code())) {
      all.add(catalogue.indicator(below.indicator()));
    }
  }
}
