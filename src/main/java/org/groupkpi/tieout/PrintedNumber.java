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
 */
record PrintedNumber(
    String text, String relation, BigDecimal value, String unit, String annotation) {
  /** A number, with thousands separators or without. */
  static final String DIGITS = "(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?";

  /** What follows a number; English units may begin with one: {@code 0 × 10,000 t}. */
  private static final String UNIT = "((?:(?:10|100|1,000|10,000|100,000) (?=\\p{L}))?[^0-9()]*)";

  private static final Pattern MARKS =
      Pattern.compile("(?<=[0-9%])[\\u00B9\\u00B2\\u00B3\\u2070-\\u2079\\u2460-\\u2473*†‡※]+");
  private static final Pattern CELL =
      Pattern.compile(
          "([<>≤≥])? ?([+-]?" + DIGITS + ") ?(?:\\[[0-9]+\\])?(?:× )?" + UNIT + "(?:\\((.*)\\))?");

  /** Thousands parted by blanks or apostrophes, which in running text would part two numbers. */
  private static final Pattern PARTED =
      Pattern.compile(
          "[<>≤≥]? ?[+-]?[0-9]{1,3}(?:[ '’][0-9]{3})+(?:\\.[0-9]+)?(?: ?[%(\\p{IsHan}].*)?");

  private static final Pattern NEGATIVE = Pattern.compile("\\((" + DIGITS + ")\\)");
  private static final int LONGEST = 200;

  /** Half-width forms, with one kind of minus and of blanks, without raised marks. */
  static String folded(String text) {
    String plain = MARKS.matcher(text).replaceAll("");
    return Normalizer.normalize(plain, Normalizer.Form.NFKC)
        .replace('−', '-')
        .replace('–', '-')
        .replace('﹣', '-')
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** The number that fills a cell, with its unit and annotation. */
  static Optional<PrintedNumber> of(String cell) {
    if (cell.length() > LONGEST) {
      return Optional.empty();
    }
    String folded = thousands(folded(cell).replaceFirst("^↑ ?", "+").replaceFirst("^↓ ?", "-"));
    Matcher negative = NEGATIVE.matcher(folded);
    if (negative.matches()) {
      return Optional.of(number(folded, "", "-" + negative.group(1), "", ""));
    }
    Matcher matcher = CELL.matcher(folded);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String relation = Optional.ofNullable(matcher.group(1)).orElse("");
    String unit = matcher.group(3).strip();
    String annotation = Optional.ofNullable(matcher.group(4)).orElse("");
    return Optional.of(
        number(relation + matcher.group(2), relation, matcher.group(2), unit, annotation));
  }

  private static String thousands(String folded) {
    return PARTED.matcher(folded).matches()
        ? folded.replaceAll("(?<=[0-9])[ '’](?=[0-9]{3}(?![0-9]))", "")
        : folded;
  }

  /** A number that stands in running text. */
  static PrintedNumber inText(String digits, String unit) {
    return number(digits, "", digits, unit, "");
  }

  private static PrintedNumber number(
      String text, String relation, String digits, String unit, String annotation) {
    BigDecimal value = new BigDecimal(digits.replace(",", "").replaceFirst("^\\+", ""));
    return new PrintedNumber(text, relation, value, unit, annotation);
  }

  int decimals() {
    return value.scale();
  }

  /** The number and its unit as they are shown. */
  String shown() {
    return text + (unit.isEmpty() || unit.equals("%") ? unit : " " + unit);
  }
}
