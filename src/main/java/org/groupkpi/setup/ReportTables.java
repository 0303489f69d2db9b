package org.groupkpi.setup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.measure.Year;
import org.groupkpi.tieout.ColumnHeading;
import org.groupkpi.tieout.Document;
import org.groupkpi.tieout.Document.Block;
import org.groupkpi.tieout.Document.Grid;
import org.groupkpi.tieout.Document.GridRow;
import org.groupkpi.tieout.Document.Passage;
import org.groupkpi.tieout.NoFigureMark;
import org.groupkpi.tieout.PrintedNumber;
import org.groupkpi.tieout.TableReading;
import org.groupkpi.tieout.YearHeading;

/**
 * The tables of a document in their order, those that go on on another page put together, each with
 * the passages around it.
 */
final class ReportTables {
  /** What stands at the top or the bottom of a page: its number. */
  private static final Pattern PAGE_NUMBER = Pattern.compile("[0-9IVX /—–-]*");

  /** {@code 5 由于 ...}: a footnote of a text that raises nothing. */
  private static final Pattern NOTE = Pattern.compile("([0-9]{1,2}) ([^0-9 ].*)");

  private final List<ReportTable> tables = new ArrayList<>();
  private final Map<String, Integer> passages = new HashMap<>();
  private final List<String> before = new ArrayList<>();
  private final Map<String, String> notes = new LinkedHashMap<>();

  private ReportTables(Document document) {
    document.blocks().stream()
        .filter(Passage.class::isInstance)
        .forEach(block -> passages.merge(((Passage) block).text(), 1, Integer::sum));
  }

  static List<ReportTable> of(Document document) {
    ReportTables read = new ReportTables(document);
    document.blocks().forEach(read::block);
    return read.tables.stream().map(table -> table.noted(read.notes)).toList();
  }

  /**
   * The latest year that heads a column.
   *
   * @param otherwise year of what is headed {@code this year}
   */
  static Optional<Year> latest(Document document, Year otherwise) {
    return document.blocks().stream()
        .filter(Grid.class::isInstance)
        .map(grid -> TableReading.of((Grid) grid, otherwise, FoundTables::isUnit))
        .flatMap(reading -> reading.headed().stream())
        .filter(cell -> !ColumnHeading.ofSomethingElse(cell))
        .flatMap(cell -> ColumnHeading.year(cell).stream())
        .map(year -> new Year(Integer.parseInt(year)))
        .max(Year::compareTo);
  }

  /** A footnote belongs to the table above it, and to others that have none of its mark. */
  private void note(Passage passage) {
    Matcher written = NOTE.matcher(passage.text());
    String mark = passage.mark();
    String text = passage.text();
    if (mark.isEmpty() && written.matches()) {
      mark = written.group(1);
      text = written.group(2);
    }
    if (!mark.isEmpty()) {
      notes.putIfAbsent(mark, text);
      if (!tables.isEmpty()) {
        int last = tables.size() - 1;
        tables.set(last, tables.get(last).noted(Map.of(mark, text)));
      }
    }
  }

  private void block(Block block) {
    if (block instanceof Passage passage) {
      before.add(passage.text());
      note(passage);
      return;
    }
    Grid grid = (Grid) block;
    if (!tables.isEmpty() && goesOn(tables.get(tables.size() - 1).grid(), grid)) {
      ReportTable last = tables.remove(tables.size() - 1);
      tables.add(last.with(grid.rows()));
    } else {
      tables.add(new ReportTable(grid, before, Map.of()));
    }
    before.clear();
  }

  /** Whether a table is the rest of the one before it: with the same heading again, or none. */
  private boolean goesOn(Grid first, Grid next) {
    if (first.rows().isEmpty()
        || next.rows().isEmpty()
        || !before.stream().allMatch(this::ofPage)) {
      return false;
    }
    GridRow heading = first.rows().get(0);
    GridRow top = next.rows().get(0);
    boolean again = top.cells().equals(heading.cells()) && first.titles().equals(next.titles());
    boolean none =
        heads(heading)
            && next.rows().stream()
                .noneMatch(row -> heads(row) && YearHeading.heads(row.cells(), heading.cells()))
            && top.cells().size() == heading.cells().size();
    return again || none;
  }

  private boolean ofPage(String passage) {
    return PAGE_NUMBER.matcher(passage).matches() || passages.getOrDefault(passage, 0) > 2;
  }

  /** Whether a row names years and has no figures. */
  private static boolean heads(GridRow row) {
    List<String> cells = row.cells().subList(Math.min(1, row.cells().size()), row.cells().size());
    return cells.stream().anyMatch(cell -> ColumnHeading.year(cell).isPresent())
        && cells.stream().allMatch(cell -> ColumnHeading.year(cell).isPresent() || !isFigure(cell));
  }

  private static boolean isFigure(String cell) {
    return NoFigureMark.of(cell).isPresent() || PrintedNumber.of(cell).isPresent();
  }
}
