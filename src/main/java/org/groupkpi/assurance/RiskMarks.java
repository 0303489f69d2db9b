package org.groupkpi.assurance;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.consolidation.EntityFigure;
import org.groupkpi.consolidation.EntityFigure.Origin;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.SwingLimit;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.Severity;
import org.groupkpi.finding.Subject;
import org.groupkpi.submission.Fact;

/** Finds the risk marks of reported figures. */
final class RiskMarks {
  /** A large change where the indicator says nothing: more than so many percent. */
  static final BigDecimal USUAL_SWING = BigDecimal.valueOf(30);

  private final GroupFigures figures;
  private final Map<Subject, Set<RiskMark>> found = new HashMap<>();

  RiskMarks(GroupFigures figures, List<Finding> findings) {
    this.figures = figures;
    for (Finding finding : findings) {
      if (finding.severity() != Severity.NOTE && !finding.subject().indicator().isEmpty()) {
        found
            .computeIfAbsent(finding.subject(), key -> EnumSet.noneOf(RiskMark.class))
            .add(mark(finding));
      }
    }
  }

  private static RiskMark mark(Finding finding) {
    if (finding.state() != Finding.State.OPEN) {
      return RiskMark.ANSWERED;
    }
    return finding.severity() == Severity.ERROR ? RiskMark.OPEN_ERROR : RiskMark.OPEN_WARNING;
  }

  /** The marks of a figure. */
  Set<RiskMark> of(Fact fact, EntityFigure figure) {
    Set<RiskMark> marks = EnumSet.noneOf(RiskMark.class);
    marks.addAll(found.getOrDefault(fact.key().subject(), Set.of()));
    if (fact.estimated()) {
      marks.add(RiskMark.ESTIMATED);
    }
    if (figure.origin() instanceof Origin.Adjusted) {
      marks.add(RiskMark.CORRECTED);
    }
    if (swings(fact, figure)) {
      marks.add(RiskMark.SWING);
    }
    return marks;
  }

  private boolean swings(Fact fact, EntityFigure figure) {
    EntityFigure before = figures.entityFigure(fact.entity(), fact.code(), fact.year().prior());
    if (!before.known()) {
      return false;
    }
    Indicator indicator = figures.basis().catalogue().indicator(fact.code().indicator());
    SwingLimit limit =
        SwingLimit.of(indicator).orElse(new SwingLimit(USUAL_SWING, Optional.empty()));
    return figure.value().signum() != before.value().signum()
        || limit.beyond(before.value(), figure.value()).isPresent();
  }
}
