package org.groupkpi.tieout;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.measure.Year;

/**
 * What a column holds, as its heading says: {@code 2024}, {@code 2024 change}, or the folded
 * heading of anything else.
 */
public record ColumnHeading(String key, String text) {
  private static final Pattern YEAR = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])");

  /** A fiscal year as {@code 2023/24}; up to 12 it would be a month. */
  private static final Pattern FISCAL =
      Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})/([0-9]{2})(?![0-9])");

  private static final int MONTHS = 12;
  private static final Pattern CHANGE =
      Pattern.compile("同比|变动|變動|变化|變化|增减|增減|增幅|change|yoy|year-on-year|growth");
  private static final Pattern LIKE_FOR_LIKE = Pattern.compile("同口径|同口徑|like-for-like");
  private static final Pattern THIS_YEAR =
      Pattern.compile("(本年度?末?|本期末?|当年|本?报告期末?|本報告期末?|報告期|thisyear|currentyear)[数數]?");
  private static final Pattern LAST_YEAR =
      Pattern.compile("(上年度?末?|上期末?|上年度同期|上年同期|去年|lastyear|prior ?year|previousyear)[数數]?");
  private static final Pattern UNIT =
      Pattern.compile("(单位|單位|计量单位|計量單位|unit|units|unitofmeasure(ment)?)");
  private static final int LONGEST = 80;

  private static final String IS_TEXT = "=";
  private static final String IS_CHANGE = " change";
  private static final String IS_LIKE_FOR_LIKE = " like-for-like";
  private static final String IS_OF_OTHERS = " others";
  static final String IS_UNIT = " unit";

  /** The heading of a column. */
  public static ColumnHeading of(String text, Year reporting) {
    if (text.length() > LONGEST) {
      return new ColumnHeading("", text);
    }
    String folded = Label.blankless(text);
    if (isUnit(text)) {
      return new ColumnHeading(IS_UNIT, text);
    }
    Optional<String> year = year(text);
    if (CHANGE.matcher(folded).find()) {
      String kind = LIKE_FOR_LIKE.matcher(folded).find() ? IS_LIKE_FOR_LIKE : IS_CHANGE;
      return new ColumnHeading(year.orElse(reporting.toString()) + kind, text);
    }
    if (THIS_YEAR.matcher(folded).matches()) {
      return new ColumnHeading(reporting.toString(), text);
    }
    if (LAST_YEAR.matcher(folded).matches()) {
      return new ColumnHeading(reporting.prior().toString(), text);
    }
    return new ColumnHeading(year.orElseGet(() -> IS_TEXT + Label.folded(text)), text);
  }

  /** The one year that a text names. */
  public static Optional<String> year(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
    Matcher fiscal = FISCAL.matcher(folded);
    if (fiscal.find() && Integer.parseInt(fiscal.group(2)) > MONTHS) {
      int year = Integer.parseInt(fiscal.group(1)) + 1;
      return year % 100 == Integer.parseInt(fiscal.group(2)) && !fiscal.find()
          ? Optional.of(Integer.toString(year))
          : Optional.empty();
    }
    Matcher years = YEAR.matcher(folded);
    if (!years.find()) {
      return Optional.empty();
    }
    String first = years.group(1);
    while (years.find()) {
      if (!years.group(1).equals(first)) {
        return Optional.empty();
      }
    }
    return Optional.of(first);
  }

  /** Whether a text heads units. */
  static boolean isUnit(String text) {
    return text.length() <= LONGEST && UNIT.matcher(Label.blankless(text)).matches();
  }

  /**
   * Whether a heading tells of a plan, of the parent, of a part of the year, or of what is no
   * figure of it.
   */
  public static boolean ofSomethingElse(String text) {
    return Phrases.PLANNED.matcher(text).find()
        || Phrases.OTHER_COLUMN.matcher(text).find()
        || Phrases.PART_OF_YEAR.matcher(text).find();
  }

  static boolean isYear(String key) {
    return key.matches("[0-9]{4}");
  }

  static boolean isChange(String key) {
    return key.endsWith(IS_CHANGE) || key.endsWith(IS_LIKE_FOR_LIKE);
  }

  static String changeOf(String year) {
    return year + IS_CHANGE;
  }

  /** The same above figures that are not those of the group. */
  ColumnHeading asOthers() {
    return new ColumnHeading(key + IS_OF_OTHERS, text);
  }

  /** Whether figures stand below that are not those of the group: a target, a subsidiary's. */
  boolean ofOthers() {
    return key.endsWith(IS_OF_OTHERS);
  }

  /** Whether changes against another year stand below. */
  public boolean ofChange() {
    return isChange(key);
  }

  /** Whether figures of a year stand below. */
  public boolean ofYear() {
    return isYear(key);
  }

  /** Whether it says by itself that figures stand below. */
  public boolean ofFigures() {
    return ofYear() || isChange(key) || ofOthers();
  }
}
