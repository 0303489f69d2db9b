package org.groupkpi.consolidation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.groupkpi.catalogue.AggregationRule;
import org.groupkpi.catalogue.KpiCode;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Adjustment;

/** Which adjustments count in the figure of a node. */
final class AdjustmentLedger {
  private record Key(KpiCode code, Year year) {}

  private final Basis basis;
  private final GroupFigures figures;
  private final Map<Key, List<Adjustment>> byFigure = new HashMap<>();

  AdjustmentLedger(Basis basis, GroupFigures figures) {
    this.basis = basis;
    this.figures = figures;
    for (Adjustment adjustment : basis.adjustments()) {
      byFigure
          .computeIfAbsent(new Key(adjustment.code(), adjustment.year()), key -> new ArrayList<>())
          .add(adjustment);
    }
  }

  /** Those at the node or below it that count, in the order of the table. */
  List<Adjustment> counting(String node, KpiCode code, Year year) {
    return byFigure.getOrDefault(new Key(code, year), List.of()).stream()
        .filter(adjustment -> reaches(adjustment, node))
        .filter(adjustment -> !figures.entityFigures().standsIn(adjustment))
        .filter(this::counts)
        .toList();
  }

  private boolean reaches(Adjustment adjustment, String node) {
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

  /** An estimate always counts; an elimination or correction only where there is a figure. */
  boolean counts(Adjustment adjustment) {
    return adjustment.type() == Adjustment.Type.ESTIMATE
        || figures.figureExists(adjustment.entity(), adjustment.code(), adjustment.year())
        || estimated(adjustment);
  }

  private boolean estimated(Adjustment adjustment) {
    return byFigure.getOrDefault(new Key(adjustment.code(), adjustment.year()), List.of()).stream()
        .anyMatch(
            other ->
                other.type() == Adjustment.Type.ESTIMATE && reaches(other, adjustment.entity()));
  }
}
