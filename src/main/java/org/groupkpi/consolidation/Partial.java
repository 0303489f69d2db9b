package org.groupkpi.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.measure.Exact;
import org.groupkpi.submission.Restatement;

/**
 * What some entities give to one figure of a node. Partial results of different entities are put
 * together in any order and grouping, and what comes of it is the same: threads, a file of facts
 * and a cluster all add up this way.
 *
 * @param now the figures as they count; empty if nobody gave one
 * @param before as they were before restatements
 * @param restatements that any of the figures took over
 */
record Partial(
    Optional<Tally> now,
    Optional<Tally> before,
    Estimates estimates,
    Answers answers,
    Set<Restatement> restatements) {
  static final Partial NOTHING =
      new Partial(Optional.empty(), Optional.empty(), Estimates.NONE, Answers.NONE, Set.of());

  /**
   * How much of it is estimated.
   *
   * @param size of all figures without their signs; of rules that do not add up, their number
   * @param estimated the same of those that are estimated
   * @param any whether one is, be it zero
   */
  record Estimates(BigDecimal size, BigDecimal estimated, boolean any) {
    static final Estimates NONE = new Estimates(BigDecimal.ZERO, BigDecimal.ZERO, false);

    static Estimates of(BigDecimal size, boolean estimated) {
      return new Estimates(size, estimated ? size : BigDecimal.ZERO, estimated);
    }

    Estimates plus(Estimates other) {
      return new Estimates(size.add(other.size), estimated.add(other.estimated), any || other.any);
    }

    /** 0 to 1. */
    BigDecimal share() {
      return size.signum() == 0 ? BigDecimal.ZERO : Exact.divide(estimated, size);
    }
  }

  /**
   * Who answered.
   *
   * @param held whether any fact is held
   * @param remembered whether all facts held were brought by a later report
   * @param openTexts whether anybody left an optional text blank, which is no gap
   */
  record Answers(Coverage coverage, boolean held, boolean remembered, boolean openTexts) {
    static final Answers NONE = new Answers(Coverage.NONE, false, true, false);

    Answers plus(Answers other) {
      return new Answers(
          coverage.besides(other.coverage),
          held || other.held,
          remembered && other.remembered,
          openTexts || other.openTexts);
    }
  }

  /** What these contributions come to, of entities that answered so. */
  static Partial of(AggregationRule rule, Iterable<Contribution> parts, Answers answers) {
    List<Tally> now = new ArrayList<>();
    List<Tally> before = new ArrayList<>();
    Estimates estimates = Estimates.NONE;
    Set<Restatement> restatements = new LinkedHashSet<>();
    for (Contribution part : parts) {
      Optional<Tally> one = Tally.of(rule, part, Side.NOW);
      one.ifPresent(now::add);
      (part.restated() ? Tally.of(rule, part, Side.BEFORE) : one).ifPresent(before::add);
      BigDecimal size = rule.scaled() ? part.amount().abs() : BigDecimal.ONE;
      estimates = estimates.plus(Estimates.of(size, part.estimated()));
      if (part.restated()) {
        restatements.addAll(part.restatements());
      }
    }
    Optional<Tally> sum = Tally.all(now);
    return new Partial(
        sum, restatements.isEmpty() ? sum : Tally.all(before), estimates, answers, restatements);
  }

  /** Together with what other entities gave to the same figure. */
  Partial plus(Partial other) {
    Set<Restatement> all = new LinkedHashSet<>(restatements);
    all.addAll(other.restatements);
    return new Partial(
        Tally.both(now, other.now),
        Tally.both(before, other.before),
        estimates.plus(other.estimates),
        answers.plus(other.answers),
        all);
  }
}
