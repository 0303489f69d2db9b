package org.groupkpi.tieout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.measure.Units;
import org.groupkpi.tieout.Amount.Digits;
import org.groupkpi.tieout.Amount.Form;

/** Finds the numbers of a text in half-width forms, and what stands beside them. */
record Amounts(String text, Units units) {
  private static final String WHOLE = "(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)";

  /** Also thousands parted by blanks, and commas where none belong, as a lost digit leaves them. */
  private static final String DIGITS =
      "[0-9]{1,3}(?: [0-9]{3})+(?:\\.[0-9]+)?(?![0-9])|"
          + WHOLE
          + "\\.[0-9]+(?![0-9])|"
          + WHOLE
          + "(?![0-9]|[,.][0-9])|[0-9]+(?:,[0-9]+)+(?:\\.[0-9]+)?(?![0-9])";

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:(?<![A-Za-z0-9])("
              + Money.MARK
              + ") ?(?=[0-9])|(?<![0-9A-Za-z.-])(?:(?<![0-9],)|(?<=[.][0-9]{1,9},)))"
              + "([+-]?(?:"
              + DIGITS
              + "))");

  private static final Pattern SOUND = Pattern.compile("[+-]?" + PrintedNumber.DIGITS);

  /** The second number of a range, behind a stroke or, where the first has no unit, a word. */
  private static final Pattern RANGE =
      Pattern.compile(
          "^(?: ?[%‰\\p{IsHan}A-Za-z]{0,6} ?[-~—] ?| ?(?:至|到|to) ?)("
              + PrintedNumber.DIGITS
              + ")(?![0-9])(?!-)");

  private static final Pattern SCALE =
      Pattern.compile("(?i)^(?:[十百千万萬亿億]+|(?:thousand|million|billion|trillion|mln|mn|bn)\\b)");

  private static final Pattern IN_BRACKETS =
      Pattern.compile("^ ?[(\\[【“](?:in |(?:单位|單位|units?) ?: ?)?([^()\\[\\]【】“”]{1,40})[)\\]】”]");

  /** A unit of mass or so in words that may be one of several, which is listed all the same. */
  private static final Pattern UNIT_WORD =
      Pattern.compile(
          "(?i)^(?:(?:metric|short|long) )?(?:tons?|kilograms?|litres?|liters?|gallons?|barrels?|hectares?|acres?)\\b");

  /** What looks like the sign of a unit, though no table of units has it. */
  private static final Pattern SIGN =
      Pattern.compile(
          "^(?:[A-Za-zµμΩ°]{1,3}(?![A-Za-z])|(?=[A-Za-z]*[0-9/°µμΩ²³·]|[A-Za-z]+[A-Z])[A-Za-zµμΩ°]"
              + "[A-Za-z0-9µμΩ°²³·/]{0,15})");

  private static final Pattern NO_SIGN =
      Pattern.compile(
          "(?i)(?:in|of|to|and|or|by|per|for|as|at|is|the|an?|was|on|we|our|are|has|had|not|out|new|men|its?"
              + "|who|all|but|if|so|no|one|two|day|top|key|st|nd|rd|th|vs|etc|am|pm|(?-i:[A-Z]{3,}))");

  /** A denominator: {@code t/RMB 10,000}, {@code per 200,000 hours}; numbers of dates. */
  private static final Pattern BELOW =
      Pattern.compile("(?i)(?:/ ?(?:[a-z]{3} ?)?|\\bper |[×x*] ?)$|[0-9] ?月 ?$");

  /** {@code (10,000 t)}, {@code Unit: 10,000 t}. */
  private static final Pattern UNIT_LABEL =
      Pattern.compile("(?i)(?:\\((?:in )?|(?:单位|單位|units?) ?: ?)$");

  /** The word of a title that happens to be a unit: {@code 2024 Number of ...}. */
  private static final Pattern WORD = Pattern.compile("^[A-Z][a-z]{2}");

  private static final Pattern MEASURED = Pattern.compile("[.,%‰]");

  private static final int NEAR = 240;

  private static final Pattern TEN = Pattern.compile("10{1,2}|10?0?,000|1,000,000");

  /** All numbers, also those without a unit. */
  static List<Amount> in(String text, Units units) {
    return new Amounts(text, units).all();
  }

  /**
   * A number with another unit, the longest behind it that fits.
   *
   * @param text in which the amount stands
   */
  static Optional<Amount> fitting(String text, Amount amount, Predicate<String> fits) {
    return Tail.of(text, amount.number()).longest(fits).map(one -> withWords(text, one));
  }

