package org.groupkpi.report;

import java.math.BigDecimal;
import java.util.List;
import org.groupkpi.measure.Exact;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * A number with the word that says how many of what: {@code 2,500}, {@code 118 万}, {@code 1.2
 * million}; nothing is rounded.
 *
 * @param digits as printed
 * @param scale the word behind them; empty if there is none
 */
record RoundNumber(String digits, String scale) {
  private record Scale(int zeros, LocalText word, boolean chinese) {}

  private static final List<Scale> SCALES =
      List.of(
          new Scale(9, Words.of("billion"), false),
          new Scale(8, Words.of("hundred million"), true),
          new Scale(6, Words.of("million"), false),
          new Scale(4, Words.of("ten thousand"), true));

  /** In digits alone. */
  static RoundNumber digits(BigDecimal number) {
    return new RoundNumber(Exact.grouped(number), "");
  }

  /** In the largest scale of the language that the number reaches. */
  static RoundNumber scaled(BigDecimal number, Language language) {
    for (Scale scale : SCALES) {
      BigDecimal many = number.movePointLeft(scale.zeros());
      if (scale.chinese() == language.chinese() && many.abs().compareTo(BigDecimal.ONE) >= 0) {
        return new RoundNumber(Exact.grouped(plain(many)), scale.word().in(language));
      }
    }
    return digits(number);
  }

  /** Without zeros behind the point that say nothing. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  String text() {
    return scale.isEmpty() ? digits : digits + " " + scale;
  }

  /** The scale as it stands behind the word for an odd rest: {@code 50 余万}. */
  String behindOdd(Language language) {
    return scale.isEmpty() || language.chinese() ? scale : " " + scale;
  }
}
