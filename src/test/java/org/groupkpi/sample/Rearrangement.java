package org.groupkpi.sample;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What a filer does who finds the form impractical: takes off the protection, exchanges name and
 * unit, note and guidance, inserts rows and gives a sheet another name.
 */
final class Rearrangement {
  private static final int HEADER_ROW = 1;
  private static final int[][] EXCHANGED = {{1, 2}, {8, 9}};

  private Rearrangement() {}

  static void of(XSSFWorkbook workbook) {
    workbook.unLock();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      sheet.disableLocking();
      if (i > 0
          && !workbook.isSheetHidden(i)
          && !workbook.isSheetVeryHidden(i)
          && FilledList.in(sheet).isEmpty()) {
        rearrange(sheet);
      }
    }
    workbook.setSheetName(1, workbook.getSheetName(1) + "（墨池）");
  }

  private static void rearrange(XSSFSheet sheet) {
    for (int[] pair : EXCHANGED) {
      int width = sheet.getColumnWidth(pair[0]);
      sheet.setColumnWidth(pair[0], sheet.getColumnWidth(pair[1]));
      sheet.setColumnWidth(pair[1], width);
    }
    for (int row = HEADER_ROW; row <= sheet.getLastRowNum(); row++) {
      for (int[] pair : EXCHANGED) {
        exchange(sheet.getRow(row), pair[0], pair[1]);
      }
    }
    if (sheet.getCTWorksheet().isSetDataValidations()) {
      sheet.getCTWorksheet().unsetDataValidations();
    }
    int second = HEADER_ROW + 2;
    if (sheet.getLastRowNum() >= second) {
      sheet.shiftRows(second, sheet.getLastRowNum(), 2);
      sheet.createRow(second).createCell(2).setCellValue("以下由生产科补充");
    }
  }

  private static void exchange(Row row, int first, int second) {
    XSSFCell one = (XSSFCell) row.getCell(first, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    XSSFCell other = (XSSFCell) row.getCell(second, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    String text = one.getStringCellValue();
    XSSFCellStyle style = one.getCellStyle();
    put(one, other.getStringCellValue(), other.getCellStyle());
    put(other, text, style);
  }

  private static void put(XSSFCell cell, String text, XSSFCellStyle style) {
    cell.setBlank();
    if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
    cell.setCellStyle(style);
  }
}
