package org.groupkpi.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How far figures of different size are apart, by their logarithms: median, and median of the
 * distances from it. The modified score of Iglewicz and Hoaglin (How to Detect and Handle Outliers,
 * 1993) calls an outlier what is beyond 3.5; what is within three times the median never is:
 * companies of one trade differ by two in earnest, and figures that lie close together must not
 * make an outlier of the next best. Logarithms only judge: no figure is computed from them.
 */
record Spread(BigDecimal median, double middle, double distance) {
  private static final double NORMAL = 0.6745;
  private static final double FAR = 3.5;
  private static final double THRICE = StrictMath.log(3);

  /** The spread of figures above zero; at least one. */
  static Spread of(List<BigDecimal> values) {
    double middle = median(values.stream().mapToDouble(Spread::log));
    double distance =
        median(values.stream().mapToDouble(value -> StrictMath.abs(log(value) - middle)));
    List<BigDecimal> sorted = values.stream().sorted().toList();
    return new Spread(sorted.get(sorted.size() / 2), middle, distance);
  }

  private static double log(BigDecimal value) {
    return StrictMath.log(value.doubleValue());
  }

  private static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  boolean outlier(BigDecimal value) {
    double off = StrictMath.abs(log(value) - middle);
    return off > THRICE && NORMAL * off > FAR * distance;
  }
}
