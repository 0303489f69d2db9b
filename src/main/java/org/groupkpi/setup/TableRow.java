package org.groupkpi.setup;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A row of a table of definitions by the keys of its columns; cells without text are left out.
 *
 * @param cells in the order of the columns
 */
record TableRow(Map<String, String> cells) {
  TableRow {
    Map<String, String> kept = new LinkedHashMap<>(cells);
    kept.values().removeIf(String::isEmpty);
    cells = Collections.unmodifiableMap(kept);
  }

  /** The text of a cell; empty if there is none. */
  String text(String column) {
    return cells.getOrDefault(column, "");
  }

  /** Texts separated by {@code ;}. */
  List<String> list(String column) {
    return Arrays.stream(text(column).split("[;；]", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** The row with another text in a cell. */
  TableRow with(String column, String text) {
    Map<String, String> changed = new LinkedHashMap<>(cells);
    changed.put(column, text);
    return new TableRow(changed);
  }

  /** The row with the texts of another one added to a list, each once. */
  TableRow united(String column, TableRow other) {
    Set<String> all = new LinkedHashSet<>(list(column));
    all.addAll(other.list(column));
    return with(column, String.join(";", all));
  }
}
