package org.groupkpi.tieout;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/** The signs and codes of currencies that stand before a number: {@code €1.2bn}, {@code USD 5}. */
final class Money {
  /** What may be one; codes have to be {@link #isCurrency known}. */
  static final String MARK = "(?:[A-Z]{1,3}[$€£¥]|[$€£¥₩₹]|人民币|人民幣|港币|港幣|[A-Z]{3})";

  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toSet());

  private Money() {}

  static boolean isCurrency(String mark) {
    return !mark.matches("[A-Z]{3}") || mark.equals("RMB") || CODES.contains(mark);
  }

  /** As tables of units spell it; empty as it is. */
  static String unit(String mark) {
    return switch (mark) {
      case "人民币", "人民幣", "¥" -> "CNY";
      case "港币", "港幣" -> "HKD";
      default -> mark;
    };
  }
}
