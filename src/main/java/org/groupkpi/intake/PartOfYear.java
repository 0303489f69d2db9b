package org.groupkpi.intake;

import java.util.regex.Pattern;
import org.groupkpi.text.Fold;

/** Knows the names of parts of a year, which are no heading of the value of the year. */
final class PartOfYear {
  private static final String MONTHS = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";

  private static final Pattern NAME =
      Pattern.compile(
          "(前|第)?[一二三四1-4](个)?季度?|[上下]?半年度?(数)?"
              + "|(?!0?1月?[-~—–至到]12月)([0-9]{1,2}月?[-~—–至到])?[0-9]{1,2}月(份)?(累计)?"
              + "|h[12]|[12]h|q[1-4]|[1-4]q|(first|second|1st|2nd)half(year)?|half-?year"
              + "|(?!jan[a-z]*[-–]dec)("
              + MONTHS
              + "\\.?[-–])?"
              + MONTHS
              + "\\.?|截至.{1,8}|ytd");

  private PartOfYear() {}

  /** Whether a text is the name of a part of a year: {@code 上半年}, {@code 1-6月}, {@code Q3}. */
  static boolean named(String text) {
    return text.length() <= 20 && NAME.matcher(Fold.words(text)).matches();
  }
}
