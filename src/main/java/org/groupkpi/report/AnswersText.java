package org.groupkpi.report;

import java.util.List;
import java.util.Set;
import org.groupkpi.consolidation.Contribution;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** What entities answered in words, as a cell says it. */
final class AnswersText {
  private static final LocalText BETWEEN = Words.of("; ");

  private AnswersText() {}

  /** The answer of the node itself where it gave one, else the different answers below it. */
  static LocalText of(GroupValue value) {
    List<Contribution> answers = value.origin().contributions();
    return joined(
        answers.stream()
            .filter(own -> own.entity().equals(value.node()))
            .findFirst()
            .map(List::of)
            .orElse(answers));
  }

  /** The different answers of some entities. */
  static LocalText of(GroupValue value, Set<String> entities) {
    return joined(
        value.origin().contributions().stream()
            .filter(answer -> entities.contains(answer.entity()))
            .toList());
  }

  private static LocalText joined(List<Contribution> answers) {
    List<LocalText> words =
        answers.stream()
            .map(answer -> answer.figure().words())
            .distinct()
            .map(LocalText::same)
            .toList();
    return words.isEmpty() ? FigureText.NO_FIGURE : LocalText.joined(words, BETWEEN);
  }
}
