package org.groupkpi.check;

import java.util.Optional;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.submission.Fact;

/** The answers of one entity and the figures made of them, as they are or with one changed. */
public final class Trial {
  private final Answers answers;
  private final Optional<Fact> changed;
  private GroupFigures figures;
  private boolean upToDate;

  private Trial(Answers answers, GroupFigures figures, Optional<Fact> changed) {
    this.answers = answers;
    this.figures = figures;
    this.changed = changed;
    this.upToDate = changed.isEmpty();
  }

  /** The answers as they are. */
  public static Trial of(Answers answers, GroupFigures figures) {
    return new Trial(answers, figures, Optional.empty());
  }

  /** The same with another answer. */
  public Trial with(Fact fact) {
    return new Trial(answers.with(fact), figures(), Optional.of(fact));
  }

  public Answers answers() {
    return answers;
  }

  /** The figures, made anew only when asked for: many rules need the answers alone. */
  public GroupFigures figures() {
    if (!upToDate) {
      figures = changed.map(figures::with).orElse(figures);
      upToDate = true;
    }
    return figures;
  }
}
