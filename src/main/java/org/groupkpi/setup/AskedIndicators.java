package org.groupkpi.setup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.groupkpi.project.TableName;

/**
 * Leaves out of catalogues what is asked only of segments that a group does not have, and what is
 * made of that.
 */
final class AskedIndicators {
  private final Set<String> unasked = new HashSet<>();

  private AskedIndicators(TableSet all, Set<String> segments) {
    List<TableRow> left = new ArrayList<>();
    for (TableRow row : all.rows(TableName.INDICATORS)) {
      List<String> asked = row.list("segments");
      if (asked.isEmpty() || asked.stream().anyMatch(segments::contains)) {
        left.add(row);
      } else {
        unasked.add(row.text("code"));
      }
    }
    while (left.removeIf(
        row -> named(TableName.INDICATORS, row) && unasked.add(row.text("code")))) {
      // what was left out last may be needed by others
    }
  }

  /**
   * The tables without that.
   *
   * @param segments of the group
   */
  static TableSet of(TableSet all, Set<String> segments) {
    AskedIndicators asked = new AskedIndicators(all, segments);
    Map<TableName, List<TableRow>> kept = new LinkedHashMap<>();
    all.tables().forEach((name, rows) -> kept.put(name, asked.of(name, rows)));
    return new TableSet(kept).withoutEmptiedTables(all);
  }

  private List<TableRow> of(TableName name, List<TableRow> rows) {
    if (name == TableName.DISCLOSURES) {
      return rows.stream().map(this::disclosure).toList();
    }
    return rows.stream().filter(row -> !named(name, row)).toList();
  }

  private TableRow disclosure(TableRow row) {
    List<String> left =
        row.list("indicators").stream().filter(code -> !unasked.contains(code)).toList();
    return row.with("indicators", String.join(";", left));
  }

  private boolean named(TableName table, TableRow row) {
    return Reference.columns(table).entrySet().stream()
        .flatMap(column -> Reference.names(column.getValue(), row.text(column.getKey())).stream())
        .anyMatch(unasked::contains);
  }
}
