package org.groupkpi.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.definition.Catalogue;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.form.Phrase;

/** Which indicator a row is named after; names that several have tell nothing. */
final class RowNames {
  private final Map<String, Optional<Indicator>> byName = new HashMap<>();

  RowNames(Catalogue catalogue) {
    for (Indicator indicator : catalogue.collected()) {
      for (String name : names(indicator)) {
        byName.merge(name, Optional.of(indicator), (one, other) -> Optional.empty());
      }
    }
  }

  private static Set<String> names(Indicator indicator) {
    return Phrase.forms(List.of(indicator.name()));
  }

  /** The other indicator whose name stands in the row of a total. */
  Optional<Indicator> other(KpiCode code, String name) {
    return code.isTotal()
        ? byName
            .getOrDefault(Phrase.fold(name), Optional.empty())
            .filter(named -> !named.code().equals(code.indicator()))
        : Optional.empty();
  }
}
