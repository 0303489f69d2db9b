package org.groupkpi.setup;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.groupkpi.project.TableName;

/**
 * Gives codes other names wherever they stand in tables of definitions.
 *
 * @param indicators new codes of indicators by the old ones
 * @param dimensions of dimensions
 * @param checks of checks
 */
record Renaming(
    Map<String, String> indicators, Map<String, String> dimensions, Map<String, String> checks) {
  TableSet of(TableSet set) {
    Map<TableName, List<TableRow>> renamed = new LinkedHashMap<>();
    set.tables()
        .forEach(
            (name, rows) -> renamed.put(name, rows.stream().map(row -> of(name, row)).toList()));
    return new TableSet(renamed);
  }

  private TableRow of(TableName name, TableRow row) {
    TableRow renamed = row;
    for (Map.Entry<String, Reference> column : Reference.columns(name).entrySet()) {
      String text = row.text(column.getKey());
      if (!text.isEmpty()) {
        renamed = renamed.with(column.getKey(), of(column.getValue(), text));
      }
    }
    return renamed;
  }

  private String of(Reference kind, String text) {
    return switch (kind) {
      case FORMULA -> Names.renamed(text, indicators, dimensions);
      case TEXT -> Names.renamedInText(text, indicators, dimensions);
      case DIMENSIONS -> each(text, dimensions);
      case CHECK -> checks.getOrDefault(text, text);
    };
  }

  private static String each(String list, Map<String, String> names) {
    return Arrays.stream(list.split(";", -1))
        .map(String::strip)
        .map(name -> names.getOrDefault(name, name))
        .collect(Collectors.joining(";"));
  }
}
