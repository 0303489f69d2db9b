package org.groupkpi.validation;

import java.util.ArrayList;
import java.util.List;
import org.groupkpi.catalogue.Dimension;
import org.groupkpi.catalogue.Indicator;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Exact;
import org.groupkpi.submission.Fact;

/** C260: the members of each exhaustive dimension add up to the total, as precisely as written. */
final class MembersCheck implements Check {
  @Override
  public List<Finding> judge(Answers answers) {
    List<Finding> findings = new ArrayList<>();
    for (Indicator indicator : answers.indicators()) {
      if (indicator.addsUp()) {
        MemberSums.total(indicator, answers)
            .ifPresent(whole -> compare(indicator, whole, answers, findings));
      }
    }
    return findings;
  }

  private static void compare(
      Indicator indicator, Interval whole, Answers answers, List<Finding> findings) {
    Fact total = answers.fact(indicator.total()).orElseThrow();
    for (Dimension dimension : indicator.breakdowns()) {
      MemberSums.sum(indicator, dimension, answers)
          .filter(parts -> !parts.meets(whole))
          .map(parts -> answers.about(total, apart(indicator, dimension, parts, whole)))
          .ifPresent(findings::add);
    }
  }

  private static Finding apart(
      Indicator indicator, Dimension dimension, Interval parts, Interval whole) {
    return Finding.of(
        FindingKind.C260,
        indicator.code() + "[" + dimension.code() + "]",
        Exact.plain(parts.middle()),
        Exact.plain(whole.middle()),
        Exact.plain(parts.middle().subtract(whole.middle()).abs()));
  }
}
