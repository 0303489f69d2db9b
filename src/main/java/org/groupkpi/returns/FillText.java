package org.groupkpi.returns;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.groupkpi.splice.CellFilling;

/**
 * The fill of a cell as a returned workbook remembers it, {@code SOLID_FOREGROUND FFF3BF -}:
 * pattern, foreground, background. A colour of the theme is written as {@code theme:4:0.6}, with
 * its tint, so that it follows the theme again.
 */
final class FillText {
  static final String THEME = "theme:";
  static final Pattern OF_THEME =
      Pattern.compile(THEME + "([0-9]{1,4}):(-?[0-9.]{1,25}(?:E-?[0-9]{1,3})?)");

  /** The patterns as files name them, in the order of the library's numbers. */
  private static final List<String> PATTERNS =
      List.of(
          ("none solid mediumGray darkGray lightGray darkHorizontal darkVertical darkDown darkUp"
                  + " darkGrid darkTrellis lightHorizontal lightVertical lightDown lightUp"
                  + " lightGrid lightTrellis gray125 gray0625")
              .split(" ", -1));

  private FillText() {}

  static String of(CellFilling filling) {
    int number = Math.max(0, PATTERNS.indexOf(filling.pattern()));
    String pattern = FillPatternType.forInt(number).name();
    return pattern + " " + filling.foreground() + " " + filling.background();
  }

  static CellFilling read(String text) {
    String[] parts = text.split(" ", -1);
    return new CellFilling(
        PATTERNS.get(pattern(parts[0]).getCode()),
        colour(parts.length > 1 ? parts[1] : ""),
        colour(parts.length > 2 ? parts[2] : ""));
  }

  static FillPatternType pattern(String name) {
    for (FillPatternType type : FillPatternType.values()) {
      if (type.name().equals(name)) {
        return type;
      }
    }
    return FillPatternType.NO_FILL;
  }

  private static String colour(String text) {
    Matcher theme = OF_THEME.matcher(text);
    return theme.matches() || text.matches("[0-9A-F]{6}") ? text : "-";
  }
}
