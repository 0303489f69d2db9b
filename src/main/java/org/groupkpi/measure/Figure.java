package org.groupkpi.measure;

import java.math.BigDecimal;
import java.util.Optional;
import org.groupkpi.text.LocalText;

/** A figure, or why there is none: nothing is not zero, and there are several ways to say it. */
public sealed interface Figure permits Quantity, Absent {

  /** The figure, if there is one. */
  Optional<Quantity> quantity();

  default boolean known() {
    return quantity().isPresent();
  }

  /**
   * The number of a figure that is known.
   *
   * @throws java.util.NoSuchElementException if there is no figure
   */
  default BigDecimal value() {
    return quantity().orElseThrow().value();
  }

  /** Why there is no figure, if there is none. */
  Optional<Absent.Why> absence();

  /** Why there is no figure, as a reader is told; nothing if there is one. */
  LocalText reason();

  /** Whether it is absent for that reason. */
  default boolean is(Absent.Why why) {
    Optional<Absent.Why> absence = absence();
    return absence.isPresent() && absence.get() == why;
  }
}
