package org.groupkpi.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.groupkpi.definition.Nearest;
import org.groupkpi.measure.Units;
import org.groupkpi.text.Fold;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Says which part of a unit expression is not known, and what it probably should be. */
final class UnknownUnit {
  /** In shorter words one different letter may be any unit. */
  private static final int SHORTEST = 3;

  /** Words that mean one unit here and another there. */
  private static final Map<String, String> AMBIGUOUS =
      Map.of(
          "ton", "tonnes, metric tons, short tons, long tons",
          "pound", "lb, pounds sterling",
          "dollar", "US dollars, HK$, A$ ...",
          "$", "US$, HK$, A$ ...",
          "¥", "CNY, JPY");

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
    String several = AMBIGUOUS.getOrDefault(Fold.words(part).replaceFirst("s$", ""), "");
    if (!several.isEmpty()) {
      return Words.of("“{0}” may mean several units; write which: {1}").fill(part, several);
    }
    LocalText unknown = Words.of("there is no unit “{0}”").fill(part);
    List<String> alike =
        spellings(units).stream().filter(known -> kind(known) == kind(part)).toList();
    String nearest = Nearest.to(part, alike);
    if (part.length() < SHORTEST || !Nearest.close(part, nearest)) {
      return unknown;
    }
    return LocalText.of(
        unknown.zh() + "；最接近的是 " + nearest, unknown.en() + "; the nearest is " + nearest);
  }

  /** A misspelt word was meant to be a word, a symbol a symbol. */
  private enum Kind {
    CHINESE,
    SYMBOL,
    WORD
  }

  private static Kind kind(String spelling) {
    if (spelling.codePoints().anyMatch(Character::isIdeographic)) {
      return Kind.CHINESE;
    }
    return spelling.matches("[A-Z]?[a-z -]{4,}") ? Kind.WORD : Kind.SYMBOL;
  }

  private static LocalText incomplete() {
    return Words.of("a unit is missing beside “/” or “·”");
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
