package org.groupkpi.check;

import java.util.List;
import org.groupkpi.finding.Finding;

/**
 * C261: all exhaustive breakdowns of an indicator add up to the same, as precisely as written.
 * Silent where C260 already says which of them misses the total.
 */
final class BreakdownsCheck implements Check {
  @Override
  public List<Finding> judge(Answers answers) {
    return answers.indicators().stream()
        .filter(indicator -> !SumRule.missesTotal(indicator, answers))
        .flatMap(indicator -> SumRule.ofBreakdowns(indicator, answers).stream())
        .flatMap(rule -> rule.failure(answers).stream())
        .toList();
  }
}
