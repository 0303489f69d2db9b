package org.groupkpi.measure;

import java.math.BigDecimal;
import java.util.Optional;
import org.groupkpi.text.LocalText;

/** An exact figure in a unit. */
public record Quantity(BigDecimal value, Unit unit) implements Figure {
  @Override
  public Optional<Quantity> quantity() {
    return Optional.of(this);
  }

  @Override
  public boolean known() {
    return true;
  }

  @Override
  public Optional<Absent.Why> absence() {
    return Optional.empty();
  }

  @Override
  public LocalText reason() {
    return LocalText.NONE;
  }

  public static Quantity number(BigDecimal value) {
    return new Quantity(value, Unit.NUMBER);
  }

  /** The same quantity stated in another unit; the units are of one kind. */
  public Quantity in(Unit other) {
    return new Quantity(unit.to(other, value), other);
  }

  public Quantity plus(Quantity other) {
    return new Quantity(value.add(other.unit.to(unit, other.value)), unit);
  }

  public Quantity minus(Quantity other) {
    return new Quantity(value.subtract(other.unit.to(unit, other.value)), unit);
  }

  public Quantity times(Quantity other) {
    return new Quantity(value.multiply(other.value), unit.times(other.unit));
  }

  /** The quotient to 34 digits; the other is not zero. */
  public Quantity over(Quantity other) {
    return new Quantity(Exact.divide(value, other.value), unit.over(other.unit));
  }

  public Quantity negate() {
    return new Quantity(value.negate(), unit);
  }
}
