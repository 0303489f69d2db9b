package org.groupkpi.definition;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How an entity was held from a day to a day, both inclusive: one row of {@code entities.csv}.
 *
 * @param parent code of the parent; empty for the group
 * @param operated whether the group sets the operating policy
 * @param ownership part held by the parent, 0 to 1
 * @param from {@link LocalDate#MIN} if open
 * @param to {@link LocalDate#MAX} if open
 */
public record Holding(
    String parent,
    Control control,
    boolean operated,
    BigDecimal ownership,
    LocalDate from,
    LocalDate to) {
  private static final BigDecimal ALL = BigDecimal.ONE;

  /** Whether it was held so on any day from the first to the last, both inclusive. */
  public boolean touches(LocalDate first, LocalDate last) {
    return !from.isAfter(last) && !to.isBefore(first);
  }

  /** The share with which figures pass up to the parent (GHG Protocol, chapter 3). */
  public BigDecimal share(Approach approach) {
    return switch (approach) {
      case OPERATIONAL_CONTROL -> operated ? ALL : BigDecimal.ZERO;
      case FINANCIAL_CONTROL ->
          switch (control) {
            case FULL -> ALL;
            case JOINT -> ownership;
            case NONE -> BigDecimal.ZERO;
          };
      case EQUITY_SHARE -> ownership;
    };
  }
}
