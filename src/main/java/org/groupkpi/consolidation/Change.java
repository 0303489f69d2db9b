package org.groupkpi.consolidation;

import java.math.BigDecimal;
import org.groupkpi.measure.Absent;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Figure;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Unit;
import org.groupkpi.text.Keyword;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * A change against the year before.
 *
 * @param kind whether it is in percent or percentage points, or not meaningful
 * @param figure exact, as a plain number; else why it is not meaningful
 */
public record Change(Kind kind, Figure figure) {
  /** What a change is stated in. */
  public enum Kind {
    PERCENT,
    POINTS,
    NONE;

    /** The word of {@code results.csv}. */
    public String word() {
      return Keyword.of(this);
    }
  }

  private static final LocalText NO_PRIOR = Words.of("there is no figure of the year before");
  private static final LocalText NO_FIGURE = Words.of("there is no figure");
  private static final LocalText PRIOR_ZERO = Words.of("last year's figure is zero");
  private static final LocalText SIGN = Words.of("the sign changed against the year before");
  private static final LocalText INCOMPLETE = Words.of("one of the figures is incomplete");

  public boolean meaningful() {
    return figure.known();
  }

  /** The exact change, which is meaningful. */
  public BigDecimal value() {
    return figure.value();
  }

  static Change none(LocalText reason) {
    return new Change(Kind.NONE, Absent.missing(reason));
  }

  /** A change in percent. */
  public static Change percent(BigDecimal value) {
    return new Change(Kind.PERCENT, Quantity.number(value));
  }

  /** A change in percentage points. */
  public static Change points(BigDecimal value) {
    return new Change(Kind.POINTS, Quantity.number(value));
  }

  /** The change between the exact figures of two years. */
  public static Change between(GroupValue now, GroupValue prior) {
    if (!now.known()) {
      return none(NO_FIGURE);
    }
    if (!prior.known()) {
      return none(NO_PRIOR);
    }
    if (now.incomplete() || prior.incomplete()) {
      return none(INCOMPLETE);
    }
    return between(now.value(), prior.value(), now.unit());
  }

  /**
   * The change between two figures: points for {@code %} and {@code ‰}, else (new - old) / |old| in
   * percent.
   */
  public static Change between(BigDecimal now, BigDecimal prior, Unit unit) {
    if (unit.changesInPoints()) {
      BigDecimal difference = now.subtract(prior);
      return new Change(
          Kind.POINTS,
          Quantity.number(unit.isPercent() ? difference : difference.movePointLeft(1)));
    }
    if (prior.signum() == 0) {
      return now.signum() == 0 ? percent(BigDecimal.ZERO) : none(PRIOR_ZERO);
    }
    if (now.signum() * prior.signum() < 0) {
      return none(SIGN);
    }
    return percent(Exact.divide(now.subtract(prior).multiply(Exact.HUNDRED), prior.abs()));
  }
}
