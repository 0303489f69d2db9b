package org.groupkpi.run;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** The texts and numbers of a workbook in the format of Excel 97 to 2003. */
final class OldWorkbook {
  private OldWorkbook() {}

  static HSSFWorkbook of(Workbook workbook) {
    HSSFWorkbook old = new HSSFWorkbook();
    for (Sheet sheet : workbook) {
      Sheet copy = old.createSheet(sheet.getSheetName());
      old.setSheetVisibility(
          old.getSheetIndex(copy), workbook.getSheetVisibility(workbook.getSheetIndex(sheet)));
      for (Row row : sheet) {
        Row line = copy.createRow(row.getRowNum());
        for (Cell cell : row) {
          copy(cell, line.createCell(cell.getColumnIndex()));
        }
      }
    }
    return old;
  }

  private static void copy(Cell from, Cell to) {
    if (from.getCellType() == CellType.NUMERIC) {
      to.setCellValue(from.getNumericCellValue());
    } else if (from.getCellType() == CellType.STRING) {
      to.setCellValue(from.getStringCellValue());
    }
  }
}
