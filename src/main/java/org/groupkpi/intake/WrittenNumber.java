package org.groupkpi.intake;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.groupkpi.text.Fold;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * A number that somebody wrote as text, with what stands behind it. The same in every locale, and
 * nothing is guessed: {@code 1.234,56}, {@code 12,34,567}, {@code (123)} and {@code 约12} are none.
 *
 * @param value as written; {@code 12.5%} is 12.5
 * @param suffix text behind the number, such as {@code %} or {@code 吨}; empty if there is none
 * @param annotation text of a parenthesis at the end; empty if there is none
 * @param invisible the characters that nobody sees and that were dropped, each once
 */
public record WrittenNumber(
    BigDecimal value, String suffix, String annotation, Set<Integer> invisible) {
  /** Ordinary, no-break, narrow no-break, thin and figure space. */
  private static final String SPACE = "[ \\u00A0\\u202F\\u2009\\u2007]";

  private static final Pattern NUMBER =
      Pattern.compile(
          "([+-]?)"
              + "([1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d{0,2}("
              + SPACE
              + ")\\d{3}(?:\\3\\d{3})*|\\d+)?"
              + "(\\.\\d+)?"
              + "([eE][+-]?\\d{1,4})?");

  private static final Pattern BEHIND = Pattern.compile("([^()]*)(?:\\((.+)\\))?", Pattern.DOTALL);

  /** Greatest and smallest power of ten that a spreadsheet can hold. */
  private static final int GREATEST = 307;

  private static final int LONGEST = 400;

  /** Minus signs and dashes, of which one directly before digits is a minus. */
  private static final Pattern MINUS =
      Pattern.compile("^[\u2212\u2010-\u2015\uFE58\uFE63](?=[.0-9])");

  /** The number of a text in which nothing else stands; empty if there is none. */
  public static Optional<BigDecimal> alone(String text) {
    return parse(text)
        .filter(written -> written.suffix().isEmpty() && written.annotation().isEmpty())
        .map(WrittenNumber::value);
  }

  /** Reads a text; empty if it is not a number. */
  static Optional<WrittenNumber> parse(String text) {
    if (!mayBeNumber(text)) {
      return Optional.empty();
    }
    String written = trimmed(Fold.halfWidth(Fold.visible(text)));
    if (written.startsWith("'")) {
      written = trimmed(written.substring(1));
    }
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    written = MINUS.matcher(written).replaceFirst("-");
    Matcher matcher = NUMBER.matcher(written);
    if (!matcher.lookingAt() || (matcher.group(2) == null && matcher.group(4) == null)) {
      return Optional.empty();
    }
    String digits = matcher.group().replaceAll(SPACE + "|,", "");
    String rest = trimmed(written.substring(matcher.end()));
    return withRest(new BigDecimal(digits), rest, invisible(text));
  }

  /** Words are told apart by their first letter; most texts of a workbook are words. */
  private static boolean mayBeNumber(String text) {
    return !text.isEmpty()
        && !Character.isLetter(text.charAt(0))
        && text.chars().anyMatch(WrittenNumber::digit);
  }

  private static boolean digit(int c) {
    return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
  }

  /** The dropped characters, to be named behind a message; nothing if there were none. */
  LocalText dropped() {
    if (invisible.isEmpty()) {
      return LocalText.NONE;
    }
    String names = invisible.stream().map(WrittenNumber::name).collect(Collectors.joining(", "));
    return Words.of("; characters that nobody sees were dropped: {0}").fill(names);
  }

  /** {@code U+200B ZERO WIDTH SPACE}. */
  private static String name(int character) {
    return String.format(Locale.ROOT, "U+%04X %s", character, Character.getName(character));
  }

  private static Set<Integer> invisible(String text) {
    return text.codePoints()
        .filter(Fold::invisible)
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Optional<WrittenNumber> withRest(
      BigDecimal value, String rest, Set<Integer> invisible) {
    Matcher matcher = BEHIND.matcher(rest);
    if (!holdable(value) || !matcher.matches()) {
      return Optional.empty();
    }
    String suffix = trimmed(matcher.group(1));
    String annotation = matcher.group(2) == null ? "" : matcher.group(2);
    if (!annotation.isEmpty() && !suffix.isEmpty() && !suffix.equals("%")) {
      return Optional.empty();
    }
    return Optional.of(new WrittenNumber(value, suffix, annotation, invisible));
  }

  private static boolean holdable(BigDecimal value) {
    return value.signum() == 0
        ? Math.abs(value.scale()) <= GREATEST
        : Math.abs(value.precision() - value.scale() - 1) <= GREATEST;
  }

  private static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && blank(text.charAt(from))) {
      from++;
    }
    while (from < to && blank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
