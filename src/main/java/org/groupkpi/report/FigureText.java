package org.groupkpi.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.groupkpi.consolidation.Change;
import org.groupkpi.definition.Decimals;
import org.groupkpi.measure.Exact;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Writes figures and changes as they are printed; the one place where figures are rounded. */
public record FigureText(RoundingMode rounding) {
  static final LocalText NO_FIGURE = LocalText.same("—");
  static final LocalText NOT_APPLICABLE = Words.of("N/A");
  private static final String POINTS = " pp";

  /** What becomes of a figure that is not zero and would print as zero. */
  public enum Small {
    /** {@code <0.01} */
    BELOW,
    /** {@code 0.00} */
    ZERO
  }

  /** The figure rounded to the decimals. */
  public BigDecimal rounded(BigDecimal value, int decimals) {
    return value.setScale(decimals, rounding);
  }

  /** The figure with so many decimals, of which zeros go where fewer will do. */
  public BigDecimal rounded(BigDecimal value, Decimals decimals) {
    BigDecimal rounded = rounded(value, decimals.most());
    int own = rounded.stripTrailingZeros().scale();
    return rounded.setScale(Math.max(decimals.least(), Math.min(own, decimals.most())));
  }

  /** {@code 2,823.00}, {@code 0.00}, {@code <0.01}, {@code >-0.01}; never a negative zero. */
  public String figure(BigDecimal value, Decimals decimals, Small small) {
    BigDecimal rounded = rounded(value, decimals);
    if (rounded.signum() == 0 && value.signum() != 0 && small == Small.BELOW) {
      String last = BigDecimal.ONE.movePointLeft(decimals.most()).toPlainString();
      return value.signum() > 0 ? "<" + last : ">-" + last;
    }
    return Exact.grouped(rounded);
  }

  /** {@code +5.12%}, {@code -8.70%}, {@code +1.30 个百分点}, {@code 0.00%}, {@code —}. */
  public LocalText change(Change change, int decimals) {
    if (!change.meaningful()) {
      return NO_FIGURE;
    }
    BigDecimal rounded = rounded(change.value(), decimals);
    String figure = (rounded.signum() > 0 ? "+" : "") + Exact.grouped(rounded);
    return switch (change.kind()) {
      case NONE -> NO_FIGURE;
      case PERCENT -> LocalText.same(figure + "%");
      case POINTS -> Words.of("{0} pp").fill(figure);
    };
  }

  /** A printed change in words: {@code 增长 5.12%}, {@code 持平}, {@code up 1.30 percentage points}. */
  static String words(String change, Language language) {
    String amount = change.substring(1).replace(POINTS, " percentage points");
    return switch (change.charAt(0)) {
      case '+' -> Words.of("up").in(language) + " " + amount;
      case '-' -> Words.of("down").in(language) + " " + amount;
      default -> Words.of("unchanged").in(language);
    };
  }
}
