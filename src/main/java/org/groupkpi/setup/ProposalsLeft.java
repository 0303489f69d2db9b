package org.groupkpi.setup;

import java.util.Map;
import java.util.TreeMap;
import org.groupkpi.project.GivenTables;
import org.groupkpi.project.TableName;

/**
 * What was proposed for a project and nobody has accepted yet: the mark of the row is still there.
 */
public final class ProposalsLeft {
  private ProposalsLeft() {}

  /** How many rows each table has that are marked; tables without any are left out. */
  public static Map<TableName, Integer> of(GivenTables given) {
    Map<TableName, Integer> left = new TreeMap<>();
    TableSet.of(given.tables())
        .tables()
        .forEach(
            (name, rows) -> {
              int marked =
                  (int) rows.stream().filter(row -> !row.text(Proposal.MARK).isEmpty()).count();
              if (marked > 0) {
                left.put(name, marked);
              }
            });
    return left;
  }
}
