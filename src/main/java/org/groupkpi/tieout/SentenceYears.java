package org.groupkpi.tieout;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.measure.Year;

/** Of which year a sentence speaks; a year that another one is compared with does not count. */
record SentenceYears(String text, Year reporting) {
  private static final Pattern NAMED_YEAR =
      Pattern.compile(
          Phrases.YEAR.pattern()
              + "|(上年|去年|(?i)\\b(?:last|the (?:previous|prior)) year\\b)|(?:本年|今年)");

  /** What stands before or after a year that another one is compared with. */
  private static final Pattern COMPARED =
      Pattern.compile(
          "[较較比与與对對同自从從由至] ?$|(?i)\\b(?:with|to|than|from|against|versus|since|after) ?$");

  private static final Pattern COMPARED_AFTER = Pattern.compile("^ ?年?(?:度|同期)? ?(?:相比|比[较較])");

  /** The year that is named last before a place, else the reporting year. */
  String before(int place) {
    String year = reporting.toString();
    Matcher years = NAMED_YEAR.matcher(text.substring(0, place));
    while (years.find()) {
      boolean compared =
          COMPARED.matcher(text.substring(0, years.start())).find()
              || COMPARED_AFTER.matcher(text.substring(years.end())).find();
      year = compared ? year : named(years);
    }
    return year;
  }

  private String named(MatchResult year) {
    if (year.group(1) != null) {
      return year.group(1);
    }
    return (year.group(2) == null ? reporting : reporting.prior()).toString();
  }
}
