package org.groupkpi.consolidation;

import org.groupkpi.language.LocalText;
import org.groupkpi.measure.Quantity;

/** An operand or result of a formula: a quantity, or why there is none. */
public sealed interface Amount {

  /**
   * A quantity.
   *
   * @param constant whether it is made of numbers and factors alone, so that it does not count as
   *     applying beside a not applicable operand
   */
  record Known(Quantity quantity, boolean constant) implements Amount {}

  /** A figure that should be there and is not. */
  record Missing(LocalText reason) implements Amount {}

  /** There is no such activity. */
  record NotApplicable() implements Amount {}

  static Amount of(Quantity quantity) {
    return new Known(quantity, false);
  }
}
