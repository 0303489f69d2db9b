package org.groupkpi.consolidation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Adjustment;

/** Which adjustments count, and which of them are added to figures of nodes at 100 %. */
public final class AdjustmentLedger {
  private record Key(KpiCode code, Year year) {}

  private final Basis basis;
  private final EntityFigures entityFigures;
  private final Gathering gathering;
  private final Map<Key, List<Adjustment>> byFigure = new HashMap<>();

  AdjustmentLedger(Basis basis, EntityFigures entityFigures, Gathering gathering) {
    this.basis = basis;
    this.entityFigures = entityFigures;
    this.gathering = gathering;
    for (Adjustment adjustment : basis.adjustments()) {
      byFigure
          .computeIfAbsent(new Key(adjustment.code(), adjustment.year()), key -> new ArrayList<>())
          .add(adjustment);
    }
  }

  /** Those added to the node at 100 %: made there or below it, in the order of the table. */
  List<Adjustment> counting(FigureKey figure) {
    return byFigure.getOrDefault(new Key(figure.code(), figure.year()), List.of()).stream()
        .filter(adjustment -> reaches(adjustment, figure.entity()))
        .filter(adjustment -> !entityFigures.ownFigure(adjustment))
        .filter(this::counts)
        .toList();
  }

  /** Whether it is added to the figure of that node, if it counts. */
  public boolean reaches(Adjustment adjustment, String node) {
    AggregationRule rule = basis.catalogue().indicator(adjustment.code().indicator()).rule();
    if (rule == AggregationRule.GROUP) {
      return adjustment.entity().equals(node);
    }
    String at = adjustment.entity();
    while (!at.isEmpty() && !at.equals(node)) {
      at = basis.tree().in(adjustment.year()).parent(at);
    }
    return at.equals(node);
  }

  /**
   * Whether it changes anything. Outside the boundary it does not. At an entity with nobody below
   * it does as part of that figure; at a node an estimate always does, others only beside a figure.
   */
  public boolean counts(Adjustment adjustment) {
    if (!entityFigures.inBoundary(adjustment)) {
      return false;
    }
    if (entityFigures.ownFigure(adjustment)) {
      return own(adjustment).origin().adjustments().contains(adjustment);
    }
    return adjustment.type() == Adjustment.Type.ESTIMATE
        || answered(adjustment)
        || estimated(adjustment);
  }

  private EntityFigure own(Adjustment adjustment) {
    return entityFigures.of(
        basis.tree().entity(adjustment.entity()), adjustment.code(), adjustment.year());
  }

  /** Whether the entity, or for a node anybody in it, gave a figure. */
  private boolean answered(Adjustment adjustment) {
    String entity = adjustment.entity();
    Year year = adjustment.year();
    if (!basis.tree().in(year).isNode(entity)) {
      return own(adjustment).known();
    }
    FigureKey figure = new FigureKey(entity, adjustment.code(), year);
    return gathering.gather(figure).partial().now().isPresent();
  }

  private boolean estimated(Adjustment adjustment) {
    return byFigure.getOrDefault(new Key(adjustment.code(), adjustment.year()), List.of()).stream()
        .anyMatch(
            other ->
                other.type() == Adjustment.Type.ESTIMATE
                    && reaches(other, adjustment.entity())
                    && counts(other));
  }
}
