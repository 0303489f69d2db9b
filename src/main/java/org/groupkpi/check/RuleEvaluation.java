package org.groupkpi.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groupkpi.check.Outcome.Verdict;
import org.groupkpi.consolidation.FormulaEvaluator;
import org.groupkpi.definition.CheckRule;
import org.groupkpi.definition.CheckRule.MissingOperand;
import org.groupkpi.definition.Formula;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.measure.Absent;
import org.groupkpi.measure.Figure;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Year;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Evaluates one rule for one entity or node and one member. */
final class RuleEvaluation {
  private final CheckRule rule;
  private final Operands figures;
  private final KpiCode member;
  private final Year year;
  private final Map<Formula.Reference, Operand> operands = new LinkedHashMap<>();

  RuleEvaluation(CheckRule rule, Operands figures, KpiCode member, Year year) {
    this.rule = rule;
    this.figures = figures;
    this.member = member;
    this.year = year;
    Formula.references(rule.left()).forEach(this::take);
    Formula.references(rule.right()).forEach(this::take);
  }

  private void take(Formula.Reference reference) {
    Operand operand =
        figures.of(
            figures.references().code(reference, member),
            figures.references().year(reference, year));
    operands.put(reference, rule.missing() == MissingOperand.ZERO ? operand.orZero() : operand);
  }

  /** The operands, those of the left side first. */
  List<Operand> operands() {
    return List.copyOf(operands.values());
  }

  Outcome outcome() {
    Figure left = amount(rule.left());
    Figure right = amount(rule.right());
    if (left.is(Absent.Why.NOT_APPLICABLE) || right.is(Absent.Why.NOT_APPLICABLE)) {
      return outcome(Verdict.NOT_EVALUATED, notApplicable());
    }
    if (left instanceof Absent missing) {
      return outcome(ofMissing(), missing.reason());
    }
    if (right instanceof Absent missing) {
      return outcome(ofMissing(), missing.reason());
    }
    return compared((Quantity) left, (Quantity) right);
  }

  /** What the left side has more than the right one, in base units; empty if a side is missing. */
  Optional<BigDecimal> gap() {
    return amount(rule.left()) instanceof Quantity left
            && amount(rule.right()) instanceof Quantity right
        ? Optional.of(Operands.inBase(left).subtract(Operands.inBase(right)))
        : Optional.empty();
  }

  private Verdict ofMissing() {
    return rule.missing() == MissingOperand.FAIL ? Verdict.FAILED : Verdict.NOT_EVALUATED;
  }

  private Outcome compared(Quantity left, Quantity right) {
    Sides sides =
        new Sides(
            Operands.inBase(left),
            bounds(rule.left(), left),
            Operands.inBase(right),
            bounds(rule.right(), right));
    return sides.satisfy(rule)
        ? outcome(Verdict.PASSED, LocalText.NONE)
        : outcome(Verdict.FAILED, apart(left, right));
  }

  private Figure amount(Formula side) {
    Optional<BigDecimal> number = number(side);
    if (number.isPresent()) {
      return new Quantity(number.get(), rule.unit());
    }
    return new FormulaEvaluator(
            reference -> operand(reference).amount(), factor -> figures.factor(factor, year))
        .evaluate(side);
  }

  private Bounds bounds(Formula side, Quantity exact) {
    Bounds point = Bounds.point(Operands.inBase(exact));
    if (number(side).isPresent()) {
      return point;
    }
    return figures.bounds(side, reference -> operand(reference).bounds(), year).orElse(point);
  }

  private Operand operand(Formula.Reference reference) {
    return Objects.requireNonNull(operands.get(reference));
  }

  /** The number that a whole side is, perhaps with a sign; it is read in the unit of the rule. */
  private static Optional<BigDecimal> number(Formula side) {
    if (side instanceof Formula.Literal literal) {
      return Optional.of(literal.value());
    }
    return side instanceof Formula.Negation negation
        ? number(negation.operand()).map(BigDecimal::negate)
        : Optional.empty();
  }

  private LocalText apart(Quantity left, Quantity right) {
    Unit unit = readable();
    BigDecimal first = left.in(unit).value();
    BigDecimal second = right.in(unit).value();
    int decimals = ShownFigure.decimals(first, second);
    Object[] shown =
        Stream.of(first, second, first.subtract(second))
            .map(one -> one.setScale(decimals, RoundingMode.HALF_UP))
            .map(one -> ShownFigure.whole(one, unit))
            .toArray();
    return Words.of("left {0}, right {1}, difference {2}").fill(shown);
  }

  /** The unit in which people know the sides: that of a limit, or of the form. */
  private Unit readable() {
    if (number(rule.left()).isPresent() || number(rule.right()).isPresent()) {
      return rule.unit();
    }
    List<Formula> sides = List.of(rule.left(), rule.right());
    return Stream.concat(sides.stream().map(this::ofFactor), sides.stream().map(this::ofForm))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(rule.unit());
  }

  private Optional<Unit> ofFactor(Formula side) {
    return side instanceof Formula.Constant constant
            && figures.factor(constant.factor(), year) instanceof Quantity known
        ? Optional.of(known.unit())
        : Optional.empty();
  }

  private Optional<Unit> ofForm(Formula side) {
    return side instanceof Formula.Reference reference && rule.scope() == CheckRule.Scope.ENTITY
        ? Optional.of(
            figures.references().catalogue().indicator(reference.indicator()).collectUnit())
        : Optional.empty();
  }

  private LocalText notApplicable() {
    return joined(
        operands().stream()
            .filter(operand -> operand.amount().is(Absent.Why.NOT_APPLICABLE))
            .toList());
  }

  /** The operands as shown, each once. */
  static LocalText joined(List<Operand> operands) {
    return LocalText.of(joined(operands, Language.ZH, "；"), joined(operands, Language.EN, "; "));
  }

  private static String joined(List<Operand> operands, Language language, String separator) {
    return operands.stream()
        .map(operand -> operand.shown().in(language))
        .distinct()
        .collect(Collectors.joining(separator));
  }

  private Outcome outcome(Verdict verdict, LocalText reason) {
    return new Outcome(rule.code(), figures.code(), member.memberText(), year, verdict, reason);
  }
}
