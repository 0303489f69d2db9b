package org.groupkpi.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.groupkpi.catalogue.Formula;
import org.groupkpi.language.LocalText;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Unit;

/**
 * Computes formulas exactly, with the rules for missing and not applicable operands: in sums a
 * missing operand makes the result missing and not applicable ones count as nothing; elsewhere not
 * applicable wins over missing.
 */
public final class FormulaEvaluator {
  private static final LocalText ZERO_DIVISOR = LocalText.of("分母为零", "the denominator is zero");

  private static final LocalText ABSURD =
      LocalText.of(
          "结果超过 " + Exact.MOST_DIGITS + " 位",
          "the result has more than " + Exact.MOST_DIGITS + " digits");

  private final Function<Formula.Reference, Amount> figures;
  private final Function<String, Amount> factors;

  /**
   * An evaluator over these operands.
   *
   * @param factors value of each factor that a formula names
   */
  public FormulaEvaluator(
      Function<Formula.Reference, Amount> figures, Function<String, Amount> factors) {
    this.figures = figures;
    this.factors = factors;
  }

  /** The result; a figure of more than 400 digits before or behind the point is no figure. */
  public Amount evaluate(Formula formula) {
    Amount amount = result(formula);
    boolean known = amount instanceof Amount.Known;
    return known && Exact.absurd(((Amount.Known) amount).quantity().value())
        ? new Amount.Missing(ABSURD)
        : amount;
  }

  private Amount result(Formula formula) {
    if (formula instanceof Formula.Literal literal) {
      return new Amount.Known(Quantity.number(literal.value()), true);
    }
    if (formula instanceof Formula.Constant constant) {
      return factors.apply(constant.factor());
    }
    if (formula instanceof Formula.Reference reference) {
      return figures.apply(reference);
    }
    if (formula instanceof Formula.Negation negation) {
      return strictly(List.of(evaluate(negation.operand())), known -> known.get(0).negate());
    }
    if (formula instanceof Formula.Call call) {
      return call(call);
    }
    return binary((Formula.Binary) formula);
  }

  private Amount binary(Formula.Binary binary) {
    Amount left = evaluate(binary.left());
    Amount right = evaluate(binary.right());
    return switch (binary.operator()) {
      case PLUS -> sum(List.of(left, right));
      case MINUS -> sum(List.of(left, negated(right)));
      case TIMES -> strictly(List.of(left, right), known -> known.get(0).times(known.get(1)));
      case OVER -> quotient(left, right);
    };
  }

  private static Amount negated(Amount amount) {
    return amount instanceof Amount.Known known
        ? new Amount.Known(known.quantity().negate(), known.constant())
        : amount;
  }

  private static Amount quotient(Amount left, Amount right) {
    boolean zero =
        right instanceof Amount.Known divisor && divisor.quantity().value().signum() == 0;
    if (zero && !(left instanceof Amount.NotApplicable)) {
      return left instanceof Amount.Missing ? left : new Amount.Missing(ZERO_DIVISOR);
    }
    return strictly(List.of(left, right), known -> known.get(0).over(known.get(1)));
  }

  private Amount call(Formula.Call call) {
    List<Amount> arguments = call.arguments().stream().map(this::evaluate).toList();
    return switch (call.function()) {
      case SUM -> sum(arguments);
      case ABS -> strictly(arguments, known -> absolute(known.get(0)));
      case MIN -> strictly(arguments, known -> extreme(known, -1));
      case MAX -> strictly(arguments, known -> extreme(known, 1));
    };
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

  private static Amount sum(List<Amount> operands) {
    List<Quantity> known = new ArrayList<>();
    boolean applies = false;
    boolean constantsOnly = true;
    for (Amount operand : operands) {
      if (operand instanceof Amount.Missing) {
        return operand;
      }
      if (operand instanceof Amount.Known one) {
        known.add(one.quantity());
        applies |= !one.constant();
      } else {
        constantsOnly = false;
      }
    }
    if (!applies && !constantsOnly) {
      return new Amount.NotApplicable();
    }
    return new Amount.Known(total(known), !applies);
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
  private static Amount strictly(
      List<Amount> operands, Function<List<Quantity>, Quantity> operation) {
    for (Amount operand : operands) {
      if (operand instanceof Amount.NotApplicable) {
        return operand;
      }
    }
    List<Quantity> quantities = new ArrayList<>();
    boolean constant = true;
    for (Amount operand : operands) {
      if (operand instanceof Amount.Missing) {
        return operand;
      }
      Amount.Known known = (Amount.Known) operand;
      quantities.add(known.quantity());
      constant &= known.constant();
    }
    return new Amount.Known(operation.apply(quantities), constant);
  }
}
