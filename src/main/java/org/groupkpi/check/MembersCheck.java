package org.groupkpi.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.groupkpi.definition.Indicator;
import org.groupkpi.finding.Finding;
import org.groupkpi.submission.Fact;

/**
 * C260: the members of each exhaustive dimension add up to the total, as precisely as written; so
 * do those of the year before where its filer restated some of them.
 */
final class MembersCheck implements Check {
  @Override
  public List<Finding> judge(Answers answers) {
    Stream<Finding> now =
        answers.indicators().stream().flatMap(indicator -> failures(indicator, answers));
    List<Fact> restated = answers.restated();
    return restated.isEmpty()
        ? now.toList()
        : Stream.concat(now, broken(restated, answers)).toList();
  }

  private static Stream<Finding> failures(Indicator indicator, Answers answers) {
    return SumRule.ofTotal(indicator, answers).stream()
        .flatMap(rule -> rule.failure(answers).stream());
  }

  /** What added up in the year before, and does no longer: at the first figure restated. */
  private static Stream<Finding> broken(List<Fact> restated, Answers answers) {
    Answers before = answers.before();
    Answers first = answers.firstReported();
    Set<Indicator> judged = new HashSet<>();
    return restated.stream()
        .filter(fact -> judged.add(answers.indicator(fact)))
        .filter(fact -> !SumRule.missesTotal(answers.indicator(fact), first))
        .flatMap(
            fact ->
                failures(answers.indicator(fact), before)
                    .map(finding -> answers.about(fact, finding)));
  }
}
