package org.groupkpi.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.groupkpi.catalogue.Dimension;
import org.groupkpi.catalogue.Indicator;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Exact;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue.Figure;

/** C260: the members of each exhaustive dimension add up to the total, as precisely as written. */
final class MembersCheck implements Check {
  @Override
  public List<Finding> judge(Answers answers) {
    List<Finding> findings = new ArrayList<>();
    for (Indicator indicator : answers.indicators()) {
      Optional<Fact> total = answers.fact(indicator.total());
      if (indicator.addsUp() && total.isPresent() && total.get().value() instanceof Figure figure) {
        Interval whole = Interval.of(figure, indicator.collectUnit());
        indicator
            .breakdowns()
            .forEach(
                dimension ->
                    MemberSums.sum(indicator, dimension, answers)
                        .filter(parts -> !parts.meets(whole))
                        .map(parts -> apart(indicator, dimension, parts, whole))
                        .map(finding -> answers.about(total.get(), finding))
                        .ifPresent(findings::add));
      }
    }
    return findings;
  }

  private static Finding apart(
      Indicator indicator, Dimension dimension, Interval parts, Interval whole) {
    return Finding.of(
        FindingKind.C260,
        indicator.code() + "[" + dimension.code() + "]",
        Exact.plain(parts.middle()),
        Exact.plain(whole.middle()),
        Exact.plain(parts.middle().subtract(whole.middle())));
  }
}
