package org.groupkpi.tieout;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as a document prints it.
 *
 * @param text as it stands there, without annotation
 * @param relation {@code < > ≤} or {@code ≥} before it; empty if it stands for itself
 * @param value the number
 * @param unit what follows it, such as {@code 万吨} or {@code %}; may be empty
 * @param annotation in parentheses after it, without them; may be empty
 * @param degree what a word beside it says
 */
public record PrintedNumber(
    String text, String relation, BigDecimal value, String unit, String annotation, Degree degree) {
  /** A number, with thousands separators or without. */
  static final String DIGITS = "(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?";

  /**
   * What follows a number; English units may begin with one, {@code 0 × 10,000 t}, or have one
   * below a stroke; {@code m2} and {@code CO2e} have a digit.
   */
  private static final String UNIT =
      "((?:(?:10|100|1,000|10,000|100,000) (?=\\p{L}))?"
          + "(?:[^0-9()]|(?<=[A-Za-z])[0-9](?![0-9])|(?<=/|/[A-Z]{3} |[Pp]er )[0-9]{1,3}(?:,[0-9]{3})+)*)";

  private static final Pattern MARKS =
      Pattern.compile(
          "(?<=[0-9%])(?: [\\u2460-\\u2473†‡※]+$|[\\u00B9\\u00B2\\u00B3\\u2070-\\u2079\\u2460-\\u2473*†‡※]+)");
  private static final Pattern CELL =
      Pattern.compile(
          "([<>≤≥])? ?("
              + Money.MARK
              + ")? ?([+-]?"
              + DIGITS
              + ") ?(?:\\[[0-9]+\\])?(?:× )?"
              + UNIT
              + "(?:\\((.*)\\))?");

  /** Thousands parted by blanks or apostrophes, which in running text would part two numbers. */
  private static final Pattern PARTED =
      Pattern.compile(
          "[<>≤≥]? ?[+-]?[0-9]{1,3}(?:[ '’][0-9]{3})+(?:\\.[0-9]+)?(?: ?[%(\\p{IsHan}].*)?");

  private static final String PERCENT = "(?: ?(?:%|‰|个?百分点|pp))?";

  /** {@code (1,883.5)}, {@code (5.26%)}, {@code (5.3) pp}: below zero. */
  private static final Pattern NEGATIVE =
      Pattern.compile("^\\((" + DIGITS + PERCENT + ")\\)(" + PERCENT + ")$");

  /** Characters of a number with what stands beside it; nobody prints more. */
  static final int LONGEST = 200;

  /** Thousands parted by blanks that do not break: they part no numbers. */
  private static final Pattern CLOSED =
      Pattern.compile("(?<![0-9.,])[0-9]{1,3}(?:[\\u00A0\\u2007\\u2009\\u202F][0-9]{3})+(?![0-9])");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** Half-width forms, with one kind of minus and of blanks, without raised marks. */
  static String folded(String text) {
    String plain = MARKS.matcher(closed(text)).replaceAll("");
    String oneMinus =
        Normalizer.normalize(plain, Normalizer.Form.NFKC)
            .replace('−', '-')
            .replace('–', '-')
            .replace('﹣', '-');
    return BLANKS.matcher(oneMinus).replaceAll(" ").strip();
  }

  /** With commas for blanks within numbers. */
  static String closed(String text) {
    return CLOSED.matcher(text).replaceAll(number -> number.group().replaceAll("[^0-9]", ","));
  }

  /** The number that fills a cell, with its unit and annotation. */
  public static Optional<PrintedNumber> of(String cell) {
    if (cell.length() > LONGEST) {
      return Optional.empty();
    }
    String folded = thousands(signed(NEGATIVE.matcher(folded(cell)).replaceFirst("-$1$2")));
    Matcher matcher = CELL.matcher(folded);
    if (matcher.matches()) {
      return of(matcher, Degree.EXACT);
    }
    return Degree.atStart(folded)
        .flatMap(
            word -> {
              Matcher number = CELL.matcher(folded.substring(word.end()));
              return number.matches() ? of(number, word.degree()) : Optional.empty();
            });
  }

  /** With a sign for an arrow before or behind. */
  private static String signed(String folded) {
    return folded
        .replaceFirst("^(?:↑ ?)?([0-9][^↑↓]*?) ?↑$|^↑ ?", "+$1")
        .replaceFirst("^(?:↓ ?)?([0-9][^↑↓]*?) ?↓$|^↓ ?", "-$1");
  }

  private static Optional<PrintedNumber> of(Matcher cell, Degree degree) {
    String mark = Optional.ofNullable(cell.group(2)).orElse("");
    if (!Money.isCurrency(mark)) {
      return Optional.empty();
    }
    String relation = Optional.ofNullable(cell.group(1)).orElse("");
    String annotation = Optional.ofNullable(cell.group(5)).orElse("");
    Beside beside = Beside.of(relation, mark, cell.group(4).strip(), degree);
    return Optional.of(number(relation + cell.group(3), cell.group(3), beside, annotation));
  }

  /**
   * What stands around a number.
   *
   * @param unit with the sign of a currency before it, without words of degree
   */
  private record Beside(String relation, String unit, Degree degree) {
    private static final Pattern MORE = Pattern.compile("^([十百千万萬亿億]*)[余餘多](?=.)");
    private static final Pattern LAST =
        Pattern.compile("(?:有余|左右|上下|(?:及|或)?以[上下内]|or (?:more|less|so))$");

    static Beside of(String relation, String mark, String behind, Degree before) {
      Matcher more = MORE.matcher(behind);
      String unit = more.replaceFirst("$1");
      Matcher last = LAST.matcher(unit);
      Degree degree =
          last.find() ? Degree.of(last.group()) : unit.equals(behind) ? Degree.EXACT : Degree.OVER;
      String rest = last.replaceFirst("").strip();
      String whole = (Money.unit(mark) + " " + rest).strip();
      return new Beside(relation, whole, before == Degree.EXACT ? degree : before);
    }
  }

  private static String thousands(String folded) {
    return PARTED.matcher(folded).matches()
        ? folded.replaceAll("(?<=[0-9])[ '’](?=[0-9]{3}(?![0-9]))", "")
        : folded;
  }

  /** A number that stands in running text. */
  static PrintedNumber inText(String digits, String unit, Degree degree) {
    return number(digits, digits, new Beside("", unit, degree), "");
  }

  private static PrintedNumber number(
      String text, String digits, Beside beside, String annotation) {
    BigDecimal value = new BigDecimal(digits.replace(",", "").replaceFirst("^\\+", ""));
    return new PrintedNumber(
        text, beside.relation(), value, beside.unit(), annotation, beside.degree());
  }

  /** Whether it stands for itself, without sign or word that says of more or less. */
  public boolean exact() {
    return relation.isEmpty() && degree == Degree.EXACT;
  }

  int decimals() {
    return value.scale();
  }
}
