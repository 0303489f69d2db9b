package org.groupkpi.setup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.groupkpi.project.TableName;
import org.groupkpi.text.Language;

/**
 * Says what a catalogue says once, such as categories and units, in the language of a project: in
 * English what stands in {@code x_category_en}, {@code x_unit_en} and the like, which then go.
 */
final class Spoken {
  private static final String OWN = "x_";
  private static final String ENGLISH = "_en";

  private Spoken() {}

  static TableSet in(Language language, TableSet catalogue) {
    Map<TableName, List<TableRow>> tables = new LinkedHashMap<>();
    catalogue
        .tables()
        .forEach(
            (name, rows) ->
                tables.put(name, rows.stream().map(row -> row(language, row)).toList()));
    return new TableSet(tables);
  }

  private static TableRow row(Language language, TableRow row) {
    Map<String, String> cells = new LinkedHashMap<>(row.cells());
    row.cells()
        .forEach(
            (column, text) -> {
              if (column.startsWith(OWN) && column.endsWith(ENGLISH)) {
                cells.remove(column);
                if (language == Language.EN) {
                  cells.put(
                      column.substring(OWN.length(), column.length() - ENGLISH.length()), text);
                }
              }
            });
    return new TableRow(cells);
  }
}
