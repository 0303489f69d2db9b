package org.groupkpi.returns;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** A form in a filer's hands: answers by code, replies in the list of findings. */
final class SentForm implements Closeable {
  private static final List<String> COLUMNS =
      List.of("code", "name", "unit", "prior", "restated", "value", "change", "status", "note");
  private static final String LIST = "审核意见";
  private static final int REPLY = 8;

  private final Workbook workbook;

  SentForm(byte[] bytes) throws IOException {
    workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes));
  }

  Workbook workbook() {
    return workbook;
  }

  /** The cell of a code in a column. */
  Cell cell(String code, String column) {
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        Cell first = row.getCell(0);
        if (!list(sheet) && first != null && shown(first).equals(code)) {
          return row.getCell(COLUMNS.indexOf(column), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        }
      }
    }
    throw new AssertionError("no row " + code);
  }

  void write(String code, String column, String text) {
    Cell cell = cell(code, column);
    if (text.isEmpty()) {
      cell.setBlank();
    } else if (text.matches("-?[0-9.]+")) {
      cell.setCellValue(Double.parseDouble(text));
    } else {
      cell.setCellValue(text);
    }
  }

  /** The list of findings: the first sheet; in .xls files, the one by that name. */
  Sheet list() {
    return workbook instanceof HSSFWorkbook ? workbook.getSheet(LIST) : workbook.getSheetAt(0);
  }

  /** Code of the finding and its indicator of every line of the list. */
  List<String> listed() {
    List<String> listed = new ArrayList<>();
    for (Row row : list()) {
      if (shown(row.getCell(0)).matches("[0-9]+")) {
        listed.add(
            shown(row.getCell(2)) + " " + shown(row.getCell(4)).lines().findFirst().orElse(""));
      }
    }
    return listed;
  }

  /** The first line of the list about a code. */
  Row lineAbout(String code) {
    return StreamSupport.stream(list().spliterator(), false)
        .filter(row -> shown(row.getCell(4)).lines().anyMatch(code::equals))
        .findFirst()
        .orElseThrow();
  }

  Row line(String kind, String code) {
    return StreamSupport.stream(list().spliterator(), false)
        .filter(row -> shown(row.getCell(2)).equals(kind))
        .filter(row -> shown(row.getCell(4)).lines().anyMatch(code::equals))
        .findFirst()
        .orElseThrow();
  }

  void reply(String kind, String code, String answer, String text) {
    Row row = line(kind, code);
    row.getCell(REPLY).setCellValue(answer);
    row.getCell(REPLY + 1).setCellValue(text);
  }

  static String shown(@org.jspecify.annotations.Nullable Cell cell) {
    return new DataFormatter().formatCellValue(cell);
  }

  private boolean list(Sheet sheet) {
    return sheet.equals(list())
        && sheet.getRow(0) != null
        && shown(sheet.getRow(0).getCell(0)).startsWith(LIST);
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
