package org.groupkpi.check;

import java.math.BigDecimal;
import java.util.Optional;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Absent;
import org.groupkpi.measure.Figure;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Year;
import org.groupkpi.text.LocalText;

/**
 * A figure that a rule names, at one entity or node.
 *
 * @param unit the indicator's
 * @param bounds what it may stand for, in base units; empty if it is not known
 * @param shown with code, value and cell, for messages
 * @param place its cell; nowhere for a consolidated figure
 * @param note the filer's note in its row
 */
record Operand(
    KpiCode code,
    Year year,
    Unit unit,
    Figure amount,
    Optional<Bounds> bounds,
    LocalText shown,
    SourceCell place,
    String note) {

  boolean known() {
    return amount instanceof Quantity;
  }

  boolean placed() {
    return !place.file().isEmpty();
  }

  /** The same operand; zero if its figure is missing. */
  Operand orZero() {
    return amount.is(Absent.Why.MISSING)
        ? with(new Quantity(BigDecimal.ZERO, unit), Bounds.ZERO)
        : this;
  }

  private Operand with(Figure newAmount, Bounds newBounds) {
    return new Operand(code, year, unit, newAmount, Optional.of(newBounds), shown, place, note);
  }
}
