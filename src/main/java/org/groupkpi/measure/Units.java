package org.groupkpi.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.text.Fold;
import org.groupkpi.text.Resource;

/** The units a project knows: those shipped in {@code units.csv} and its own. */
public final class Units {
  /** Counts are each their own quantity; their names begin with this. */
  public static final String COUNT_PREFIX = "count ";

  static final String CURRENCY_PREFIX = "currency ";

  private static final Pattern IN_BRACKETS = Pattern.compile("[(（]([^()（）]+)[)）]");

  private static final String RENMINBI = "人民币";

  /** Characters of units as they are written in Hong Kong and Taiwan. */
  private static final String TRADITIONAL = "萬億噸時個輛畝頃幣標當單戶條歲處場準熱課項鐘長間臺頭圖歐亞羅聯韓麥盧鎊門爾島賓緬納謝倫";

  private static final String SIMPLIFIED = "万亿吨时个辆亩顷币标当单户条岁处场准热课项钟长间台头图欧亚罗联韩麦卢镑门尔岛宾缅纳谢伦";

  private static final Map<String, Rational> SCALES =
      scales("十万=100000 百万=1000000 千万=10000000 十=10 百=100 千=1000 万=10000 亿=100000000");
  private static final Map<String, Rational> PREFIXES =
      scales("da=10 h=100 k=1000 M=1e6 G=1e9 T=1e12 P=1e15 d=0.1 c=0.01 m=0.001 μ=1e-6 n=1e-9");

  /** Numbers by their words, in the order in which they are tried. */
  static Map<String, Rational> scales(String written) {
    Map<String, Rational> scales = new LinkedHashMap<>();
    for (String word : written.split(" ", -1)) {
      int at = word.indexOf('=');
      scales.put(word.substring(0, at), Rational.parse(word.substring(at + 1)));
    }
    return scales;
  }

  /** How English writes one of the Chinese scales. */
  private static String inEnglish(String scale, Rational number) {
    return switch (scale) {
      case "百万" -> "million";
      case "千万" -> "10 million";
      case "亿" -> "100 million";
      default -> Exact.readable(number.apply(BigDecimal.ONE));
    };
  }

  /** The SI prefixes that a unit takes. */
  public enum Prefixes {
    NONE,
    /** Those above one: {@code mt} is a metric ton to some and a million tonnes to others. */
    LARGE,
    ALL;

    boolean take(Rational scale) {
      return this == ALL
          || (this == LARGE && scale.apply(BigDecimal.ONE).compareTo(BigDecimal.ONE) > 0);
    }
  }

  /**
   * A row of a table of units.
   *
   * @param unit as written
   * @param quantity base quantity; empty for pure numbers
   * @param factor base units in one of these
   * @param aliases other spellings
   * @param prefixes the SI prefixes that may stand before it
   */
  public record Line(
      String unit, String quantity, Rational factor, List<String> aliases, Prefixes prefixes) {
    public Line {
      aliases = List.copyOf(aliases);
    }

    /** Whether it counts things, each kind of which is a quantity of its own. */
    public boolean counts() {
      return quantity.startsWith(COUNT_PREFIX);
    }
  }

  private final List<Line> lines;
  private final Map<String, Line> bySpelling = new HashMap<>();
  private final Map<String, Unit> parsed = new ConcurrentHashMap<>();
  private final EnglishUnits english;

  private Units(List<Line> lines) {
    this.lines = List.copyOf(lines);
    this.english = new EnglishUnits(lines);
    for (Line line : lines) {
      bySpelling.put(folded(line.unit()), line);
      line.aliases().forEach(alias -> bySpelling.put(folded(alias), line));
    }
  }

  /** The units shipped with the tool. */
  public static Units builtIn() {
    return Shipped.UNITS;
  }

  /** These units and a project's own, which win where spellings collide. */
  public Units with(List<Line> more) {
    List<Line> all = new ArrayList<>(lines);
    all.addAll(more);
    return new Units(all);
  }

  public List<Line> lines() {
    return lines;
  }

  /** Names of the base quantities, in the order of their first unit. */
  public Set<String> quantities() {
    Set<String> names = new LinkedHashSet<>();
    lines.forEach(line -> names.add(line.quantity()));
    names.remove("");
    return names;
  }

  /** The unit of that spelling as it stands, without scale or prefix. */
  public Optional<Line> line(String spelling) {
    return Optional.ofNullable(bySpelling.get(folded(spelling)));
  }

  /** The unit in which factors of a quantity are counted; empty for a new quantity. */
  public Optional<String> base(String quantity) {
    return lines.stream()
        .filter(line -> line.quantity().equals(quantity) && line.factor().equals(Rational.ONE))
        .map(Line::unit)
        .findFirst();
  }

  /**
   * Reads a unit expression: {@code [scale]unit}, or a quotient or product of such.
   *
   * @return empty if a part of it is not known, or nothing stands there
   */
  public Optional<Unit> parse(String expression) {
    Unit known = parsed.get(expression);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Unit> unit = parseAnew(expression);
    unit.ifPresent(found -> parsed.put(expression, found));
    return unit;
  }

  private Optional<Unit> parseAnew(String expression) {
    return parts(expression)
        .map(
            parts -> {
              Unit product = Unit.NUMBER;
              for (Part part : parts) {
                product = part.below() ? product.over(part.unit()) : product.times(part.unit());
              }
              return new Unit(withoutBrackets(expression), product.powers(), product.factor());
            });
  }

  /**
   * A unit in an expression.
   *
   * @param below whether it is divided by
   */
  public record Part(Unit unit, boolean below) {}

