package org.groupkpi.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.groupkpi.definition.Approach;
import org.groupkpi.definition.FormulaText;
import org.groupkpi.definition.Indicator;
import org.groupkpi.explain.FigureLineage.Exclusion;
import org.groupkpi.measure.Absent;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Figure;
import org.groupkpi.submission.Adjustment;
import org.groupkpi.submission.Fact;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** The words in which lineage is told, in Chinese and English. */
final class LineageWords {
  /** More digits than that tell a reader nothing; the exact figure is in the JSON. */
  private static final int SHOWN_DIGITS = 15;

  private LineageWords() {}

  /** A figure with thousands separators; a long quotient is cut, and {@code …} says so. */
  static String figure(BigDecimal value) {
    BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    BigDecimal whole = plain.scale() < 0 ? plain.setScale(0) : plain;
    int tooMany = whole.precision() - SHOWN_DIGITS;
    return tooMany <= 0 || whole.scale() <= tooMany
        ? Exact.grouped(whole)
        : Exact.grouped(whole.setScale(whole.scale() - tooMany, RoundingMode.DOWN)) + "…";
  }

  /** A part of 1 in percent, {@code 33.3%}, exact. */
  static String percent(BigDecimal part) {
    return figure(part.multiply(Exact.HUNDRED)) + "%";
  }

  /** How the figures of entities become that of the node. */
  static LocalText rule(Indicator indicator, Approach approach, LocalText weight) {
    LocalText shares = Words.of("shares by {0}").fill(approach.title());
    LocalText rule =
        switch (indicator.rule()) {
          case SUM -> Words.of("sum of each figure × share ({0})");
          case MEAN -> Words.of("mean weighted by {1} ({0})");
          case MIN -> Words.of("smallest figure of all entities");
          case MAX -> Words.of("greatest figure of all entities");
          case GROUP -> Words.of("reported by the node itself, not added up");
          case DISTINCT -> Words.of("number of different names");
          case TEXT -> Words.of("answers in words");
          case FORMULA -> Words.of("formula  {2}");
        };
    boolean each = indicator.formula().isPresent() && !indicator.computedAtNodes();
    LocalText all = each ? Words.of("each entity first computes {2}; ") : LocalText.NONE;
    String formula = indicator.formula().map(FormulaText::of).orElse("");
    return joined(all, rule).fill(shares, weight, formula);
  }

  private static LocalText joined(LocalText first, LocalText second) {
    return first.isEmpty()
        ? second
        : LocalText.of(first.zh() + second.zh(), first.en() + second.en());
  }

  static LocalText origin(Fact.Origin origin) {
    return switch (origin) {
      case SUBMISSION -> LocalText.NONE;
      case HISTORY -> Words.of("history");
      case PRIOR_COLUMN -> Words.of("prior column of the year after");
      case FORMULA -> Words.of("formula");
      case HEAD_OFFICE -> Words.of("given by head office");
    };
  }

  /** Why there is no figure; nothing if there is one. */
  static LocalText absence(Figure figure) {
    return figure.absence().map(LineageWords::absence).orElse(LocalText.NONE);
  }

  private static LocalText absence(Absent.Why why) {
    return switch (why) {
      case MISSING -> Words.of("Wording", "missing");
      case NOT_APPLICABLE -> Words.of("not applicable");
      case NOT_AVAILABLE -> Words.of("not available");
      case BLANK -> Words.of("Wording", "blank");
      case NOT_ASKED -> Words.of("Wording", "not asked");
    };
  }

  static LocalText exclusion(Exclusion exclusion) {
    return switch (exclusion) {
      case OUTSIDE -> Words.of("outside the boundary");
      case NO_SHARE -> Words.of("share of zero");
      case NOT_ASKED -> Words.of("Wording", "not asked");
      case NOT_APPLICABLE -> Words.of("not applicable");
    };
  }

  static LocalText kind(Adjustment.Type type) {
    return switch (type) {
      case ELIMINATION -> Words.of("elimination");
      case CORRECTION -> Words.of("correction");
      case ESTIMATE -> Words.of("estimate");
    };
  }
}
