package org.groupkpi.explain;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.groupkpi.explain.AssuranceStyles.Tone;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Rational;
import org.groupkpi.text.TextWidth;

/** One row of the assurance sheet: text that somebody wrote never becomes a formula. */
final class AssuranceRow {
  private static final int LONGEST = 32_000;
  private static final int MOST_LINES = 12;

  /** Height of a line of text in points. */
  private static final float LINE = 15;

  private final XSSFRow row;
  private final AssuranceStyles styles;
  private final Tone tone;

  /** A new row; its outline level is its depth in the tree. */
  AssuranceRow(XSSFSheet sheet, AssuranceStyles styles, Tone tone, int number, int level) {
    this.row = sheet.createRow(number);
    this.styles = styles;
    this.tone = tone;
    for (AssuranceColumn column : AssuranceColumn.values()) {
      row.createCell(column.number()).setCellStyle(styles.text(tone, 1));
    }
    row.getCTRow().setOutlineLevel((short) Math.min(7, level));
  }

  int number() {
    return row.getRowNum();
  }

  AssuranceRow item(String text, int level) {
    cell(AssuranceColumn.ITEM, styles.text(tone, Math.min(15, 2 * level))).setCellValue(cut(text));
    return this;
  }

  AssuranceRow text(AssuranceColumn column, String text) {
    if (!text.isEmpty()) {
      int lines = 1 + TextWidth.of(text) / column.width();
      row.setHeightInPoints(Math.max(row.getHeightInPoints(), Math.min(MOST_LINES, lines) * LINE));
      cell(column, styles.text(tone, 1)).setCellValue(cut(text));
    }
    return this;
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }

  AssuranceRow number(AssuranceColumn column, BigDecimal value) {
    cell(column, styles.number(tone, value)).setCellValue(value.doubleValue());
    return this;
  }

  AssuranceRow share(BigDecimal share) {
    cell(AssuranceColumn.SHARE, styles.share(tone)).setCellValue(share.doubleValue());
    return this;
  }

  AssuranceRow conversion(Rational factor) {
    XSSFCell cell = cell(AssuranceColumn.CONVERSION, styles.factor(tone));
    if (factor.denominator().bitLength() == 1) {
      cell.setCellValue(factor.numerator().doubleValue());
    } else {
      cell.setCellFormula(factor.numerator() + "/" + factor.denominator());
    }
    return this;
  }

  /** A live formula beside the exact figure that it must give, and whether it does. */
  AssuranceRow recomputed(AssuranceColumn column, String formula, BigDecimal exact) {
    formula(column, formula, exact);
    ours(exact);
    compare(column);
    return this;
  }

  void formula(AssuranceColumn column, String formula, BigDecimal like) {
    cell(column, styles.number(tone, like)).setCellFormula(formula);
  }

  AssuranceRow ours(BigDecimal exact) {
    number(AssuranceColumn.OURS, exact);
    return text(AssuranceColumn.EXACT, Exact.plain(exact));
  }

  /** What is within the digits of spreadsheets is no difference. */
  private void compare(AssuranceColumn column) {
    String recomputed = column.at(number());
    String ours = AssuranceColumn.OURS.at(number());
    String difference = AssuranceColumn.DIFFERENCE.at(number());
    String apart = recomputed + "-" + ours;
    cell(AssuranceColumn.DIFFERENCE, styles.difference(tone))
        .setCellFormula("IF(ABS(" + apart + ")<=1E-12*MAX(1,ABS(" + ours + ")),0," + apart + ")");
    cell(AssuranceColumn.AGREES, styles.text(tone, 1))
        .setCellFormula("IF(" + difference + "=0,\"✓\",\"✗\")");
  }

  AssuranceRow place(SourceCell place, UnaryOperator<String> row) {
    boolean table = !place.cell().isEmpty() && Character.isDigit(place.cell().charAt(0));
    text(AssuranceColumn.FILE, place.file());
    text(AssuranceColumn.SHEET, place.sheet());
    text(AssuranceColumn.CELL, table ? row.apply(place.cell()) : place.cell());
    text(AssuranceColumn.TEXT, place.text());
    return text(AssuranceColumn.SHA256, place.sha256());
  }

  private XSSFCell cell(AssuranceColumn column, XSSFCellStyle style) {
    XSSFCell cell = row.getCell(column.number());
    cell.setCellStyle(style);
    return cell;
  }
}
