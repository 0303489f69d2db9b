package org.groupkpi.project;

import org.groupkpi.definition.UnitCheck;
import org.groupkpi.measure.Unit;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Words about units that do not fit together, with their quantities. */
final class UnitWords {
  private UnitWords() {}

  /** Two units of different quantities. */
  static LocalText differ(Unit given, Unit wanted) {
    return Words.of("“{0}” does not convert to “{1}”")
        .fill(UnitCheck.shown(given), UnitCheck.shown(wanted));
  }

  /** A formula's result that does not fit the unit of its indicator. */
  static LocalText result(Unit result, Unit wanted) {
    return Words.of("the result of the formula is “{0}”, which does not convert to “{1}”")
        .fill(UnitCheck.shown(result), UnitCheck.shown(wanted));
  }
}
