package org.groupkpi.consolidation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.Catalogue;
import org.groupkpi.definition.Formula;
import org.groupkpi.definition.Formula.Operator;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.measure.Quantity;

/**
 * A formula that adds up figures, each times a constant, so that a change of the result is made of
 * changes of the figures.
 *
 * @param formula over figures of the same member as {@code code}
 */
public record LinearFormula(Catalogue catalogue, Formula formula, KpiCode code) {

  /**
   * A figure that the formula adds up.
   *
   * @param code of a {@code sum} or {@code group} indicator
   * @param when the year of it
   */
  public record Leaf(KpiCode code, Formula.When when) {}

  /** A quotient of two such formulas. */
  public record Ratio(LinearFormula numerator, LinearFormula denominator) {}

  /** The figures that are added up; empty if the formula is of another shape. */
  public Optional<Set<Leaf>> leaves() {
    Adding adding = new Adding();
    return adding.adds(formula) ? Optional.of(adding.leaves) : Optional.empty();
  }

  /** Whether a part adds up figures, which are gathered on the way. */
  private final class Adding implements Formula.Cases<Boolean, RuntimeException> {
    private final Set<Leaf> leaves = new LinkedHashSet<>();

    boolean adds(Formula part) {
      return part.constant() || part.match(this);
    }

    private boolean add(List<Formula> parts) {
      return parts.stream().allMatch(this::adds);
    }

    @Override
    public Boolean literal(Formula.Literal literal) {
      return true;
    }

    @Override
    public Boolean constant(Formula.Constant constant) {
      return true;
    }

    @Override
    public Boolean reference(Formula.Reference reference) {
      Indicator operand = catalogue.indicator(reference.indicator());
      if (operand.computedAtNodes()) {
        Optional<Set<Leaf>> inner =
            reference.when().equals(Formula.When.SAME)
                ? nested(reference).leaves()
                : Optional.empty();
        inner.ifPresent(leaves::addAll);
        return inner.isPresent();
      }
      leaves.add(leaf(reference));
      return operand.rule() == AggregationRule.SUM || operand.rule() == AggregationRule.GROUP;
    }

    @Override
    public Boolean negation(Formula.Negation negation) {
      return adds(negation.operand());
    }

    @Override
    public Boolean binary(Formula.Binary binary) {
      return switch (binary.operator()) {
        case PLUS, MINUS -> add(binary.parts());
        case TIMES ->
            (binary.left().constant() || binary.right().constant()) && add(binary.parts());
        case OVER -> binary.right().constant() && adds(binary.left());
      };
    }

    @Override
    public Boolean call(Formula.Call call) {
      return call.function() == Formula.Function.SUM && add(call.arguments());
    }
  }

  /** The factors that stand in it. */
  public Set<String> factors() {
    Set<String> factors = new LinkedHashSet<>();
    Formula.visit(
        formula,
        part -> {
          if (part instanceof Formula.Constant constant) {
            factors.add(constant.factor());
          }
          if (part instanceof Formula.Reference reference
              && catalogue.indicator(reference.indicator()).computedAtNodes()) {
            factors.addAll(nested(reference).factors());
          }
        });
    return factors;
  }

  private LinearFormula nested(Formula.Reference reference) {
    KpiCode operand = new References(catalogue).code(reference, code);
    return of(catalogue, operand);
  }

  private Leaf leaf(Formula.Reference reference) {
    return new Leaf(new References(catalogue).code(reference, code), reference.when());
  }

  public static LinearFormula of(Catalogue catalogue, KpiCode code) {
    Formula formula = catalogue.indicator(code.indicator()).formula().orElseThrow();
    return new LinearFormula(catalogue, formula, code);
  }

