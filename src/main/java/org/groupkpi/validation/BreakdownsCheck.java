package org.groupkpi.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.groupkpi.catalogue.Dimension;
import org.groupkpi.catalogue.Indicator;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Exact;

/**
 * C261: all exhaustive breakdowns of an indicator add up to the same, as precisely as written.
 * Silent where C260 already says which of them misses the total.
 */
final class BreakdownsCheck implements Check {
  @Override
  public List<Finding> judge(Answers answers) {
    List<Finding> findings = new ArrayList<>();
    for (Indicator indicator : answers.indicators()) {
      if (indicator.addsUp() && indicator.breakdowns().size() > 1) {
        compare(indicator, answers, findings);
      }
    }
    return findings;
  }

  private static void compare(Indicator indicator, Answers answers, List<Finding> findings) {
    Map<Dimension, Interval> sums = new LinkedHashMap<>();
    for (Dimension dimension : indicator.breakdowns()) {
      MemberSums.sum(indicator, dimension, answers).ifPresent(sum -> sums.put(dimension, sum));
    }
    if (sums.isEmpty() || missesTotal(indicator, sums, answers)) {
      return;
    }
    Map.Entry<Dimension, Interval> first = sums.entrySet().iterator().next();
    sums.forEach(
        (dimension, sum) -> {
          if (!sum.meets(first.getValue())) {
            findings.add(apart(indicator, first, dimension, sum, answers));
          }
        });
  }

  private static boolean missesTotal(
      Indicator indicator, Map<Dimension, Interval> sums, Answers answers) {
    return MemberSums.total(indicator, answers)
        .filter(total -> sums.values().stream().anyMatch(sum -> !sum.meets(total)))
        .isPresent();
  }

  /** Stands at the total, or at the first member where the total has no row. */
  private static Finding apart(
      Indicator indicator,
      Map.Entry<Dimension, Interval> first,
      Dimension other,
      Interval sum,
      Answers answers) {
    Finding finding =
        Finding.of(
            FindingKind.C261,
            first.getKey().code(),
            Exact.plain(first.getValue().middle()),
            other.code(),
            Exact.plain(sum.middle()));
    return indicator.codes().stream()
        .flatMap(code -> answers.fact(code).stream())
        .findFirst()
        .map(fact -> answers.about(fact, finding))
        .orElse(finding);
  }
}
