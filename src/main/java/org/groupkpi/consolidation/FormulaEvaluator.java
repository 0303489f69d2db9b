package org.groupkpi.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.groupkpi.definition.Formula;
import org.groupkpi.measure.Absent;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Figure;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Unit;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * Computes formulas exactly, with the rules for missing and not applicable operands: in sums a
 * missing operand makes the result missing and not applicable ones count as nothing; elsewhere not
 * applicable wins over missing.
 *
 * @param figures each known, missing or not applicable
 * @param factors value of each factor that a formula names
 */
public record FormulaEvaluator(
    Function<Formula.Reference, Figure> figures, Function<String, Figure> factors)
    implements Formula.Cases<Figure, RuntimeException> {
  private static final LocalText ZERO_DIVISOR = Words.of("the denominator is zero");

  private static final LocalText ABSURD =
      Words.of("the result has more than {0} digits").fill(Exact.MOST_DIGITS);

  /** The result; a figure of more than 400 digits before or behind the point is no figure. */
  public Figure evaluate(Formula formula) {
    Figure result = formula.match(this);
    return result.known() && Exact.absurd(result.value()) ? Absent.missing(ABSURD) : result;
  }

  private List<Figure> evaluate(List<Formula> formulas) {
    return formulas.stream().map(this::evaluate).toList();
  }

  @Override
  public Figure literal(Formula.Literal literal) {
    return Quantity.number(literal.value());
  }

  @Override
  public Figure constant(Formula.Constant constant) {
    return factors.apply(constant.factor());
  }

  @Override
  public Figure reference(Formula.Reference reference) {
    return figures.apply(reference);
  }

  @Override
  public Figure negation(Formula.Negation negation) {
    return strictly(List.of(negation.operand()), known -> known.get(0).negate());
  }

  @Override
  public Figure binary(Formula.Binary binary) {
    List<Formula> both = List.of(binary.left(), binary.right());
    return switch (binary.operator()) {
      case PLUS -> sum(both, UnaryOperator.identity());
      case MINUS -> sum(both, Quantity::negate);
      case TIMES -> strictly(both, known -> known.get(0).times(known.get(1)));
      case OVER -> quotient(evaluate(binary.left()), evaluate(binary.right()));
    };
  }

  @Override
  public Figure call(Formula.Call call) {
    return switch (call.function()) {
      case SUM -> sum(call.arguments(), UnaryOperator.identity());
      case ABS -> strictly(call.arguments(), known -> absolute(known.get(0)));
      case MIN -> strictly(call.arguments(), known -> extreme(known, -1));
      case MAX -> strictly(call.arguments(), known -> extreme(known, 1));
    };
  }

  private static Figure quotient(Figure left, Figure right) {
    boolean zero = right.known() && right.value().signum() == 0;
    if (zero && !left.is(Absent.Why.NOT_APPLICABLE)) {
      return left.known() ? Absent.missing(ZERO_DIVISOR) : left;
    }
    return combined(List.of(left, right), known -> known.get(0).over(known.get(1)));
  }

  private static Quantity absolute(Quantity quantity) {
    return quantity.value().signum() < 0 ? quantity.negate() : quantity;
  }

  private static Quantity extreme(List<Quantity> quantities, int sign) {
    Unit unit = unit(quantities);
    return quantities.stream()
        .map(quantity -> fitted(quantity, unit))
        .reduce((a, b) -> b.value().compareTo(a.value()) * sign > 0 ? b : a)
        .orElseThrow();
  }

  /**
   * The sum of operands. One made of numbers and factors alone does not count as applying beside a
   * not applicable operand.
   *
   * @param sign of all operands but the first
   */
  private Figure sum(List<Formula> operands, UnaryOperator<Quantity> sign) {
    List<Quantity> known = new ArrayList<>();
    boolean applies = false;
    boolean all = true;
    for (Formula operand : operands) {
      Figure figure = evaluate(operand);
      if (figure.is(Absent.Why.MISSING)) {
        return figure;
      }
      if (figure instanceof Quantity one) {
        known.add(known.isEmpty() && all ? one : sign.apply(one));
        applies |= !operand.constant();
      } else {
        all = false;
      }
    }
    return applies || all ? total(known) : Absent.NOT_APPLICABLE;
  }

  private static Quantity total(List<Quantity> quantities) {
    Unit unit = unit(quantities);
    return quantities.stream()
        .map(quantity -> fitted(quantity, unit))
        .reduce(Quantity::plus)
        .orElseThrow();
  }

  /** The unit of the first that is not a bare zero, which fits any unit. */
  private static Unit unit(List<Quantity> quantities) {
    return quantities.stream()
        .filter(quantity -> !bareZero(quantity))
        .findFirst()
        .orElse(quantities.get(0))
        .unit();
  }

  private static Quantity fitted(Quantity quantity, Unit unit) {
    return bareZero(quantity) ? new Quantity(quantity.value(), unit) : quantity.in(unit);
  }

  private static boolean bareZero(Quantity quantity) {
    return quantity.value().signum() == 0 && quantity.unit().powers().isEmpty();
  }

  /** Applies an operation in which not applicable wins over missing, and missing over figures. */
  private Figure strictly(List<Formula> operands, Function<List<Quantity>, Quantity> operation) {
    return combined(evaluate(operands), operation);
  }

  private static Figure combined(
      List<Figure> operands, Function<List<Quantity>, Quantity> operation) {
    for (Absent.Why why : List.of(Absent.Why.NOT_APPLICABLE, Absent.Why.MISSING)) {
      for (Figure operand : operands) {
        if (operand.is(why)) {
          return operand;
        }
      }
    }
    return operation.apply(operands.stream().map(one -> one.quantity().orElseThrow()).toList());
  }
}
