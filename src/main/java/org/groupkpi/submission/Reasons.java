package org.groupkpi.submission;

import java.util.List;
import java.util.Optional;
import org.groupkpi.definition.EntityTree;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.measure.Year;

/** Finds the row of {@code restatements.csv} by which head office accepts a restated figure. */
public final class Reasons {
  private final EntityTree tree;

  private final List<Restatement> rows;

  public Reasons(EntityTree tree, List<Restatement> rows) {
    this.tree = tree;
    this.rows = List.copyOf(rows);
  }

  /**
   * The row for an entity's figure: with a value that of the entity itself, without one that of the
   * entity or of any above it.
   */
  public Optional<Restatement> of(String entity, KpiCode code, Year year) {
    return rows.stream()
        .filter(row -> row.year().equals(year) && covers(row.code(), code))
        .filter(
            row ->
                row.value().isPresent()
                    ? row.entity().equals(entity)
                    : atOrBelow(entity, row.entity(), year))
        .findFirst();
  }

  private static boolean covers(KpiCode given, KpiCode code) {
    return given.equals(code) || (given.isTotal() && given.indicator().equals(code.indicator()));
  }

  private boolean atOrBelow(String entity, String node, Year year) {
    String at = entity;
    while (!at.isEmpty() && !at.equals(node)) {
      at = tree.in(year).parent(at);
    }
    return at.equals(node);
  }
}
