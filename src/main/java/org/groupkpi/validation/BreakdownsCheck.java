package org.groupkpi.validation;

import java.util.List;
import org.groupkpi.finding.Finding;

/** C261: all exhaustive breakdowns of an indicator add up to the same, as precisely as written. */
final class BreakdownsCheck implements Check {
  @Override
  public List<Finding> judge(Answers answers) {
    return answers.indicators().stream()
        .flatMap(indicator -> SumRule.ofBreakdowns(indicator, answers).stream())
        .flatMap(rule -> rule.failure(answers).stream())
        .toList();
  }
}
