package org.groupkpi.setup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.groupkpi.tieout.Document.Grid;
import org.groupkpi.tieout.Document.GridRow;

/**
 * A table of a report.
 *
 * @param before passages since the table before it, in their order
 * @param notes footnotes below it by their marks
 */
record ReportTable(Grid grid, List<String> before, Map<String, String> notes) {
  private static final Pattern TITLE =
      Pattern.compile("(?i).*(?:表|绩效|績效|情况|情況|数据|數據|指标|指標|performance|table|data|kpi|indicator).*");
  private static final Pattern SENTENCE = Pattern.compile(".*[。；;，].*|.*[^.]\\.");
  private static final int LONGEST = 80;

  ReportTable {
    before = List.copyOf(before);
    notes = Map.copyOf(notes);
  }

  /** The same with more rows. */
  ReportTable with(List<GridRow> more) {
    List<GridRow> rows = new ArrayList<>(grid.rows());
    rows.addAll(more);
    return new ReportTable(new Grid(grid.number(), grid.titles(), rows), before, notes);
  }

  /** The same with footnotes that it does not have yet. */
  ReportTable noted(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(more);
    all.putAll(notes);
    return new ReportTable(grid, before, all);
  }

  /** What it is called; empty if nothing near it looks like a title. */
  String title() {
    List<String> likely =
        candidates()
            .filter(text -> PrintedUnit.inCaption(text).isEmpty())
            .filter(text -> text.length() <= LONGEST && !SENTENCE.matcher(text).matches())
            .toList();
    return likely.stream()
        .filter(text -> TITLE.matcher(text).matches())
        .findFirst()
        .or(() -> likely.stream().findFirst())
        .orElse("");
  }

  /** The unit that is stated for all of its rows; empty if none is. */
  String unit() {
    Stream<String> cells = grid.rows().stream().limit(2).flatMap(row -> row.cells().stream());
    return Stream.concat(candidates(), cells)
        .flatMap(text -> PrintedUnit.inCaption(text).stream())
        .findFirst()
        .orElse("");
  }

  /** Titles, then the last passages before it, the nearest first. */
  private Stream<String> candidates() {
    List<String> near = new ArrayList<>();
    for (int at = before.size() - 1; at >= Math.max(0, before.size() - 2); at--) {
      near.add(before.get(at));
    }
    return Stream.concat(grid.titles().stream(), near.stream());
  }
}
