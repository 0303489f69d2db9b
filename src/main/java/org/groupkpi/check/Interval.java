package org.groupkpi.check;

import java.math.BigDecimal;
import org.groupkpi.measure.Unit;
import org.groupkpi.submission.ReportedValue.Figure;

/**
 * What a written figure may stand for: half a unit of its last digit to either side (XBRL
 * Calculations 1.1); things counted one by one are exact.
 *
 * @param middle as written
 * @param radius to either side, both ends included
 */
record Interval(BigDecimal middle, BigDecimal radius) {
  static final Interval ZERO = new Interval(BigDecimal.ZERO, BigDecimal.ZERO);

  static Interval of(Figure figure, Unit unit) {
    return new Interval(figure.value(), figure.radius(unit));
  }

  Interval plus(Interval other) {
    return new Interval(middle.add(other.middle), radius.add(other.radius));
  }

  /** Whether both can stand for the same. */
  boolean meets(Interval other) {
    return middle.subtract(other.middle).abs().compareTo(radius.add(other.radius)) <= 0;
  }
}
