package org.groupkpi.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.EntityFigure;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Absent;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Adjustment;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** G407: adjustments that change nothing; G412: pairs of eliminations that differ. */
public final class AdjustmentFindings {
  private final GroupFigures figures;
  private final Basis basis;
  private final String node;
  private final List<Finding> findings = new ArrayList<>();

  private AdjustmentFindings(GroupFigures figures, String node) {
    this.figures = figures;
    this.basis = figures.basis();
    this.node = node;
  }

  public static List<Finding> of(GroupFigures figures, String node) {
    AdjustmentFindings all = new AdjustmentFindings(figures, node);
    all.judge();
    return all.findings;
  }

  private void judge() {
    for (Adjustment adjustment : basis.adjustments()) {
      if (changesNothing(adjustment)) {
        findings.add(ofMissing(adjustment));
      }
      counterpart(adjustment).ifPresent(other -> judgePair(adjustment, other));
    }
  }

  /** Whether the figure that it adjusts is missing, at its entity or in the node reported on. */
  private boolean changesNothing(Adjustment adjustment) {
    Year year = adjustment.year();
    if (year.compareTo(basis.year()) > 0 || basis.beforeAllData(year)) {
      return false;
    }
    GroupValue value = figures.value(node, adjustment.code(), year);
    if (value.published().isPresent()) {
      return false;
    }
    if (!figures.ledger().counts(adjustment)) {
      return true;
    }
    return adjustment.type() != Adjustment.Type.ESTIMATE
        && figures.ledger().reaches(adjustment, node)
        && !value.known();
  }

  private Finding ofMissing(Adjustment adjustment) {
    Idle idle = idle(adjustment);
    return Finding.of(
            FindingKind.G407,
            adjustment.id(),
            adjustment.entity(),
            adjustment.code(),
            idle.why,
            idle.remedy)
        .about(adjustment.subject())
        .at(adjustment.place());
  }

  /** Why an adjustment changes nothing, and what to do. */
  private enum Idle {
    OUTSIDE(
        Words.of("outside the boundary of that year"),
        Words.of(
            "check the dates of the entity, and entity and year of the row; delete the row if it is wrong")),
    NOT_APPLICABLE(
        Words.of("not applicable"),
        Words.of("ask the entity whether there is such an activity; if not, delete the row")),
    NOT_ASKED(
        Words.of("not asked of it"),
        Words.of("check entity and indicator of the row; delete it if it is wrong")),
    MISSING(
        Words.of("AdjustmentFindings", "missing"),
        Words.of(
            "get the figure from the entity first; if there is none, delete the adjustment or make it an estimate"));

    private final LocalText why;
    private final LocalText remedy;

    Idle(LocalText why, LocalText remedy) {
      this.why = why;
      this.remedy = remedy;
    }
  }

  private Idle idle(Adjustment adjustment) {
    if (!figures.entityFigures().inBoundary(adjustment)) {
      return Idle.OUTSIDE;
    }
    EntityFigure figure =
        figures.entityFigure(adjustment.entity(), adjustment.code(), adjustment.year());
    boolean node = basis.tree().in(adjustment.year()).isNode(adjustment.entity());
    if (figure.figure().is(Absent.Why.NOT_APPLICABLE)) {
      return Idle.NOT_APPLICABLE;
    }
    return figure.figure().is(Absent.Why.NOT_ASKED) && !node ? Idle.NOT_ASKED : Idle.MISSING;
  }

  /** The other party's row, if it comes later: so each pair is judged once. */
  private Optional<Adjustment> counterpart(Adjustment adjustment) {
    List<Adjustment> all = basis.adjustments();
    return all.subList(all.indexOf(adjustment) + 1, all.size()).stream()
        .filter(other -> !adjustment.counterparty().isEmpty())
        .filter(
            other ->
                other.entity().equals(adjustment.counterparty())
                    && other.counterparty().equals(adjustment.entity())
                    && other.year().equals(adjustment.year())
                    && other.value().unit().convertsTo(adjustment.value().unit()))
        .findFirst();
  }

  private void judgePair(Adjustment one, Adjustment other) {
    BigDecimal theirs = other.value().in(one.value().unit()).value();
    if (one.value().value().abs().compareTo(theirs.abs()) != 0) {
      findings.add(
          Finding.of(
                  FindingKind.G412,
                  one.id(),
                  other.id(),
                  Exact.readable(one.value().value()) + " " + one.value().unit().text(),
                  Exact.readable(other.value().value()) + " " + other.value().unit().text())
              .about(one.subject())
              .at(one.place()));
    }
  }
}
