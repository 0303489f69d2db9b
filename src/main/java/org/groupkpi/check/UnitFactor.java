package org.groupkpi.check;

import java.math.BigDecimal;
import java.util.Set;
import org.groupkpi.measure.Unit;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * A factor between two units that are mistaken for each other, and how near to it a figure must be:
 * small factors happen in earnest too, so only a close hit counts.
 */
public enum UnitFactor {
  MEGAJOULES("3.6", "1.05", Words.of(" (as MJ to kWh)")),
  TEN("10", "1.08", LocalText.NONE),
  GIGAJOULES("29.3", "1.1", Words.of(" (as GJ to tce)")),
  HUNDRED("100", "1.2", LocalText.NONE),
  THOUSAND("1000", "1.2", LocalText.NONE),
  TEN_THOUSAND("10000", "1.2", Words.of(" (万)")),
  HUNDRED_MILLION("100000000", "1.2", Words.of(" (亿)"));

  /** What no unit explains; nearly all figures change by less. */
  static final BigDecimal LEAST = BigDecimal.valueOf(3);

  private static final Set<String> ENERGY = Set.of("energy", "tce");

  private final BigDecimal factor;
  private final BigDecimal nearness;
  private final LocalText hint;

  UnitFactor(String factor, String nearness, LocalText hint) {
    this.factor = new BigDecimal(factor);
    this.nearness = new BigDecimal(nearness);
    this.hint = hint;
  }

  public BigDecimal factor() {
    return factor;
  }

  /** The units that it lies between, where they are known; in brackets. */
  public LocalText hint() {
    return hint;
  }

  /** Whether figures in that unit can be mistaken by it: kilowatt-hours are not people. */
  public boolean between(Unit unit) {
    return switch (this) {
      case MEGAJOULES, GIGAJOULES -> ENERGY.contains(unit.quantity());
      case TEN, HUNDRED, THOUSAND, TEN_THOUSAND, HUNDRED_MILLION -> true;
    };
  }

  boolean small() {
    return factor.compareTo(BigDecimal.TEN) <= 0;
  }

  /** Whether one is about the factor times the other; both are positive. */
  boolean explains(BigDecimal large, BigDecimal little) {
    BigDecimal expected = little.multiply(factor);
    return large.compareTo(expected.multiply(nearness)) <= 0
        && large.multiply(nearness).compareTo(expected) >= 0;
  }
}
