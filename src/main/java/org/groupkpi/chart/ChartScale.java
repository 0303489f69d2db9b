package org.groupkpi.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * From figures to shares of a length; zero is always within.
 *
 * @param low zero, or the smallest figure
 * @param high zero, or the greatest figure; above low
 */
record ChartScale(BigDecimal low, BigDecimal high) {
  /** The scale that all points have room on. */
  static ChartScale of(List<Chart.Point> points) {
    BigDecimal low = BigDecimal.ZERO;
    BigDecimal high = BigDecimal.ZERO;
    for (Chart.Point point : points) {
      low = low.min(point.value().orElse(BigDecimal.ZERO));
      high = high.max(point.value().orElse(BigDecimal.ZERO));
    }
    return new ChartScale(low, low.compareTo(high) == 0 ? BigDecimal.ONE : high);
  }

  /** From 0 for the lowest figure to 1 for the highest. */
  double share(BigDecimal value) {
    return value.subtract(low).divide(high.subtract(low), MathContext.DECIMAL64).doubleValue();
  }

  double zero() {
    return share(BigDecimal.ZERO);
  }
}
