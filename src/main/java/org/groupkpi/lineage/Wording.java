package org.groupkpi.lineage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.groupkpi.boundary.Approach;
import org.groupkpi.catalogue.FormulaText;
import org.groupkpi.catalogue.Indicator;
import org.groupkpi.language.LocalText;
import org.groupkpi.lineage.FigureLineage.Exclusion;
import org.groupkpi.measure.Absent;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Figure;
import org.groupkpi.submission.Adjustment;
import org.groupkpi.submission.Fact;

/** The words in which lineage is told, in Chinese and English. */
final class Wording {
  /** More digits than that tell a reader nothing; the exact figure is in the JSON. */
  private static final int SHOWN_DIGITS = 15;

  private Wording() {}

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
    LocalText shares = LocalText.of("份额按{0}", "shares by {0}").fill(approach.title());
    LocalText rule =
        switch (indicator.rule()) {
          case SUM -> LocalText.of("各单位数据 × 份额，求和（{0}）", "sum of each figure × share ({0})");
          case MEAN -> LocalText.of("以{1}加权平均（{0}）", "mean weighted by {1} ({0})");
          case MIN -> LocalText.of("各单位数据的最小值", "smallest figure of all entities");
          case MAX -> LocalText.of("各单位数据的最大值", "greatest figure of all entities");
          case GROUP -> LocalText.of("由本级直接填报，不由下级相加", "reported by the node itself, not added up");
          case DISTINCT -> LocalText.of("各单位所列名称去重后的个数", "number of different names");
          case TEXT -> LocalText.of("各单位的文字答复", "answers in words");
          case FORMULA -> LocalText.of("公式  {2}", "formula  {2}");
        };
    boolean each = indicator.formula().isPresent() && !indicator.computedAtNodes();
    LocalText all =
        each ? LocalText.of("各单位先按公式 {2} 计算；", "each entity first computes {2}; ") : LocalText.NONE;
    String formula = indicator.formula().map(FormulaText::of).orElse("");
    return joined(all, rule).fill(shares, weight, LocalText.same(formula));
  }

  private static LocalText joined(LocalText first, LocalText second) {
    return first.isEmpty()
        ? second
        : LocalText.of(first.zh() + second.zh(), first.en() + second.en());
  }

  static LocalText origin(Fact.Origin origin) {
    return switch (origin) {
      case SUBMISSION -> LocalText.NONE;
      case HISTORY -> LocalText.of("历史数据", "history");
      case PRIOR_COLUMN -> LocalText.of("下一年填报表的上年数", "prior column of the year after");
      case FORMULA -> LocalText.of("公式", "formula");
      case HEAD_OFFICE -> LocalText.of("总部重述", "given by head office");
    };
  }

  /** Why there is no figure; nothing if there is one. */
  static LocalText absence(Figure figure) {
    return figure.absence().map(Wording::absence).orElse(LocalText.NONE);
  }

  private static LocalText absence(Absent.Why why) {
    return switch (why) {
      case MISSING -> LocalText.of("缺失", "missing");
      case NOT_APPLICABLE -> LocalText.of("不适用", "not applicable");
      case NOT_AVAILABLE -> LocalText.of("暂缺", "not available");
      case BLANK -> LocalText.of("未填", "blank");
      case NOT_ASKED -> LocalText.of("无需填报", "not asked");
    };
  }

  static LocalText exclusion(Exclusion exclusion) {
    return switch (exclusion) {
      case OUTSIDE -> LocalText.of("不在报告边界内", "outside the boundary");
      case NO_SHARE -> LocalText.of("份额为零", "share of zero");
      case NOT_ASKED -> LocalText.of("无需填报", "not asked");
      case NOT_APPLICABLE -> LocalText.of("不适用", "not applicable");
    };
  }

  static LocalText kind(Adjustment.Type type) {
    return switch (type) {
      case ELIMINATION -> LocalText.of("抵销", "elimination");
      case CORRECTION -> LocalText.of("更正", "correction");
      case ESTIMATE -> LocalText.of("估算", "estimate");
    };
  }
}
