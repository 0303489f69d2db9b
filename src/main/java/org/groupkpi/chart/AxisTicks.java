package org.groupkpi.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Round numbers at which an axis is marked, from one that is not above any score to one that is not
 * below.
 *
 * @param step between two of them
 */
record AxisTicks(BigDecimal low, BigDecimal high, BigDecimal step) {
  private static final int MOST = 6;
  private static final List<BigDecimal> ROUND =
      List.of(new BigDecimal("1"), new BigDecimal("2"), new BigDecimal("5"));

  static AxisTicks of(Collection<BigDecimal> scores) {
    BigDecimal least = Collections.min(scores);
    BigDecimal most = Collections.max(scores);
    if (least.compareTo(most) == 0) {
      return new AxisTicks(
          least.subtract(BigDecimal.ONE), least.add(BigDecimal.ONE), BigDecimal.ONE);
    }
    BigDecimal step = step(most.subtract(least));
    return new AxisTicks(
        least.divide(step, 0, RoundingMode.FLOOR).multiply(step),
        most.divide(step, 0, RoundingMode.CEILING).multiply(step),
        step);
  }

  /** The smallest round step that makes few marks. */
  private static BigDecimal step(BigDecimal span) {
    int power = span.precision() - span.scale() - 2;
    while (true) {
      for (BigDecimal round : ROUND) {
        BigDecimal step = round.scaleByPowerOfTen(power);
        if (span.divide(step, 0, RoundingMode.CEILING).intValueExact() < MOST) {
          return step;
        }
      }
      power++;
    }
  }

  List<BigDecimal> all() {
    List<BigDecimal> all = new ArrayList<>();
    for (BigDecimal at = low; at.compareTo(high) <= 0; at = at.add(step)) {
      all.add(at);
    }
    return all;
  }

  /** From 0 at the lowest mark to 1 at the highest. */
  double share(BigDecimal score) {
    return score.subtract(low).doubleValue() / high.subtract(low).doubleValue();
  }
}
