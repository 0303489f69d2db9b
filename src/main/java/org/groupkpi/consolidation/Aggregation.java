package org.groupkpi.consolidation;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.consolidation.GroupValue.Quality;
import org.groupkpi.consolidation.GroupValue.Revision;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.Indicator;
import org.groupkpi.measure.Absent;
import org.groupkpi.measure.Quantity;
import org.groupkpi.submission.Adjustment;
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
    Partial partial = gathered.partial();
    Partial.Answers answers = partial.answers();
    Coverage coverage = answers.coverage();
    Optional<BigDecimal> combined = partial.now().flatMap(Tally::result);
    boolean estimates = adjustments.stream().anyMatch(Aggregation::estimate);
    if (combined.isEmpty() && !estimates) {
      boolean owed = coverage.expectedCount() > 0 || answers.openTexts();
      return new GroupValue(
          key,
          indicator.unit(),
          owed ? Absent.missing(NO_ANSWERS) : Absent.NOT_APPLICABLE,
          Quality.of(coverage),
          Revision.NONE,
          new Origin.Entities(gathered.parts(), List.of(), answers.held()));
    }
    BigDecimal adjusted = sum(adjustments, indicator);
    BigDecimal value = combined.orElse(BigDecimal.ZERO).add(adjusted);
    Partial.Estimates all = partial.estimates();
    for (Adjustment adjustment : adjustments) {
      BigDecimal size = adjustment.value().in(indicator.unit()).value().abs();
      all = all.plus(Partial.Estimates.of(size, estimate(adjustment)));
    }
    return new GroupValue(
        key,
        indicator.unit(),
        new Quantity(value, indicator.unit()),
        new Quality(coverage, !coverage.complete(), all.any(), all.share()),
        revision(partial, value, adjusted),
        new Origin.Entities(gathered.parts(), adjustments, answers.held()));
  }

  private static boolean estimate(Adjustment adjustment) {
    return adjustment.type() == Adjustment.Type.ESTIMATE;
  }

  private static BigDecimal sum(List<Adjustment> adjustments, Indicator indicator) {
    return adjustments.stream()
        .map(adjustment -> adjustment.value().in(indicator.unit()).value())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Revision revision(Partial partial, BigDecimal value, BigDecimal adjusted) {
    return partial.restatements().isEmpty()
        ? Revision.NONE
        : Revision.of(
            value,
            partial.before().flatMap(Tally::result).map(before -> before.add(adjusted)),
            partial.restatements());
  }

  /**
   * The combined figure.
   *
   * @return empty if there is nothing to combine, or all weights of a mean are zero
   */
  public static Optional<BigDecimal> combine(
      AggregationRule rule, List<Contribution> contributions, Side side) {
    List<Tally> tallies =
        contributions.stream().flatMap(part -> Tally.of(rule, part, side).stream()).toList();
    return Tally.all(tallies).flatMap(Tally::result);
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
}
