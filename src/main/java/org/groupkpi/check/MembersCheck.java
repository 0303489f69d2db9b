package org.groupkpi.check;

import java.util.List;
import org.groupkpi.finding.Finding;

/** C260: the members of each exhaustive dimension add up to the total, as precisely as written. */
final class MembersCheck implements Check {
  @Override
  public List<Finding> judge(Answers answers) {
    return answers.indicators().stream()
        .flatMap(indicator -> SumRule.ofTotal(indicator, answers).stream())
        .flatMap(rule -> rule.failure(answers).stream())
        .toList();
  }
}
