package org.groupkpi.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.groupkpi.definition.Register;
import org.groupkpi.definition.RegisterColumn;
import org.groupkpi.form.FormWords;
import org.groupkpi.form.RegisterWords;

/**
 * The sheet of a register while a filer writes into it; columns are found by the hidden row of
 * codes.
 *
 * @param codes the row of codes; headings follow, then the rows to fill in
 * @param columns by their codes
 */
record FilledList(String register, XSSFSheet sheet, Row codes, Map<String, Integer> columns) {
  /** Height of a line in points. */
  private static final float LINE = 15;

  private static final String CODE = "[A-Z]+\\.[a-z_]+";

  static Optional<FilledList> in(XSSFSheet sheet) {
    for (Row row : sheet) {
      Cell first = row.getCell(0);
      if (first != null && FilledForm.text(first).matches(CODE)) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        row.forEach(cell -> columns.put(code(cell)[1], cell.getColumnIndex()));
        return Optional.of(new FilledList(code(first)[0], sheet, row, columns));
      }
    }
    return Optional.empty();
  }

  private static String[] code(Cell cell) {
    return FilledForm.text(cell).split("\\.", -1);
  }

  /** The row of headings. */
  Row headings() {
    return sheet.getRow(codes.getRowNum() + 1);
  }

  /** The cell that may say that there is nothing to report. */
  Cell answer() {
    return StreamSupport.stream(sheet.spliterator(), false)
        .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
        .filter(cell -> RegisterWords.labels(FilledForm.text(cell)))
        .map(cell -> cell.getRow().getCell(cell.getColumnIndex() + 1))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Writes the rows from the top; says that there are none where an answer is owed.
   *
   * @param words in the languages of the form
   */
  void write(Register definition, List<Map<String, String>> rows, FormWords words) {
    if (rows.isEmpty() && definition.required()) {
      FilledForm.choose(answer(), "无");
    }
    int number = headings().getRowNum();
    for (Map<String, String> cells : rows) {
      Row row = sheet.getRow(++number);
      for (RegisterColumn column : definition.columns()) {
        String text = cells.getOrDefault(column.code(), "");
        Cell cell = row.getCell(Optional.ofNullable(columns.get(column.code())).orElseThrow());
        switch (column.type()) {
          case CHOICE, YES_NO -> FilledForm.put(cell, choice(column, text, words));
          case DATE, DATE_ANY -> cell.setCellValue(LocalDate.parse(text));
          case TEXT, NUMBER -> FilledForm.put(cell, text);
        }
      }
      row.setHeightInPoints(LINE * lines(row));
    }
  }

  /** Lines of the longest text, as a spreadsheet program breaks it. */
  private int lines(Row row) {
    int most = 1;
    for (Cell cell : row) {
      int width = FilledForm.text(cell).codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
      most = Math.max(most, 1 + 256 * width / sheet.getColumnWidth(cell.getColumnIndex()));
    }
    return most;
  }

  /** A choice as the dropdown has it. */
  private static String choice(RegisterColumn column, String code, FormWords words) {
    return column.choice(code).map(choice -> words.line(choice.name())).orElse("");
  }
}
