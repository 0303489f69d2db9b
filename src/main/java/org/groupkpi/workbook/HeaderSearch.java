package org.groupkpi.workbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.groupkpi.spreadsheet.Cell;
import org.groupkpi.spreadsheet.Range;
import org.groupkpi.spreadsheet.Sheet;
import org.groupkpi.spreadsheet.SheetRow;
import org.groupkpi.spreadsheet.Spreadsheet;
import org.groupkpi.spreadsheet.Visibility;

/**
 * Finds the blocks of a workbook: header rows with a heading for the code and one for the value of
 * the year, the first of a sheet within its first 40 rows, further ones anywhere below. A header
 * may span two rows.
 */
final class HeaderSearch {
  private static final int FIRST_ROWS = 40;

  private final Headings headings;

  HeaderSearch(Headings headings) {
    this.headings = headings;
  }

  /** The blocks of all sheets but the very hidden ones, in the order of the sheets. */
  List<Block> blocks(Spreadsheet spreadsheet) {
    List<Block> blocks = new ArrayList<>();
    for (Sheet sheet : spreadsheet.sheets()) {
      if (sheet.visibility() != Visibility.VERY_HIDDEN) {
        addBlocks(sheet, blocks);
      }
    }
    return blocks;
  }

  private void addBlocks(Sheet sheet, List<Block> blocks) {
    List<SheetRow> rows = sheet.rows();
    Map<FormColumn, Integer> columns = Map.of();
    int start = 0;
    for (int at = 0; at < rows.size(); at++) {
      if (columns.isEmpty() && rows.get(at).number() > FIRST_ROWS) {
        return;
      }
      Optional<Header> header = header(sheet, at);
      if (header.isPresent()) {
        if (!columns.isEmpty()) {
          blocks.add(new Block(sheet, columns, rows.subList(start, at)));
        }
        columns = header.get().columns();
        at += header.get().height() - 1;
        start = at + 1;
      }
    }
    if (!columns.isEmpty()) {
      blocks.add(new Block(sheet, columns, rows.subList(start, rows.size())));
    }
  }

  /**
   * A header that was found.
   *
   * @param height in rows
   */
  private record Header(Map<FormColumn, Integer> columns, int height) {
    boolean complete() {
      return columns.containsKey(FormColumn.CODE) && columns.containsKey(FormColumn.VALUE);
    }
  }

  private Optional<Header> header(Sheet sheet, int at) {
    SheetRow row = sheet.rows().get(at);
    Header one = new Header(columns(row), 1);
    if (one.columns().isEmpty()) {
      return Optional.empty();
    }
    Optional<Header> two = secondRow(sheet, at).map(below -> both(sheet, row, below, one));
    return two.filter(header -> header.columns().size() > one.columns().size())
        .or(() -> Optional.of(one))
        .filter(Header::complete);
  }

  private Map<FormColumn, Integer> columns(SheetRow row) {
    Map<FormColumn, Integer> columns = new EnumMap<>(FormColumn.class);
    for (Cell cell : row.cells()) {
      headings.column(cell.text()).ifPresent(column -> columns.putIfAbsent(column, cell.column()));
    }
    return columns;
  }

  /** The row directly below, unless one of the two is a row of data: has a code. */
  private Optional<SheetRow> secondRow(Sheet sheet, int at) {
    SheetRow row = sheet.rows().get(at);
    return sheet.row(row.number() + 1).filter(below -> neitherHasCode(row, below));
  }

  private boolean neitherHasCode(SheetRow row, SheetRow below) {
    Integer code = columns(row).get(FormColumn.CODE);
    Integer column = code == null ? columns(below).get(FormColumn.CODE) : code;
    return column != null
        && Stream.of(row, below)
            .flatMap(line -> line.cell(column).stream())
            .allMatch(cell -> isCodeHeading(cell.text()));
  }

  private boolean isCodeHeading(String text) {
    return text.isBlank() || headings.column(text).equals(Optional.of(FormColumn.CODE));
  }

  private Header both(Sheet sheet, SheetRow upper, SheetRow lower, Header one) {
    Map<FormColumn, Integer> columns = new EnumMap<>(one.columns());
    for (Cell cell : lower.cells()) {
      String above = upperText(sheet, upper, cell.column());
      headings
          .column(above + cell.text())
          .or(() -> headings.column(cell.text()))
          .ifPresent(column -> columns.putIfAbsent(column, cell.column()));
    }
    return new Header(columns, 2);
  }

  /** What stands above in the header, also where it is merged over several columns. */
  private static String upperText(Sheet sheet, SheetRow upper, int column) {
    for (Range range : sheet.merged()) {
      if (range.contains(upper.number(), column)) {
        return sheet.cell(range.firstRow(), range.firstColumn()).map(Cell::text).orElse("");
      }
    }
    return upper.cell(column).map(Cell::text).orElse("");
  }
}
