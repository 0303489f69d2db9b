package org.groupkpi.tieout;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which way a sentence says that a figure went. */
enum Direction {
  UP(
      "增长|上升|增加|提高|提升|升高|上涨|扩大|增",
      "rose|rise|risen|increased|increase|grew|grown|growth|up|improved"),
  DOWN(
      "下降|减少|降低|下滑|缩减|回落|减|降",
      "fell|fall|fallen|decreased|decrease|declined|decline|dropped|drop|reduced|reduction|down"),
  FLAT("基本持平|持平|不变|无变化", "unchanged|flat|stable");

  private static final BigDecimal STEADY = BigDecimal.ONE;

  private final String chinese;
  private final String english;

  Direction(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** A pattern of all words of a language, the longest first. */
  static String chineseWords() {
    return Arrays.stream(values()).map(way -> way.chinese).collect(Collectors.joining("|"));
  }

  static String englishWords() {
    return Arrays.stream(values()).map(way -> way.english).collect(Collectors.joining("|"));
  }

  static Optional<Direction> of(String word) {
    return Arrays.stream(values())
        .filter(way -> Pattern.matches("(?i)" + way.chinese + "|" + way.english, word))
        .findFirst();
  }

  /** Whether a change in percent or points went this way; up to one is still steady. */
  boolean fits(BigDecimal change) {
    return switch (this) {
      case UP -> change.signum() > 0;
      case DOWN -> change.signum() < 0;
      case FLAT -> change.abs().compareTo(STEADY) <= 0;
    };
  }
}
