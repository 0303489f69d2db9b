package org.groupkpi.consolidation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.groupkpi.submission.Restatement;

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
    return amount(Side.NOW).orElseThrow();
  }

  /** The amount; empty where there was no figure or weight before a restatement. */
  Optional<BigDecimal> amount(Side side) {
    EntityFigure one = figure.on(side);
    if (!one.known() || weight.filter(w -> !w.on(side).known()).isPresent()) {
      return Optional.empty();
    }
    BigDecimal scaled = scaled(one.value());
    return Optional.of(weight.map(w -> scaled.multiply(w.on(side).value())).orElse(scaled));
  }

  /** Share times weight, the divisor's part of a mean. */
  BigDecimal scaledWeight(Side side) {
    return scaled(weight.map(w -> w.on(side).value()).orElse(BigDecimal.ONE));
  }

  boolean estimated() {
    return figure.estimated() || weight.map(EntityFigure::estimated).orElse(false);
  }

  /** Whether the figure or its weight was another one before a restatement. */
  boolean restated() {
    return figure.before().isPresent() || weight.flatMap(EntityFigure::before).isPresent();
  }

  /** The restatements in the figure and its weight. */
  List<Restatement> restatements() {
    return Stream.concat(
            figure.restatements().stream(),
            weight.stream().flatMap(one -> one.restatements().stream()))
        .toList();
  }

  private BigDecimal scaled(BigDecimal value) {
    return share.compareTo(BigDecimal.ONE) == 0 ? value : value.multiply(share);
  }
}
