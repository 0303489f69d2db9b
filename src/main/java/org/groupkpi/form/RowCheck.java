package org.groupkpi.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.Range;
import org.groupkpi.form.PlacedRow.Breakdown;
import org.groupkpi.measure.Exact;

/**
 * Writes the formula of the check column. It judges an answer as {@code intake.RowReader} and the
 * checks of submissions do, as far as plain formulas can: no arrays, nothing volatile, only
 * functions that Excel, WPS and LibreOffice share.
 */
final class RowCheck {
  /** As for {@link org.groupkpi.submission.Explanation}: shorter notes explain nothing. */
  private static final int SHORTEST_NOTE = 4;

  private final FormWords wording;
  private final boolean firstYear;
  private final String notApplicable;
  private final String notAvailable;
  private final String absent;

  /**
   * The check column of a form.
   *
   * @param firstYear whether nothing is held of the year before, so that nothing can be restated
   */
  RowCheck(FormWords wording, boolean firstYear) {
    this.wording = wording;
    this.firstYear = firstYear;
    this.notApplicable = list(Status.NOT_APPLICABLE.phrases(wording).stream());
    this.notAvailable = list(Status.NOT_AVAILABLE.phrases(wording).stream());
    this.absent = notApplicable + "," + notAvailable;
  }

  /** What the row says as long as nothing is written into the form. */
  Mark untouched(PlacedRow row) {
    return row.asked().indicator().required() ? Mark.REQUIRED : Mark.OPTIONAL;
  }

  String formula(PlacedRow row) {
    String value = row.cell(FormColumn.VALUE);
    String answer = answer(row.row());
    String meant = row.asked().inWords() ? say(Mark.FINE) : figureOrText(row);
    String given =
        when(
            isOne("TRIM(" + row.cell(FormColumn.STATUS) + ")", absent),
            say(Mark.CONTRADICTION),
            meant);
    String answered = when("TRIM(" + value + ")=\"\"", blank(row), given);
    String missing =
        when(
            unexplained(row), say(Mark.REASON), literal(wording.line(Status.NOT_AVAILABLE.word())));
    String available = when(isOne(answer, notAvailable), missing, answered);
    return "IFERROR("
        + when(isOne(answer, notApplicable), notApplicableWord(), available)
        + ","
        + say(Mark.NOT_A_NUMBER)
        + ")";
  }

  /** The words of a row: those in the value cell, or the status of an empty one. */
  private static String answer(int row) {
    String value = FormColumn.VALUE.letter() + "" + row;
    return when(
        "TRIM(" + value + ")=\"\"",
        "TRIM(" + FormColumn.STATUS.letter() + row + ")",
        "TRIM(" + value + ")");
  }

  /** A total without figure speaks for its members, complete members speak for the total. */
  private String blank(PlacedRow row) {
    List<String> elsewhere =
        row.isTotal()
            ? row.exhaustive().stream().map(this::complete).toList()
            : List.of(isOne(answer(row.total()), absent));
    String open = say(untouched(row));
    return elsewhere.isEmpty()
        ? open
        : when("OR(" + String.join(",", elsewhere) + ")", say(Mark.FINE), open);
  }

  private String complete(Breakdown breakdown) {
    return "COUNT("
        + breakdown.cells(FormColumn.VALUE)
        + ")+COUNTIF("
        + breakdown.cells(FormColumn.CHECK)
        + ","
        + notApplicableWord()
        + ")="
        + breakdown.size();
  }

  private String figureOrText(PlacedRow row) {
    String text = "ASC(" + row.cell(FormColumn.VALUE) + ")";
    if (!row.asked().indicator().collectUnit().isPercent()) {
      text = "SUBSTITUTE(" + text + ",\"%\",\"?\")";
    }
    String number = "LEFT(" + text + ",FIND(\"(\"," + text + "&\"(\",2)-1)";
    String isNumber = "ISNUMBER(_xlfn.NUMBERVALUE(" + number + ",\".\",\",\"))";
    return when(
        "ISNUMBER(" + row.cell(FormColumn.VALUE) + ")",
        figure(row),
        when(isNumber, say(Mark.FINE), say(Mark.NOT_A_NUMBER)));
  }

