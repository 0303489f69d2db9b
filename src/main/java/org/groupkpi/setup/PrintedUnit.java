package org.groupkpi.setup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.groupkpi.measure.Rational;
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

  private static final Pattern REVENUE = Pattern.compile("营业收入|營業收入|营收|營收|收入");

  private static final Pattern OF_REVENUE = Pattern.compile("(?i) ?(?:of )?revenue");

  /** {@code RMB 100 million}, {@code 10,000 t}: how many of one, as English reports write it. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?i)(RMB|CNY)? ?(1,000|10,?000|100,?000|1,?000,?000|10 million|100 million|billion)(?: ?(?=\\p{L})(.+))?");

  private static final Map<String, String> COUNTS =
      Map.of(
          "1000", "千",
          "10000", "万",
          "100000", "十万",
          "1000000", "百万",
          "10 million", "千万",
          "100 million", "亿",
          "billion", "十亿");

  /** {@code 吨/吨氧化铝产量}, {@code t/t alumina}: what it is of, behind the unit. */
  private static final Pattern OF_WHAT =
      Pattern.compile("(.*/.*(?:\\p{IsHan}(?=\\p{IsHan}$)|\\S(?= \\p{L}+$))).*");

  /** What may be the name of things that are counted. */
  private static final Pattern WORD = Pattern.compile("[\\p{L} ]{1,20}");

  private static final int LONGEST = 40;

  /** The unit that a text is: one that is known, or a word for things that are counted. */
  static Optional<PrintedUnit> of(String printed) {
    return known(printed)
        .or(
            () ->
                Optional.of(printed.strip())
                    .filter(text -> !text.isEmpty() && WORD.matcher(text).matches())
                    .map(text -> new PrintedUnit(text, own(text))));
  }

  private static Unit own(String word) {
    return new Unit(word, Map.of(Units.COUNT_PREFIX + word, 1), Rational.ONE);
  }

  boolean convertsTo(PrintedUnit other) {
    return unit.convertsTo(other.unit);
  }

  /** Whether the project has to define it. */
  boolean isOwn() {
    return known(printed).isEmpty();
  }

  /** The unit that a text is, if one is known of that name. */
  static Optional<PrintedUnit> known(String printed) {
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
    return caption.length() <= LONGEST && matcher.matches()
        ? Optional.of(matcher.group(1))
        : Optional.empty();
  }

  private static List<String> spellings(String text) {
    List<String> spellings = new ArrayList<>();
    spellings.add(text);
    String plain = OF_REVENUE.matcher(REVENUE.matcher(text).replaceAll("元")).replaceAll("");
    String counted =
        Arrays.stream(plain.split("/", -1))
            .map(PrintedUnit::counted)
            .collect(Collectors.joining("/"));
    spellings.add(counted);
    String shorter = counted;
    for (Matcher of = OF_WHAT.matcher(shorter); of.matches(); of = OF_WHAT.matcher(shorter)) {
      shorter = of.group(1);
      spellings.add(shorter);
    }
    return spellings;
  }

  private static String counted(String part) {
    Matcher counted = COUNTED.matcher(part.strip());
    if (!counted.matches()) {
      return part.strip();
    }
    String scale =
        COUNTS.getOrDefault(counted.group(2).toLowerCase(Locale.ROOT).replace(",", ""), "");
    String rest = Optional.ofNullable(counted.group(3)).orElse("");
    return scale + (counted.group(1) == null ? rest : "元");
  }
}
