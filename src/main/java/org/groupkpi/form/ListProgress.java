package org.groupkpi.form;

import org.apache.poi.xssf.usermodel.XSSFCell;
import org.groupkpi.file.CellAddress;
import org.groupkpi.submission.FormLayout;

/** Writes the formulas by which the cover counts the sheet of a register as one answer. */
record ListProgress(FormRequest request, FormLayout.ListSheet list, FormWords wording) {
  /** Where filling in begins. */
  static final String FIRST_CELL = CellAddress.of(ListSheet.FIRST_ROW + 1, 1);

  private static final String ANSWER =
      CellAddress.of(ListSheet.ANSWER_ROW + 1, ListSheet.ANSWER_COLUMN + 1);

  /** 1 with rows, or with the answer that there are none. */
  void answered(XSSFCell cell) {
    String sheet = Progress.quoted(list.name()) + "!";
    String rows = ListSheet.rowCount(list.register(), sheet);
    cell.setCellFormula("IF(OR(" + sheet + ANSWER + "<>\"\"," + rows + ">0),1,0)");
    cell.setCellValue(request.answers(list.register()) ? 1 : 0);
  }

  /**
   * 1 if an answer is owed, or was given.
   *
   * @param row of the cover, from 1
   */
  void asked(XSSFCell cell, int row) {
    if (list.register().required()) {
      cell.setCellValue(1);
    } else {
      cell.setCellFormula("D" + row);
      cell.setCellValue(request.answers(list.register()) ? 1 : 0);
    }
  }

  /** 1 if there are rows beside the answer that there are none. */
  void wrong(XSSFCell cell) {
    String sheet = Progress.quoted(list.name()) + "!";
    String rows = ListSheet.rowCount(list.register(), sheet);
    cell.setCellFormula("IF(AND(" + sheet + ANSWER + "<>\"\"," + rows + ">0),1,0)");
    cell.setCellValue(0);
  }

  /** A link to the first row, until there is an answer. */
  void firstBlank(XSSFCell cell, int row) {
    String words = wording.line(CoverText.GO) + " " + FIRST_CELL;
    String place = RowCheck.literal("#" + Progress.quoted(list.name()) + "!" + FIRST_CELL);
    cell.setCellFormula(
        "IF(E"
            + row
            + ">D"
            + row
            + ",HYPERLINK("
            + place
            + ","
            + RowCheck.literal(words)
            + "),\""
            + Progress.NONE
            + "\")");
    boolean open = list.register().required() && !request.answers(list.register());
    cell.setCellValue(open ? words : Progress.NONE);
  }
}
