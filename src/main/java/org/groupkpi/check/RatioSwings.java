package org.groupkpi.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.Change;
import org.groupkpi.consolidation.FormulaEvaluator;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.Formula;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.SwingLimit;
import org.groupkpi.definition.YearTree;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.Subject;
import org.groupkpi.measure.Figure;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Explanation;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * C220 of figures with a formula: what an entity's own figures come to does not change by more than
 * the catalogue allows. A quotient says which of its two sides moved: an intensity that rose
 * because revenue fell needs no explanation from operations.
 */
public final class RatioSwings {
  private final GroupFigures figures;
  private final Year year;
  private final YearTree tree;
  private final List<Finding> findings = new ArrayList<>();

  private RatioSwings(GroupFigures figures) {
    this.figures = figures;
    this.year = figures.basis().year();
    this.tree = figures.basis().tree().in(year);
  }

  /**
   * The swings of all entities, in tree order.
   *
   * @param submitted codes of the entities that have a submission
   */
  public static List<Finding> judge(GroupFigures figures, Set<String> submitted) {
    RatioSwings swings = new RatioSwings(figures);
    Basis basis = figures.basis();
    List<Indicator> computed =
        basis.catalogue().indicators().values().stream()
            .filter(indicator -> indicator.formula().isPresent() && indicator.swing().isPresent())
            .toList();
    for (Entity entity : basis.tree().entities()) {
      if (submitted.contains(entity.code()) && swings.tree.inBoundary(entity.code(), false)) {
        computed.forEach(indicator -> swings.judge(entity, indicator));
      }
    }
    return swings.findings;
  }

  private void judge(Entity entity, Indicator indicator) {
    if (!mixed(entity, indicator)) {
      SwingLimit limit = SwingLimit.of(indicator).orElseThrow();
      EntityOperands operands = new EntityOperands(figures, entity);
      indicator.codes().forEach(code -> judge(operands, indicator, code, limit));
    }
  }

  /** Whether a node's own figures would be divided by figures of all that is below it. */
  private boolean mixed(Entity entity, Indicator indicator) {
    return tree.isNode(entity.code())
        && Formula.references(indicator.formula().orElseThrow()).stream()
            .map(reference -> figures.basis().catalogue().indicator(reference.indicator()).rule())
            .anyMatch(AggregationRule.GROUP::equals);
  }

  private void judge(EntityOperands operands, Indicator indicator, KpiCode code, SwingLimit limit) {
    Figure now = operands.of(code, year).amount();
    Figure prior = operands.of(code, year.prior()).amount();
    if (now instanceof Quantity current && prior instanceof Quantity before) {
      BigDecimal value = current.value();
      BigDecimal old = before.value();
      limit
          .beyond(old, value)
          .map(
              change ->
                  Finding.of(
                      FindingKind.C220,
                      ShownFigure.rounded(old),
                      ShownFigure.rounded(value),
                      indicator.unit().text(),
                      SwingLimit.shown(change),
                      limit.shown(split(operands, indicator.formula().orElseThrow(), code))))
          .ifPresent(finding -> findings.add(placed(finding, operands, indicator, code)));
    }
  }

  private LocalText split(EntityOperands operands, Formula formula, KpiCode code) {
    if (!(formula instanceof Formula.Binary quotient)
        || quotient.operator() != Formula.Operator.OVER) {
      return LocalText.NONE;
    }
    Optional<String> above = change(operands, quotient.left(), code);
    Optional<String> below = change(operands, quotient.right(), code);
    return above.isEmpty() || below.isEmpty()
        ? LocalText.NONE
        : Words.of(" (numerator {0} %, denominator {1} %)").fill(above.get(), below.get());
  }

  private Optional<String> change(EntityOperands operands, Formula side, KpiCode code) {
    if (value(operands, side, code, year) instanceof Quantity now
        && value(operands, side, code, year.prior()) instanceof Quantity prior) {
      Unit unit = now.unit();
      Change change = Change.between(now.value(), prior.in(unit).value(), Unit.NUMBER);
      return change.meaningful() ? Optional.of(SwingLimit.shown(change.value())) : Optional.empty();
    }
    return Optional.empty();
  }

  private static Figure value(EntityOperands operands, Formula side, KpiCode code, Year of) {
    return new FormulaEvaluator(
            reference ->
                operands
                    .of(
                        operands.references().code(reference, code),
                        operands.references().year(reference, of))
                    .amount(),
            factor -> operands.factor(factor, of))
        .evaluate(side);
  }

  /** At the first operand that has a cell; the note of any operand explains it. */
  private Finding placed(
      Finding finding, EntityOperands operands, Indicator indicator, KpiCode code) {
    List<Operand> used =
        Formula.references(indicator.formula().orElseThrow()).stream()
            .map(reference -> operands.of(operands.references().code(reference, code), year))
            .filter(Operand::placed)
            .toList();
    Subject subject = new FigureKey(operands.code(), code, year).subject();
    Finding about = finding.about(subject);
    Finding placed = used.isEmpty() ? about : about.at(used.get(0).place());
    return used.stream().anyMatch(operand -> Explanation.given(operand.note()))
        ? placed.in(Finding.State.EXPLAINED)
        : placed;
  }
}
