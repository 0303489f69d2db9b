package org.groupkpi.check;

import java.math.BigDecimal;
import java.util.List;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.submission.ReportedValue.Figure;

/**
 * C225: most figures of a workbook do not end in 000. Digit preference tells guesses from
 * measurements; figures below 1,000 and a handful of figures tell nothing.
 */
final class RoundNumbersCheck implements Check {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final int FEWEST = 5;

  @Override
  public List<Finding> judge(Answers answers) {
    List<BigDecimal> large =
        answers.facts().stream()
            .filter(fact -> fact.value() instanceof Figure)
            .map(fact -> ((Figure) fact.value()).value().abs())
            .filter(value -> value.compareTo(THOUSAND) >= 0)
            .toList();
    long round = large.stream().filter(value -> value.remainder(THOUSAND).signum() == 0).count();
    return large.size() < FEWEST || round * 2 <= large.size()
        ? List.of()
        : List.of(answers.aboutWorkbook(Finding.of(FindingKind.C225, round, large.size())));
  }
}
