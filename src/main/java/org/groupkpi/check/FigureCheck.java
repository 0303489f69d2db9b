package org.groupkpi.check;

import java.util.List;
import java.util.Optional;
import org.groupkpi.definition.Indicator;
import org.groupkpi.finding.Finding;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue.Figure;

/** A check that looks at one figure after the other. */
interface FigureCheck extends Check {
  /** What is wrong with a figure, still without subject and place. */
  Optional<Finding> judge(Fact fact, Figure figure, Indicator indicator, Answers answers);

  @Override
  default List<Finding> judge(Answers answers) {
    return answers.facts().stream()
        .filter(fact -> fact.value() instanceof Figure)
        .flatMap(
            fact ->
                judge(fact, (Figure) fact.value(), answers.indicator(fact), answers)
                    .map(finding -> answers.about(fact, finding))
                    .stream())
        .toList();
  }
}
