package org.groupkpi.measure;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A unit: powers of base quantities and an exact factor to their base units.
 *
 * @param text as written in the catalogue, {@code 吨/万元}
 * @param powers exponent of each base quantity, none of them 0; empty for pure numbers
 * @param factor how many base units one of these is; 1/100 for {@code %}
 */
public record Unit(String text, Map<String, Integer> powers, Rational factor) {
  /** The unit of plain numbers. */
  public static final Unit NUMBER = new Unit("", Map.of(), Rational.ONE);

  /** Each currency is its own quantity; their names begin with this. */
  public static final String CURRENCY = "currency ";

  private static final Rational HUNDREDTH = Rational.parse("1/100");

  /** Spellings of percent and per mille, which other ratios of one quantity are not. */
  private static final Set<String> IN_POINTS =
      Set.of("%", "％", "‰", "percent", "per cent", "pct", "permille", "per mille");

  public Unit {
    powers = Map.copyOf(powers);
  }

  /** Whether figures in one can be stated in the other. */
  public boolean convertsTo(Unit other) {
    return powers.equals(other.powers);
  }

  /** A figure in this unit, stated in another one of the same quantity. */
  public BigDecimal to(Unit other, BigDecimal value) {
    return factor.equals(other.factor) ? value : factor.over(other.factor).apply(value);
  }

  public Unit times(Unit other) {
    return new Unit(join(text, "*", other.text), add(other, 1), factor.times(other.factor));
  }

  public Unit over(Unit other) {
    return new Unit(join(text, "/", other.text), add(other, -1), factor.over(other.factor));
  }

  /** Whether changes of figures in this unit are points, not percent: {@code %} and {@code ‰}. */
  public boolean changesInPoints() {
    return IN_POINTS.contains(text.toLowerCase(Locale.ROOT));
  }

  /** Whether it is a hundredth of a plain number. */
  public boolean isPercent() {
    return powers.isEmpty() && factor.equals(HUNDREDTH);
  }

  /** Whether the unit counts things one by one ({@code 人}, {@code 件}): its figures are exact. */
  public boolean countsThings() {
    return powers.size() == 1
        && powers.keySet().iterator().next().startsWith(Units.COUNT_PREFIX)
        && factor.equals(Rational.ONE);
  }

  /**
   * The quantity in words for messages: {@code mass}, {@code mass / currency CNY}, {@code number}.
   */
  public String quantity() {
    if (powers.isEmpty()) {
      return "number";
    }
    String above = product(1);
    String below = product(-1);
    if (below.isEmpty()) {
      return above;
    }
    return (above.isEmpty() ? "1" : above) + " / " + below;
  }

  private String product(int sign) {
    return new TreeMap<>(powers)
        .entrySet().stream()
            .filter(entry -> entry.getValue() * sign > 0)
            .map(entry -> power(entry.getKey(), Math.abs(entry.getValue())))
            .collect(Collectors.joining(" · "));
  }

  private static String power(String quantity, int exponent) {
    return exponent == 1 ? quantity : quantity + "^" + exponent;
  }

  private static String join(String left, String operator, String right) {
    if (right.isEmpty()) {
      return left;
    }
    return left.isEmpty() && operator.equals("*") ? right : left + operator + right;
  }

  private Map<String, Integer> add(Unit other, int sign) {
    SortedMap<String, Integer> sum = new TreeMap<>(powers);
    other.powers.forEach((quantity, power) -> sum.merge(quantity, sign * power, Integer::sum));
    sum.values().removeIf(power -> power == 0);
    return sum;
  }
}
