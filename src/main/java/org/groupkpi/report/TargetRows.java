package org.groupkpi.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.groupkpi.consolidation.Achievement;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.Change;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.definition.Decimals;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.ReportPlan;
import org.groupkpi.definition.Target;
import org.groupkpi.measure.Absent;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Unit;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Rows of the table of targets: what was set, what was achieved, and what comes next. */
record TargetRows(Basis basis, CellAssembler cells, ReportPlan plan) {
  static final List<PrintedColumn> COLUMNS =
      List.of(
          PrintedColumn.words("target", Words.of("Target value")),
          new PrintedColumn("achieved", Words.of("Result"), LocalText.NONE, Column.Kind.CHANGE),
          PrintedColumn.words("status", Words.of("Status")),
          PrintedColumn.words("next", Words.of("Next target")));

  private static final int CHANGE_DECIMALS = 2;

  List<PrintedRow> rows() {
    List<PrintedRow> rows = new ArrayList<>();
    for (Target target : plan.targets()) {
      GroupValue value = cells.value(target.indicator(), basis.year());
      Achievement achievement = achievement(target);
      List<PrintedFigure> drafts =
          List.of(
              PrintedFigure.words(set(target, target.value())),
              achievedCell(target, value, achievement.value()),
              PrintedFigure.words(achievement.status().words()),
              PrintedFigure.words(
                  target.nextValue().map(next -> set(target, next)).orElse(FigureText.NO_FIGURE)));
      rows.add(PrintedRow.of(name(target), drafts));
    }
    return rows;
  }

  /** {@code ≤ 13,300 千瓦时/吨}, {@code ≤ -5%}. */
  LocalText set(Target target, Quantity value) {
    String sign =
        switch (target.comparison()) {
          case AT_MOST -> "≤ ";
          case AT_LEAST -> "≥ ";
          case EQUAL -> "= ";
          case LESS -> "< ";
          case GREATER -> "> ";
          case DIFFERENT -> "≠ ";
        };
    int decimals = Math.max(0, value.value().stripTrailingZeros().scale());
    LocalText text = withUnit(value, decimals);
    return LocalText.of(sign + text.zh(), sign + text.en());
  }

  private LocalText withUnit(Quantity value, int decimals) {
    String figure =
        cells.text().figure(value.value(), Decimals.of(decimals), FigureText.Small.BELOW);
    String unit = value.unit().text();
    String english = basis.catalogue().units().inEnglish(unit);
    return value.unit().changesInPoints()
        ? LocalText.same(figure + unit)
        : LocalText.of(figure + " " + unit, figure + (scaled(english) ? " × " : " ") + english);
  }

  /** Whether a unit begins with a number ({@code 10,000 t}), which would run into the figure. */
  private static boolean scaled(String unit) {
    return !unit.isEmpty() && Character.isDigit(unit.charAt(0));
  }

  private Achievement achievement(Target target) {
    return Achievement.of(target, basis.year(), year -> cells.value(target.indicator(), year));
  }

  private PrintedFigure achievedCell(
      Target target, GroupValue value, Optional<BigDecimal> achieved) {
    boolean notApplicable = value.figure().is(Absent.Why.NOT_APPLICABLE);
    LocalText none = notApplicable ? FigureText.NOT_APPLICABLE : FigureText.NO_FIGURE;
    return new PrintedFigure(
        PrintedFigure.Role.FIGURE,
        Optional.of(value.key()),
        Absent.missing(value.figure().reason()),
        Optional.empty(),
        achieved.map(number -> shown(target, number)).orElse(none),
        LocalText.NONE,
        CellState.NONE,
        achieved.isPresent() ? causes(target, value) : List.of());
  }

  /** Footnotes of the figure, and of the one that it is compared with. */
  private List<LocalText> causes(Target target, GroupValue value) {
    Stream<GroupValue> base =
        target.type() == Target.Type.LEVEL
            ? Stream.of()
            : target.baseYear().map(year -> cells.value(target.indicator(), year)).stream();
    return Stream.concat(Stream.of(value), base)
        .flatMap(figure -> FigureCauses.of(figure, basis).stream())
        .distinct()
        .toList();
  }

  private LocalText shown(Target target, BigDecimal achieved) {
    return target.type() == Target.Type.CHANGE
        ? cells.text().change(Change.percent(achieved), CHANGE_DECIMALS)
        : figure(target, new Quantity(achieved, target.value().unit()));
  }

  private LocalText figure(Target target, Quantity achieved) {
    int decimals = decimals(target);
    LocalText text = withUnit(achieved, decimals);
    boolean more = cells.text().rounded(achieved.value(), decimals).signum() > 0;
    return more && target.type() == Target.Type.DIFFERENCE
        ? LocalText.of("+" + text.zh(), "+" + text.en())
        : text;
  }

  /** As many as show in the target's unit what those of the indicator show in its own. */
  private int decimals(Target target) {
    Indicator indicator = basis.catalogue().indicator(target.indicator().indicator());
    BigDecimal last = BigDecimal.ONE.movePointLeft(indicator.decimals());
    Unit unit = target.value().unit();
    BigDecimal step =
        unit.convertsTo(indicator.unit())
            ? indicator.unit().to(unit, last)
            : Change.between(last, BigDecimal.ZERO, indicator.unit()).value();
    return Math.max(0, step.scale() - step.precision() + 1);
  }

  /** What was achieved, as printed, where a target that is due was missed. */
  Optional<LocalText> missedBy(Target target) {
    Achievement achievement = achievement(target);
    return achievement
        .value()
        .filter(value -> achievement.status() == Achievement.Status.MISSED)
        .map(value -> shown(target, value));
  }

  /** What a target is called in print. */
  LocalText name(Target target) {
    return target.text().or(basis.catalogue().name(target.indicator()));
  }
}
