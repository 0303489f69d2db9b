package org.groupkpi.project;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Fact;

/**
 * Says in the column source of {@code history/facts-year.csv} that a figure came with the report of
 * a later year: {@code report 2024, prior column: submissions/2024/EN01.xlsx 能源!H5}. So closing a
 * year changes neither the report of that year when it is made again, nor which facts give way to
 * what was printed.
 *
 * @param report year of the report
 * @param origin {@code PRIOR_COLUMN} or {@code HISTORY}
 */
record LaterReport(Year report, Fact.Origin origin) {
  private static final String PRIOR_COLUMN = ", prior column";
  private static final String REPORT = "report ";
  private static final Pattern WORDS =
      Pattern.compile(REPORT + "([12]\\d{3})(" + PRIOR_COLUMN + ")?: .*", Pattern.DOTALL);

  /** What the column source says; empty if the figure came with its own year. */
  static Optional<LaterReport> of(String source) {
    if (!source.startsWith(REPORT)) {
      return Optional.empty();
    }
    Matcher words = WORDS.matcher(source);
    if (!words.matches()) {
      return Optional.empty();
    }
    Year report = new Year(Integer.parseInt(words.group(1)));
    boolean remembered = words.group(2) != null;
    return Optional.of(
        new LaterReport(report, remembered ? Fact.Origin.PRIOR_COLUMN : Fact.Origin.HISTORY));
  }

  /** The words before the place of a fact. */
  static String words(Year report, Fact fact) {
    boolean remembered = fact.origin() == Fact.Origin.PRIOR_COLUMN;
    return REPORT + report + (remembered ? PRIOR_COLUMN : "") + ": ";
  }
}
