package org.groupkpi.form;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.groupkpi.submission.AskedRow;
import org.groupkpi.submission.FormLayout;
import org.groupkpi.text.LocalText;

/** Writes the formulas that count, on the cover, the marks of the check column of each sheet. */
final class Progress {
  private static final int FIRST_ROW = IndicatorSheet.FIRST_ROW;
  private static final int STEPS = 20;
  private static final String DONE = "■";
  private static final String TO_DO = "□";
  static final String NONE = "✓";

  private final FormWords wording;

  Progress(FormWords wording) {
    this.wording = wording;
  }

  /** Rows with an answer. */
  void answered(XSSFCell cell, FormLayout.FormSheet sheet) {
    String checks = checks(sheet);
    formula(cell, "COUNTA(" + checks + ")-" + count(checks, Mark.OPEN), 0);
  }

  /** Rows that need an answer or have one, as {@code intake.Answered} counts them. */
  void asked(XSSFCell cell, FormLayout.FormSheet sheet) {
    String checks = checks(sheet);
    String optional = "COUNTIF(" + checks + "," + mark(Mark.OPTIONAL) + ")";
    formula(cell, "COUNTA(" + checks + ")-" + optional, required(sheet.rows()));
  }

  private static int required(List<AskedRow> rows) {
    return (int) rows.stream().filter(row -> row.indicator().required()).count();
  }

  /** Answers to be looked at again, or to be explained. */
  void wrong(XSSFCell cell, FormLayout.FormSheet sheet) {
    String checks = checks(sheet);
    formula(cell, count(checks, Mark.WRONG) + "+" + count(checks, Mark.UNEXPLAINED), 0);
  }

  private static String count(String cells, String sign) {
    return "COUNTIF(" + cells + "," + begins(sign) + ")";
  }

  /** A link to the first row that lacks its answer, else to the first that looks wrong. */
  void next(XSSFCell cell, FormLayout.FormSheet sheet) {
    String[] links =
        Stream.of(mark(Mark.REQUIRED), begins(Mark.WRONG), begins(Mark.UNEXPLAINED))
            .map(looked -> "IFERROR(" + link(sheet, looked) + ",")
            .toArray(String[]::new);
    cell.setCellFormula(String.join("", links) + "\"" + NONE + "\"" + ")".repeat(links.length));
    String words = wording.line(CoverText.GO) + " ";
    cell.setCellValue(
        IntStream.range(0, sheet.rows().size())
            .filter(i -> sheet.rows().get(i).indicator().required())
            .mapToObj(i -> words + FormColumn.VALUE.letter() + (FIRST_ROW + i))
            .findFirst()
            .orElse(NONE));
  }

  /** A link to the first row whose check reads so. */
  private String link(FormLayout.FormSheet sheet, String looked) {
    String first = quoted(sheet.name()) + "!$" + FormColumn.VALUE.letter() + "$" + FIRST_ROW;
    String row = "MATCH(" + looked + "," + checks(sheet) + ",0)+ROW(" + first + ")-1";
    String address = "ADDRESS(" + row + ",COLUMN(" + first + "),4)";
    String place = RowCheck.literal("#" + quoted(sheet.name()) + "!") + "&" + address;
    String words = RowCheck.literal(wording.line(CoverText.GO) + " ");
    return "HYPERLINK(" + place + "," + words + "&" + address + ")";
  }

  private static String begins(String sign) {
    return "\"" + sign + "*\"";
  }

  private String mark(Mark mark) {
    return RowCheck.literal(mark.text(wording));
  }

  /**
   * The meter in words, and as a bar below it.
   *
   * @param sums addresses of the counts of all sheets: answered, asked, wrong
   */
  void meter(XSSFCell words, XSSFCell bar, FormLayout layout, String... sums) {
    String[] inside =
        IntStream.range(0, sums.length)
            .mapToObj(i -> "\"&SUM(" + sums[i] + ")&\"")
            .toArray(String[]::new);
    words.setCellFormula("\"" + meter(inside) + "\"");
    long registers = layout.lists().stream().filter(list -> list.register().required()).count();
    words.setCellValue(meter("0", String.valueOf(required(layout.rows()) + registers), "0"));
    String done = "INT(" + STEPS + "*SUM(" + sums[0] + ")/MAX(1,SUM(" + sums[1] + ")))";
    bar.setCellFormula(
        "REPT(\"" + DONE + "\"," + done + ")&REPT(\"" + TO_DO + "\"," + STEPS + "-" + done + ")");
    bar.setCellValue(TO_DO.repeat(STEPS));
  }

  private String meter(String... counts) {
    LocalText filled = CoverText.METER.fill(counts[0], counts[1], counts[2]);
    return wording.sentences(filled);
  }

  /** A sheet's name as formulas and links need it. */
  static String quoted(String sheetName) {
    return "'" + sheetName.replace("'", "''") + "'";
  }

  private static String checks(FormLayout.FormSheet sheet) {
    String column = "$" + FormColumn.CHECK.letter() + "$";
    int last = FIRST_ROW + sheet.rows().size() - 1;
    return quoted(sheet.name()) + "!" + column + FIRST_ROW + ":" + column + last;
  }

  private static void formula(XSSFCell cell, String formula, int cached) {
    cell.setCellFormula(formula);
    cell.setCellValue(cached);
  }
}
