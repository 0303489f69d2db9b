package org.groupkpi.tagging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.groupkpi.definition.Taxonomy;
import org.groupkpi.measure.Rational;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Units;
import org.groupkpi.text.Resource;

/**
 * The unit of a data point: measures of the XBRL units registry ({@code utr:t}), currencies of ISO
 * 4217, and the group's own where neither has one ({@code own:tce}). Plain numbers, percentages and
 * things counted are pure numbers, which have no measure (OIM 1.0, 3.1.6).
 *
 * @param above measures that are multiplied, in alphabetical order
 * @param below measures that are divided by, in alphabetical order
 * @param factor how many of the base units of {@link Unit} one of these is
 */
record Measure(List<String> above, List<String> below, Rational factor) {
  private static final String GAS = "CO2";
  private static final String COUNT = "count ";

  /** A measure of the registry with the unit that it is. */
  private record Registered(Unit unit, String name) {}

  private static final List<Registered> REGISTRY =
      Resource.text(Measure.class, "measures.csv")
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .map(cells -> new Registered(Units.builtIn().parse(cells[0]).orElseThrow(), cells[1]))
          .toList();

  Measure {
    above = above.stream().sorted().toList();
    below = below.stream().sorted().toList();
  }

  /** The measure of figures in a unit. */
  static Measure of(Unit unit, Units units) {
    List<Units.Part> parts = units.parts(unit.text()).orElse(List.of(new Units.Part(unit, false)));
    List<String> above = new ArrayList<>();
    List<String> below = new ArrayList<>();
    Rational factor = Rational.ONE;
    for (Units.Part part : parts) {
      if (plain(part.unit()) || (parts.size() == 1 && counts(part.unit()))) {
        continue;
      }
      Registered measure = measure(part.unit(), units);
      (part.below() ? below : above).add(measure.name());
      Rational one = measure.unit().factor();
      factor = part.below() ? factor.over(one) : factor.times(one);
    }
    return new Measure(above, below, factor);
  }

  /** Whether figures in it are pure numbers but for the place of the point. */
  private static boolean plain(Unit unit) {
    return unit.powers().isEmpty() && unit.factor().powerOfTen().isPresent();
  }

  private static boolean counts(Unit unit) {
    return unit.factor().powerOfTen().isPresent()
        && unit.powers().keySet().stream().allMatch(quantity -> quantity.startsWith(COUNT));
  }

  private static Registered measure(Unit unit, Units units) {
    Optional<String> currency =
        quantity(unit).filter(quantity -> quantity.startsWith(Unit.CURRENCY));
    return currency
        .map(name -> "iso4217:" + name.substring(Unit.CURRENCY.length()))
        .filter(name -> unit.factor().powerOfTen().isPresent())
        .map(name -> new Registered(in(unit, Rational.ONE), name))
        .or(() -> registered(unit, units))
        .orElseGet(() -> own(unit, units));
  }

  /** The quantity that it is a plain unit of. */
  private static Optional<String> quantity(Unit unit) {
    return Optional.of(unit.powers())
        .filter(powers -> powers.size() == 1 && powers.containsValue(1))
        .map(powers -> powers.keySet().iterator().next());
  }

  /**
   * Of those that a shift of the point leads to: the unit itself, else the first of the registry.
   */
  private static Optional<Registered> registered(Unit unit, Units units) {
    return REGISTRY.stream()
        .filter(
            one -> one.unit().convertsTo(unit) && ofGas(one.unit(), units) == ofGas(unit, units))
        .filter(one -> unit.factor().over(one.unit().factor()).powerOfTen().isPresent())
        .min(Comparator.comparing(one -> !one.unit().factor().equals(unit.factor())));
  }

  private static boolean ofGas(Unit unit, Units units) {
    return units.inEnglish(unit.text()).contains(GAS);
  }

  /** In the first unit of its quantity that a shift of the point leads to, else in itself. */
  private static Registered own(Unit unit, Units units) {
    Optional<Units.Line> plain =
        units.lines().stream()
            .filter(line -> quantity(unit).filter(line.quantity()::equals).isPresent())
            .filter(line -> unit.factor().over(line.factor()).powerOfTen().isPresent())
            .findFirst();
    String name = units.inEnglish(plain.map(Units.Line::unit).orElse(unit.text()));
    Rational factor = plain.map(Units.Line::factor).orElse(unit.factor());
    return new Registered(in(unit, factor), Taxonomy.OWN + ":" + xmlName(name));
  }

  private static Unit in(Unit unit, Rational factor) {
    return new Unit(unit.text(), unit.powers(), factor);
  }

  private static String xmlName(String text) {
    String name = text.strip().replaceAll("[^\\p{L}0-9_.-]+", "_");
    return name.matches("[\\p{L}_].*") ? name : "_" + name;
  }

  /** By how many places the point of a figure in that unit moves to the right; nothing if not. */
  OptionalInt shift(Unit unit) {
    return unit.factor().over(factor).powerOfTen();
  }

  /** Whether it is of greenhouse gases, alone or by something. */
  boolean ofGas() {
    return measures().anyMatch(name -> name.contains(GAS));
  }

  boolean pure() {
    return above.isEmpty() && below.isEmpty();
  }

  /** As OIM writes units: {@code utr:t}, {@code utr:t/iso4217:CNY}; nothing for pure numbers. */
  String text() {
    if (below.isEmpty()) {
      return product(above);
    }
    return (above.isEmpty() ? "xbrli:pure" : product(above)) + "/" + product(below);
  }

  private String product(List<String> measures) {
    String product = String.join("*", measures);
    return measures.size() > 1 && !below.isEmpty() ? "(" + product + ")" : product;
  }

  /** Its measures, those above the line first. */
  Stream<String> measures() {
    return Stream.concat(above.stream(), below.stream());
  }
}
