package org.groupkpi.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.consolidation.GroupValue.Quality;
import org.groupkpi.consolidation.GroupValue.Revision;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.Indicator;
import org.groupkpi.measure.Absent;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Quantity;
import org.groupkpi.submission.Adjustment;
import org.groupkpi.submission.Restatement;
import org.groupkpi.text.Fold;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Combines contributions by a rule; pure, and independent of their order. */
public final class Aggregation {
  private Aggregation() {}

  private static final LocalText NO_ANSWERS = Words.of("nobody reported it");

  /** The figure of a node: contributions combined, adjustments added. */
  static GroupValue figure(
      FigureKey key,
      Indicator indicator,
      Gathering.Gathered gathered,
      List<Adjustment> adjustments) {
    List<Contribution> parts = gathered.contributions();
    Coverage coverage = gathered.coverage();
    Optional<BigDecimal> combined = combine(indicator.rule(), parts, Side.NOW);
    boolean estimates = adjustments.stream().anyMatch(Aggregation::estimate);
    if (combined.isEmpty() && !estimates) {
      boolean owed = coverage.expectedCount() > 0 || gathered.openTexts();
      return new GroupValue(
          key,
          indicator.unit(),
          owed ? Absent.missing(NO_ANSWERS) : Absent.NOT_APPLICABLE,
          Quality.of(coverage),
          Revision.NONE,
          new Origin.Entities(parts, List.of(), gathered.held()));
    }
    BigDecimal adjusted = sum(adjustments, indicator);
    BigDecimal value = combined.orElse(BigDecimal.ZERO).add(adjusted);
    return new GroupValue(
        key,
        indicator.unit(),
        new Quantity(value, indicator.unit()),
        new Quality(
            coverage,
            !coverage.complete(),
            estimates || parts.stream().anyMatch(Contribution::estimated),
            estimatedShare(indicator, parts, adjustments)),
        revision(indicator, parts, value, adjusted),
        new Origin.Entities(parts, adjustments, gathered.held()));
  }

  private static boolean estimate(Adjustment adjustment) {
    return adjustment.type() == Adjustment.Type.ESTIMATE;
  }

  private static BigDecimal sum(List<Adjustment> adjustments, Indicator indicator) {
    return adjustments.stream()
        .map(adjustment -> adjustment.value().in(indicator.unit()).value())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Revision revision(
      Indicator indicator, List<Contribution> parts, BigDecimal value, BigDecimal adjusted) {
    Set<Restatement> restatements = new LinkedHashSet<>();
    for (Contribution part : parts) {
      restatements.addAll(part.figure().restatements());
      part.weight().ifPresent(weight -> restatements.addAll(weight.restatements()));
    }
    return restatements.isEmpty()
        ? Revision.NONE
        : Revision.of(
            value,
            combine(indicator.rule(), parts, Side.BEFORE).map(before -> before.add(adjusted)),
            restatements);
  }

  /**
   * The combined figure.
   *
   * @return empty if there is nothing to combine, or all weights of a mean are zero
   */
  public static Optional<BigDecimal> combine(
      AggregationRule rule, List<Contribution> contributions, Side side) {
    List<Contribution> parts =
        contributions.stream().filter(part -> part.amount(side).isPresent()).toList();
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    return switch (rule) {
      case SUM, GROUP -> Optional.of(sum(parts, side));
      case MEAN -> mean(parts, side);
      case MIN ->
          parts.stream().map(part -> part.figure().on(side).value()).min(BigDecimal::compareTo);
      case MAX ->
          parts.stream().map(part -> part.figure().on(side).value()).max(BigDecimal::compareTo);
      case DISTINCT -> Optional.of(BigDecimal.valueOf(names(parts, side).size()));
      case TEXT -> Optional.of(BigDecimal.valueOf(parts.size()));
      case FORMULA -> throw new IllegalArgumentException("formulas do not combine contributions");
    };
  }

  /** The part of all contributions and adjustments that is estimated, 0 to 1. */
  private static BigDecimal estimatedShare(
      Indicator indicator, List<Contribution> parts, List<Adjustment> adjustments) {
    BigDecimal all = BigDecimal.ZERO;
    BigDecimal estimated = BigDecimal.ZERO;
    for (Contribution part : parts) {
      BigDecimal size = countsAnswers(indicator.rule()) ? BigDecimal.ONE : part.amount().abs();
      all = all.add(size);
      estimated = part.estimated() ? estimated.add(size) : estimated;
    }
    for (Adjustment adjustment : adjustments) {
      BigDecimal size = adjustment.value().in(indicator.unit()).value().abs();
      all = all.add(size);
      estimated = estimate(adjustment) ? estimated.add(size) : estimated;
    }
    return all.signum() == 0 ? BigDecimal.ZERO : Exact.divide(estimated, all);
  }

  private static boolean countsAnswers(AggregationRule rule) {
    return switch (rule) {
      case SUM, GROUP, MEAN -> false;
      case MIN, MAX, DISTINCT, TEXT, FORMULA -> true;
    };
  }

  private static Set<String> names(List<Contribution> parts, Side side) {
    Set<String> names = new HashSet<>();
    for (Contribution part : parts) {
      names.addAll(part.figure().on(side).names());
    }
    return names;
  }

  /** The different names in an answer, folded; separated by {@code ；}, {@code ;} or line breaks. */
  static Set<String> names(String words) {
    Set<String> names = new HashSet<>();
    for (String name : words.split("[;；\\r\\n]", -1)) {
      String folded = Fold.words(name);
      if (!folded.isEmpty()) {
        names.add(folded);
      }
    }
    return names;
  }

  private static BigDecimal sum(List<Contribution> parts, Side side) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Contribution part : parts) {
      sum = sum.add(part.amount(side).orElseThrow());
    }
    return sum;
  }

  private static Optional<BigDecimal> mean(List<Contribution> parts, Side side) {
    List<BigDecimal> weights = new ArrayList<>();
    parts.forEach(part -> weights.add(part.scaledWeight(side)));
    BigDecimal weight = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return weight.signum() == 0
        ? Optional.empty()
        : Optional.of(Exact.divide(sum(parts, side), weight));
  }
}
