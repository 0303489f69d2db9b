package org.groupkpi.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.groupkpi.consolidation.Achievement;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.Change;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.ReportPlan;
import org.groupkpi.definition.Target;
import org.groupkpi.measure.Absent;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Year;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Rows of the table of targets: from where to where, how far it is, and what comes next. */
record TargetRows(Basis basis, CellAssembler cells, ReportPlan plan) {
  static final List<PrintedColumn> COLUMNS =
      List.of(
          PrintedColumn.words("base", Words.of("Base")),
          PrintedColumn.words("target", Words.of("Target value")),
          new PrintedColumn("achieved", Words.of("Result"), LocalText.NONE, Column.Kind.CHANGE),
          new PrintedColumn("remaining", Words.of("Remaining"), LocalText.NONE, Column.Kind.CHANGE),
          PrintedColumn.words("status", Words.of("Status")),
          PrintedColumn.words("next", Words.of("Next target")));

  private static final LocalText NONE = FigureText.NO_FIGURE;
  private static final int CHANGE_DECIMALS = 2;
  private static final LocalText ON_PATH =
      Words.of("On a straight path from {0} to {1}, {2} would stand at {3}.");

  List<PrintedRow> rows() {
    return plan.targets().stream().map(this::row).toList();
  }

  /** The rows with what became of each target. */
  List<PrintedTarget> printed() {
    return plan.targets().stream()
        .map(
            target ->
                new PrintedTarget(
                    row(target),
                    achievement(target).status(),
                    cells.value(target.indicator(), basis.year()).key()))
        .toList();
  }

  private PrintedRow row(Target target) {
    GroupValue value = cells.value(target.indicator(), basis.year());
    Achievement achievement = achievement(target);
    List<PrintedFigure> cellsOfRow =
        List.of(
            PrintedFigure.words(target.baseYear().map(year -> base(target, year)).orElse(NONE)),
            PrintedFigure.words(set(target, target.value())),
            achievedCell(target, value, achievement.value()),
            remainingCell(value, remaining(target, achievement)),
            PrintedFigure.words(status(target, value, achievement)),
            PrintedFigure.words(target.nextValue().map(next -> set(target, next)).orElse(NONE)));
    return PrintedRow.of(name(target), cellsOfRow);
  }

  /** {@code 1,234.50 (2022)}. */
  private LocalText base(Target target, Year year) {
    KpiCode code = target.indicator();
    LocalText figure = cells.printed(cells.value(code, year), cells.style(code));
    return LocalText.joined(
        List.of(figure, LocalText.same("(" + plan.fiscalYear().label(year) + ")")),
        LocalText.same(" "));
  }

  /** What is wanted: {@code ≤ 13,300 千瓦时/吨}, {@code at least 5% below 2022}. */
  LocalText set(Target target, Quantity value) {
    return words().of(target, value);
  }

  private TargetWords words() {
    return new TargetWords(basis, cells.text(), new YearText(plan.fiscalYear()));
  }

  /** Target less result, unless it is reached. */
  private LocalText remaining(Target target, Achievement achievement) {
    if (achievement.value().isEmpty() || achievement.holds(target)) {
      return NONE;
    }
    BigDecimal rest = target.value().value().subtract(achievement.value().get());
    Unit unit = target.value().unit();
    if (target.type() == Target.Type.CHANGE || (unit.changesInPoints() && unit.isPercent())) {
      int decimals = target.type() == Target.Type.CHANGE ? CHANGE_DECIMALS : decimals(target);
      return cells.text().change(Change.points(rest), decimals);
    }
    return words().signed(new Quantity(rest, unit), decimals(target));
  }

  private static PrintedFigure remainingCell(GroupValue value, LocalText text) {
    return new PrintedFigure(
        PrintedFigure.Role.FIGURE,
        Optional.of(value.key()),
        Absent.missing(value.figure().reason()),
        Optional.empty(),
        text,
        LocalText.NONE,
        CellState.NONE,
        List.of());
  }

  /** In words; a text indicator says it itself. */
  private static LocalText status(Target target, GroupValue value, Achievement achievement) {
    return target.type() == Target.Type.TEXT ? AnswersText.of(value) : achievement.status().words();
  }

  private Achievement achievement(Target target) {
    return Achievement.of(target, basis.year(), year -> cells.value(target.indicator(), year));
  }

  private PrintedFigure achievedCell(
      Target target, GroupValue value, Optional<BigDecimal> achieved) {
    boolean notApplicable = value.figure().is(Absent.Why.NOT_APPLICABLE);
    LocalText none = notApplicable ? FigureText.NOT_APPLICABLE : NONE;
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
    Stream<LocalText> causes =
        Stream.concat(Stream.of(value), base)
            .flatMap(figure -> FigureCauses.of(figure, basis).stream());
    return Stream.concat(causes, onPath(target).stream()).distinct().toList();
  }

  /** Where the figure of this year would stand on a straight path. */
  private Optional<LocalText> onPath(Target target) {
    YearText years = words().years();
    return Achievement.onPath(target, basis.year(), year -> cells.value(target.indicator(), year))
        .map(
            number ->
                ON_PATH.fill(
                    years.heading(target.baseYear().orElseThrow()),
                    years.heading(target.year()),
                    years.heading(basis.year()),
                    shown(target, number)));
  }

  private LocalText shown(Target target, BigDecimal achieved) {
    return target.type() == Target.Type.CHANGE
        ? cells.text().change(Change.percent(achieved), CHANGE_DECIMALS)
        : figure(target, new Quantity(achieved, target.value().unit()));
  }

  private LocalText figure(Target target, Quantity achieved) {
    return target.type() == Target.Type.DIFFERENCE
        ? words().signed(achieved, decimals(target))
        : words().amount(achieved, decimals(target));
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
