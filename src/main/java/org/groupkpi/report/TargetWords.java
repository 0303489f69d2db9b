package org.groupkpi.report;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.definition.Comparison;
import org.groupkpi.definition.Decimals;
import org.groupkpi.definition.Target;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Year;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Says what a target wants: {@code ≥ 18%}, {@code at least 5% below 2022}. */
record TargetWords(Basis basis, FigureText text, YearText years) {
  private static final LocalText NO_MORE = Words.of("no more than in {0}");
  private static final LocalText NO_LESS = Words.of("no less than in {0}");
  private static final LocalText UNCHANGED = Words.of("unchanged from {0}");

  /** The number at the start of a unit. */
  private static final Pattern MULTIPLE = Pattern.compile("^[\\d,]+(?: million| billion)? ?");

  /** Words that do not negate twice. */
  LocalText of(Target target, Quantity value) {
    return switch (target.type()) {
      case TEXT -> FigureText.NO_FIGURE;
      case LEVEL -> level(target.comparison(), value);
      case CHANGE, DIFFERENCE -> against(target, value, target.baseYear().orElseThrow());
    };
  }

  private LocalText level(Comparison comparison, Quantity value) {
    String sign =
        switch (comparison) {
          case AT_MOST -> "≤ ";
          case AT_LEAST -> "≥ ";
          case EQUAL -> "= ";
          case LESS -> "< ";
          case GREATER -> "> ";
          case DIFFERENT -> "≠ ";
        };
    LocalText amount = amount(value);
    return LocalText.of(sign + amount.zh(), sign + amount.en());
  }

  private LocalText against(Target target, Quantity value, Year base) {
    int sign = value.value().signum();
    LocalText year = years.heading(base);
    if (sign == 0) {
      return switch (target.comparison()) {
        case AT_MOST, LESS -> NO_MORE.fill(year);
        case AT_LEAST, GREATER -> NO_LESS.fill(year);
        case EQUAL, DIFFERENT -> UNCHANGED.fill(year);
      };
    }
    LocalText amount = amount(new Quantity(value.value().abs(), value.unit()));
    return switch (target.comparison()) {
      case AT_MOST, LESS -> (sign < 0 ? Way.AT_LEAST_BELOW : Way.AT_MOST_ABOVE).of(amount, year);
      case AT_LEAST, GREATER ->
          (sign < 0 ? Way.AT_MOST_BELOW : Way.AT_LEAST_ABOVE).of(amount, year);
      case EQUAL, DIFFERENT -> (sign < 0 ? Way.BELOW : Way.ABOVE).of(amount, year);
    };
  }

  private enum Way {
    AT_LEAST_BELOW(Words.of("at least {0} below {1}")),
    AT_LEAST_ABOVE(Words.of("at least {0} above {1}")),
    AT_MOST_BELOW(Words.of("at most {0} below {1}")),
    AT_MOST_ABOVE(Words.of("at most {0} above {1}")),
    BELOW(Words.of("{0} below {1}")),
    ABOVE(Words.of("{0} above {1}"));

    /** A blank that parts a number from Chinese, where there is Chinese on both sides. */
    private static final Pattern BETWEEN_CHINESE =
        Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");

    private final LocalText words;

    Way(LocalText words) {
      this.words = words;
    }

    LocalText of(LocalText amount, LocalText year) {
      LocalText said = words.fill(amount, year);
      return LocalText.of(BETWEEN_CHINESE.matcher(said.zh()).replaceAll(""), said.en());
    }
  }

  /** With as many decimals as were given. */
  private LocalText amount(Quantity value) {
    return amount(value, Math.max(0, value.value().stripTrailingZeros().scale()));
  }

  LocalText amount(Quantity value, int decimals) {
    String figure = text.figure(value.value(), Decimals.of(decimals), FigureText.Small.BELOW);
    String unit = value.unit().text();
    String english = basis.catalogue().units().inEnglish(unit);
    return value.unit().changesInPoints() && unit.length() == 1
        ? LocalText.same(figure + unit)
        : LocalText.of(figure + " " + unit, english(value, figure, english));
  }

  /** {@code 130 × 10,000 t}; nothing is nothing in any multiple: {@code 0 t}. */
  private static String english(Quantity value, String figure, String unit) {
    boolean nothing = value.value().signum() == 0;
    String single = nothing ? MULTIPLE.matcher(unit).replaceFirst("") : unit;
    return (figure + (scaled(single) ? " × " : " ") + single).strip();
  }

  /** With its sign, unless it rounds to zero. */
  LocalText signed(Quantity value, int decimals) {
    LocalText amount = amount(value, decimals);
    BigDecimal rounded = text.rounded(value.value(), decimals);
    return rounded.signum() > 0 ? LocalText.of("+" + amount.zh(), "+" + amount.en()) : amount;
  }

  /** Whether a unit begins with a number ({@code 10,000 t}), which would run into the figure. */
  private static boolean scaled(String unit) {
    return !unit.isEmpty() && Character.isDigit(unit.charAt(0));
  }
}
