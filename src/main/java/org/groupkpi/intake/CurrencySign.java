package org.groupkpi.intake;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.measure.Unit;

/**
 * The sign of a currency in a number format. It tells the currency alone: {@code ¥2,400} in a row
 * of 万元 is 2,400 万元.
 *
 * @param currencies codes of the currencies that use it; empty: that of whoever looks at it
 */
record CurrencySign(Set<String> currencies) {
  private static final Map<String, Set<String>> SIGNS =
      Map.ofEntries(
          Map.entry("¤", Set.of()),
          Map.entry("¥", Set.of("CNY", "JPY")),
          Map.entry("￥", Set.of("CNY", "JPY")),
          Map.entry("$", Set.of("USD", "HKD", "SGD", "AUD", "CAD", "NZD", "TWD", "MXN")),
          Map.entry("US$", Set.of("USD")),
          Map.entry("HK$", Set.of("HKD")),
          Map.entry("S$", Set.of("SGD")),
          Map.entry("A$", Set.of("AUD")),
          Map.entry("C$", Set.of("CAD")),
          Map.entry("NZ$", Set.of("NZD")),
          Map.entry("NT$", Set.of("TWD")),
          Map.entry("MOP$", Set.of("MOP")),
          Map.entry("R$", Set.of("BRL")),
          Map.entry("€", Set.of("EUR")),
          Map.entry("£", Set.of("GBP", "EGP")),
          Map.entry("₩", Set.of("KRW")),
          Map.entry("₹", Set.of("INR")),
          Map.entry("₽", Set.of("RUB")),
          Map.entry("₫", Set.of("VND")),
          Map.entry("฿", Set.of("THB")),
          Map.entry("₺", Set.of("TRY")),
          Map.entry("₦", Set.of("NGN")),
          Map.entry("₱", Set.of("PHP")),
          Map.entry("₪", Set.of("ILS")),
          Map.entry("₸", Set.of("KZT")),
          Map.entry("₮", Set.of("MNT")),
          Map.entry("kr", Set.of("SEK", "NOK", "DKK")),
          Map.entry("zł", Set.of("PLN")),
          Map.entry("RM", Set.of("MYR")),
          Map.entry("Rp", Set.of("IDR")));

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
