package org.groupkpi.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.groupkpi.measure.Exact;

/**
 * What a figure may stand for as precisely as it is written: from low to high, both included, in
 * base units (XBRL Calculations 1.1).
 */
record Bounds(BigDecimal low, BigDecimal high) {
  static final Bounds ZERO = point(BigDecimal.ZERO);

  /** A quotient whose divisor may be zero can stand for anything. */
  static final Bounds ANYTHING = new Bounds(new BigDecimal("-1E+6000"), new BigDecimal("1E+6000"));

  static Bounds point(BigDecimal value) {
    return new Bounds(value, value);
  }

  static Bounds around(BigDecimal middle, BigDecimal radius) {
    return new Bounds(middle.subtract(radius), middle.add(radius));
  }

  Bounds plus(Bounds other) {
    return equals(ANYTHING) || other.equals(ANYTHING)
        ? ANYTHING
        : new Bounds(low.add(other.low), high.add(other.high));
  }

  Bounds negated() {
    return new Bounds(high.negate(), low.negate());
  }

  Bounds times(Bounds other) {
    return equals(ANYTHING) || other.equals(ANYTHING)
        ? ANYTHING
        : enclosing(
            low.multiply(other.low),
            low.multiply(other.high),
            high.multiply(other.low),
            high.multiply(other.high));
  }

  Bounds over(Bounds divisor) {
    return equals(ANYTHING) || divisor.low.signum() * divisor.high.signum() <= 0
        ? ANYTHING
        : enclosing(
            Exact.divide(low, divisor.low),
            Exact.divide(low, divisor.high),
            Exact.divide(high, divisor.low),
            Exact.divide(high, divisor.high));
  }

  Bounds absolute() {
    if (low.signum() >= 0) {
      return this;
    }
    return high.signum() <= 0 ? negated() : new Bounds(BigDecimal.ZERO, high.max(low.negate()));
  }

  static Bounds smallest(List<Bounds> all) {
    return all.stream()
        .reduce((a, b) -> new Bounds(a.low.min(b.low), a.high.min(b.high)))
        .orElse(ZERO);
  }

  static Bounds largest(List<Bounds> all) {
    return all.stream()
        .reduce((a, b) -> new Bounds(a.low.max(b.low), a.high.max(b.high)))
        .orElse(ZERO);
  }

  /** Whether something in here is at most something in the other. */
  boolean reaches(Bounds other) {
    return low.compareTo(other.high) <= 0;
  }

  /** Whether both can stand for the same. */
  boolean meets(Bounds other) {
    return reaches(other) && other.reaches(this);
  }

  private static Bounds enclosing(BigDecimal... corners) {
    return new Bounds(
        Stream.of(corners).reduce(BigDecimal::min).orElseThrow(),
        Stream.of(corners).reduce(BigDecimal::max).orElseThrow());
  }
}
