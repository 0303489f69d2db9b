package org.groupkpi.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.EntityFigure;
import org.groupkpi.consolidation.EntityFigures;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.definition.Entity;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Absent;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Adjustment;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * G407: adjustments that change nothing; G412: pairs of eliminations that differ; G415: adjustments
 * added to a figure that came after them.
 */
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
      } else {
        onTop(adjustment).ifPresent(findings::add);
      }
    }
    pairs().values().forEach(this::judgePair);
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

  /** An estimate of a figure that its entity has given, or a change of one that it restated. */
  private Optional<Finding> onTop(Adjustment adjustment) {
    Year year = adjustment.year();
    EntityFigures entities = figures.entityFigures();
    if (year.compareTo(basis.year()) > 0
        || !entities.ownFigure(adjustment)
        || !entities.inBoundary(adjustment)) {
      return Optional.empty();
    }
    Entity entity = basis.tree().entity(adjustment.entity());
    EntityFigure own = entities.unadjusted(entity, adjustment.code(), year);
    boolean given = adjustment.type() == Adjustment.Type.ESTIMATE && year.equals(basis.year());
    boolean restated = !own.restatements().isEmpty();
    if (!own.known() || !(given || restated)) {
      return Optional.empty();
    }
    Quantity figure = own.figure().quantity().orElseThrow();
    return Optional.of(
        Finding.of(
                FindingKind.G415,
                adjustment.id(),
                shown(adjustment.value()),
                adjustment.entity(),
                restated ? Words.of("restated") : Words.of("AdjustmentFindings", "gave"),
                shown(figure))
            .about(adjustment.subject())
            .at(adjustment.place()));
  }

  private static String shown(Quantity quantity) {
    return Exact.readable(quantity.value()) + " " + quantity.unit().text();
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

  /** Two parties in a year, with units that convert. */
  private record Parties(Set<String> entities, Year year, Map<String, Integer> powers) {}

  private Map<Parties, List<Adjustment>> pairs() {
    return basis.adjustments().stream()
        .filter(one -> !one.counterparty().isEmpty() && !one.counterparty().equals(one.entity()))
        .collect(
            Collectors.groupingBy(
                one ->
                    new Parties(
                        Set.of(one.entity(), one.counterparty()),
                        one.year(),
                        one.value().unit().powers()),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  /**
   * Both sides eliminate the same in all; else the first rows are named that have no equal on the
   * other side.
   */
  private void judgePair(List<Adjustment> rows) {
    Unit unit = rows.get(0).value().unit();
    List<Adjustment> ours = new ArrayList<>();
    List<Adjustment> theirs = new ArrayList<>();
    for (Adjustment row : rows) {
      boolean first = row.entity().equals(rows.get(0).entity());
      List<Adjustment> other = first ? theirs : ours;
      Optional<Adjustment> equal =
          other.stream()
              .filter(one -> amount(one, unit).compareTo(amount(row, unit)) == 0)
              .findFirst();
      equal.ifPresentOrElse(other::remove, () -> (first ? ours : theirs).add(row));
    }
    boolean same = sum(ours, unit).compareTo(sum(theirs, unit)) == 0;
    if (!same && !ours.isEmpty() && !theirs.isEmpty()) {
      tell(ours.get(0), theirs.get(0));
    }
  }

  private static BigDecimal amount(Adjustment row, Unit unit) {
    return row.value().in(unit).value().abs();
  }

  private static BigDecimal sum(List<Adjustment> rows, Unit unit) {
    return rows.stream()
        .map(row -> row.value().in(unit).value())
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .abs();
  }

  private void tell(Adjustment one, Adjustment other) {
    findings.add(
        Finding.of(FindingKind.G412, one.id(), other.id(), shown(one.value()), shown(other.value()))
            .about(one.subject())
            .at(one.place()));
  }
}
