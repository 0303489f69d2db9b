package org.groupkpi.intake;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.groupkpi.measure.Unit;
import org.groupkpi.text.Resource;

/**
 * The sign of a currency in a number format. It tells the currency alone: {@code ¥2,400} in a row
 * of 万元 is 2,400 万元.
 *
 * @param currencies codes of the currencies that use it; empty: that of whoever looks at it
 */
record CurrencySign(Set<String> currencies) {
  private static final Map<String, Set<String>> SIGNS =
      Resource.text(CurrencySign.class, "currency-signs.csv")
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .collect(Collectors.toMap(cells -> cells[0], cells -> codes(cells[1])));

  private static Set<String> codes(String list) {
    return list.isEmpty() ? Set.of() : Set.of(list.split(";", -1));
  }

  /** The sign that a text is. */
  static Optional<CurrencySign> of(String text) {
    return Optional.ofNullable(SIGNS.get(text.strip())).map(CurrencySign::new);
  }

  /** Whether figures of the unit are amounts in such a currency. */
  boolean fits(Unit unit) {
    return unit.powers().entrySet().stream()
        .filter(power -> power.getValue() == 1 && power.getKey().startsWith(Unit.CURRENCY))
        .map(power -> power.getKey().substring(Unit.CURRENCY.length()))
        .anyMatch(code -> currencies.isEmpty() || currencies.contains(code));
  }
}
