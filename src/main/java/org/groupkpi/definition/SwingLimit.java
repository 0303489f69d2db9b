package org.groupkpi.definition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.groupkpi.measure.Exact;
import org.groupkpi.text.LocalText;

/**
 * How far a figure may be from last year's before a reason is needed (C220).
 *
 * @param percent of the prior figure
 * @param floor absolute change that must be exceeded as well
 */
public record SwingLimit(BigDecimal percent, Optional<BigDecimal> floor) {

  /** The limit of an indicator, if it has one. */
  public static Optional<SwingLimit> of(Indicator indicator) {
    return indicator.swing().map(percent -> new SwingLimit(percent, indicator.swingFloor()));
  }

  /** The change in percent if it exceeds the limit; none against zero or another sign. */
  public Optional<BigDecimal> beyond(BigDecimal prior, BigDecimal value) {
    if (prior.signum() == 0 || prior.signum() * value.signum() < 0) {
      return Optional.empty();
    }
    BigDecimal change = value.subtract(prior);
    boolean large =
        change.abs().multiply(Exact.HUNDRED).compareTo(percent.multiply(prior.abs())) > 0;
    boolean aboveFloor = floor.map(least -> change.abs().compareTo(least) > 0).orElse(true);
    return large && aboveFloor
        ? Optional.of(Exact.divide(change.multiply(Exact.HUNDRED), prior.abs()))
        : Optional.empty();
  }

  /** The limit for messages, with what explains a change beyond it: {@code 30% (numerator ...)}. */
  public LocalText shown(LocalText split) {
    return LocalText.of("{0}%{1}", "{0} %{1}").fill(Exact.plain(percent), split);
  }

  /** A percentage for messages: {@code +25.2}, {@code -3}. */
  public static String shown(BigDecimal percent) {
    BigDecimal rounded = percent.setScale(2, RoundingMode.HALF_UP);
    return (rounded.signum() > 0 ? "+" : "") + Exact.plain(rounded);
  }
}
