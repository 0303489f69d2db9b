package org.groupkpi.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.definition.Register;
import org.groupkpi.definition.RegisterColumn;
import org.groupkpi.file.Cell;
import org.groupkpi.file.Sheet;
import org.groupkpi.file.SheetRow;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.form.Phrase;
import org.groupkpi.measure.Units;

/**
 * The part of a sheet on which the rows of a register stand.
 *
 * @param coded whether a row of codes says so, not headings alone
 * @param first number of its first row, which may lie above the headings
 * @param heading number of the row of headings
 * @param last number of its last row
 * @param columns where each column stands that the sheet has, by its code; A is 1
 */
record RegisterSheet(
    Register register,
    Sheet sheet,
    boolean coded,
    int first,
    int heading,
    int last,
    Map<String, Integer> columns) {
  RegisterSheet {
    columns = new LinkedHashMap<>(columns);
  }

  /** The same list, which ends above another one. */
  RegisterSheet until(int row) {
    return new RegisterSheet(register, sheet, coded, first, heading, Math.min(last, row), columns);
  }

  /** Whether it stands on that sheet of the workbook. */
  boolean isOn(Sheet other) {
    return sheet.name().equals(other.name());
  }

  /** The sheet as a whole. */
  SourceCell place(SourceCell file) {
    return new SourceCell(file.file(), file.sha256(), sheet.name(), "", "");
  }

  /** A cell of the sheet. */
  SourceCell place(SourceCell file, Cell cell) {
    return new SourceCell(
        file.file(), file.sha256(), sheet.name(), cell.address(), cell.shown(), cell.raw());
  }

  /** Whether the sheet is named after the register. */
  boolean named() {
    return Phrase.forms(List.of(register.title())).contains(Phrase.fold(sheet.name()));
  }

  /** Whether a row of the sheet belongs to the list, its headings and what stands above them. */
  boolean holds(SheetRow row) {
    return first <= row.number() && row.number() <= last;
  }

  /** The rows below the headings. */
  List<SheetRow> rows() {
    return sheet.rows().stream().filter(row -> holds(row) && row.number() > heading).toList();
  }

  /** The cells above the headings. */
  List<Cell> above() {
    return sheet.rows().stream()
        .filter(row -> holds(row) && row.number() < heading)
        .flatMap(row -> row.cells().stream())
        .toList();
  }

  /** Columns that the sheet lacks. */
  List<RegisterColumn> lacking() {
    return register.columns().stream()
        .filter(column -> !columns.containsKey(column.code()))
        .toList();
  }

  /** The heading over a column, if one stands there. */
  Optional<Cell> headingOf(int column) {
    return sheet.cell(heading, column).filter(cell -> !cell.text().isBlank());
  }

  /** In which unit the numbers of a column are: the one in its heading, if another stands there. */
  UnitCell unit(RegisterColumn column, Units units) {
    return Optional.ofNullable(columns.get(column.code()))
        .filter(number -> column.type() == RegisterColumn.Type.NUMBER)
        .flatMap(this::headingOf)
        .map(Cell::text)
        .filter(text -> !ListHeading.of(column).contains(ListHeading.folded(text)))
        .flatMap(text -> ListHeading.parted(text, units))
        .map(heading -> UnitCell.read(heading.unit(), RegisterCells.like(column), units))
        .orElse(UnitCell.as(column.unit()));
  }
}
