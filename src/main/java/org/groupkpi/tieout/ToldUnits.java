package org.groupkpi.tieout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads which units headings, sections and captions tell of the figures below them.
 *
 * @param isUnit whether a text is a unit
 */
record ToldUnits(Predicate<String> isUnit) {
  /** {@code 单位：万元 币种：人民币}, {@code Unit: MWh unless otherwise stated}. */
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?i)(?:单位|單位|\\bunits?(?: of measure(?:ment)?)?) ?: ?([^()·]+?)"
              + " ?(?:[,;]? ?(?:币种|幣種|currency|unless|except|除).*)?(?=[()·]|$)");

  private static final Pattern ALONE =
      Pattern.compile("\\(?(?:计量|計量)?" + LABELLED.pattern() + "\\)?");

  private static final Pattern ENCLOSED = Pattern.compile("[(\\[](?:in )?([^()\\[\\]]+)[)\\]]");
  private static final Pattern BEHIND_IN = Pattern.compile("(?i)(?:^|.* )in (.+)");
  private static final Pattern YEAR =
      Pattern.compile(
          "(?i) ?(?:FY ?)?(?<![0-9])(?:19|20)[0-9]{2}(?:/[0-9]{2,4})?(?![0-9])(?: ?(?:年度?末?|[财財]年))? ?");
  private static final Pattern AND =
      Pattern.compile(" ?(?:[、;]|,(?![0-9]{3})| (?:and|or) |[和及或]) ?");

  /** {@code People}, {@code Hours}: what a table is about, as well as a unit. */
  private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]{4,}");

  private static final int LONGEST = 120;

  /** Whether a text is nothing but {@code 单位：亿元}. */
  static boolean isLabel(String text) {
    return text.length() <= LONGEST && ALONE.matcher(PrintedNumber.folded(text)).matches();
  }

  /**
   * The units of a figure, the likeliest first; the last is empty where it may have none of them.
   *
   * @param texts above the figure, the nearest first
   */
  List<String> of(Stream<String> texts) {
    List<String> units = new ArrayList<>();
    for (String text :
        texts.filter(text -> text.length() <= LONGEST).map(PrintedNumber::folded).toList()) {
      Matcher labelled = LABELLED.matcher(text);
      if (labelled.find()) {
        units.addAll(AND.splitAsStream(labelled.group(1)).toList());
        return units;
      }
      Optional<String> unit = in(text);
      unit.ifPresent(units::add);
      if (unit.filter(one -> !WORD.matcher(one).matches()).isPresent()) {
        return units;
      }
    }
    units.add("");
    return units;
  }

  /** The unit in parentheses, behind {@code in}, beside a year, or alone. */
  private Optional<String> in(String text) {
    return Stream.of(
            ENCLOSED.matcher(text).results().map(found -> found.group(1)),
            BEHIND_IN.matcher(text).results().map(found -> found.group(1)),
            YEAR.splitAsStream(text))
        .flatMap(units -> units)
        .filter(isUnit)
        .findFirst();
  }
}
