package org.groupkpi.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.groupkpi.catalogue.Target;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.Change;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.language.LocalText;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Unit;
import org.groupkpi.table.CellState;
import org.groupkpi.table.Column;

/** Rows of the table of targets: what was set, what was achieved, and what comes next. */
final class TargetRows {
  static final List<TableAssembler.DraftColumn> COLUMNS =
      List.of(
          TableAssembler.DraftColumn.words("target", new LocalText("目标值", "目標值", "Target value")),
          new TableAssembler.DraftColumn(
              "achieved", new LocalText("实际", "實際", "Result"), LocalText.NONE, Column.Kind.CHANGE),
          TableAssembler.DraftColumn.words("status", new LocalText("状态", "狀態", "Status")),
          TableAssembler.DraftColumn.words("next", new LocalText("下一目标", "下一目標", "Next target")));

  private static final LocalText MET = new LocalText("已达成", "已達成", "met");
  private static final LocalText MISSED = new LocalText("未达成", "未達成", "missed");
  private static final LocalText UNDER_WAY = new LocalText("进行中", "進行中", "under way");
  private static final int CHANGE_DECIMALS = 2;

  private final Basis basis;
  private final CellAssembler cells;
  private final ReportPlan plan;

  TargetRows(Basis basis, CellAssembler cells, ReportPlan plan) {
    this.basis = basis;
    this.cells = cells;
    this.plan = plan;
  }

  List<DraftRow> rows() {
    List<DraftRow> rows = new ArrayList<>();
    for (Target target : plan.targets()) {
      GroupValue value = cells.value(target.indicator(), basis.year());
      Optional<BigDecimal> achieved = achieved(target);
      List<DraftCell> drafts =
          List.of(
              DraftCell.words(set(target, target.value())),
              achievedCell(target, value, achieved),
              DraftCell.words(status(target, achieved)),
              DraftCell.words(
                  target.nextValue().map(next -> set(target, next)).orElse(FigureText.NO_FIGURE)));
      rows.add(
          new DraftRow(LocalText.NONE, name(target), 0, LocalText.NONE, List.of(), drafts, false));
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
    String figure = cells.text().figure(value.value(), decimals, FigureText.Small.BELOW);
    String unit = value.unit().text();
    return value.unit().changesInPoints()
        ? LocalText.same(figure + unit)
        : LocalText.of(
            figure + " " + unit, figure + " " + basis.catalogue().units().inEnglish(unit));
  }

  /** The figure, or its change or difference against the base year, in the target's unit. */
  private Optional<BigDecimal> achieved(Target target) {
    GroupValue value = cells.value(target.indicator(), basis.year());
    if (!value.known()) {
      return Optional.empty();
    }
    Unit unit = target.value().unit();
    if (target.type() == Target.Type.LEVEL) {
      return Optional.of(value.unit().to(unit, value.value()));
    }
    GroupValue base = cells.value(target.indicator(), target.baseYear().orElseThrow());
    if (!base.known()) {
      return Optional.empty();
    }
    if (target.type() == Target.Type.DIFFERENCE) {
      return Optional.of(value.unit().to(unit, value.value().subtract(base.value())));
    }
    Change change = Change.between(value.value(), base.value(), Unit.NUMBER);
    return change.meaningful() ? Optional.of(change.value()) : Optional.empty();
  }

  private DraftCell achievedCell(Target target, GroupValue value, Optional<BigDecimal> achieved) {
    if (achieved.isEmpty()) {
      return DraftCell.words(FigureText.NO_FIGURE);
    }
    return new DraftCell(
        shown(target, achieved.get()),
        LocalText.NONE,
        List.of(),
        CellState.NONE,
        LocalText.NONE,
        "",
        value.key().toString());
  }

  private LocalText shown(Target target, BigDecimal achieved) {
    return target.type() == Target.Type.CHANGE
        ? cells
            .text()
            .change(new Change(Change.Kind.PERCENT, achieved, LocalText.NONE), CHANGE_DECIMALS)
        : withUnit(
            new Quantity(achieved, target.value().unit()),
            basis.catalogue().indicator(target.indicator().indicator()).decimals());
  }

  private LocalText status(Target target, Optional<BigDecimal> achieved) {
    if (!due(target)) {
      return UNDER_WAY;
    }
    return achieved.map(value -> meets(target, value) ? MET : MISSED).orElse(FigureText.NO_FIGURE);
  }

  private boolean due(Target target) {
    return target.year().compareTo(basis.year()) <= 0;
  }

  private static boolean meets(Target target, BigDecimal achieved) {
    return target.comparison().holds(achieved.compareTo(target.value().value()));
  }

  /** What was achieved, as printed, where a target that is due was missed. */
  Optional<LocalText> missedBy(Target target) {
    return achieved(target)
        .filter(achieved -> due(target) && !meets(target, achieved))
        .map(achieved -> shown(target, achieved));
  }

  /** What a target is called in print. */
  LocalText name(Target target) {
    return target.text().or(basis.catalogue().name(target.indicator()));
  }
}
