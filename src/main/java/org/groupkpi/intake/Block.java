package org.groupkpi.intake;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.file.Cell;
import org.groupkpi.file.CellAddress;
import org.groupkpi.file.Sheet;
import org.groupkpi.file.SheetRow;
import org.groupkpi.form.FormColumn;

/**
 * A header and the rows below it, up to the next header over the same columns.
 *
 * @param headings from left to right; a kind of column may stand there more than once
 * @param columns number of each column that is read, from 1
 */
record Block(
    Sheet sheet,
    MergedCells merged,
    List<Heading> headings,
    Map<FormColumn, Integer> columns,
    List<SheetRow> rows) {
  /** What stands in a merged cell of these columns is said of all its rows. */
  private static final Set<FormColumn> SAID_OF_ALL_ROWS =
      EnumSet.of(FormColumn.UNIT, FormColumn.STATUS, FormColumn.NOTE, FormColumn.EVIDENCE);

  Block {
    headings = List.copyOf(headings);
    columns = Collections.unmodifiableMap(new EnumMap<>(columns));
    rows = List.copyOf(rows);
  }

  /** Of several columns of a kind the first is read; of several for the value, the first filled. */
  static Block of(Sheet sheet, MergedCells merged, List<Heading> headings, List<SheetRow> rows) {
    Map<FormColumn, Integer> columns = new EnumMap<>(FormColumn.class);
    headings.forEach(heading -> columns.putIfAbsent(heading.column(), heading.number()));
    Block block = new Block(sheet, merged, headings, columns, rows);
    block.filledValues().stream()
        .findFirst()
        .ifPresent(heading -> columns.put(FormColumn.VALUE, heading.number()));
    return new Block(sheet, merged, headings, columns, rows);
  }

  /** The headings of the value of the year, if there are several. */
  List<Heading> rivalValues() {
    List<Heading> values =
        headings.stream().filter(heading -> heading.column() == FormColumn.VALUE).toList();
    return values.size() > 1 ? values : List.of();
  }

  /** Those of the rival columns in which something stands beside a code. */
  List<Heading> filledValues() {
    return rivalValues().stream().filter(this::filled).toList();
  }

  private boolean filled(Heading heading) {
    return rows.stream()
        .filter(row -> !text(row, FormColumn.CODE).isBlank())
        .flatMap(row -> row.cell(heading.number()).stream())
        .anyMatch(cell -> cell.hasFormula() || !cell.text().isBlank());
  }

  /** The same block, of which a column is not read. */
  Block without(FormColumn column) {
    Map<FormColumn, Integer> others = new EnumMap<>(columns);
    others.remove(column);
    return new Block(sheet, merged, headings, others, rows);
  }

  boolean has(FormColumn column) {
    return columns.containsKey(column);
  }

  /** The cell of a row in a column, if the block has the column and the cell is filled. */
  Optional<Cell> cell(SheetRow row, FormColumn column) {
    Integer number = columns.get(column);
    if (number == null) {
      return Optional.empty();
    }
    Optional<Cell> own = row.cell(number);
    return own.isPresent() || !SAID_OF_ALL_ROWS.contains(column)
        ? own
        : merged
            .over(row.number(), number)
            .filter(range -> range.firstColumn() == number && range.lastRow() > range.firstRow())
            .flatMap(range -> sheet.cell(range.firstRow(), number));
  }

  /** The text of a cell, empty if there is none. */
  String text(SheetRow row, FormColumn column) {
    return cell(row, column).map(Cell::text).orElse("");
  }

  /** The address of a cell, filled or not; empty if the block does not have the column. */
  String address(SheetRow row, FormColumn column) {
    Integer number = columns.get(column);
    return number == null
        ? ""
        : cell(row, column)
            .map(Cell::address)
            .orElse(CellAddress.columnName(number) + row.number());
  }
}
