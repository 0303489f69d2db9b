package org.groupkpi.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Units;

/**
 * A unit as a report prints it.
 *
 * @param printed {@code 吨/百万营收}, {@code 10,000 t}
 * @param unit the same as definitions spell it
 */
record PrintedUnit(String printed, Unit unit) {
  /** {@code 单位：万吨} beside the title of a table. */
  private static final Pattern CAPTION =
      Pattern.compile("(?i)[(（]?\\s*(?:计量单位|單位|单位|units?)\\s*[:：]\\s*([^()（）]+?)\\s*[)）]?");

  private static final Pattern REVENUE =
      Pattern.compile("营业收入|營業收入|营收|營收|收入|(?i) ?(?:of )?revenue");
  private static final Pattern COUNTED =
      Pattern.compile("(1,000|10,?000|100,?000|1,?000,?000) ?(?=\\p{L})(.+)");
  private static final Map<String, String> COUNTS =
      Map.of("1000", "千", "10000", "万", "100000", "十万", "1000000", "百万");

  /** {@code 吨/吨氧化铝产量}: what it is of, behind the unit. */
  private static final Pattern OF_WHAT = Pattern.compile("(.*/.*\\p{IsHan})\\p{IsHan}");

  private static final int LONGEST = 40;

  /** The unit that a text is, if it is one. */
  static Optional<PrintedUnit> of(String printed) {
    String text = printed.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    return spellings(text).stream()
        .flatMap(spelling -> Units.builtIn().parse(spelling).stream())
        .findFirst()
        .map(unit -> new PrintedUnit(text, unit));
  }

  /** The unit that a caption states for a whole table. */
  static Optional<String> inCaption(String caption) {
    Matcher matcher = CAPTION.matcher(caption.strip());
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static List<String> spellings(String text) {
    List<String> spellings = new ArrayList<>();
    spellings.add(text);
    Matcher counted = COUNTED.matcher(text);
    if (counted.matches()) {
      spellings.add(COUNTS.get(counted.group(1).replace(",", "")) + counted.group(2));
    }
    spellings.add(REVENUE.matcher(text).replaceAll("元"));
    String shorter = text;
    for (Matcher of = OF_WHAT.matcher(shorter); of.matches(); of = OF_WHAT.matcher(shorter)) {
      shorter = of.group(1);
      spellings.add(shorter);
    }
    return spellings;
  }
}
