package org.groupkpi.check;

import java.util.ArrayList;
import java.util.List;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.Indicator;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.submission.Restatement;

/** G414: nodes that keep their figure though head office restated one below them. */
public final class KeptAbove {
  private final GroupFigures figures;
  private final Basis basis;

  private KeptAbove(GroupFigures figures) {
    this.figures = figures;
    this.basis = figures.basis();
  }

  /** The findings of a node and those below it, in the years of the tables. */
  public static List<Finding> of(GroupFigures figures, String node) {
    KeptAbove kept = new KeptAbove(figures);
    List<Finding> findings = new ArrayList<>();
    for (Restatement row : figures.basis().restatements()) {
      if (row.value().isPresent() && figures.basis().years().contains(row.year())) {
        kept.nodesAbove(row, node).stream()
            .filter(above -> kept.counts(row, above))
            .map(above -> figures.value(above, row.code(), row.year()))
            .filter(value -> kept.isKept(value, row))
            .forEach(value -> findings.add(finding(value, row)));
      }
    }
    return findings;
  }

  /** Those above the entity restated, up to the node reported on; none if it is not below that. */
  private List<String> nodesAbove(Restatement row, String node) {
    List<String> above = new ArrayList<>();
    for (String at = row.entity(); !at.equals(node); ) {
      at = basis.tree().in(row.year()).parent(at);
      if (at.isEmpty()) {
        return List.of();
      }
      above.add(at);
    }
    return above;
  }

  private boolean counts(Restatement row, String above) {
    Indicator indicator = basis.catalogue().indicator(row.code().indicator());
    return indicator.rule() != AggregationRule.GROUP
        && basis
                .tree()
                .in(row.year())
                .share(row.entity(), above, basis.approachOf(indicator))
                .signum()
            > 0;
  }

  /** Whether the row changed the figure below, but not this one. */
  private boolean isKept(GroupValue value, Restatement row) {
    if (!value.known() || value.restated()) {
      return false;
    }
    if (figures.published().row(row.key()).isPresent()) {
      return figures.value(row.entity(), row.code(), row.year()).restated();
    }
    return value.published().isPresent()
        && figures.entityFigure(row.entity(), row.code(), row.year()).restatements().contains(row);
  }

  private static Finding finding(GroupValue value, Restatement row) {
    return Finding.of(
            FindingKind.G414,
            value.node(),
            row.entity(),
            row.code(),
            row.year(),
            GroupFindings.shown(row.value().orElseThrow().in(value.unit()).value()),
            GroupFindings.shown(value.value()))
        .about(value.key().subject())
        .at(row.place());
  }
}
