package org.groupkpi.setup;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row of a proposed table.
 *
 * @param table its code
 * @param found what it is made of
 * @param reference of its indicator
 * @param name of that, in the language of the project
 * @param annotation with the code of the second figure; empty if there is none
 * @param mark where it comes from, and how sure it is
 */
record ProposedRow(
    String table, FoundRow found, String reference, String name, String annotation, String mark) {
  /** The row of the table of rows; a label that is the name is left out. */
  TableRow row() {
    String label = found.label().strip();
    String unit = PrintedUnit.of(found.unit()).map(one -> one.unit().text()).orElse("");
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("table", table);
    put(cells, "section", found.section());
    cells.put("level", found.level() == 0 ? "" : Integer.toString(found.level()));
    cells.put("indicator", reference);
    put(cells, "label", label.equals(name) ? "" : label);
    cells.put("unit", unit);
    cells.put(
        ProposedIndicator.suffixed("unit_label", label),
        unit.equals(found.unit()) ? "" : found.unit());
    cells.put("decimals", found.figures().isEmpty() ? "" : Integer.toString(found.decimals()));
    put(cells, "annotation", annotation);
    put(cells, "footnote", found.footnote());
    cells.put(Proposal.MARK, mark);
    return new TableRow(cells);
  }

  private static void put(Map<String, String> cells, String column, String text) {
    cells.put(ProposedIndicator.suffixed(column, text), text);
  }
}
