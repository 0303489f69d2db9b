package org.groupkpi.setup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.file.CellText;
import org.groupkpi.file.StillZip;
import org.groupkpi.project.GivenTables;
import org.groupkpi.project.RawTable;
import org.groupkpi.project.TableName;

/**
 * A workbook of definitions that gets more rows; all that stands in it stays as it is, the way it
 * looks included.
 *
 * @param added rows of tables
 * @param names of the tables that stand in this workbook
 */
record GrownWorkbook(GivenTables given, TableSet added, List<TableName> names) {
  byte[] of(byte[] before) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(before))) {
      for (TableName name : names) {
        RawTable table = given.tables().get(name);
        if (table == null || table.header() < 0) {
          start(workbook, name);
        } else {
          append(sheet(workbook, name), name, table);
        }
      }
      workbook.write(new StillZip(bytes));
    }
    return bytes.toByteArray();
  }

  private static Sheet sheet(XSSFWorkbook workbook, TableName name) {
    for (Sheet sheet : workbook) {
      if (TableName.of(sheet.getSheetName().strip()).filter(name::equals).isPresent()) {
        return sheet;
      }
    }
    return workbook.createSheet(name.word());
  }

  private void start(XSSFWorkbook workbook, TableName name) {
    TableLayout layout = new TableLayout(DefinitionForm.XLSX, given.settings().language());
    Sheet sheet = sheet(workbook, name);
    for (RawTable.Row row : layout.of(name, added.rows(name)).rows()) {
      fill(sheet.createRow(row.number() - 1), row.cells(), Optional.empty());
    }
  }

  private void append(Sheet sheet, TableName name, RawTable table) {
    Row header = sheet.getRow(table.rows().get(table.header()).number() - 1);
    List<TableRow> rows = added.rows(name);
    List<String> headings = new GrownTable(TableRows.of(name, table)).headings(rows);
    fill(header, headings, Optional.of(header));
    int last =
        table.rows().stream()
            .filter(row -> !row.blank())
            .mapToInt(RawTable.Row::number)
            .max()
            .orElseThrow();
    Optional<Row> like =
        Optional.ofNullable(sheet.getRow(last - 1))
            .filter(row -> row.getRowNum() > header.getRowNum());
    for (TableRow row : rows) {
      List<String> cells =
          headings.stream().map(heading -> row.text(ColumnKey.of(name, heading))).toList();
      fill(sheet.createRow(last++), cells, like);
    }
  }

  /** Fills the cells that are empty; they look like those of a row above. */
  private static void fill(Row row, List<String> cells, Optional<Row> like) {
    for (int at = 0; at < cells.size(); at++) {
      boolean free = row.getCell(at) == null || row.getCell(at).toString().isEmpty();
      if (free && !cells.get(at).isEmpty()) {
        row.createCell(at).setCellValue(CellText.XLSX.safe(cells.get(at)));
        style(like, at).ifPresent(Objects.requireNonNull(row.getCell(at))::setCellStyle);
      }
    }
  }

  private static Optional<CellStyle> style(Optional<Row> like, int column) {
    return like.flatMap(
        row -> {
          int at = Math.min(column, row.getLastCellNum() - 1);
          return at < 0 || row.getCell(at) == null
              ? Optional.empty()
              : Optional.of(row.getCell(at).getCellStyle());
        });
  }
}