  /** The formula as a quotient of two that add up; constants beside it go above the line. */
  public Optional<Ratio> ratio() {
    if (formula instanceof Formula.Reference reference
        && catalogue.indicator(reference.indicator()).computedAtNodes()
        && reference.when().equals(Formula.When.SAME)) {
      return nested(reference).ratio();
    }
    if (!(formula instanceof Formula.Binary binary)) {
      return Optional.empty();
    }
    if (binary.operator() == Operator.OVER && !binary.right().constant()) {
      Ratio ratio = new Ratio(with(binary.left()), with(binary.right()));
      boolean adds =
          ratio.numerator().leaves().isPresent() && ratio.denominator().leaves().isPresent();
      return adds ? Optional.of(ratio) : Optional.empty();
    }
    return switch (binary.operator()) {
      case PLUS, MINUS -> Optional.empty();
      case TIMES ->
          binary.left().constant()
              ? scaled(binary.right(), Operator.TIMES, binary.left())
              : scaled(binary.left(), Operator.TIMES, binary.right());
      case OVER -> scaled(binary.left(), Operator.OVER, binary.right());
    };
  }

  private Optional<Ratio> scaled(Formula quotient, Operator operator, Formula constant) {
    return constant.constant()
        ? with(quotient)
            .ratio()
            .map(ratio -> new Ratio(ratio.numerator().by(operator, constant), ratio.denominator()))
        : Optional.empty();
  }

  private LinearFormula by(Operator operator, Formula constant) {
    return with(new Formula.Binary(operator, formula, constant));
  }

  private LinearFormula with(Formula part) {
    return new LinearFormula(catalogue, part, code);
  }

  /**
   * What the formula makes of changes of its figures.
   *
   * @param changes the change of a figure
   * @param constants evaluates a part without figures
   */
  public Quantity of(Function<Leaf, Quantity> changes, Function<Formula, Quantity> constants) {
    return new Changes(changes, constants).of(formula).orElseThrow();
  }

  /** What changes of figures make of a part; empty for a constant, which does not change. */
  private final class Changes implements Formula.Cases<Optional<Quantity>, RuntimeException> {
    private final Function<Leaf, Quantity> changes;
    private final Function<Formula, Quantity> constants;

    Changes(Function<Leaf, Quantity> changes, Function<Formula, Quantity> constants) {
      this.changes = changes;
      this.constants = constants;
    }

    Optional<Quantity> of(Formula part) {
      return part.constant() ? Optional.empty() : part.match(this);
    }

    @Override
    public Optional<Quantity> literal(Formula.Literal literal) {
      return Optional.empty();
    }

    @Override
    public Optional<Quantity> constant(Formula.Constant constant) {
      return Optional.empty();
    }

    @Override
    public Optional<Quantity> reference(Formula.Reference reference) {
      if (!catalogue.indicator(reference.indicator()).computedAtNodes()) {
        return Optional.of(changes.apply(leaf(reference)));
      }
      LinearFormula inner = nested(reference);
      return inner.new Changes(changes, constants).of(inner.formula);
    }

    @Override
    public Optional<Quantity> negation(Formula.Negation negation) {
      return of(negation.operand()).map(Quantity::negate);
    }

    @Override
    public Optional<Quantity> binary(Formula.Binary binary) {
      Optional<Quantity> left = of(binary.left());
      Optional<Quantity> right = of(binary.right());
      return switch (binary.operator()) {
        case PLUS -> sum(List.of(left, right));
        case MINUS -> sum(List.of(left, right.map(Quantity::negate)));
        case TIMES ->
            left.isPresent()
                ? left.map(one -> one.times(constants.apply(binary.right())))
                : right.map(one -> one.times(constants.apply(binary.left())));
        case OVER -> left.map(one -> one.over(constants.apply(binary.right())));
      };
    }

    @Override
    public Optional<Quantity> call(Formula.Call call) {
      return sum(call.arguments().stream().map(this::of).toList());
    }
  }

  private static Optional<Quantity> sum(List<Optional<Quantity>> parts) {
    return parts.stream().flatMap(Optional::stream).reduce(Quantity::plus);
  }
}
