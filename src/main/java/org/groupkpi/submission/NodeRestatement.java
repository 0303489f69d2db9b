package org.groupkpi.submission;

import org.groupkpi.definition.EntityTree;
import org.groupkpi.measure.Year;

/**
 * Tells rows of {@code restatements.csv} that give the figure of a node as it is printed from those
 * that replace what an entity itself reported.
 */
public final class NodeRestatement {
  private NodeRestatement() {}

  /** Whether it is of a figure that was printed, with no fact accepted in that year behind it. */
  public static boolean is(Restatement row, EntityTree tree, History history) {
    return row.value().isPresent()
        && tree.in(row.year()).isNode(row.entity())
        && history.published(row.year(), row.entity(), row.code()).isPresent()
        && !accepted(row, tree, history);
  }

  /** Whether a figure accepted in its own year is held of the node or of anybody below it. */
  private static boolean accepted(Restatement row, EntityTree tree, History history) {
    Year year = row.year();
    return tree.in(year).subtree(row.entity()).stream()
        .map(entity -> history.facts(year, entity.code()))
        .filter(facts -> facts.containsKey(row.code()))
        .map(facts -> facts.get(row.code()))
        .anyMatch(fact -> !fact.remembered());
  }
}
