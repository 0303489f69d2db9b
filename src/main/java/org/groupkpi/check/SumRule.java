package org.groupkpi.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.groupkpi.definition.Dimension;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Exact;
import org.groupkpi.submission.Fact;

/**
 * An equality that the breakdowns of an indicator have to satisfy, as precisely as written: the
 * members of a dimension add up to the total (C260), or to what another dimension adds up to
 * (C261).
 *
 * @param other the dimension compared with; empty: the total
 */
public record SumRule(Indicator indicator, Optional<Dimension> other, Dimension dimension) {

  /** Every such rule of an indicator that can be evaluated. */
  public static List<SumRule> of(Indicator indicator, Answers answers) {
    return Stream.concat(
            ofTotal(indicator, answers).stream(), ofBreakdowns(indicator, answers).stream())
        .toList();
  }

  /** The total against each exhaustive dimension. */
  static List<SumRule> ofTotal(Indicator indicator, Answers answers) {
    return MemberSums.total(indicator, answers).isEmpty()
        ? List.of()
        : complete(indicator, answers).stream()
            .map(dimension -> new SumRule(indicator, Optional.empty(), dimension))
            .toList();
  }

  /** The first complete dimension against each other one. */
  static List<SumRule> ofBreakdowns(Indicator indicator, Answers answers) {
    List<Dimension> complete = complete(indicator, answers);
    return complete.stream()
        .skip(1)
        .map(dimension -> new SumRule(indicator, Optional.of(complete.get(0)), dimension))
        .toList();
  }

  private static List<Dimension> complete(Indicator indicator, Answers answers) {
    return !indicator.addsUp()
        ? List.of()
        : indicator.breakdowns().stream()
            .filter(dimension -> MemberSums.sum(indicator, dimension, answers).isPresent())
            .toList();
  }

  /** Whether a breakdown misses the total, which then is all that needs to be said. */
  static boolean missesTotal(Indicator indicator, Answers answers) {
    return ofTotal(indicator, answers).stream().anyMatch(rule -> rule.failure(answers).isPresent());
  }

  /** The figures that it compares. */
  public List<KpiCode> codes() {
    return indicator.codes().stream().filter(this::uses).toList();
  }

  private boolean uses(KpiCode code) {
    return code.isTotal()
        ? other.isEmpty()
        : code.dimension().equals(dimension.code())
            || other.filter(first -> first.code().equals(code.dimension())).isPresent();
  }

  /** Whether two breakdowns are compared that the total is compared with as well. */
  public boolean follows(Answers answers) {
    return other.isPresent() && MemberSums.total(indicator, answers).isPresent();
  }

  /** What the dimension has more than what it is compared with, in the unit of the workbook. */
  public BigDecimal gap(Answers answers) {
    return parts(answers).middle().subtract(whole(answers).middle());
  }

  private Interval parts(Answers answers) {
    return MemberSums.sum(indicator, dimension, answers).orElse(Interval.ZERO);
  }

  private Interval whole(Answers answers) {
    return other
        .map(first -> MemberSums.sum(indicator, first, answers))
        .orElseGet(() -> MemberSums.total(indicator, answers))
        .orElse(Interval.ZERO);
  }

  /** C260 or C261, if the answers break the rule. */
  public Optional<Finding> failure(Answers answers) {
    if (parts(answers).meets(whole(answers))) {
      return Optional.empty();
    }
    Finding finding = other.map(first -> apart(first, answers)).orElseGet(() -> apart(answers));
    return Optional.of(place(answers).map(fact -> answers.about(fact, finding)).orElse(finding));
  }

  /** The total, or the first member where the total has no row. */
  private Optional<Fact> place(Answers answers) {
    return indicator.codes().stream().flatMap(code -> answers.fact(code).stream()).findFirst();
  }

  private Finding apart(Answers answers) {
    return Finding.of(
        FindingKind.C260,
        indicator.code() + "[" + dimension.code() + "]",
        Exact.readable(parts(answers).middle()),
        Exact.readable(whole(answers).middle()),
        Exact.readable(gap(answers).abs()));
  }

  private Finding apart(Dimension first, Answers answers) {
    return Finding.of(
        FindingKind.C261,
        first.code(),
        Exact.readable(whole(answers).middle()),
        dimension.code(),
        Exact.readable(parts(answers).middle()));
  }
}
