package org.groupkpi.tieout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.measure.Year;

/** Of which year a sentence speaks; a year that another one is compared with does not count. */
record SentenceYears(List<NamedYear> named, Year reporting) {
  private static final Pattern NAMED_YEAR =
      Pattern.compile(
          Phrases.YEAR.pattern()
              + "|(上年|去年|(?i)\\b(?:last|the (?:previous|prior)) year\\b)|(?:本年|今年)");

  /** What stands before or after a year that another one is compared with. */
  private static final Pattern COMPARED =
      Pattern.compile(
          "[较較比与與对對同自从從由至] ?$|(?i)\\b(?:with|to|than|from|against|versus|since|after) ?$");

  private static final int LONGEST_COMPARED = 10;

  private static final Pattern COMPARED_AFTER = Pattern.compile(" ?年?(?:度|同期)? ?(?:相比|比[较較])");

  /**
   * A year that counts.
   *
   * @param end where its name ends
   */
  private record NamedYear(int end, String year) {}

  static SentenceYears of(String text, Year reporting) {
    List<NamedYear> named = new ArrayList<>();
    Matcher years = NAMED_YEAR.matcher(text);
    while (years.find()) {
      if (!compared(text, years.start(), years.end())) {
        named.add(new NamedYear(years.end(), year(years, reporting)));
      }
    }
    return new SentenceYears(named, reporting);
  }

  private static boolean compared(String text, int start, int end) {
    String before = text.substring(Math.max(0, start - LONGEST_COMPARED), start);
    return COMPARED.matcher(before).find()
        || COMPARED_AFTER.matcher(text).region(end, text.length()).lookingAt();
  }

  private static String year(MatchResult year, Year reporting) {
    if (year.group(1) != null) {
      return year.group(1);
    }
    return (year.group(2) == null ? reporting : reporting.prior()).toString();
  }

  /** The year that is named last before a place, else the reporting year. */
  String before(int place) {
    String last = reporting.toString();
    for (NamedYear one : named) {
      if (one.end() > place) {
        break;
      }
      last = one.year();
    }
    return last;
  }
}
