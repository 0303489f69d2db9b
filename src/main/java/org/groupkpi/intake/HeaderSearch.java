package org.groupkpi.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.groupkpi.file.Sheet;
import org.groupkpi.file.SheetRow;
import org.groupkpi.file.Spreadsheet;
import org.groupkpi.file.Visibility;
import org.groupkpi.form.FormColumn;
import org.groupkpi.text.Words;

/**
 * Finds the blocks of a workbook: header rows with a heading for the code and one for the value of
 * the year, the first of a sheet within its first 40 rows, further ones anywhere below or beside.
 */
final class HeaderSearch {
  /** Tables in the same rows; each cell of a row is compared with each of them. */
  private static final int MOST_BESIDE = 100;

  /** In how many rows the first header of a sheet is looked for. */
  static final int FIRST_ROWS = 40;

  private final HeaderReader headers;

  HeaderSearch(Headings headings) {
    this.headers = new HeaderReader(headings);
  }

  /** The blocks of all sheets but the very hidden ones, in the order of the sheets. */
  List<Block> blocks(Spreadsheet spreadsheet) {
    List<Block> blocks = new ArrayList<>();
    for (Sheet sheet : spreadsheet.sheets()) {
      if (sheet.visibility() != Visibility.VERY_HIDDEN) {
        blocks.addAll(blocks(sheet));
      }
    }
    return blocks;
  }

  private List<Block> blocks(Sheet sheet) {
    MergedCells merged = new MergedCells(sheet);
    List<SheetRow> rows = sheet.rows();
    List<Table> tables = new ArrayList<>();
    NavigableMap<Integer, Table> open = new TreeMap<>();
    int start = 0;
    int next = 0;
    while (next < rows.size()) {
      int at = next++;
      if (tables.isEmpty() && rows.get(at).number() > FIRST_ROWS) {
        return List.of();
      }
      Header header = headers.read(sheet, merged, rows.get(at));
      if (header.complete()) {
        List<Table> found = tables(header, at + header.height());
        found.forEach(table -> closeUnder(table, open, at));
        found.forEach(table -> open.put(table.first(), table));
        tables.addAll(found);
        next = at + header.height();
        start = next;
      } else if (at > start && headers.ofOtherTable(rows.get(at), header)) {
        header.headings().forEach(heading -> closeAt(heading, open, at));
      }
    }
    return tables.stream()
        .map(
            table ->
                Block.of(sheet, merged, table.headings, rows.subList(table.start, table.end(rows))))
        .toList();
  }

  private static List<Table> tables(Header header, int start) {
    int beside = header.parts().size();
    if (beside > MOST_BESIDE) {
      throw new TooMuchWork(
          Words.of("number of tables side by side is over the limit of {0}: {1}")
              .fill(MOST_BESIDE, beside));
    }
    return header.parts().stream().map(part -> new Table(part, start)).toList();
  }

  /** A table ends where a header stands over one of its columns, not where one stands beside it. */
  private static void closeUnder(Table header, NavigableMap<Integer, Table> open, int at) {
    Map.Entry<Integer, Table> left = open.floorEntry(header.last());
    while (left != null && left.getValue().last() >= header.first()) {
      left.getValue().end = at;
      open.remove(left.getKey());
      left = open.floorEntry(header.last());
    }
  }

  /** Another table begins where codes get a heading once more. */
  private static void closeAt(Heading heading, NavigableMap<Integer, Table> open, int at) {
    Map.Entry<Integer, Table> left = open.floorEntry(heading.number());
    if (left != null && left.getValue().headsCodes(heading)) {
      left.getValue().end = at;
      open.remove(left.getKey());
    }
  }

  /** A block in the making; both ends are places in the list of rows. */
  private static final class Table {
    private final List<Heading> headings;
    private final int start;
    private int end = -1;

    Table(List<Heading> headings, int start) {
      this.headings = headings;
      this.start = start;
    }

    int end(List<SheetRow> rows) {
      return end < 0 ? rows.size() : end;
    }

    boolean headsCodes(Heading other) {
      return other.column() == FormColumn.CODE
          && headings.stream()
              .anyMatch(
                  heading ->
                      heading.column() == FormColumn.CODE && heading.number() == other.number());
    }

    int first() {
      return headings.get(0).number();
    }

    int last() {
      return headings.get(headings.size() - 1).number();
    }
  }
}
