package org.groupkpi.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.groupkpi.consolidation.GroupValue.Quality;
import org.groupkpi.consolidation.GroupValue.Revision;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.Formula;
import org.groupkpi.definition.Indicator;
import org.groupkpi.measure.Absent;
import org.groupkpi.measure.Figure;
import org.groupkpi.measure.Quantity;
import org.groupkpi.submission.Restatement;
import org.groupkpi.text.Words;

/** Computes formulas at a node from that node's own figures. */
public final class ComputedFigures {
  private final Basis basis;
  private final Function<FigureKey, GroupValue> figures;
  private final References references;

  /**
   * Formulas over these figures.
   *
   * @param figures gives the figure of an operand
   */
  ComputedFigures(Basis basis, Function<FigureKey, GroupValue> figures) {
    this.basis = basis;
    this.figures = figures;
    this.references = new References(basis.catalogue());
  }

  /** The figures that the formula refers to, each once, in order of writing. */
  List<GroupValue> operands(FigureKey key) {
    Map<FigureKey, GroupValue> operands = new LinkedHashMap<>();
    for (Formula.Reference reference : Formula.references(formula(key))) {
      GroupValue operand = operand(key, reference);
      operands.put(operand.key(), operand);
    }
    return List.copyOf(operands.values());
  }

  /** What the formula refers to. */
  List<FigureKey> operandKeys(FigureKey key) {
    return Formula.references(formula(key)).stream()
        .map(reference -> operandKey(key, reference))
        .toList();
  }

  private FigureKey operandKey(FigureKey key, Formula.Reference reference) {
    return new FigureKey(
        key.entity(),
        references.code(reference, key.code()),
        references.year(reference, key.year()));
  }

  private Formula formula(FigureKey key) {
    return basis.catalogue().indicator(key.code().indicator()).formula().orElseThrow();
  }

  private GroupValue operand(FigureKey key, Formula.Reference reference) {
    return figures.apply(operandKey(key, reference));
  }

  /** Whether facts stand behind all operands; behind one that does not apply there need be none. */
  static boolean fromFacts(List<GroupValue> operands) {
    List<GroupValue> owed = operands.stream().filter(one -> !unowed(one)).toList();
    return owed.isEmpty()
        ? operands.isEmpty()
        : owed.stream().allMatch(one -> one.origin().fromFacts());
  }

  private static boolean unowed(GroupValue value) {
    return value.figure().is(Absent.Why.NOT_APPLICABLE) && !value.origin().fromFacts();
  }

  GroupValue evaluate(FigureKey key, List<GroupValue> operands) {
    Indicator indicator = basis.catalogue().indicator(key.code().indicator());
    List<FactorUse> factors = new ArrayList<>();
    Figure now = evaluate(key, Side.NOW, factors);
    Coverage coverage =
        operands.stream().map(GroupValue::coverage).reduce(Coverage.NONE, Coverage::and);
    Origin origin =
        new Origin.Computed(operands, factors.stream().distinct().toList(), fromFacts(operands));
    if (!(now instanceof Quantity known)) {
      Quality quality = new Quality(coverage, false, false, estimatedShare(operands));
      return new GroupValue(key, indicator.unit(), now, quality, Revision.NONE, origin);
    }
    Quantity value = known.in(indicator.unit());
    return new GroupValue(
        key,
        indicator.unit(),
        value,
        quality(coverage, operands),
        revision(key, indicator, value.value(), operands),
        origin);
  }

  private static Quality quality(Coverage coverage, List<GroupValue> operands) {
    return new Quality(
        coverage,
        operands.stream().anyMatch(GroupValue::incomplete),
        operands.stream().anyMatch(GroupValue::estimated),
        estimatedShare(operands));
  }

  private static BigDecimal estimatedShare(List<GroupValue> operands) {
    return operands.stream()
        .map(operand -> operand.quality().estimatedShare())
        .max(BigDecimal::compareTo)
        .orElse(BigDecimal.ZERO);
  }

  private Revision revision(
      FigureKey key, Indicator indicator, BigDecimal value, List<GroupValue> operands) {
    Set<Restatement> restatements = new LinkedHashSet<>();
    operands.forEach(operand -> restatements.addAll(operand.revision().restatements()));
    if (restatements.isEmpty()) {
      return Revision.NONE;
    }
    Figure before = evaluate(key, Side.BEFORE, new ArrayList<>());
    return Revision.of(value, stated(before, indicator), restatements);
  }

  private static Optional<BigDecimal> stated(Figure amount, Indicator indicator) {
    return amount instanceof Quantity known
        ? Optional.of(known.in(indicator.unit()).value())
        : Optional.empty();
  }

  private Figure evaluate(FigureKey key, Side side, List<FactorUse> factors) {
    return new FormulaEvaluator(
            reference -> amount(operand(key, reference), side),
            factor -> references.factor(factor, key.year(), "", factors))
        .evaluate(formula(key));
  }

  public static Figure amount(GroupValue value, Side side) {
    if (value.figure().is(Absent.Why.NOT_APPLICABLE)) {
      return Absent.NOT_APPLICABLE;
    }
    Optional<BigDecimal> figure =
        side == Side.BEFORE && value.restated()
            ? value.revision().before()
            : value.figure().quantity().map(Quantity::value);
    return figure
        .<Figure>map(known -> new Quantity(known, value.unit()))
        .orElse(Absent.missing(Words.of("{0} is missing").fill(value.code())));
  }
}
