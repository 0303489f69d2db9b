package org.groupkpi.submission;

import org.groupkpi.boundary.EntityTree;
import org.groupkpi.catalogue.AggregationRule;
import org.groupkpi.catalogue.Catalogue;
import org.groupkpi.measure.Year;

/**
 * Tells rows of {@code restatements.csv} that give the figure of a node as it is printed from those
 * that replace what an entity itself reported.
 */
public final class NodeRestatement {
  private NodeRestatement() {}

  /**
   * Whether it is of a node's whole figure: the node was printed, or reports nothing itself, and no
   * fact accepted in that year stands behind it.
   */
  public static boolean is(Restatement row, Catalogue catalogue, EntityTree tree, History history) {
    boolean printed = history.published(row.year(), row.entity(), row.code()).isPresent();
    return row.value().isPresent()
        && tree.in(row.year()).isNode(row.entity())
        && (printed || !reportsItself(row, catalogue, tree))
        && !accepted(row, tree, history);
  }

  /** Whether a figure accepted in its own year is held of the node or of anybody below it. */
  public static boolean accepted(Restatement row, EntityTree tree, History history) {
    Year year = row.year();
    return tree.in(year).subtree(row.entity()).stream()
        .map(entity -> history.facts(year, entity.code()))
        .filter(facts -> facts.containsKey(row.code()))
        .map(facts -> facts.get(row.code()))
        .anyMatch(fact -> !fact.remembered());
  }

  /** Whether the entity has a figure of its own, not only the sum of those below it. */
  public static boolean reportsItself(Restatement row, Catalogue catalogue, EntityTree tree) {
    return tree.entity(row.entity()).submits()
        || catalogue.indicator(row.code().indicator()).rule() == AggregationRule.GROUP;
  }
}
