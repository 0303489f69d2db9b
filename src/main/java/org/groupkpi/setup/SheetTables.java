package org.groupkpi.setup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.groupkpi.file.Cell;
import org.groupkpi.file.Sheet;
import org.groupkpi.file.SheetRow;
import org.groupkpi.file.Spreadsheet;
import org.groupkpi.file.Visibility;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;
import org.groupkpi.tieout.Document;
import org.groupkpi.tieout.Document.Block;
import org.groupkpi.tieout.Document.Grid;
import org.groupkpi.tieout.Document.GridRow;
import org.groupkpi.tieout.Document.Passage;
import org.groupkpi.tieout.YearHeading;

/** The visible sheets of a workbook as tables: blank rows part them, single cells are passages. */
final class SheetTables {
  static final int MOST_SHEETS = 60;
  private static final int WIDEST = 200;
  private static final Pattern UNNAMED = Pattern.compile("(?i)(?:sheet|tabelle|工作表) ?[0-9]*");
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9,.]*%?");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

  private static final Pattern ANNOTATION = Pattern.compile("[(（].*\\p{L}.*[)）]");

  /** Where a comma belongs into the whole part of a number. */
  private static final Pattern THOUSANDS =
      Pattern.compile("(?<=^-?[0-9]{1,15})(?=(?:[0-9]{3})+(?![0-9]))");

  private static final LocalText CELL = Words.of("sheet “{0}”, row {1}");

  private final List<Block> blocks = new ArrayList<>();
  private final List<GridRow> rows = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();
  private int tables;

  private SheetTables() {}

  static Document of(Spreadsheet workbook) {
    SheetTables tables = new SheetTables();
    workbook.sheets().stream()
        .filter(sheet -> sheet.visibility() == Visibility.VISIBLE)
        .forEach(tables::sheet);
    return new Document(tables.blocks);
  }

  private void sheet(Sheet sheet) {
    titles.clear();
    if (!UNNAMED.matcher(sheet.name()).matches()) {
      titles.add(sheet.name());
    }
    int before = 0;
    for (SheetRow row : sheet.rows()) {
      if (row.number() > before + 1) {
        endTable();
      }
      before = row.number();
      row(sheet, row);
    }
    endTable();
  }

  private void row(Sheet sheet, SheetRow row) {
    LocalText place = CELL.fill(sheet.name(), row.number());
    List<String> cells = cells(row, false);
    if (!rows.isEmpty() && !cells.isEmpty() && figuresLikeYears(cells)) {
      cells = cells(row, true);
    }
    boolean alone = cells.stream().filter(cell -> !cell.isEmpty()).count() == 1;
    if (rows.isEmpty() && alone) {
      String text = cells.get(cells.size() - 1);
      titles.add(!titles.isEmpty() && text.contains(titles.get(0)) ? 0 : titles.size(), text);
      blocks.add(new Passage(text, place));
    } else if (!rows.isEmpty() && annotates(cells)) {
      annotate(rows.remove(rows.size() - 1), cells);
    } else if (!cells.isEmpty()) {
      rows.add(new GridRow(cells, List.of(), place));
    }
  }

  /** Whether a row without label only says in parentheses what belongs to the figures above. */
  private static boolean annotates(List<String> cells) {
    return cells.size() > 1
        && cells.get(0).isEmpty()
        && cells.stream().allMatch(cell -> cell.isEmpty() || ANNOTATION.matcher(cell).matches());
  }

  private void annotate(GridRow row, List<String> annotations) {
    List<String> cells = new ArrayList<>(row.cells());
    for (int at = 1; at < Math.min(cells.size(), annotations.size()); at++) {
      cells.set(at, cells.get(at) + annotations.get(at));
    }
    rows.add(new GridRow(cells, row.before(), row.place()));
  }

  /** Whether four digits in a row are figures, as in those above it, and no years. */
  private boolean figuresLikeYears(List<String> cells) {
    return !YearHeading.heads(cells, List.of())
        && !YearHeading.ofDates(cells.get(0))
        && rows.stream()
            .flatMap(row -> row.cells().stream().skip(1))
            .anyMatch(cell -> NUMBER.matcher(cell).matches() && !YEAR.matcher(cell).matches());
  }

  private static List<String> cells(SheetRow row, boolean years) {
    List<String> cells = new ArrayList<>();
    for (Cell cell : row.cells()) {
      if (cell.column() <= WIDEST) {
        cells.addAll(Collections.nCopies(cell.column() - 1 - cells.size(), ""));
        cells.add(shown(cell, years));
      }
    }
    return cells;
  }

  /**
   * What a cell shows, its thousands parted as reports do; a year stays as it is.
   *
   * @param years whether those of what may be a year are parted, too
   */
  private static String shown(Cell cell, boolean years) {
    String text = cell.shown().replaceAll("\\s+", " ").strip();
    boolean parted = cell.type() == Cell.Type.NUMBER && (years || !YEAR.matcher(text).matches());
    return parted ? THOUSANDS.matcher(text).replaceAll(",") : text;
  }

  private void endTable() {
    if (!rows.isEmpty()) {
      int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
      List<GridRow> even = rows.stream().map(row -> even(row, width)).toList();
      blocks.add(new Grid(++tables, titles, even));
      rows.clear();
    }
  }

  private static GridRow even(GridRow row, int width) {
    List<String> cells = new ArrayList<>(row.cells());
    cells.addAll(Collections.nCopies(width - cells.size(), ""));
    return new GridRow(cells, row.before(), row.place());
  }
}