  private String figure(PlacedRow row) {
    String formula = explained(row);
    if (row.asked().indicator().addsUp()) {
      for (Breakdown breakdown : row.exhaustive()) {
        formula = when(apart(row, breakdown), sum(breakdown), formula);
      }
    }
    List<String> outside = outside(row);
    return outside.isEmpty()
        ? formula
        : when("OR(" + String.join(",", outside) + ")", say(Mark.OUT_OF_RANGE), formula);
  }

  private static List<String> outside(PlacedRow row) {
    Range range = row.asked().indicator().range(row.asked().code());
    List<String> outside = new ArrayList<>();
    range.min().ifPresent(low -> outside.add(row.cell(FormColumn.VALUE) + "<" + Exact.plain(low)));
    range
        .max()
        .ifPresent(high -> outside.add(row.cell(FormColumn.VALUE) + ">" + Exact.plain(high)));
    return outside;
  }

  /** Half a unit of the last digit for each figure; things counted one by one are exact. */
  private String apart(PlacedRow row, Breakdown breakdown) {
    String members = breakdown.cells(FormColumn.VALUE);
    String total = row.cell(FormColumn.VALUE);
    String sum = "ROUND(SUM(" + members + "),9)";
    String tolerance =
        row.asked().indicator().collectUnit().countsThings()
            ? "0"
            : "(COUNT(" + members + ")+1)/2*10^-MIN(" + decimals(total) + "," + decimals(sum) + ")";
    String difference = "ROUND(ABS(" + sum + "-" + total + ")-" + tolerance + ",9)>0";
    return "AND(COUNT(" + members + ")>0," + complete(breakdown) + "," + difference + ")";
  }

  private static String decimals(String number) {
    return "LEN(MID(" + number + ",FIND(\".\"," + number + "&\".\")+1,9))";
  }

  private String sum(Breakdown breakdown) {
    return literal(Mark.PARTS.text(wording, breakdown.name()) + " ")
        + "&ROUND(SUM("
        + breakdown.cells(FormColumn.VALUE)
        + "),9)";
  }

  private String explained(PlacedRow row) {
    String restated = "ISNUMBER(" + row.cell(FormColumn.RESTATED) + ")";
    String needed = firstYear ? swing(row) : when(restated, say(Mark.REASON), swing(row));
    return when(unexplained(row), needed, say(Mark.FINE));
  }

  /** Against the figure that we hold; a restated one needs a reason anyway. */
  private String swing(PlacedRow row) {
    Indicator indicator = row.asked().indicator();
    if (indicator.swing().isEmpty()) {
      return say(Mark.FINE);
    }
    String prior = row.cell(FormColumn.PRIOR);
    String value = row.cell(FormColumn.VALUE);
    String change = "ABS(" + value + "-" + prior + ")";
    String large =
        "AND("
            + prior
            + "<>0,"
            + prior
            + "*"
            + value
            + ">=0,"
            + change
            + "*100>"
            + Exact.plain(indicator.swing().get())
            + "*ABS("
            + prior
            + "),"
            + change
            + ">"
            + Exact.plain(indicator.swingFloor().orElse(BigDecimal.ZERO))
            + ")";
    return when(
        "ISNUMBER(" + prior + ")", when(large, say(Mark.SWING), say(Mark.FINE)), say(Mark.FINE));
  }

  private static String unexplained(PlacedRow row) {
    return "LEN(TRIM(" + row.cell(FormColumn.NOTE) + "))<" + SHORTEST_NOTE;
  }

  private String notApplicableWord() {
    return literal(wording.line(Status.NOT_APPLICABLE.word()));
  }

  private String say(Mark mark) {
    return literal(mark.text(wording));
  }

  private static String when(String condition, String then, String otherwise) {
    return "IF(" + condition + "," + then + "," + otherwise + ")";
  }

  private static String isOne(String text, String list) {
    return "ISNUMBER(MATCH(" + text + ",{" + list + "},0))";
  }

  private static String list(Stream<String> phrases) {
    return phrases.map(RowCheck::literal).collect(Collectors.joining(","));
  }

  static String literal(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
