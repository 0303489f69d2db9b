package org.groupkpi.sample;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.groupkpi.file.Cell;
import org.groupkpi.file.Opened;
import org.groupkpi.file.Sheet;
import org.groupkpi.file.SheetRow;
import org.groupkpi.file.Spreadsheet;
import org.groupkpi.file.SpreadsheetReader;

/** What stands in every cell of a workbook, by sheet and address, to compare two workbooks. */
public final class WorkbookCells {
  private static final MathContext COMPUTED = new MathContext(12);

  private WorkbookCells() {}

  /** Value and formula of every cell. */
  static Map<String, String> exactly(byte[] workbook) {
    Map<String, String> cells = new TreeMap<>();
    for (Sheet sheet : open(workbook).sheets()) {
      cells.put(sheet.name(), sheet.visibility() + " " + sheet.merged() + sheet.hiddenColumns());
      for (SheetRow row : sheet.rows()) {
        for (Cell cell : row.cells()) {
          cells.put(
              place(sheet, cell),
              cell.type() + " " + cell.text() + (cell.percent() ? " %" : "") + formula(cell));
        }
      }
    }
    return cells;
  }

  /**
   * Value of every cell whatever program saved it: results of formulas to 12 digits and without the
   * formula, and none where the result is empty.
   */
  public static Map<String, String> values(byte[] workbook) {
    Map<String, String> cells = new TreeMap<>();
    for (Sheet sheet : open(workbook).sheets()) {
      for (SheetRow row : sheet.rows()) {
        for (Cell cell : row.cells()) {
          if (!(cell.hasFormula() && cell.text().isEmpty())) {
            cells.put(place(sheet, cell), cell.type() + " " + value(cell));
          }
        }
      }
    }
    return cells;
  }

  /** The formulas whose result is a text. */
  static Set<String> textResults(byte[] workbook) {
    return open(workbook).sheets().stream()
        .flatMap(
            sheet ->
                sheet.rows().stream()
                    .flatMap(row -> row.cells().stream())
                    .filter(cell -> cell.hasFormula() && cell.type() == Cell.Type.TEXT)
                    .map(cell -> place(sheet, cell)))
        .collect(Collectors.toSet());
  }

  private static String value(Cell cell) {
    return cell.hasFormula() && cell.type() == Cell.Type.NUMBER
        ? new BigDecimal(cell.text()).round(COMPUTED).stripTrailingZeros().toPlainString()
        : cell.text();
  }

  private static String place(Sheet sheet, Cell cell) {
    return sheet.name() + "!" + cell.address();
  }

  private static String formula(Cell cell) {
    return cell.hasFormula() ? " =" + cell.formula() : "";
  }

  private static Spreadsheet open(byte[] workbook) {
    Opened opened = SpreadsheetReader.open(workbook);
    if (opened instanceof Spreadsheet spreadsheet) {
      return spreadsheet;
    }
    throw new AssertionError("refused: " + opened);
  }
}
