package org.groupkpi.tieout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.measure.Year;
import org.groupkpi.tieout.Judgement.Outcome;

/**
 * What a sentence says of the change of an indicator against the year before.
 *
 * @param text the words of it
 * @param amount percent or points without sign, with a word of degree; empty if only the direction
 *     is stated
 */
record Claim(String text, Direction direction, Optional<PrintedNumber> amount) {
  private static final Pattern PERCENT = Pattern.compile("%|(?i)percent");

  private static final String AMOUNT =
      "("
          + Degree.words()
          + ")? ?("
          + PrintedNumber.DIGITS
          + ") ?(%|个?百分点|個?百分點|pp|percent(?:age points?)?)";
  private static final String BETWEEN =
      "^[ ,、(]{0,3}(?:其中|并|且|and |a |an |which )?(?:is |was |were |has |have )?";
  private static final Pattern TO = Pattern.compile("(" + Direction.chineseWords() + ")(?:至|到)");
  private static final Pattern TO_ENGLISH =
      Pattern.compile("(?i)\\b(" + Direction.englishWords() + ")\\b[^0-9]{0,12}? to\\b");

  private static Pattern chinese(Year year) {
    return Pattern.compile(
        BETWEEN
            + "(?:同比|[较較比](?:上年|去年|"
            + year.prior()
            + " ?年)(?:同期|度)?|[与與]上年(?:同期)?相比)[^,。0-9]{0,4}?("
            + Direction.chineseWords()
            + ")(?:了|幅度为|幅度達?到?)? ?(?:"
            + AMOUNT
            + ")?");
  }

  private static Pattern english(Year year) {
    return Pattern.compile(
        "(?i)"
            + BETWEEN
            + "("
            + Direction.englishWords()
            + ")\\b(?: by| of)? ?(?:"
            + AMOUNT
            + ")?,? ?(?:year[ -]on[ -]year|(?:from|over|compared with|compared to|than in|against|on) (?:"
            + year.prior()
            + "|the (?:previous|prior) year|last year))");
  }

  /** The claim that a text begins with. */
  static Optional<Claim> at(String text, Year year) {
    return first(chinese(year).matcher(text)).or(() -> first(english(year).matcher(text)));
  }

  private static Optional<Claim> first(Matcher matcher) {
    if (!matcher.find()) {
      return Optional.empty();
    }
    Degree degree = Optional.ofNullable(matcher.group(2)).map(Degree::of).orElse(Degree.EXACT);
    Optional<PrintedNumber> amount =
        Optional.ofNullable(matcher.group(3))
            .map(digits -> PrintedNumber.inText(digits, matcher.group(4), degree));
    String words = matcher.group().replaceFirst("^[ ,、(]+", "");
    return Direction.of(matcher.group(1)).map(way -> new Claim(words, way, amount));
  }

  /** The direction of {@code 降至}, {@code rose to}, which stand before a figure. */
  static Optional<Claim> within(String text) {
    for (Pattern pattern : new Pattern[] {TO, TO_ENGLISH}) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find()) {
        return Direction.of(matcher.group(1))
            .map(way -> new Claim(matcher.group(), way, Optional.empty()));
      }
    }
    return Optional.empty();
  }

  /** What is judged: the amount, unless the direction itself is wrong. */
  Judgement.Kind kind(BigDecimal change) {
    return amount.isPresent() && direction.fits(change)
        ? Judgement.Kind.CHANGE
        : Judgement.Kind.DIRECTION;
  }

  /**
   * Whether a change is the one that is claimed.
   *
   * @param ours with a change; points are never a change in percent
   */
  boolean ties(Known ours) {
    return direction.fits(ours.values().get(0))
        && (amount.isEmpty()
            || (inPoints() ? ours.points() : ours.values())
                .stream().anyMatch(change -> rounds(change, amount.get())));
  }

  private boolean inPoints() {
    return amount.filter(stated -> !PERCENT.matcher(stated.unit()).matches()).isPresent();
  }

  private static boolean rounds(BigDecimal change, PrintedNumber stated) {
    return stated.exact()
        ? change.abs().setScale(stated.decimals(), RoundingMode.HALF_UP).compareTo(stated.value())
            == 0
        : stated.degree().judge(stated.value(), List.of(change.abs())) != Outcome.DIFFERS;
  }
}
