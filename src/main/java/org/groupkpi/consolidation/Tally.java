package org.groupkpi.consolidation;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.measure.Exact;

/**
 * What is kept of figures until the last is there: just as much as the rule needs. Tallies of one
 * rule are put together in any order and grouping; the only division comes at the end.
 */
sealed interface Tally {
  /** Figures of this rule put together with these. */
  Tally plus(Tally other);

  /** The combined figure; empty if all weights of a mean are zero. */
  Optional<BigDecimal> result();

  /** Shares times figures: {@code sum} and {@code group}. */
  record Sum(BigDecimal sum) implements Tally {
    @Override
    public Tally plus(Tally other) {
      return new Sum(sum.add(((Sum) other).sum));
    }

    @Override
    public Optional<BigDecimal> result() {
      return Optional.of(sum);
    }
  }

  /** Figures with their weights: {@code mean}. */
  record Mean(BigDecimal weighted, BigDecimal weights) implements Tally {
    @Override
    public Tally plus(Tally other) {
      Mean more = (Mean) other;
      return new Mean(weighted.add(more.weighted), weights.add(more.weights));
    }

    @Override
    public Optional<BigDecimal> result() {
      return weights.signum() == 0
          ? Optional.empty()
          : Optional.of(Exact.divide(weighted, weights));
    }
  }

  /** The smallest figure: {@code min}. */
  record Least(BigDecimal figure) implements Tally {
    @Override
    public Tally plus(Tally other) {
      return new Least(figure.min(((Least) other).figure));
    }

    @Override
    public Optional<BigDecimal> result() {
      return Optional.of(figure);
    }
  }

  /** The largest figure: {@code max}. */
  record Greatest(BigDecimal figure) implements Tally {
    @Override
    public Tally plus(Tally other) {
      return new Greatest(figure.max(((Greatest) other).figure));
    }

    @Override
    public Optional<BigDecimal> result() {
      return Optional.of(figure);
    }
  }

  /** Different names: {@code distinct}. */
  record Names(Set<String> names) implements Tally {
    public Names {
      names = Set.copyOf(names);
    }

    @Override
    public Tally plus(Tally other) {
      Set<String> all = new HashSet<>(names);
      all.addAll(((Names) other).names);
      return new Names(all);
    }

    @Override
    public Optional<BigDecimal> result() {
      return Optional.of(BigDecimal.valueOf(names.size()));
    }
  }

  /** How many answered: {@code text}. */
  record Count(int answers) implements Tally {
    @Override
    public Tally plus(Tally other) {
      return new Count(answers + ((Count) other).answers);
    }

    @Override
    public Optional<BigDecimal> result() {
      return Optional.of(BigDecimal.valueOf(answers));
    }
  }

  /** The tally of one contribution; empty where there was no figure, or no weight for it. */
  static Optional<Tally> of(AggregationRule rule, Contribution part, Side side) {
    return part.amount(side)
        .map(
            amount ->
                switch (rule) {
                  case SUM, GROUP -> new Sum(amount);
                  case MEAN -> new Mean(amount, part.scaledWeight(side));
                  case MIN -> new Least(part.figure().on(side).value());
                  case MAX -> new Greatest(part.figure().on(side).value());
                  case DISTINCT -> new Names(part.figure().on(side).names());
                  case TEXT -> new Count(1);
                  case FORMULA ->
                      throw new IllegalArgumentException("formulas do not combine contributions");
                });
  }

  /** Both, where there are both. */
  static Optional<Tally> both(Optional<Tally> one, Optional<Tally> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    return Optional.of(one.get().plus(other.get()));
  }

  /** All of these; halves first, so that no set of names is copied once for each answer. */
  static Optional<Tally> all(List<Tally> tallies) {
    if (tallies.size() < 2) {
      return tallies.stream().findFirst();
    }
    int half = tallies.size() / 2;
    return both(all(tallies.subList(0, half)), all(tallies.subList(half, tallies.size())));
  }
}
