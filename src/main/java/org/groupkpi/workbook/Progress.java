package org.groupkpi.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.groupkpi.language.LocalText;

/** Writes the formulas that count, on the cover, how far a form is filled in. */
final class Progress {
  private static final int FIRST_ROW = IndicatorSheet.HEADER_ROW + 2;

  private final Wording wording;

  Progress(Wording wording) {
    this.wording = wording;
  }

  /** Rows with a value, or with a status that stands for one. */
  void answered(XSSFCell cell, FormLayout.FormSheet sheet) {
    formula(cell, "SUMPRODUCT(--((" + open(sheet) + ")=0))", 0);
  }

  /** All rows. */
  void asked(XSSFCell cell, FormLayout.FormSheet sheet) {
    formula(cell, "COUNTA(" + column(sheet, 'A') + ")", sheet.rows().size());
  }

  /** Figures outside their range, text in place of figures, figures with a status of absence. */
  void wrong(XSSFCell cell, FormLayout.FormSheet sheet) {
    List<String> terms = new ArrayList<>();
    terms.add("SUMPRODUCT(--ISNUMBER(" + column(sheet, 'F') + ")*(" + absent(sheet) + "))");
    int start = 0;
    List<AskedRow> rows = sheet.rows();
    for (int i = 1; i <= rows.size(); i++) {
      if (i == rows.size() || !expectation(rows.get(i)).equals(expectation(rows.get(start)))) {
        terms.addAll(terms(sheet, rows.get(start), start, i - 1));
        start = i;
      }
    }
    formula(cell, String.join("+", terms), 0);
  }

  private static List<Object> expectation(AskedRow row) {
    return List.of(row.inWords(), row.indicator().range());
  }

  private static List<String> terms(FormLayout.FormSheet sheet, AskedRow row, int first, int last) {
    if (row.inWords()) {
      return List.of();
    }
    String cells = cells(sheet, 'F', first, last);
    List<String> terms = new ArrayList<>();
    terms.add("SUMPRODUCT(--ISTEXT(" + cells + "))");
    bound(row.indicator().range().min(), "<").ifPresent(b -> terms.add(count(cells, b)));
    bound(row.indicator().range().max(), ">").ifPresent(b -> terms.add(count(cells, b)));
    return terms;
  }

  private static Optional<String> bound(Optional<BigDecimal> bound, String comparison) {
    return bound.map(value -> comparison + value.toPlainString());
  }

  private static String count(String cells, String criterion) {
    return "COUNTIF(" + cells + ",\"" + criterion + "\")";
  }

  /** A link to the first row without an answer. */
  void firstBlank(XSSFCell cell, FormLayout.FormSheet sheet) {
    String match = "MATCH(1,INDEX(--((" + open(sheet) + ")>0),0),0)";
    String place =
        "\"#"
            + quoted(sheet.name()).replace("\"", "\"\"")
            + "!F\"&("
            + match
            + "+"
            + (FIRST_ROW - 1)
            + ")";
    String words = wording.line(CoverText.GO);
    String shown = "\"" + words + " F\"&(" + match + "+" + (FIRST_ROW - 1) + ")";
    cell.setCellFormula("IFERROR(HYPERLINK(" + place + "," + shown + "),\"✓\")");
    cell.setCellValue(words + " F" + FIRST_ROW);
  }

  /** The meter in words, from the counts of all sheets. */
  void meter(XSSFCell cell, FormLayout layout, int firstRow, int lastRow) {
    int asked = layout.rows().size();
    if (asked == 0) {
      return;
    }
    String[] sums = new String[3];
    for (int i = 0; i < sums.length; i++) {
      char letter = (char) ('D' + i);
      sums[i] = "\"&SUM(" + letter + (firstRow + 1) + ":" + letter + (lastRow + 1) + ")&\"";
    }
    LocalText pattern =
        CoverText.METER.fill(
            LocalText.same(sums[0]), LocalText.same(sums[1]), LocalText.same(sums[2]));
    cell.setCellFormula("\"" + wording.line(pattern) + "\"");
    cell.setCellValue(
        wording.line(
            CoverText.METER.fill(
                LocalText.same("0"), LocalText.same(String.valueOf(asked)), LocalText.same("0"))));
  }

  /** A sheet's name as formulas and links need it. */
  static String quoted(String sheetName) {
    return "'" + sheetName.replace("'", "''") + "'";
  }

  /** One for each row that has neither value nor status of absence. */
  private String open(FormLayout.FormSheet sheet) {
    return "(" + column(sheet, 'F') + "=\"\")*((" + absent(sheet) + ")=0)";
  }

  private String absent(FormLayout.FormSheet sheet) {
    String column = column(sheet, FormColumn.STATUS.letter());
    return "("
        + column
        + "=\""
        + wording.line(Status.NOT_APPLICABLE.word())
        + "\")+("
        + column
        + "=\""
        + wording.line(Status.NOT_AVAILABLE.word())
        + "\")";
  }

  private static String column(FormLayout.FormSheet sheet, char letter) {
    return cells(sheet, letter, 0, sheet.rows().size() - 1);
  }

  private static String cells(FormLayout.FormSheet sheet, char letter, int first, int last) {
    return quoted(sheet.name())
        + "!$"
        + letter
        + "$"
        + (FIRST_ROW + first)
        + ":$"
        + letter
        + "$"
        + (FIRST_ROW + last);
  }

  private static void formula(XSSFCell cell, String formula, int cached) {
    cell.setCellFormula(formula);
    cell.setCellValue(cached);
  }
}
