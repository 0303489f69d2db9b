package org.groupkpi.check;

import java.util.Optional;
import org.groupkpi.definition.Dimension;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.Member;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue.Absent;
import org.groupkpi.submission.ReportedValue.Figure;

/** Adds up the members of an exhaustive dimension. */
final class MemberSums {
  private MemberSums() {}

  /** The total as it was reported; none if it has no figure. */
  static Optional<Interval> total(Indicator indicator, Answers answers) {
    return answers
        .fact(indicator.total())
        .filter(fact -> fact.value() instanceof Figure)
        .map(fact -> Interval.of((Figure) fact.value(), indicator.collectUnit()));
  }

  /** The sum; none if a member is missing, or none of them applies. */
  static Optional<Interval> sum(Indicator indicator, Dimension dimension, Answers answers) {
    if (!dimension.exhaustive()) {
      return Optional.empty();
    }
    Interval sum = Interval.ZERO;
    boolean any = false;
    for (Member member : dimension.members()) {
      Optional<Fact> fact = answers.fact(indicator.total().with(member));
      if (fact.isPresent() && fact.get().value() instanceof Figure figure) {
        sum = sum.plus(Interval.of(figure, indicator.collectUnit()));
        any = true;
      } else if (fact.isEmpty() || fact.get().value() != Absent.NOT_APPLICABLE) {
        return Optional.empty();
      }
    }
    return any ? Optional.of(sum) : Optional.empty();
  }
}