  private List<Amount> all() {
    List<Amount> amounts = new ArrayList<>();
    Matcher numbers = NUMBER.matcher(text);
    int done = 0;
    while (numbers.find()) {
      if (numbers.start(2) >= done && numbers.group(2).length() <= PrintedNumber.LONGEST) {
        Optional<Amount> amount = amount(numbers);
        amount.filter(one -> !inUnitLabel(one)).ifPresent(amounts::add);
        done = amount.map(Amount::end).orElse(numbers.end());
      }
    }
    return amounts;
  }

  private Optional<Amount> amount(Matcher number) {
    String mark = Optional.ofNullable(number.group(1)).orElse("");
    boolean glued = !mark.isEmpty() && number.start(2) == number.end(1);
    if (!Money.isCurrency(mark)) {
      return glued ? Optional.empty() : Optional.of(amount("", number.start(2), number));
    }
    return Optional.of(amount(mark, mark.isEmpty() ? number.start(2) : number.start(1), number));
  }

  private Amount amount(String mark, int start, Matcher number) {
    Matcher range = RANGE.matcher(behind(text, number.end()));
    boolean ranges = range.find();
    int end = number.end() + (ranges ? range.end() : 0);
    String digits = number.group(2);
    Form plain = SOUND.matcher(digits).matches() ? Form.PLAIN : Form.PARTED;
    Digits read = new Digits(start, end, digits, Money.unit(mark), ranges ? Form.RANGE : plain);
    return enclosed(read).orElseGet(() -> withWords(text, unit(read)));
  }

  /** With parentheses around it, if a unit stands behind them; {@code (1)} may number a list. */
  private Optional<Amount> enclosed(Digits read) {
    boolean parentheses =
        before(text, read.start()).endsWith("(") && behind(text, read.end()).startsWith(")");
    if (!parentheses
        || !MEASURED
            .matcher(text.substring(read.start(), Math.min(text.length(), read.end() + 2)))
            .find()) {
      return Optional.empty();
    }
    Digits negative =
        new Digits(read.start() - 1, read.end() + 1, "-" + read.text(), read.mark(), Form.ENCLOSED);
    return Optional.of(withWords(text, unit(negative))).filter(one -> !one.unit().isEmpty());
  }

  private Amount unit(Digits number) {
    Amount bare = Amount.bare(number);
    if (BELOW.matcher(before(text, number.start())).find()) {
      return bare.in("");
    }
    Tail tail = Tail.of(text, number);
    return inBrackets(number)
        .or(() -> tail.longest(unit -> WrittenUnit.parse(unit, units).isPresent()))
        .filter(one -> !(bare.yearLike() && WORD.matcher(one.unit()).find()))
        .or(() -> tail.first(SCALE))
        .or(() -> tail.first(UNIT_WORD))
        .or(() -> tail.first(SIGN).filter(one -> isSign(one.unit()) && !bare.yearLike()))
        .orElse(bare);
  }

  /** With a unit in brackets behind it: {@code 44.95（亿吨）}. */
  private Optional<Amount> inBrackets(Digits number) {
    Matcher bracket = IN_BRACKETS.matcher(behind(text, number.end()));
    return bracket.find() && WrittenUnit.parse(bracket.group(1), units).isPresent()
        ? Optional.of(
            new Amount(
                number.start(),
                number,
                number.end() + bracket.end(),
                (number.mark() + " " + bracket.group(1)).strip(),
                Degree.EXACT))
        : Optional.empty();
  }

  private static boolean isSign(String unit) {
    return !NO_SIGN.matcher(unit).matches();
  }

  /** With the words of degree around it. */
  private static Amount withWords(String text, Amount amount) {
    if (amount.unit().isEmpty() && amount.yearLike()) {
      return amount;
    }
    String near = before(text, amount.start());
    Optional<Degree.Mention> before = Degree.before(near);
    Optional<Degree.Mention> after = Degree.after(behind(text, amount.end()));
    return new Amount(
        before
            .map(mention -> amount.start() - near.length() + mention.start())
            .orElse(amount.from()),
        amount.number(),
        amount.end() + after.map(Degree.Mention::end).orElse(0),
        amount.unit(),
        before.or(() -> after).map(Degree.Mention::degree).orElse(amount.degree()));
  }

  /** What stands before a place, as far as it can say anything of a number there. */
  private static String before(String text, int at) {
    return text.substring(Math.max(0, at - NEAR), at);
  }

  private static String behind(String text, int at) {
    return text.substring(at, Math.min(text.length(), at + NEAR));
  }

  /** Whether a number of a text is how many a unit counts: {@code (10,000 t)}. */
  private boolean inUnitLabel(Amount amount) {
    return TEN.matcher(amount.number().text()).matches()
        && UNIT_LABEL.matcher(before(text, amount.start())).find();
  }
}
