package org.groupkpi.intake;

import java.util.regex.Pattern;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.text.Fold;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Why a cell in which a number is expected holds none, and how to write it (C202). */
enum NotANumber {
  DATE(Words.of("it is a date"), Words.of(" (set the format of the cell to General first)")),
  TIME(Words.of("it is a time of the day"), Words.of(", such as 7.5 for seven and a half hours")),
  DURATION(
      Words.of("it is a length of time, which the unit is not"),
      Words.of(" (set the format of the cell to General first)")),
  FORMAT(
      Words.of("the format of the cell shows words that are no unit"),
      Words.of(" (set the format of the cell to General)")),
  SIGN(
      Words.of("the format of the cell shows a positive number as negative"),
      Words.of(" (set the format of the cell to General), a negative one as -123")),
  BOOLEAN(Words.of("it is a logical value"), LocalText.NONE),
  ERROR(Words.of("it is the result of a formula that failed"), Words.of(" or mend the formula")),
  SEPARATORS(
      Words.of("its separators can be read in several ways"), Words.of(", as 1234.56 or 1,234.56")),
  PARENTHESES(
      Words.of("the parentheses may mean a negative number"), Words.of(", a negative one as -123")),
  INFINITE(Words.of("it is infinite, or beyond what spreadsheets hold"), LocalText.NONE),
  ABSURD(
      Words.of("it is impossibly large or small (1E-30 to 1E30 at most); the file may be damaged"),
      LocalText.NONE),
  CLOCK(
      Words.of("it is hours and minutes parted by a colon"),
      Words.of(", such as 2100.5 for 2100:30")),
  MINUS(Words.of("its sign can be read in several ways"), Words.of(", a negative one as -123")),
  CURRENCY(
      Words.of("a currency sign stands before it, which leaves its scale open"), LocalText.NONE),
  WORDS(
      Words.of("there is no number in it"),
      Words.of(
          "; N/A if there is no such activity, “not available” with a reason if it is not to be had yet")),
  WITHDRAWN(
      Words.of("a figure of last year can be restated to another figure only"),
      Words.of("; if there was none, clear the cell and tell head office")),
  SCALE(Words.of("a scale without a unit stands behind it"), Words.of(" in the unit of the row")),
  OTHER(Words.of("it holds something else than a number"), LocalText.NONE);

  private static final Pattern DIGITS = Pattern.compile("[+-]?[0-9.,'’]*[0-9][0-9.,'’]*");
  private static final Pattern SEPARATOR = Pattern.compile("[.,'’．，＇]|\\d[\\s\\p{Z}]+\\d");
  private static final Pattern IN_PARENTHESES = Pattern.compile("\\([0-9.,]+\\)");
  private static final Pattern HOURS = Pattern.compile("[0-9]+[:：][0-5][0-9]([:：][0-5][0-9])?");
  private static final Pattern OTHER_MINUS = Pattern.compile("[△▲▼][0-9.,]+|[0-9.,]+[-−]");
  private static final Pattern AMOUNT = Pattern.compile("[+-]?\\p{Sc}[+-]?[0-9.,]+\\D*");
  private static final Pattern SCALED =
      Pattern.compile("[+-]?[0-9.,]+\\(?(?:[十百千]?[百千万萬亿億]|thousand|million|billion|[kmb]n?)\\)?");
  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9一二三四五六七八九十百千万萬亿億〇零]+");
  private static final Pattern ENDLESS =
      Pattern.compile("[+-]?(∞|inf|infinity|无穷大?|nan|[0-9.]+e[+-]?[0-9]+)");

  private final LocalText reason;
  private final LocalText hint;

  NotANumber(LocalText reason, LocalText hint) {
    this.reason = reason;
    this.hint = hint;
  }

  /** The reason why a text that was not understood is no number. */
  static NotANumber of(String text) {
    String folded = Fold.words(text);
    if (DIGITS.matcher(folded).matches() && SEPARATOR.matcher(text).find()) {
      return SEPARATORS;
    }
    if (IN_PARENTHESES.matcher(folded).matches()) {
      return PARENTHESES;
    }
    if (ENDLESS.matcher(folded).matches()) {
      return INFINITE;
    }
    if (HOURS.matcher(folded).matches()) {
      return CLOCK;
    }
    if (OTHER_MINUS.matcher(folded).matches()) {
      return MINUS;
    }
    if (AMOUNT.matcher(folded).matches()) {
      return CURRENCY;
    }
    if (SCALED.matcher(folded).matches()) {
      return SCALE;
    }
    return NO_DIGIT.matcher(folded).matches() ? WORDS : OTHER;
  }

  /** The reason why a date or time is no number. */
  static NotANumber ofDate(String shown) {
    return shown.contains(":") ? TIME : DATE;
  }

  ValueCell.Read read(String found) {
    return ValueCell.Read.unusable(FindingKind.C202, found, reason, hint);
  }
}
