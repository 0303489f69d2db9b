package org.groupkpi.setup;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.groupkpi.project.TableName;

/**
 * Leaves out of rows that are added to a project what names members that an indicator of the
 * project is not broken down by, and tables that then have no rows.
 */
final class KnownMembers {
  private static final Pattern MEMBER =
      Pattern.compile("([A-Za-z]\\w*)\\[\\s*([A-Za-z][\\w-]*)\\s*=");

  private final Map<String, Set<String>> breakdowns = new HashMap<>();

  /** The members of a project. */
  KnownMembers(TableSet base) {
    for (TableRow row : base.rows(TableName.INDICATORS)) {
      breakdowns.put(row.text("code"), new HashSet<>(row.list("breakdowns")));
    }
  }

  TableSet keep(TableSet added) {
    Map<TableName, List<TableRow>> kept = new LinkedHashMap<>(added.tables());
    kept.computeIfPresent(TableName.ROWS, (name, rows) -> known(rows, "indicator"));
    kept.computeIfPresent(TableName.CHECKS, (name, rows) -> known(rows, "expression"));
    return new TableSet(kept).withoutEmptiedTables(added);
  }

  private List<TableRow> known(List<TableRow> rows, String column) {
    return rows.stream().filter(row -> known(row.text(column))).toList();
  }

  private boolean known(String formula) {
    return MEMBER
        .matcher(formula)
        .results()
        .allMatch(
            part ->
                !breakdowns.containsKey(part.group(1))
                    || breakdowns.get(part.group(1)).contains(part.group(2)));
  }
}
