package org.groupkpi.setup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** Rows of printed tables of which some are left out: the others are indented below those left. */
final class KeptRows {
  /** A row above, with the indent of rows below it. */
  private record Above(int level, int below) {}

  private final Deque<Above> above = new ArrayDeque<>();
  private String place = "";

  private KeptRows() {}

  /** The rows that are wanted, without indents below rows that are not. */
  static List<TableRow> of(List<TableRow> all, Predicate<TableRow> wanted) {
    KeptRows reading = new KeptRows();
    List<TableRow> kept = new ArrayList<>();
    for (TableRow row : all) {
      boolean stays = wanted.test(row);
      int indent = reading.indent(row, stays);
      if (stays) {
        kept.add(row.with("level", indent == 0 ? "" : Integer.toString(indent)));
      }
    }
    return kept;
  }

  private int indent(TableRow row, boolean stays) {
    String here = row.text("table") + "\n" + row.text("section_en") + row.text("section_zh");
    if (!here.equals(place)) {
      above.clear();
      place = here;
    }
    int level = row.text("level").matches("[0-9]") ? Integer.parseInt(row.text("level")) : 0;
    while (!above.isEmpty() && above.element().level() >= level) {
      above.remove();
    }
    int indent = above.isEmpty() ? 0 : above.element().below();
    above.push(new Above(level, stays ? indent + 1 : indent));
    return indent;
  }
}
