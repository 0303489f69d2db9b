package org.groupkpi.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Stores with every formula the result that a spreadsheet program would store. The results come
 * from a copy in which formulas over arrays are array formulas, since POI computes them only there.
 */
final class FormulaCache {
  /** {@code INDEX(array,0)}: the array, which POI cannot do if it is a single number. */
  private static final Pattern WHOLE_ARRAY = Pattern.compile("INDEX\\((--.*?>0\\)),0\\)");

  private FormulaCache() {}

  static void fill(XSSFWorkbook workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    try (XSSFWorkbook copy = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      formulas(copy).stream().filter(FormulaCache::overArrays).forEach(FormulaCache::asArray);
      copy.getCreationHelper().createFormulaEvaluator().evaluateAll();
      for (Cell cell : formulas(workbook)) {
        Sheet sheet = copy.getSheet(cell.getSheet().getSheetName());
        take(sheet.getRow(cell.getRowIndex()).getCell(cell.getColumnIndex()), cell);
      }
    }
  }

  private static List<Cell> formulas(XSSFWorkbook workbook) {
    List<Cell> formulas = new ArrayList<>();
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            formulas.add(cell);
          }
        }
      }
    }
    return formulas;
  }

  private static boolean overArrays(Cell cell) {
    return cell.getCellFormula().contains("SUMPRODUCT(")
        || cell.getCellFormula().contains("INDEX(");
  }

  private static void asArray(Cell cell) {
    cell.getSheet()
        .setArrayFormula(
            WHOLE_ARRAY.matcher(cell.getCellFormula()).replaceAll("$1"),
            new CellRangeAddress(
                cell.getRowIndex(),
                cell.getRowIndex(),
                cell.getColumnIndex(),
                cell.getColumnIndex()));
  }

  private static void take(Cell computed, Cell cell) {
    switch (computed.getCachedFormulaResultType()) {
      case NUMERIC -> cell.setCellValue(computed.getNumericCellValue());
      case STRING -> cell.setCellValue(computed.getStringCellValue());
      case BOOLEAN -> cell.setCellValue(computed.getBooleanCellValue());
      case ERROR ->
          cell.setCellErrorValue(FormulaError.forInt(computed.getErrorCellValue()).getCode());
      default -> throw new IllegalStateException(cell.getAddress() + " has no result");
    }
  }
}
