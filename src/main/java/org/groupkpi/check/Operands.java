package org.groupkpi.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;
import org.groupkpi.consolidation.References;
import org.groupkpi.definition.Formula;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.measure.Figure;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.ReportedValue;

/** The figures that rules name, of one entity or one node. */
interface Operands {
  Operand of(KpiCode code, Year year);

  /** Code of the entity or node. */
  String code();

  /** Region whose factors apply; empty for nodes. */
  String region();

  References references();

  default Figure factor(String factor, Year year) {
    return references().factor(factor, year, region(), new ArrayList<>());
  }

  /** What the result of a formula may stand for. */
  default Optional<Bounds> bounds(Formula formula, KpiCode result, Year year) {
    return bounds(
        formula,
        reference ->
            of(references().code(reference, result), references().year(reference, year)).bounds(),
        year);
  }

  /** The same with operands that are known. */
  default Optional<Bounds> bounds(
      Formula formula, Function<Formula.Reference, Optional<Bounds>> operands, Year year) {
    return new BoundsOfFormula(
            operands,
            factor ->
                factor(factor, year) instanceof Quantity known
                    ? Optional.of(Bounds.point(inBase(known)))
                    : Optional.empty())
        .of(formula);
  }

  static BigDecimal inBase(Quantity quantity) {
    return quantity.unit().factor().apply(quantity.value());
  }

  /** Half a unit of the last digit of a number as it was written, in base units. */
  static BigDecimal radius(BigDecimal written, Unit unit) {
    return unit.factor().apply(ReportedValue.Figure.of(written).radius(unit));
  }
}
