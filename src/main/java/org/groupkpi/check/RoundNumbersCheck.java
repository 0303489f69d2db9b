package org.groupkpi.check;

import java.math.BigDecimal;
import java.util.List;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.submission.Fact;
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
    int large = 0;
    int round = 0;
    for (Fact fact : answers.facts()) {
      if (fact.value() instanceof Figure figure && figure.value().abs().compareTo(THOUSAND) >= 0) {
        large++;
        round += figure.value().stripTrailingZeros().scale() <= -3 ? 1 : 0;
      }
    }
    return large < FEWEST || round * 2 <= large
        ? List.of()
        : List.of(answers.aboutWorkbook(Finding.of(FindingKind.C225, round, large)));
  }
}
