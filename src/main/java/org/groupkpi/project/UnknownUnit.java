package org.groupkpi.project;

import java.util.ArrayList;
import java.util.List;
import org.groupkpi.catalogue.Nearest;
import org.groupkpi.language.LocalText;
import org.groupkpi.measure.Units;

/** Says which part of a unit expression is not known, and what it probably should be. */
final class UnknownUnit {
  /** In shorter words one different letter may be any unit. */
  private static final int SHORTEST = 3;

  private UnknownUnit() {}

  static LocalText why(String text, Units units) {
    for (String part : text.split("[/*·×⁄／]", -1)) {
      if (units.parse(part).isEmpty()) {
        return part.isBlank() ? incomplete() : unknown(part.strip(), units);
      }
    }
    return incomplete();
  }

  private static LocalText unknown(String part, Units units) {
    LocalText unknown = LocalText.of("没有单位“" + part + "”", "there is no unit “" + part + "”");
    String nearest = Nearest.to(part, spellings(units));
    if (part.length() < SHORTEST || !Nearest.close(part, nearest)) {
      return unknown;
    }
    return LocalText.of(
        unknown.zh() + "；最接近的是 " + nearest, unknown.en() + "; the nearest is " + nearest);
  }

  private static LocalText incomplete() {
    return LocalText.of("“/”或“·”旁缺少单位", "a unit is missing beside “/” or “·”");
  }

  private static List<String> spellings(Units units) {
    List<String> spellings = new ArrayList<>();
    for (Units.Line line : units.lines()) {
      spellings.add(line.unit());
      spellings.addAll(line.aliases());
    }
    return spellings;
  }
}
