package org.groupkpi.intake;

import java.util.Optional;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.file.Cell;
import org.groupkpi.file.SheetRow;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.form.FormColumn;

/**
 * One row of a returned form with its code.
 *
 * @param file the workbook as a whole
 */
record FormRow(KpiCode code, Block block, SheetRow row, SourceCell file) {
  Optional<Cell> cell(FormColumn column) {
    return block.cell(row, column);
  }

  String text(FormColumn column) {
    return block.text(row, column);
  }

  /** The same row, of which a column is not read. */
  FormRow without(FormColumn column) {
    return new FormRow(code, block.without(column), row, file);
  }

  /** Where a column of the row stands, with what stood there. */
  SourceCell place(FormColumn column) {
    return new SourceCell(
        file.file(),
        file.sha256(),
        block.sheet().name(),
        block.address(row, column),
        cell(column).map(Cell::shown).orElse(""),
        cell(column).map(Cell::raw).orElse(""));
  }
}
