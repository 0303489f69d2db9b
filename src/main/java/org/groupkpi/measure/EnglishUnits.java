package org.groupkpi.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.measure.Units.Line;
import org.groupkpi.text.Fold;

/**
 * Reads one part of a unit as it is written in English: singular or plural, in upper or lower case,
 * with a scale in words on either side ({@code million m3}, {@code EUR thousand}), with a word that
 * says of what ({@code tonnes of waste}, {@code hours worked}). Blanks are already taken out.
 */
final class EnglishUnits {
  /** In shorter spellings case matters: {@code MW} is not {@code mW}. */
  private static final int SHORTEST = 3;

  private static final Map<String, Rational> SCALES =
      Units.scales(
          "thousand=1e3 million=1e6 billion=1e9 trillion=1e12 mln=1e6 mn=1e6 bn=1e9"
              + " '000=1e3 ’000=1e3 ‘000=1e3 000=1e3");

  /** Only beside a currency: elsewhere they are SI prefixes. */
  private static final Map<String, Rational> SHORT_SCALES =
      Units.scales("k=1e3 K=1e3 m=1e6 M=1e6 b=1e9 B=1e9");

  /** What is measured, where it follows the unit. */
  private static final Pattern OF_WHAT =
      Pattern.compile(
          "(?i)(.{1,40}?)(?:of)?(?:co2-?eq?|co2equivalents?|carbondioxideequivalents?|co2)"
              + "|(.{1,40}?)(?:worked|(?:of)?(?:hazardous|solid|generalindustrial)?waste|ofwater|oftraining"
              + "|of(?:finished|sold)?(?:goods|products?|production|output|sales|revenue|turnover))");

  private static final Pattern NUMBER =
      Pattern.compile("((?:[1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d*))(\\D.*)");

  private static final List<Stroke> STROKES =
      List.of(
          Stroke.of("(?i)\\bper cent\\b", "percent"),
          Stroke.of("(?i)\\bper mille\\b", "permille"),
          Stroke.of("(?i)\\s+per\\s+", "/"),
          Stroke.of("\\btkm\\b", "t*km"),
          Stroke.of("\\bpkm\\b", "passenger*km"),
          Stroke.of("(?i)-(?=(?:km|kilomet(?:re|er)s?)\\b)", "*"));

  /** Words of an expression that stand for a sign, or hide one. */
  private record Stroke(Pattern words, String sign) {
    static Stroke of(String words, String sign) {
      return new Stroke(Pattern.compile(words), sign);
    }
  }

  /**
   * A unit of the table with the number before it, such as a thousand of them.
   *
   * @param scale how many
   */
  record Scaled(Rational scale, Line line) {
    Scaled times(Rational factor) {
      return new Scaled(scale.times(factor), line);
    }

    boolean ofCurrency() {
      return line.quantity().startsWith(Units.CURRENCY_PREFIX);
    }
  }

  /** Lines by their spelling in lower case; those of a project come last and win. */
  private final Map<String, Line> byWord = new HashMap<>();

  EnglishUnits(List<Line> lines) {
    for (Line line : lines) {
      note(line.unit(), line);
      line.aliases().forEach(alias -> note(alias, line));
    }
  }

  private void note(String spelling, Line line) {
    String word = Fold.words(spelling);
    if (word.length() >= SHORTEST) {
      byWord.put(word, line);
    }
  }

  /** The whole expression with {@code per} as a stroke, and {@code tonne-km} as a product. */
  static String withStrokes(String expression) {
    String text = expression;
    for (Stroke stroke : STROKES) {
      text = stroke.words().matcher(text).replaceAll(stroke.sign());
    }
    return text;
  }

  /**
   * One part.
   *
   * @param exact reads units as the table spells them, with SI prefixes
   * @param place a number, as in {@code 200,000 hours}, may stand below a stroke only
   */
  Optional<Scaled> read(String text, Place place, Spelling exact) {
    if (place == Place.BELOW) {
      Matcher number = NUMBER.matcher(text);
      if (number.matches()) {
        Rational count = Rational.parse(number.group(1).replace(",", ""));
        return read(number.group(2), Place.ABOVE, exact).map(unit -> unit.times(count));
      }
    }
    return plain(text, exact)
        .or(() -> scaled(text, SCALES, exact))
        .or(() -> scaled(text, SHORT_SCALES, exact).filter(Scaled::ofCurrency))
        .or(() -> ofWhat(text, place, exact));
  }

  /** Where a part stands. */
  enum Place {
    ABOVE,
    BELOW;

    /** Behind {@code *} or {@code /}. */
    static Place behind(char operator) {
      return operator == '/' ? BELOW : ABOVE;
    }
  }

  /** Reads a part as the table spells it. */
  interface Spelling {
    Optional<Scaled> read(String text);
  }

  private Optional<Scaled> plain(String text, Spelling exact) {
    return exact
        .read(text)
        .or(
            () ->
                variants(text.toLowerCase(Locale.ROOT)).stream()
                    .flatMap(word -> Optional.ofNullable(byWord.get(word)).stream())
                    .findFirst()
                    .map(line -> new Scaled(Rational.ONE, line)));
  }

  /** The word in singular and plural. */
  private static List<String> variants(String word) {
    List<String> variants = new ArrayList<>(List.of(word));
    if (word.length() > SHORTEST) {
      variants.add(word + "s");
      if (word.endsWith("ies")) {
        variants.add(word.substring(0, word.length() - 3) + "y");
      }
      if (word.endsWith("es")) {
        variants.add(word.substring(0, word.length() - 2));
      }
      if (word.endsWith("s")) {
        variants.add(word.substring(0, word.length() - 1));
      }
      if (word.endsWith("y")) {
        variants.add(word.substring(0, word.length() - 1) + "ies");
      }
    }
    return variants;
  }

  /** With a scale before or behind the name. */
  private Optional<Scaled> scaled(String text, Map<String, Rational> scales, Spelling exact) {
    for (Map.Entry<String, Rational> scale : scales.entrySet()) {
      for (String rest : besides(text, scale.getKey())) {
        Optional<Scaled> unit = plain(rest, exact);
        if (unit.isPresent()) {
          return unit.map(one -> one.times(scale.getValue()));
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> besides(String text, String scale) {
    List<String> rests = new ArrayList<>();
    boolean word = scale.length() > SHORTEST;
    if (text.regionMatches(word, 0, scale, 0, scale.length())) {
      String rest = text.substring(scale.length());
      rests.add(rest);
      rests.add(rest.replaceFirst("^s?(of)?", ""));
    }
    int at = text.length() - scale.length();
    if (text.regionMatches(word, at, scale, 0, scale.length())) {
      rests.add(text.substring(0, at));
    } else if (word && text.regionMatches(true, at - 1, scale + "s", 0, scale.length() + 1)) {
      rests.add(text.substring(0, at - 1));
    }
    rests.removeIf(String::isEmpty);
    return rests;
  }

  private Optional<Scaled> ofWhat(String text, Place place, Spelling exact) {
    Matcher of = OF_WHAT.matcher(text);
    if (!of.matches()) {
      return Optional.empty();
    }
    boolean gas = of.group(1) != null;
    return read(gas ? of.group(1) : of.group(2), place, exact)
        .filter(unit -> !gas || unit.line().quantity().equals("mass"));
  }
}
