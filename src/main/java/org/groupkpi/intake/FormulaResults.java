package org.groupkpi.intake;

import org.groupkpi.file.Cell;
import org.groupkpi.file.Sheet;
import org.groupkpi.file.SheetRow;
import org.groupkpi.file.Spreadsheet;

/**
 * Gives formulas results that were not saved with them, as files made by programs have them. Those
 * that cannot be {@linkplain WorkbookFormulas worked out} stay without result.
 */
final class FormulaResults {
  private FormulaResults() {}

  /** The same workbook, with the results that can be worked out from it alone. */
  static Spreadsheet complete(Spreadsheet spreadsheet, WorkbookFormulas formulas) {
    return lacksResults(spreadsheet)
        ? spreadsheet.with(
            spreadsheet.sheets().stream().map(sheet -> complete(sheet, formulas)).toList())
        : spreadsheet;
  }

  private static boolean lacksResults(Spreadsheet spreadsheet) {
    for (Sheet sheet : spreadsheet.sheets()) {
      for (SheetRow row : sheet.rows()) {
        for (Cell cell : row.cells()) {
          if (cell.type() == Cell.Type.NO_RESULT) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static Sheet complete(Sheet sheet, WorkbookFormulas formulas) {
    return sheet.with(sheet.rows().stream().map(row -> complete(sheet, row, formulas)).toList());
  }

  private static SheetRow complete(Sheet sheet, SheetRow row, WorkbookFormulas formulas) {
    return new SheetRow(
        row.number(),
        row.hidden(),
        row.cells().stream().map(cell -> complete(sheet, cell, formulas)).toList());
  }

  private static Cell complete(Sheet sheet, Cell cell, WorkbookFormulas formulas) {
    return cell.type() == Cell.Type.NO_RESULT ? formulas.result(sheet, cell).orElse(cell) : cell;
  }
}
