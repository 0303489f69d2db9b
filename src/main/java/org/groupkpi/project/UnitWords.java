package org.groupkpi.project;

import org.groupkpi.language.LocalText;
import org.groupkpi.measure.Unit;

/** Words about units that do not fit together, with their quantities. */
final class UnitWords {
  private UnitWords() {}

  /** Two units of different quantities. */
  static LocalText differ(Unit given, Unit wanted) {
    return LocalText.of(
        "“" + shown(given) + "”不能换算为“" + shown(wanted) + "”",
        "“" + shown(given) + "” does not convert to “" + shown(wanted) + "”");
  }

  /** A formula's result that does not fit the unit of its indicator. */
  static LocalText result(Unit result, Unit wanted) {
    return LocalText.of(
        "公式的结果是“" + shown(result) + "”，不能换算为“" + shown(wanted) + "”",
        "the result of the formula is “"
            + shown(result)
            + "”, which does not convert to “"
            + shown(wanted)
            + "”");
  }

  private static String shown(Unit unit) {
    return unit.text().isEmpty() ? unit.quantity() : unit.text() + " (" + unit.quantity() + ")";
  }
}
