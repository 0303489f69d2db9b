package org.groupkpi.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.groupkpi.definition.Formula;
import org.groupkpi.definition.FormulaFault;
import org.groupkpi.definition.FormulaParser;
import org.groupkpi.measure.Absent;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Figure;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Units;
import org.groupkpi.text.LocalText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of {@code consolidation.md}, "Formulas", one line a case. */
class FormulaEvaluatorTest {
  private static final Map<String, Figure> FIGURES =
      Map.of(
          "A", known("12", "t"),
          "B", known("3000", "kg"),
          "ZERO", known("0", "t"),
          "RATE", known("45.5", "%"),
          "HC", known("200", "人"),
          "GHG", known("11639.95", "万吨"),
          "REVENUE", known("2370.66", "亿元"),
          "NONE", Absent.NOT_APPLICABLE,
          "GONE", Absent.missing(LocalText.same("gone")));

  private static Quantity known(String value, String unit) {
    return new Quantity(new BigDecimal(value), unit(unit));
  }

  private static Unit unit(String text) {
    return Units.builtIn().parse(text).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    // exact, in the unit of the result
    "A + B, t, 15",
    "A - B, kg, 9000",
    "'sum(A, B, A)', t, 27",
    "'min(A, B)', t, 3",
    "'max(A, B)', t, 12",
    "abs(B - A), t, 9",
    "-A, t, -12",
    "RATE * HC, 人, 91",
    "A / B, %, 400",
    "GHG / REVENUE, 吨/万元, 4.910003965140509394008419596230586",
    "2 * 3 + 4, 倍, 10",
    // a missing operand makes a sum missing; not applicable ones count as nothing
    "A + GONE, t, missing",
    "A + NONE, t, 12",
    "NONE - A, t, -12",
    "GONE + NONE, t, missing",
    "NONE + NONE, t, not applicable",
    "'sum(NONE, A, NONE)', t, 12",
    // numbers and factors do not count as applying
    "100 - NONE, t, not applicable",
    "NONE + 0, t, not applicable",
    "NONE + 0 + A, t, 12",
    // elsewhere not applicable wins, then missing
    "A * NONE, t, not applicable",
    "GONE * NONE, t, not applicable",
    "NONE / GONE, t, not applicable",
    "A * GONE, t, missing",
    "'min(A, GONE)', t, missing",
    "'max(A, NONE)', t, not applicable",
    "-GONE, t, missing",
    // division by zero is missing, 0/0 too
    "A / ZERO, %, missing",
    "ZERO / ZERO, %, missing",
    "NONE / ZERO, %, not applicable",
    "ZERO / A, %, 0",
    // a bare zero fits any unit
    "'max(A - B - A, 0)', t, 0"
  })
  void evaluates(String formula, String unit, String expected) throws FormulaFault {
    assertThat(evaluate(FormulaParser.parse(formula, name -> false), unit)).isEqualTo(expected);
  }

  private static String evaluate(Formula formula, String unit) {
    Figure result =
        new FormulaEvaluator(
                reference -> FIGURES.getOrDefault(reference.indicator(), Absent.NOT_APPLICABLE),
                factor -> Absent.missing(LocalText.NONE))
            .evaluate(formula);
    if (result instanceof Quantity known) {
      return Exact.plain(known.in(unit(unit)).value());
    }
    return result.is(Absent.Why.MISSING) ? "missing" : "not applicable";
  }
}
