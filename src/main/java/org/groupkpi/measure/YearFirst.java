package org.groupkpi.measure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.text.Fold;

/**
 * Reads dates as people and spreadsheet programs write them, year first: {@code 2024-06-30}, {@code
 * 2024/6/30}, {@code 2024.6.30}, {@code 2024年6月30日}. In {@code 1/7/2020} day and month cannot be
 * told apart.
 */
public final class YearFirst {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(\\d{4})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})|\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日?)(?:T?0{1,2}:00(?::00)?)?");

  private YearFirst() {}

  /** The date; empty if it is none, or not year first. */
  public static Optional<LocalDate> parse(String text) {
    Matcher date = WRITTEN.matcher(Fold.width(text));
    if (!date.matches()) {
      return Optional.empty();
    }
    boolean chinese = date.group(2) == null;
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(date.group(1)),
              Integer.parseInt(date.group(chinese ? 5 : 3)),
              Integer.parseInt(date.group(chinese ? 6 : 4))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
