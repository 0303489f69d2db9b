package org.groupkpi.setup;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The codes that stand in a formula, a check, a row of a table or a text with figures: indicators
 * and factors outside of brackets, dimensions in them.
 */
final class Names {
  /** {@code [gender=female]}, {@code [total]}, {@code dimension:gender}, {@code HC}. */
  private static final Pattern PART =
      Pattern.compile(
          "(\\[\\s*|dimension:)([A-Za-z][\\w-]*)(\\s*=[^]]*]|(?<=dimension:[\\w-]{1,64})(?![\\w-]))"
              + "|\\[[^]]*]|[A-Za-z]\\w*");

  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

  private Names() {}

  /** The codes outside of brackets. */
  static Set<String> in(String formula) {
    Set<String> names = new LinkedHashSet<>();
    PART.matcher(formula)
        .results()
        .filter(part -> part.group(2) == null && !part.group().startsWith("["))
        .map(MatchResult::group)
        .forEach(names::add);
    return names;
  }

  /** The codes within braces of a text for people. */
  static Set<String> inText(String text) {
    Set<String> names = new LinkedHashSet<>();
    PLACE.matcher(text).results().forEach(place -> names.addAll(in(place.group(1))));
    return names;
  }

  /** The dimensions of which members are named. */
  static Set<String> dimensionsIn(String formula) {
    Set<String> names = new LinkedHashSet<>();
    PART.matcher(formula)
        .results()
        .filter(part -> part.group(2) != null)
        .forEach(part -> names.add(part.group(2)));
    return names;
  }

  /** The formula with other codes in place of some. */
  static String renamed(String formula, Map<String, String> codes, Map<String, String> dimensions) {
    return PART.matcher(formula)
        .replaceAll(part -> Matcher.quoteReplacement(renamed(part, codes, dimensions)));
  }

  private static String renamed(
      MatchResult part, Map<String, String> codes, Map<String, String> dimensions) {
    String dimension = part.group(2);
    return dimension == null
        ? codes.getOrDefault(part.group(), part.group())
        : part.group(1) + dimensions.getOrDefault(dimension, dimension) + part.group(3);
  }

  /** The text with other codes within its braces. */
  static String renamedInText(
      String text, Map<String, String> codes, Map<String, String> dimensions) {
    return PLACE
        .matcher(text)
        .replaceAll(
            place ->
                Matcher.quoteReplacement("{" + renamed(place.group(1), codes, dimensions) + "}"));
  }
}
