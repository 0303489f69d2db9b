package org.groupkpi.definition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.groupkpi.measure.Unit;
import org.groupkpi.text.Words;

/**
 * Finds the unit of a formula, and refuses what does not fit: both sides of {@code + -} and the
 * arguments of a function are of one quantity; 0 fits any.
 *
 * @param unitsOfCodes unit of every indicator and factor
 */
public record UnitCheck(Map<String, Unit> unitsOfCodes)
    implements Formula.Cases<Unit, FormulaFault> {
  /** The unit that the formula's result has; all its codes are known. */
  public Unit unitOf(Formula formula) throws FormulaFault {
    return formula.match(this);
  }

  @Override
  public Unit literal(Formula.Literal literal) {
    return Unit.NUMBER;
  }

  @Override
  public Unit constant(Formula.Constant constant) {
    return unitsOfCodes.getOrDefault(constant.factor(), Unit.NUMBER);
  }

  @Override
  public Unit reference(Formula.Reference reference) {
    return unitsOfCodes.getOrDefault(reference.indicator(), Unit.NUMBER);
  }

  @Override
  public Unit negation(Formula.Negation negation) throws FormulaFault {
    return unitOf(negation.operand());
  }

  @Override
  public Unit call(Formula.Call call) throws FormulaFault {
    return common(call.arguments());
  }

  @Override
  public Unit binary(Formula.Binary binary) throws FormulaFault {
    return switch (binary.operator()) {
      case PLUS, MINUS -> common(List.of(binary.left(), binary.right()));
      case TIMES -> unitOf(binary.left()).times(unitOf(binary.right()));
      case OVER -> unitOf(binary.left()).over(unitOf(binary.right()));
    };
  }

  private Unit common(List<Formula> operands) throws FormulaFault {
    Unit common = null;
    for (Formula operand : operands) {
      if (isZero(operand)) {
        continue;
      }
      Unit unit = unitOf(operand);
      if (common != null && !common.convertsTo(unit)) {
        throw new FormulaFault(
            Words.of("“{0}” and “{1}” cannot be added or compared")
                .fill(shown(common), shown(unit)));
      }
      common = common == null ? unit : common;
    }
    return common == null ? Unit.NUMBER : common;
  }

  /** The unit as written with its quantity: {@code kWh (energy)}. */
  public static String shown(Unit unit) {
    return unit.text().isEmpty() ? unit.quantity() : unit.text() + " (" + unit.quantity() + ")";
  }

  private static boolean isZero(Formula formula) {
    return formula instanceof Formula.Literal number
        && number.value().compareTo(BigDecimal.ZERO) == 0;
  }
}
