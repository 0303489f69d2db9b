package org.groupkpi.validation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Optional;
import org.groupkpi.catalogue.Indicator;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.language.LocalText;
import org.groupkpi.measure.Exact;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue.Figure;

/**
 * C221: a figure is not about 10, 100, 1000, 10 000, 10^8, 3.6 or 29.3 times last year's, or that
 * part of it. A prior figure of zero or of another sign is never divided by.
 */
final class UnitSlipCheck implements FigureCheck {
  private static final int TELLING_DIGITS = 3;
  private static final int FEWEST_SHOWN = 4;

  /**
   * A factor by which figures go wrong, and how near to it a figure must be: small factors happen
   * in earnest too, so only a close hit counts.
   */
  private enum Slip {
    MEGAJOULES("3.6", "1.05", LocalText.of("（如千瓦时与兆焦）", " (as MJ to kWh)")),
    TEN("10", "1.08", LocalText.NONE),
    GIGAJOULES("29.3", "1.1", LocalText.of("（如吨标煤与吉焦）", " (as GJ to tce)")),
    HUNDRED("100", "1.2", LocalText.NONE),
    THOUSAND("1000", "1.2", LocalText.NONE),
    TEN_THOUSAND("10000", "1.2", LocalText.of("（万）", "")),
    HUNDRED_MILLION("100000000", "1.2", LocalText.of("（亿）", ""));

    private final BigDecimal factor;
    private final BigDecimal nearness;
    private final LocalText hint;

    Slip(String factor, String nearness, LocalText hint) {
      this.factor = new BigDecimal(factor);
      this.nearness = new BigDecimal(nearness);
      this.hint = hint;
    }

    boolean small() {
      return factor.compareTo(BigDecimal.TEN) <= 0;
    }

    /** Whether one is about the factor times the other; both are positive. */
    boolean explains(BigDecimal large, BigDecimal little) {
      BigDecimal expected = little.multiply(factor);
      return large.compareTo(expected.multiply(nearness)) <= 0
          && large.multiply(nearness).compareTo(expected) >= 0;
    }
  }

  @Override
  public Optional<Finding> judge(Fact fact, Figure figure, Indicator indicator, Answers answers) {
    return answers
        .prior(fact.code())
        .filter(prior -> prior.value().signum() * figure.value().signum() > 0)
        .flatMap(prior -> slip(figure.value(), prior.value(), indicator.collectUnit().text()));
  }

  private static Optional<Finding> slip(BigDecimal value, BigDecimal prior, String unit) {
    boolean larger = value.abs().compareTo(prior.abs()) > 0;
    BigDecimal large = larger ? value.abs() : prior.abs();
    BigDecimal little = larger ? prior.abs() : value.abs();
    return Arrays.stream(Slip.values())
        .filter(slip -> slip.explains(large, little))
        .filter(slip -> !slip.small() || telling(value, prior))
        .findFirst()
        .map(slip -> finding(slip, value, prior, unit));
  }

  /** Whether the figures have enough digits that a small factor is no chance: not 1 and 10. */
  private static boolean telling(BigDecimal value, BigDecimal prior) {
    return digits(value) >= TELLING_DIGITS || digits(prior) >= TELLING_DIGITS;
  }

  private static int digits(BigDecimal value) {
    return value.stripTrailingZeros().precision();
  }

  private static Finding finding(Slip slip, BigDecimal value, BigDecimal prior, String unit) {
    boolean larger = value.abs().compareTo(prior.abs()) > 0;
    BigDecimal proposed = larger ? Exact.divide(value, slip.factor) : value.multiply(slip.factor);
    MathContext digits = new MathContext(Math.max(FEWEST_SHOWN, digits(value)));
    String times = (larger ? "" : "1/") + Exact.plain(slip.factor);
    return Finding.of(
        FindingKind.C221,
        Exact.plain(value),
        unit,
        Exact.plain(prior),
        times,
        Exact.plain(proposed.round(digits)),
        slip.hint);
  }
}
