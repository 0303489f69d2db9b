package org.groupkpi.sample;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.definition.Entity;
import org.groupkpi.measure.Year;

/**
 * What some filers send instead of the form: a workbook of their own with everything on one sheet,
 * the columns in their own order, and the hidden sheet lost.
 */
final class OwnWorkbook {
  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final XSSFCellStyle heading = workbook.createCellStyle();
  private final Entity entity;
  private final Year year;

  private OwnWorkbook(Entity entity, Year year) {
    this.entity = entity;
    this.year = year;
    XSSFFont bold = workbook.createFont();
    bold.setBold(true);
    heading.setFont(bold);
    heading.setWrapText(true);
  }

  static byte[] of(FilledForm form, Entity entity, Year year, Filer filer) throws IOException {
    OwnWorkbook own = new OwnWorkbook(entity, year);
    try (XSSFWorkbook workbook = own.workbook) {
      own.writeCover(filer);
      own.writeFigures(form);
      form.lists().forEach(own::writeList);
      FilledForm.describe(workbook, filer);
      return FilledForm.bytes(workbook);
    }
  }

  private void writeCover(Filer filer) {
    XSSFSheet sheet = workbook.createSheet("封面");
    sheet.setColumnWidth(0, 20 * 256);
    sheet.setColumnWidth(1, 36 * 256);
    row(sheet, 0, "填报单位", entity.name().zh());
    row(sheet, 1, "单位编码", entity.code());
    row(sheet, 2, "报告年度", year.toString());
    row(sheet, 3, "填报人", filer.preparer());
    row(sheet, 4, "审核人", filer.reviewer());
    row(sheet, 5, "日期", filer.date());
  }

  private static void row(XSSFSheet sheet, int number, String label, String value) {
    Row row = sheet.createRow(number);
    row.createCell(0).setCellValue(label);
    row.createCell(1).setCellValue(value);
  }

  private void writeFigures(FilledForm form) {
    List<String> columns =
        List.of("指标名称", "指标编码", year + "年", "单位", year.prior() + "年已报", "状态", "说明");
    XSSFSheet sheet = workbook.createSheet("ESG数据");
    sheet.setColumnWidth(1, 30 * 256);
    sheet.setColumnWidth(2, 26 * 256);
    sheet.createRow(0).createCell(0).setCellValue(entity.name().zh() + year + "年ESG数据汇总");
    int number = 1;
    String source = "";
    int count = 1;
    for (FilledForm.Line line : form.lines()) {
      String name = line.row().getSheet().getSheetName();
      if (!name.equals(source)) {
        source = name;
        sheet.createRow(++number).createCell(1).setCellValue(name);
        writeHeader(sheet.createRow(++number), columns);
      }
      Row row = sheet.createRow(++number);
      row.createCell(0).setCellValue(count++);
      for (int i = 0; i < columns.size(); i++) {
        copy(line.cell(columns.get(i)), row.createCell(i + 1));
      }
    }
  }

  /** A list under the names of its columns alone; the answer that there is nothing stands above. */
  private void writeList(FilledList list) {
    XSSFSheet sheet = workbook.createSheet(list.sheet().getSheetName());
    String answer = FilledForm.text(list.answer());
    sheet.createRow(0).createCell(0).setCellValue(answer.isEmpty() ? "" : "无");
    int number = 0;
    for (int from = list.headings().getRowNum(); from <= list.sheet().getLastRowNum(); from++) {
      Row row = sheet.createRow(++number);
      for (Cell cell : list.sheet().getRow(from)) {
        copy(cell, row.createCell(cell.getColumnIndex()));
      }
    }
  }

  private void writeHeader(Row row, List<String> columns) {
    row.createCell(0).setCellValue("序号");
    for (int i = 0; i < columns.size(); i++) {
      row.createCell(i + 1).setCellValue(columns.get(i));
    }
    row.forEach(cell -> cell.setCellStyle(heading));
  }

  private void copy(Cell from, Cell to) {
    if (from.getCellType() == CellType.NUMERIC) {
      to.setCellValue(from.getNumericCellValue());
      to.setCellStyle(style(from.getCellStyle().getDataFormatString()));
    } else if (from.getCellType() == CellType.STRING) {
      to.setCellValue(from.getStringCellValue().lines().findFirst().orElse(""));
    } else if (from.getCellType() != CellType.BLANK) {
      throw new IllegalArgumentException(from.getAddress() + " holds " + from.getCellType());
    }
  }

  private final Map<String, CellStyle> styles = new java.util.HashMap<>();

  private CellStyle style(String format) {
    return Optional.ofNullable(styles.get(format))
        .orElseGet(
            () -> {
              CellStyle style = workbook.createCellStyle();
              style.setDataFormat(workbook.createDataFormat().getFormat(format));
              styles.put(format, style);
              return style;
            });
  }
}