  /** What a unit expression multiplies and divides; empty if a part of it is not known. */
  public Optional<List<Part>> parts(String expression) {
    String folded =
        folded(EnglishUnits.withStrokes(withoutBrackets(expression)))
            .replace('·', '*')
            .replace('×', '*')
            .replace('⁄', '/');
    List<Part> parts = new ArrayList<>();
    int at = 0;
    char operator = '*';
    while (at <= folded.length()) {
      int end = nextOperator(folded, at);
      Optional<Unit> unit = single(folded.substring(at, end), operator);
      if (unit.isEmpty()) {
        return Optional.empty();
      }
      parts.add(new Part(unit.get(), operator == '/'));
      operator = end == folded.length() ? '*' : folded.charAt(end);
      at = end + 1;
    }
    return Optional.of(parts);
  }

  /**
   * The expression in words that English readers know: {@code 万吨标煤} is {@code 10,000 tce}; parts
   * without an English spelling stay as they are, and so does all that is written in English.
   */
  public String inEnglish(String expression) {
    if (expression.codePoints().noneMatch(Character::isIdeographic)) {
      return expression;
    }
    String folded = folded(expression);
    StringBuilder english = new StringBuilder();
    int at = 0;
    while (at <= folded.length()) {
      int end = nextOperator(folded, at);
      english.append(partInEnglish(folded.substring(at, end)));
      if (end < folded.length()) {
        english.append(folded.charAt(end));
      }
      at = end + 1;
    }
    return english.toString();
  }

  private String partInEnglish(String part) {
    if (part.codePoints().noneMatch(Character::isIdeographic)) {
      return part;
    }
    Line line = bySpelling.get(part);
    if (line != null) {
      return spelling(line).orElse(part);
    }
    for (Map.Entry<String, Rational> scale : SCALES.entrySet()) {
      if (part.startsWith(scale.getKey())) {
        Line rest = bySpelling.get(part.substring(scale.getKey().length()));
        if (rest != null) {
          return inEnglish(scale.getKey(), scale.getValue())
              + " "
              + spelling(rest).orElse(rest.unit());
        }
      }
    }
    return part;
  }

  /** The first spelling in Latin letters. */
  private static Optional<String> spelling(Line line) {
    List<String> spellings = new ArrayList<>(line.aliases());
    spellings.add(0, line.unit());
    return spellings.stream()
        .filter(spelling -> spelling.chars().allMatch(c -> c < 128))
        .findFirst();
  }

  private static int nextOperator(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '/' || text.charAt(i) == '*') {
        return i;
      }
    }
    return text.length();
  }

  private Optional<Unit> single(String text, char operator) {
    return exact(text)
        .or(() -> english.read(text, EnglishUnits.Place.behind(operator), this::exact))
        .map(unit -> unit(text, unit.line(), unit.scale()));
  }

  /** {@code 萬噸} as {@code 万吨}, {@code ｋｇ} as {@code kg}. */
  private static String folded(String spelling) {
    return simplified(Fold.width(spelling));
  }

  /** A text with the characters of units as they are written on the mainland. */
  public static String simplified(String text) {
    StringBuilder simplified = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      int at = TRADITIONAL.indexOf(text.charAt(i));
      if (at >= 0) {
        simplified.setCharAt(i, SIMPLIFIED.charAt(at));
      }
    }
    return simplified.toString();
  }

  /** {@code （万元）}, as headings write it. */
  private static String withoutBrackets(String text) {
    Matcher inBrackets = IN_BRACKETS.matcher(text.strip());
    return inBrackets.matches() ? inBrackets.group(1).strip() : text.strip();
  }

  /**
   * A unit as the tables spell it, perhaps with a scale or an SI prefix before it; {@code 人民币万元}.
   */
  private Optional<EnglishUnits.Scaled> exact(String text) {
    if (text.startsWith(RENMINBI) && !bySpelling.containsKey(text)) {
      return exact(text.substring(RENMINBI.length()))
          .filter(unit -> unit.line().quantity().equals(CURRENCY_PREFIX + "CNY"));
    }
    Line line = bySpelling.get(text);
    if (line != null) {
      return Optional.of(new EnglishUnits.Scaled(Rational.ONE, line));
    }
    return scaled(text, SCALES, false).or(() -> scaled(text, PREFIXES, true));
  }

  private Optional<EnglishUnits.Scaled> scaled(
      String text, Map<String, Rational> scales, boolean prefix) {
    for (Map.Entry<String, Rational> scale : scales.entrySet()) {
      if (text.startsWith(scale.getKey())) {
        Line line = bySpelling.get(text.substring(scale.getKey().length()));
        if (line != null && (!prefix || line.prefixes().take(scale.getValue()))) {
          return Optional.of(new EnglishUnits.Scaled(scale.getValue(), line));
        }
      }
    }
    return Optional.empty();
  }

  private static Unit unit(String text, Line line, Rational scale) {
    Map<String, Integer> powers = line.quantity().isEmpty() ? Map.of() : Map.of(line.quantity(), 1);
    return new Unit(text, powers, line.factor().times(scale));
  }

  private static final class Shipped {
    static final Units UNITS =
        new Units(
            Resource.text(Units.class, "units.csv").lines().skip(1).map(Shipped::line).toList());

    private static Line line(String text) {
      String[] cells = text.split(",", -1);
      List<String> aliases = cells[3].isEmpty() ? List.of() : List.of(cells[3].split(";", -1));
      return new Line(
          cells[0],
          cells[1],
          Rational.parse(cells[2]),
          aliases,
          Prefixes.valueOf(cells[4].toUpperCase(Locale.ROOT)));
    }
  }
}
