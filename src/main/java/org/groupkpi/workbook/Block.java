package org.groupkpi.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.spreadsheet.Cell;
import org.groupkpi.spreadsheet.Sheet;
import org.groupkpi.spreadsheet.SheetRow;

/**
 * A header and the rows below it, up to the next header of the sheet.
 *
 * @param columns number of each column that has a heading, from 1
 */
record Block(Sheet sheet, Map<FormColumn, Integer> columns, List<SheetRow> rows) {
  Block {
    columns = Map.copyOf(columns);
    rows = List.copyOf(rows);
  }

  boolean has(FormColumn column) {
    return columns.containsKey(column);
  }

  /** The cell of a row in a column, if the block has the column and the cell is filled. */
  Optional<Cell> cell(SheetRow row, FormColumn column) {
    Integer number = columns.get(column);
    return number == null ? Optional.empty() : row.cell(number);
  }

  /** The text of a cell, empty if there is none. */
  String text(SheetRow row, FormColumn column) {
    return cell(row, column).map(Cell::text).orElse("");
  }

  /** The address of a cell, filled or not; empty if the block does not have the column. */
  String address(SheetRow row, FormColumn column) {
    Integer number = columns.get(column);
    return number == null ? "" : columnName(number) + row.number();
  }

  /** {@code F} for 6. */
  static String columnName(int column) {
    StringBuilder name = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      name.append((char) ('A' + (rest - 1) % 26));
    }
    return name.reverse().toString();
  }
}
