package org.groupkpi.consolidation;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What one entity adds to the figure of a node.
 *
 * @param entity code of the entity
 * @param figure its own figure
 * @param share with which it counts
 * @param weight what weighs it in a mean; empty for other rules
 */
public record Contribution(
    String entity, EntityFigure figure, BigDecimal share, Optional<EntityFigure> weight) {

  /** Share times figure, times weight in a mean; in the indicator's unit (times the weight's). */
  public BigDecimal amount() {
    return amount(figure.value(), weight.map(EntityFigure::value));
  }

  /** The amount as it was before restatements; empty where there was no figure then. */
  Optional<BigDecimal> amountBefore() {
    if (figure.restated() && figure.before().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        amount(figure.before().orElse(figure.value()), weight.map(EntityFigure::valueBefore)));
  }

  /** Share times weight, the divisor's part of a mean. */
  BigDecimal scaledWeight() {
    return scaled(weight.map(EntityFigure::value).orElse(BigDecimal.ONE));
  }

  BigDecimal scaledWeightBefore() {
    return scaled(weight.map(EntityFigure::valueBefore).orElse(BigDecimal.ONE));
  }

  boolean estimated() {
    return figure.estimated() || weight.map(EntityFigure::estimated).orElse(false);
  }

  boolean restated() {
    return figure.restated() || weight.map(EntityFigure::restated).orElse(false);
  }

  private BigDecimal amount(BigDecimal value, Optional<BigDecimal> weightValue) {
    BigDecimal scaled = scaled(value);
    return weightValue.map(scaled::multiply).orElse(scaled);
  }

  private BigDecimal scaled(BigDecimal value) {
    return share.compareTo(BigDecimal.ONE) == 0 ? value : value.multiply(share);
  }
}
