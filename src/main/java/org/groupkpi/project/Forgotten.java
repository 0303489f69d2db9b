package org.groupkpi.project;

import java.util.LinkedHashMap;
import java.util.Map;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.text.LocalText;

/**
 * Counts rows of history whose entity, indicator or member is no longer defined or no longer asked.
 * They do not block: catalogues change over the years; each code is noted once with its number of
 * rows.
 */
final class Forgotten {
  private record What(LocalText kind, String code, LocalText why) {}

  private static final class Rows {
    final DefinitionRow first;
    final String column;
    int count;

    Rows(DefinitionRow first, String column) {
      this.first = first;
      this.column = column;
    }
  }

  private final Map<What, Rows> forgotten = new LinkedHashMap<>();

  void add(DefinitionRow row, String column, LocalText kind, String code, LocalText why) {
    forgotten.computeIfAbsent(new What(kind, code, why), what -> new Rows(row, column)).count++;
  }

  void report() {
    forgotten.forEach(
        (what, rows) ->
            rows.first.problem(
                FindingKind.D038, rows.column, what.kind(), what.code(), rows.count, what.why()));
  }
}
