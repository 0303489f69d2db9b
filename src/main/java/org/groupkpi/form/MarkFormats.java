package org.groupkpi.form;

import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.groupkpi.form.PlacedRow.Breakdown;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCfRule;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCfType;

/**
 * Makes the marks of the check column visible where the answer stands, by conditional formats. The
 * first that holds wins: LibreOffice applies no other.
 */
final class MarkFormats {
  private final XSSFSheet sheet;
  private final FormStyles styles;
  private final FormWords wording;
  private final int first;
  private final int last;
  private int priority = 1;

  /**
   * For the rows of a sheet.
   *
   * @param first number of the first row, from 1
   */
  MarkFormats(XSSFSheet sheet, FormStyles styles, FormWords wording, int first, int last) {
    this.sheet = sheet;
    this.styles = styles;
    this.wording = wording;
    this.first = first;
    this.last = last;
  }

  /** Members that do not add up to their total. */
  void breakdown(int total, Breakdown breakdown) {
    String mark = Mark.WRONG + " " + breakdown.name();
    String apart = starts("$" + FormColumn.CHECK.letter() + "$" + total, mark);
    String figure = "ISNUMBER(" + FormColumn.VALUE.letter() + breakdown.first() + ")";
    rule(breakdown.cells(FormColumn.VALUE), "AND(" + figure + "," + apart + ")", styles.wrongMark);
  }

  /** All other marks, and after them the separators of thousands. */
  void columns() {
    String check = "$" + FormColumn.CHECK.letter() + first;
    String wrong = starts(check, Mark.WRONG);
    String unexplained = starts(check, Mark.UNEXPLAINED);
    rule(cells(FormColumn.VALUE), wrong, styles.wrongMark);
    rule(
        cells(FormColumn.VALUE),
        check + "=" + RowCheck.literal(Mark.REQUIRED.text(wording)),
        styles.wantedMark);
    rule(
        cells(FormColumn.STATUS),
        check + "=" + RowCheck.literal(Mark.CONTRADICTION.text(wording)),
        styles.wrongMark);
    rule(cells(FormColumn.NOTE), unexplained, styles.wantedMark);
    rule(cells(FormColumn.CHANGE), unexplained, styles.alertMark);
    rule(cells(FormColumn.CHECK), "OR(" + wrong + "," + unexplained + ")", styles.alertMark);
    separators(FormColumn.RESTATED);
    separators(FormColumn.VALUE);
  }

  /** No forced decimals, which no number format by itself can do without a stray point. */
  private void separators(FormColumn column) {
    String cell = column.letter() + "" + first;
    String whole = "ROUND(" + cell + ",0)";
    rule(cells(column), "AND(ISNUMBER(" + cell + ")," + cell + "=" + whole + ")", styles.whole);
    rule(cells(column), "ISNUMBER(" + cell + ")", styles.decimal);
  }

  private static String starts(String cell, String text) {
    return "LEFT(" + cell + "," + text.length() + ")=" + RowCheck.literal(text);
  }

  private String cells(FormColumn column) {
    return column.letter() + "" + first + ":" + column.letter() + last;
  }

  private void rule(String cells, String condition, long look) {
    CTConditionalFormatting format = sheet.getCTWorksheet().addNewConditionalFormatting();
    format.setSqref(java.util.List.of(cells));
    CTCfRule rule = format.addNewCfRule();
    rule.setType(STCfType.EXPRESSION);
    rule.setDxfId(look);
    rule.setPriority(priority++);
    rule.addFormula(condition);
  }
}
