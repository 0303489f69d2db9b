package org.groupkpi.check;

import java.math.BigDecimal;
import org.groupkpi.definition.CheckRule;
import org.groupkpi.definition.CheckRule.Tolerance;

/**
 * The two sides of a rule in base units, with what they may stand for.
 *
 * <p>{@code =} holds if both can stand for the same, {@code <=} and {@code >=} also if they only
 * touch within their precision; a tolerance that is given holds for these three as well, a relative
 * one as a part of the larger side. {@code <}, {@code >} and {@code !=} are taken as written.
 */
record Sides(BigDecimal left, Bounds leftBounds, BigDecimal right, Bounds rightBounds) {
  /** Far below any written digit, above what divisions of 34 digits leave over. */
  private static final BigDecimal ROUNDING = new BigDecimal("1E-30");

  boolean satisfy(CheckRule rule) {
    return rule.comparison().holds(order())
        || switch (rule.comparison()) {
          case EQUAL -> leftBounds.meets(rightBounds) || near(rule.tolerance());
          case AT_MOST -> leftBounds.reaches(rightBounds) || near(rule.tolerance());
          case AT_LEAST -> rightBounds.reaches(leftBounds) || near(rule.tolerance());
          case LESS, GREATER, DIFFERENT -> false;
        };
  }

  private int order() {
    boolean same = apart().compareTo(larger().multiply(ROUNDING)) <= 0;
    return same ? 0 : left.compareTo(right);
  }

  private boolean near(Tolerance tolerance) {
    return apart().compareTo(tolerance.of(larger())) <= 0;
  }

  private BigDecimal apart() {
    return left.subtract(right).abs();
  }

  private BigDecimal larger() {
    return left.abs().max(right.abs());
  }
}
