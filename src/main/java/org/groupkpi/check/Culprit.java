package org.groupkpi.check;

import java.math.BigDecimal;
import java.util.Optional;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.Proposal;
import org.groupkpi.measure.Exact;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue.Figure;
import org.groupkpi.text.Words;

/**
 * A figure that may be the wrong one, with the right one in its place.
 *
 * @param slip what happened to it
 * @param prior that of the year before
 */
record Culprit(Fact fact, Figure right, Slip slip, Optional<BigDecimal> prior) {
  /** A year's change that nobody would wonder at. */
  private static final BigDecimal USUAL = new BigDecimal("2");

  /** How much nearer to last year's figure a correction must come where a rule allows many. */
  private static final BigDecimal HALF = new BigDecimal("0.5");

  BigDecimal written() {
    return ((Figure) fact.value()).value();
  }

  /**
   * Whether the year before supports an inequality's correction: many figures satisfy it, so last
   * year's must be much nearer; without one, only a wrong unit or sign is likely enough.
   */
  boolean supported() {
    return prior.isPresent()
        ? drift().compareTo(HALF) <= 0
        : slip instanceof Slip.Scaled || slip == Slip.Keyed.SIGN;
  }

  /** Whether the right figure is near last year's, or at least nearer than the written one. */
  boolean plausible() {
    return prior
        .map(last -> distance(right.value(), last))
        .map(far -> far.compareTo(USUAL) <= 0 || drift().compareTo(BigDecimal.ONE) < 0)
        .orElse(true);
  }

  /**
   * How the correction changes the distance from last year's figure: below 1 it comes nearer, above
   * it goes away; 1 without such a figure.
   */
  BigDecimal drift() {
    return prior
        .map(last -> Exact.divide(distance(right.value(), last), distance(written(), last)))
        .orElse(BigDecimal.ONE);
  }

  /** How many times as large as the other the larger one is; of another sign, very far. */
  private static BigDecimal distance(BigDecimal value, BigDecimal last) {
    if (value.signum() * last.signum() <= 0) {
      return BigDecimal.TEN.pow(12);
    }
    BigDecimal times = Exact.divide(value, last);
    return times.max(Exact.divide(last, value));
  }

  boolean sameCorrection(Culprit other) {
    return fact.code().equals(other.fact.code())
        && right.value().compareTo(other.right.value()) == 0;
  }

  /** The finding with the proposal. */
  Finding namedIn(Finding finding) {
    return finding
        .proposing(new Proposal(fact.subject(), fact.source(), right.value()))
        .advising(
            Words.of("{0} is probably {1} instead of {2} ({3})")
                .fill(
                    (fact.source().address() + " " + fact.code()).strip(),
                    Exact.readable(right.value()),
                    Exact.readable(written()),
                    slip.text()));
  }
}
