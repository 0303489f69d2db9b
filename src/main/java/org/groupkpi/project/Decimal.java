package org.groupkpi.project;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.groupkpi.measure.Fold;

/** Reads numbers as head office writes them: {@code 1,234.50}, {@code -3}, full-width digits. */
final class Decimal {
  private static final int LONGEST = 60;
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d+)?([eE][+-]?\\d{1,2})?");

  private Decimal() {}

  /** The number, unless it is not one. */
  static Optional<BigDecimal> parse(String text) {
    String folded = Fold.width(text).replace('\u2212', '-');
    if (folded.length() > LONGEST || !NUMBER.matcher(folded).matches()) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(folded.replace(",", "")));
  }
}
