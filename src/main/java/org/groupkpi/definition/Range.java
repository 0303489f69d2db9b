package org.groupkpi.definition;

import java.math.BigDecimal;
import java.util.Optional;
import org.groupkpi.measure.Exact;

/** The allowed range of an entity's figure, in the unit of its workbook; ends are included. */
public record Range(Optional<BigDecimal> min, Optional<BigDecimal> max) {
  public static final Range ANY = new Range(Optional.empty(), Optional.empty());

  public boolean contains(BigDecimal value) {
    return min.filter(low -> value.compareTo(low) < 0).isEmpty()
        && max.filter(high -> value.compareTo(high) > 0).isEmpty();
  }

  /** {@code 0 – 100}, {@code ≥ 0}, {@code ≤ 100}; empty if anything is allowed. */
  @Override
  public String toString() {
    if (min.isPresent() && max.isPresent()) {
      return Exact.plain(min.get()) + " – " + Exact.plain(max.get());
    }
    return min.map(low -> "≥ " + Exact.plain(low))
        .or(() -> max.map(high -> "≤ " + Exact.plain(high)))
        .orElse("");
  }
}
