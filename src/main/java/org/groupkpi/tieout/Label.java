package org.groupkpi.tieout;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.groupkpi.text.Fold;

/** Folds labels so that equal ones compare equal, however a document writes them. */
public final class Label {
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}%]");
  private static final Pattern OF_WHICH = Pattern.compile("^(其中|ofwhich)");
  private static final Pattern NUMBERING =
      Pattern.compile(
          "^\\s*(?:[（(](?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}|[a-z])[）)]|[①-⑳]"
              + "|(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}|[a-z])[.、．)）](?![0-9])"
              + "|[A-Z]?[0-9]{1,2}(?:\\.[0-9]{1,2}){1,3}(?=[\\s\\p{IsHan}]))\\s*");
  private static final Pattern NUMBER =
      Pattern.compile("(?:[-+±<>≤≥↑↓(.,] ?)*[0-9](?:[0-9.,'’ ]*[0-9])?");
  private static final Pattern BEHIND_SIGN = Pattern.compile("(?<![0-9]) ");
  private static final Pattern THOUSANDS = Pattern.compile("[^0-9.,]*" + PrintedNumber.DIGITS);
  private static final Pattern MARK = Pattern.compile("[0-9]$");

  private Label() {}

  /** Letters and digits alone, without {@code 其中：} at the beginning. */
  public static String folded(String label) {
    String letters = NO_LETTER.matcher(Fold.words(label)).replaceAll("");
    return OF_WHICH.matcher(letters).replaceFirst("");
  }

  /** The same, with numbers as they are written, but for commas between thousands. */
  static String withNumbers(String text) {
    String numbers =
        NUMBER
            .matcher(PrintedNumber.folded(text))
            .results()
            .map(MatchResult::group)
            .map(number -> BEHIND_SIGN.matcher(number).replaceAll(""))
            .map(number -> THOUSANDS.matcher(number).matches() ? number.replace(",", "") : number)
            .collect(Collectors.joining(" "));
    return folded(text) + " " + numbers;
  }

  /** A label without the number before it: {@code 1.}, {@code （一）}, {@code ②}, {@code A1.2}. */
  public static String withoutNumbering(String label) {
    return NUMBERING.matcher(label).replaceFirst("");
  }

  /** A folded label without the last digit of the number of a footnote at its end. */
  static String withoutMark(String folded) {
    return MARK.matcher(folded).replaceFirst("");
  }

  /** Lower case without blanks; punctuation stays: for units and marks. */
  static String blankless(String text) {
    return Fold.words(text);
  }
}
