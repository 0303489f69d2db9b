package org.groupkpi.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.catalogue.AggregationRule;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Fold;

/** Combines contributions by a rule; pure, and independent of their order. */
final class Aggregation {
  private Aggregation() {}

  /**
   * The combined figure.
   *
   * @return empty if there is nothing to combine, or all weights of a mean are zero
   */
  static Optional<BigDecimal> combine(
      AggregationRule rule, List<Contribution> contributions, Side side) {
    List<Contribution> parts =
        contributions.stream().filter(part -> amount(part, side).isPresent()).toList();
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    return switch (rule) {
      case SUM, GROUP -> Optional.of(sum(parts, side));
      case MEAN -> mean(parts, side);
      case MIN -> parts.stream().map(part -> figure(part, side)).min(BigDecimal::compareTo);
      case MAX -> parts.stream().map(part -> figure(part, side)).max(BigDecimal::compareTo);
      case DISTINCT -> Optional.of(BigDecimal.valueOf(names(parts).size()));
      case TEXT -> Optional.of(BigDecimal.valueOf(parts.size()));
      case FORMULA -> throw new IllegalArgumentException("formulas do not combine contributions");
    };
  }

  /** The part of all contributions that is estimated, 0 to 1. */
  static BigDecimal estimatedShare(AggregationRule rule, List<Contribution> contributions) {
    boolean counted =
        switch (rule) {
          case SUM, GROUP, MEAN -> false;
          case MIN, MAX, DISTINCT, TEXT, FORMULA -> true;
        };
    BigDecimal all = BigDecimal.ZERO;
    BigDecimal estimated = BigDecimal.ZERO;
    for (Contribution part : contributions) {
      BigDecimal size = counted ? BigDecimal.ONE : part.amount().abs();
      all = all.add(size);
      estimated = part.estimated() ? estimated.add(size) : estimated;
    }
    return all.signum() == 0 ? BigDecimal.ZERO : Exact.divide(estimated, all);
  }

  /** The different names in answers, folded; separated by {@code ；}, {@code ;} or line breaks. */
  static Set<String> names(List<Contribution> parts) {
    Set<String> names = new HashSet<>();
    for (Contribution part : parts) {
      for (String name : part.figure().words().split("[;；\\r\\n]", -1)) {
        String folded = Fold.words(name);
        if (!folded.isEmpty()) {
          names.add(folded);
        }
      }
    }
    return names;
  }

  private static Optional<BigDecimal> amount(Contribution part, Side side) {
    return side == Side.NOW ? Optional.of(part.amount()) : part.amountBefore();
  }

  private static BigDecimal figure(Contribution part, Side side) {
    return side == Side.NOW ? part.figure().value() : part.figure().valueBefore();
  }

  private static BigDecimal sum(List<Contribution> parts, Side side) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Contribution part : parts) {
      sum = sum.add(amount(part, side).orElseThrow());
    }
    return sum;
  }

  private static Optional<BigDecimal> mean(List<Contribution> parts, Side side) {
    List<BigDecimal> weights = new ArrayList<>();
    parts.forEach(
        part -> weights.add(side == Side.NOW ? part.scaledWeight() : part.scaledWeightBefore()));
    BigDecimal weight = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return weight.signum() == 0
        ? Optional.empty()
        : Optional.of(Exact.divide(sum(parts, side), weight));
  }
}
