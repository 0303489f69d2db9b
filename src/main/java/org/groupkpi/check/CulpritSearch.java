package org.groupkpi.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.groupkpi.check.Slip.Misplaced;
import org.groupkpi.check.Slip.Surroundings;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.measure.Exact;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue.Figure;

/**
 * Looks for the one figure which, corrected by a known slip, satisfies a failed rule and all other
 * rules of the entity that rest on it: the smallest change that explains everything.
 */
final class CulpritSearch {
  /** By how much the likeliest correction must be nearer to last year than the next one. */
  private static final BigDecimal CLEARLY = new BigDecimal("1.05");

  private final Trial trial;
  private final List<EntityRule> rules;
  private final List<EntityRule> failing;

  CulpritSearch(Trial trial, List<EntityRule> rules) {
    this.trial = trial;
    this.rules = rules;
    this.failing = rules.stream().filter(rule -> rule.failure(trial).isPresent()).toList();
  }

  /** The likely culprit; none if nothing fits, or several fit equally well. */
  Optional<Culprit> find(EntityRule failed) {
    List<Culprit> fitting = new ArrayList<>();
    for (KpiCode code : failed.operands()) {
      for (Culprit culprit : candidates(code, failed)) {
        if (fitting.stream().noneMatch(culprit::sameCorrection) && satisfies(culprit, failed)) {
          fitting.add(culprit);
        }
      }
    }
    return likeliest(fitting);
  }

  /** The one that explains most failed rules; of several, the one that last year speaks for. */
  private Optional<Culprit> likeliest(List<Culprit> fitting) {
    long most = fitting.stream().mapToLong(this::explained).max().orElse(0);
    List<Culprit> best =
        fitting.stream()
            .filter(culprit -> explained(culprit) == most)
            .sorted(Comparator.comparing(Culprit::drift))
            .toList();
    boolean clear =
        best.size() == 1
            || (best.size() > 1
                && best.get(0).drift().multiply(CLEARLY).compareTo(best.get(1).drift()) < 0);
    return clear ? Optional.of(best.get(0)) : Optional.empty();
  }

  /** How many failed rules rest on the figure; all of them hold once it is corrected. */
  private long explained(Culprit culprit) {
    return failing.stream().filter(rule -> rule.operands().contains(culprit.fact().code())).count();
  }

  private List<Culprit> candidates(KpiCode code, EntityRule failed) {
    Optional<Fact> fact = trial.answers().fact(code).filter(one -> one.value() instanceof Figure);
    boolean equality = failed.gap(trial).isPresent();
    return fact.stream()
        .flatMap(one -> equality ? exactly(one, failed) : roughly(one))
        .filter(one -> trial.answers().allows(one.fact(), one.right()))
        .toList();
  }

  /** Corrections for an equality, which hardly any wrong one satisfies. */
  private Stream<Culprit> exactly(Fact fact, EntityRule failed) {
    Figure written = (Figure) fact.value();
    Surroundings around = trial.answers().surroundings(fact);
    Stream<Culprit> copied =
        Stream.of(Misplaced.values())
            .filter(slip -> slip.copied(written, around))
            .flatMap(
                slip ->
                    balancing(fact, written, failed).stream()
                        .map(right -> culprit(fact, right, slip, around)));
    return Stream.concat(corrected(fact, written, around), copied).filter(Culprit::plausible);
  }

  /** Corrections for an inequality, which many satisfy: none by figures that stand elsewhere. */
  private Stream<Culprit> roughly(Fact fact) {
    Surroundings around = trial.answers().surroundings(fact);
    return corrected(fact, (Figure) fact.value(), around)
        .filter(culprit -> !(culprit.slip() instanceof Misplaced))
        .filter(Culprit::supported);
  }

  private Stream<Culprit> corrected(Fact fact, Figure written, Surroundings around) {
    return Slip.in(trial.answers().indicator(fact).collectUnit()).stream()
        .flatMap(
            slip ->
                slip.origins(written, around).stream()
                    .map(right -> culprit(fact, right, slip, around)));
  }

  private static Culprit culprit(Fact fact, Figure right, Slip slip, Surroundings around) {
    return new Culprit(
        fact, right, slip, around.lastYear().map(Figure::value).filter(last -> last.signum() != 0));
  }

  /** The figure that makes both sides of an equality the same, where it is linear in it. */
  private Optional<Figure> balancing(Fact fact, Figure written, EntityRule failed) {
    Figure more = new Figure(written.value().add(BigDecimal.ONE), written.lastDigit());
    Optional<BigDecimal> gap = failed.gap(trial);
    Optional<BigDecimal> step =
        failed.gap(trial.with(fact.withValue(more))).flatMap(g -> gap.map(g::subtract));
    return step.filter(slope -> slope.signum() != 0)
        .map(slope -> written.value().subtract(Exact.divide(gap.orElseThrow(), slope)))
        .map(right -> right.setScale(written.lastDigit().scale(), RoundingMode.HALF_UP))
        .map(right -> new Figure(right, written.lastDigit()));
  }

  private boolean satisfies(Culprit culprit, EntityRule failed) {
    Trial corrected = trial.with(culprit.fact().withValue(culprit.right()));
    return failed.failure(corrected).isEmpty()
        && rules.stream()
            .filter(rule -> rule.operands().contains(culprit.fact().code()))
            .filter(rule -> !rule.follows(trial))
            .allMatch(rule -> rule.failure(corrected).isEmpty());
  }
}
