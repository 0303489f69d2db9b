package org.groupkpi.tieout;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;
import org.groupkpi.tieout.Judgement.Outcome;

/**
 * What a word beside a number says of the exact figure: {@code 超过 2,500}, {@code nearly 300}. The
 * number is a multiple of a step, the unit of its last digit that is not zero; the figure has to
 * lie within that step of it.
 */
public enum Degree {
  EXACT("", "", "", LocalText.NONE),
  OVER(
      "超过|超出|超|逾|突破|高于|多于|大于|不止|>",
      "more than|over|above|exceeding|exceeds|exceeded|in excess of|greater than|upwards of"
          + "|just over|well over|surpassing|surpassed",
      "有余",
      Words.of("ours is not more than that")),
  NEARLY(
      "将近|接近|几近|逼近|近",
      "nearly|almost|just under|just below|approaching",
      "",
      Words.of("ours is not just below that")),
  UNDER(
      "不足|不到|未满|未达|少于|低于|小于|<",
      "less than|under|below|fewer than|short of",
      "",
      Words.of("ours is not less than that")),
  ABOUT(
      "大约|约为|約為|约合|大概|约|約|~|≈",
      "about|around|approximately|approx\\.|roughly|some|circa|close to",
      "左右|上下|or so",
      Words.of("ours does not round to that")),
  AT_LEAST(
      "至少|起码|不少于|不低于|≥",
      "at least|no less than|not less than",
      "(?:及|或)?以上|or more",
      Words.of("ours is less than that")),
  AT_MOST(
      "至多|不多于|不超过|不高于|≤",
      "at most|no more than|not more than",
      "(?:及|或)?以[下内]|or less",
      Words.of("ours is more than that"));

  /** Characters of the longest words with what may stand behind them, and some more. */
  private static final int LONGEST = 24;

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal FIVE = BigDecimal.valueOf(5);

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?i)(?:("
              + all(degree -> degree.chinese)
              + ")|\\b("
              + all(degree -> degree.english)
              + "))[了达达到至]? ?$");
  private static final Pattern START = Pattern.compile("(?i)(?:" + words() + ")[了达達到至]? ?");
  private static final Pattern AFTER =
      Pattern.compile("(?i)^ ?(" + all(degree -> degree.behind) + ")");

  private final String chinese;
  private final String english;
  private final String behind;
  private final LocalText contradiction;

  Degree(String chinese, String english, String behind, LocalText contradiction) {
    this.chinese = chinese;
    this.english = english;
    this.behind = behind;
    this.contradiction = contradiction;
  }

  /** A degree and the words of it in a text. */
  record Mention(Degree degree, int start, int end) {}

  private static String all(Function<Degree, String> words) {
    return Arrays.stream(values())
        .map(words)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining("|"));
  }

  /** A pattern of all words that stand before a number. */
  static String words() {
    return all(degree -> degree.chinese) + "|" + all(degree -> degree.english);
  }

  /** The words with which a text ends, before a number. */
  static Optional<Mention> before(String text) {
    Matcher words =
        BEFORE
            .matcher(text)
            .useTransparentBounds(true)
            .region(Math.max(0, text.length() - LONGEST), text.length());
    return words.find()
        ? Optional.of(new Mention(of(words.group().strip()), words.start(), words.end()))
        : Optional.empty();
  }

  /** The words with which a text begins, before a number. */
  static Optional<Mention> atStart(String text) {
    Matcher words = START.matcher(text);
    return words.lookingAt()
        ? Optional.of(new Mention(of(words.group().strip()), 0, words.end()))
        : Optional.empty();
  }

  /** The words with which a text begins, behind a number and its unit. */
  static Optional<Mention> after(String text) {
    Matcher words = AFTER.matcher(text);
    return words.find()
        ? Optional.of(new Mention(of(words.group(1)), 0, words.end()))
        : Optional.empty();
  }

  /** The degree of one of its words, which {@code 了} or {@code 到} may follow. */
  static Degree of(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return exactly(lower).or(() -> exactly(lower.replaceFirst("[了达達到至]$", ""))).orElse(EXACT);
  }

  private static Optional<Degree> exactly(String word) {
    return Arrays.stream(values())
        .filter(degree -> degree != EXACT)
        .filter(degree -> word.matches(degree.chinese + "|" + degree.english + "|" + degree.behind))
        .findFirst();
  }

  /** What the word says that is not so. */
  LocalText contradiction() {
    return contradiction;
  }

  /**
   * Judges a number with such a word. One that is true but more than a step away may mean something
   * else, one that is about ours but cut off instead of rounded may be meant so.
   *
   * @param exact figures of ours, one of which has to fit
   */
  Outcome judge(BigDecimal printed, List<BigDecimal> exact) {
    if (printed.signum() <= 0) {
      return Outcome.NOT_MATCHED;
    }
    BigDecimal step = step(printed);
    List<BigDecimal> beyond = exact.stream().map(ours -> ours.subtract(printed)).toList();
    if (beyond.stream().anyMatch(one -> holds(one, step) && within(one, step))) {
      return Outcome.TIES_ROUNDED;
    }
    boolean possible =
        beyond.stream().anyMatch(one -> holds(one, step) || (this == ABOUT && within(one, step)));
    return possible ? Outcome.NOT_MATCHED : Outcome.DIFFERS;
  }

  /** Whether it is true of a figure so far beyond the number. */
  private boolean holds(BigDecimal beyond, BigDecimal step) {
    BigDecimal half = step.multiply(HALF);
    return switch (this) {
      case EXACT -> beyond.signum() == 0;
      case OVER -> beyond.signum() > 0;
      case AT_LEAST -> beyond.signum() >= 0;
      case UNDER -> beyond.signum() < 0;
      case AT_MOST -> beyond.signum() <= 0;
      case NEARLY -> beyond.signum() < 0 && beyond.negate().compareTo(half) <= 0;
      case ABOUT -> beyond.abs().compareTo(half) <= 0;
    };
  }

  private static boolean within(BigDecimal beyond, BigDecimal step) {
    return beyond.abs().compareTo(step) < 0;
  }

  /** The unit of the last digit that is not zero; five of it where that is a five behind others. */
  private static BigDecimal step(BigDecimal printed) {
    BigDecimal plain = printed.stripTrailingZeros();
    BigDecimal unit = BigDecimal.ONE.movePointLeft(plain.scale());
    boolean five =
        plain.precision() > 1 && plain.unscaledValue().mod(BigInteger.TEN).intValue() == 5;
    return five ? unit.multiply(FIVE) : unit;
  }
}
