package org.groupkpi.project;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.definition.CheckRule.Tolerance;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Units;
import org.groupkpi.text.Fold;

/** Reads the tolerance of a check: {@code 0.5%}, or a number with a unit such as {@code 10 t}. */
record ToleranceReader(Units units) {
  private static final Pattern FORM =
      Pattern.compile("([0-9.,]+(?:[eE][+-]?\\d+)?)((?!\\p{No}).*)");
  private static final String COLUMN = "tolerance";

  /**
   * The tolerance, by written precision where none is given.
   *
   * @param compared unit in which the sides are compared; an amount without unit is in it
   */
  Tolerance read(DefinitionRow row, Unit compared) {
    String text = Fold.halfWidth(row.text(COLUMN)).replaceAll("[\\h\\v]", "");
    if (text.isEmpty()) {
      return new Tolerance.WrittenPrecision();
    }
    Matcher form = FORM.matcher(text);
    Optional<BigDecimal> number = form.matches() ? Decimal.parse(form.group(1)) : Optional.empty();
    if (number.isEmpty()) {
      row.noNumber(COLUMN, form.matches() ? form.group(1) : text);
      return new Tolerance.WrittenPrecision();
    }
    return switch (form.group(2)) {
      case "" -> new Tolerance.Absolute(new Quantity(number.get(), compared));
      case "%" -> new Tolerance.Relative(number.get().movePointLeft(2));
      case "‰" -> new Tolerance.Relative(number.get().movePointLeft(3));
      default -> amount(row, number.get(), form.group(2), compared);
    };
  }

  private Tolerance amount(DefinitionRow row, BigDecimal number, String text, Unit compared) {
    Optional<Unit> unit = units.parse(text);
    if (unit.isEmpty()) {
      row.problem(FindingKind.D013, COLUMN, UnknownUnit.why(text, units));
    } else if (!unit.get().convertsTo(compared)) {
      row.problem(FindingKind.D014, COLUMN, UnitWords.differ(unit.get(), compared));
    }
    return new Tolerance.Absolute(new Quantity(number, unit.orElse(compared)));
  }
}
