package org.groupkpi.file;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a number format shows of a number, as far as its meaning goes; how many decimals it rounds
 * to does not count.
 *
 * @param digits whether the number is shown at all; else only words stand there
 * @param percent whether it is shown in percent: 12.5 % is stored as 0.125
 * @param shift the power of ten by which the shown number differs from the stored one: 2 in
 *     percent, -3 in thousands
 * @param before what stands before the number, such as {@code $}; without signs and brackets
 * @param behind what stands behind it, such as {@code 万元}; a remark in brackets if nothing else
 *     does
 */
public record Display(boolean digits, boolean percent, int shift, String before, String behind) {
  /** The number as it is stored. */
  public static final Display PLAIN = new Display(true, false, 0, "", "");

  private static final Display HUNDREDTHS = new Display(true, true, 2, "", "");

  /** Brackets, signs and marks are no words; {@code %} and degrees are. */
  private static final Pattern EDGES =
      Pattern.compile("^[^\\p{L}\\p{N}\\p{Sc}°℃℉%‰％]+|[^\\p{L}\\p{N}\\p{Sc}°℃℉%‰％]+$");

  private static final Pattern REMARK = Pattern.compile("[(（]([^()（）]*)[)）]\\s*$");

  /** What remains of texts of a format when brackets, signs and remarks are taken away. */
  static Display of(boolean digits, boolean percent, int shift, String before, String behind) {
    return new Display(digits, percent, shift, words(before), wordsOrRemark(behind));
  }

  /** {@code 12.5%} for 0.125, or the number as it is. */
  public static Display percent(boolean percent) {
    return percent ? HUNDREDTHS : PLAIN;
  }

  private static String wordsOrRemark(String literal) {
    Matcher remark = REMARK.matcher(literal.strip());
    return remark.matches() && remark.group(1).codePoints().anyMatch(Character::isLetter)
        ? "(" + remark.group(1).strip() + ")"
        : words(literal);
  }

  private static String words(String literal) {
    return EDGES.matcher(REMARK.matcher(literal).replaceAll("")).replaceAll("");
  }

  /** The same, shown with the mark of a negative number. */
  Display negative(String mark) {
    String closing = mark.equals("(") ? ")" : "";
    return new Display(digits, percent, shift, mark + before, behind + closing);
  }

  /** Whether a number that is not negative is shown like one: {@code (450)} for 450. */
  public boolean signed() {
    return before.startsWith("-") || before.startsWith("(");
  }

  /** Whether anything else is shown than what is stored. */
  public boolean plain() {
    return equals(PLAIN);
  }

  /** The number that is shown, with all its decimals. */
  public BigDecimal shown(BigDecimal stored) {
    BigDecimal shown = stored.scaleByPowerOfTen(shift);
    return shown.scale() < 0 ? shown.setScale(0) : shown;
  }

  /** What a person sees: {@code 12.5%}, {@code $12.5}, {@code 12.5万元}. */
  String text(BigDecimal stored) {
    String number = digits ? plainText(shown(stored)) : "";
    return before + number + (percent ? "%" : "") + behind;
  }

  private static String plainText(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
