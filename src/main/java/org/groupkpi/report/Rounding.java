package org.groupkpi.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.groupkpi.measure.Exact;
import org.groupkpi.text.Keyword;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * Rounds a figure for a sentence, with the word that says on which side of the round number it
 * lies. A sentence that would be false is refused.
 */
public enum Rounding {
  /** {@code 超过 2,500}: the multiple below. */
  OVER(RoundingMode.FLOOR, Words.of("more than {0}")),
  /** {@code 120 余万}: the multiple below. */
  ODD(RoundingMode.FLOOR, Words.of("more than {0}{1}")),
  /** {@code 近 2,900}: the multiple above, from the upper half of the step. */
  NEARLY(RoundingMode.CEILING, Words.of("nearly {0}")),
  /** {@code 不足 3,000}: the multiple above. */
  UNDER(RoundingMode.CEILING, Words.of("less than {0}")),
  /** {@code 约 2,900}: the nearest multiple. */
  ABOUT(RoundingMode.HALF_UP, Words.of("about {0}"));

  private static final LocalText NO_STEP = Words.of("a step is a positive number, not {0}");
  private static final LocalText FALSE =
      Words.of("{0}({1}) would be false of {2}: use about({1}), or another step");
  private static final LocalText NEGATIVE =
      Words.of("{0}({1}): a negative figure is not rounded in words");
  private static final LocalText NOTHING = Words.of("{0}({1}) comes to zero: use a smaller step");
  private static final Pattern STEP = Pattern.compile("[0-9]{1,15}(?:\\.[0-9]{1,15})?");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final RoundingMode mode;
  private final LocalText words;

  Rounding(RoundingMode mode, LocalText words) {
    this.mode = mode;
    this.words = words;
  }

  /** How a round number is written. */
  public enum Notation {
    /** {@code 1,200,000} */
    DIGITS,
    /** {@code 120 万}, {@code 1.2 million} */
    SCALED;

    RoundNumber of(BigDecimal number, Language language) {
      return this == DIGITS ? RoundNumber.digits(number) : RoundNumber.scaled(number, language);
    }
  }

  /**
   * The words for a figure.
   *
   * @param figure exact, in plain notation
   * @param step of which the number is a multiple
   * @throws FalseSentence if they would be false, or the step is none
   */
  public String of(String figure, String step, Notation notation, Language language)
      throws FalseSentence {
    BigDecimal size = step(step);
    BigDecimal exact = new BigDecimal(figure);
    if (exact.signum() < 0) {
      throw new FalseSentence(NEGATIVE.fill(Keyword.of(this), step));
    }
    BigDecimal round = RoundNumber.plain(exact.divide(size, 0, mode).multiply(size));
    if (round.signum() == 0) {
      throw new FalseSentence(NOTHING.fill(Keyword.of(this), step));
    }
    if (!holds(exact, round, size)) {
      throw new FalseSentence(FALSE.fill(Keyword.of(this), step, Exact.grouped(exact)));
    }
    return said(notation.of(round, language), language);
  }

  private static BigDecimal step(String text) throws FalseSentence {
    BigDecimal step = STEP.matcher(text).matches() ? new BigDecimal(text) : BigDecimal.ZERO;
    if (step.signum() == 0) {
      throw new FalseSentence(NO_STEP.fill(text));
    }
    return step;
  }

  private boolean holds(BigDecimal exact, BigDecimal round, BigDecimal step) {
    return switch (this) {
      case OVER, ODD -> exact.compareTo(round) > 0;
      case UNDER -> exact.compareTo(round) < 0;
      case NEARLY ->
          exact.compareTo(round) < 0 && round.subtract(exact).multiply(TWO).compareTo(step) <= 0;
      case ABOUT -> true;
    };
  }

  private String said(RoundNumber number, Language language) {
    LocalText said =
        this == ODD
            ? words.fill(number.digits(), number.behindOdd(language))
            : words.fill(number.text());
    return said.in(language);
  }
}
