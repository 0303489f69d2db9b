package org.groupkpi.tieout;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.tieout.Amount.Digits;

/**
 * What stands behind a number and may be its unit, without {@code ×} before it and {@code 余} in it.
 *
 * @param text may be empty
 * @param skipped how many characters between number and text are left out
 * @param more where {@code 余} or {@code 多} was taken out of the text; -1 if there is none
 */
record Tail(Digits number, String text, int skipped, int more) {
  /** Words that are no part of a unit, and signs that end one. */
  private static final Pattern END =
      Pattern.compile(
          "(?i)[,;:()\"“”、+=<>≥≤。；：]|\\s(?:in|on|at|by|for|from|to|and|or|was|were|is|are|as|than"
              + "|with|the|an?|this|which|that|compared|year|over|against|up|down|we|our)\\b");

  private static final Pattern START =
      Pattern.compile("^ ?(?:[×x*] ?(?=1[0,]*[0-9])|-(?=[A-Za-z\\p{IsHan}]))?");
  private static final Pattern TIMES = Pattern.compile("\\s*[×x*]\\s*");
  private static final Pattern MORE = Pattern.compile("^([十百千万萬亿億]*)[余餘多](?=\\p{IsHan})");
  private static final Pattern TEN = Pattern.compile("^1[0,]*[0-9] ?(?=\\p{L})");
  private static final int LONGEST = 48;

  /** What stands behind a number in a sentence. */
  static Tail of(String sentence, Digits number) {
    String rest =
        sentence.substring(number.end(), Math.min(sentence.length(), number.end() + LONGEST));
    Matcher start = START.matcher(rest);
    int skipped = start.find() ? start.end() : 0;
    String text = rest.substring(skipped);
    Matcher ten = TEN.matcher(text);
    int from = TIMES.matcher(start.group()).matches() && ten.find() ? ten.end() : 0;
    Matcher end = END.matcher(text).region(from, text.length());
    String unit = end.find() ? text.substring(0, end.start()) : text;
    Matcher more = MORE.matcher(unit);
    return more.find()
        ? new Tail(number, more.group(1) + unit.substring(more.end()), skipped, more.end() - 1)
        : new Tail(number, unit, skipped, -1);
  }

  /** The amount with the longest unit that fits; with the sign of its currency alone at last. */
  Optional<Amount> longest(Predicate<String> fits) {
    for (int to = text.length(); to > 0; to--) {
      if (ends(to) && fits.test(unit(to))) {
        return Optional.of(amount(to));
      }
    }
    return Optional.of(Amount.bare(number))
        .filter(bare -> !bare.unit().isEmpty() && fits.test(bare.unit()));
  }

  /** The amount with the unit that a pattern finds. */
  Optional<Amount> first(Pattern unit) {
    Matcher found = unit.matcher(text);
    return found.find() ? Optional.of(amount(found.end())) : Optional.empty();
  }

  private String unit(int to) {
    String behind = text.substring(0, to).strip();
    return behind.endsWith("元") ? behind : (number.mark() + " " + behind).strip();
  }

  private Amount amount(int to) {
    int end = number.end() + skipped + to + (more >= 0 && to >= more ? 1 : 0);
    Degree degree = more >= 0 ? Degree.OVER : Degree.EXACT;
    return new Amount(number.start(), number, end, unit(to), degree);
  }

  /** Whether a word is not cut there. */
  private boolean ends(int to) {
    return text.charAt(to - 1) != ' '
        && (to == text.length() || !isLatin(text.charAt(to - 1)) || !goesOn(text.charAt(to)));
  }

  private static boolean goesOn(char c) {
    return isLatin(c) || Character.isDigit(c);
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetter(c);
  }
}
