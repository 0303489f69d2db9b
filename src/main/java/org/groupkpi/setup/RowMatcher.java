package org.groupkpi.setup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Units;
import org.groupkpi.project.TableName;
import org.groupkpi.setup.RowMatch.Sureness;
import org.groupkpi.text.LocalText;

/**
 * Finds the indicator of catalogues that a row prints: by its name, and a unit of the same kind.
 */
final class RowMatcher {
  private final Map<String, List<RowMatch>> exact = new HashMap<>();
  private final Map<String, List<RowMatch>> meant = new HashMap<>();
  private final Map<String, Map<String, String>> members = new HashMap<>();

  /**
   * Matches rows to the indicators of a catalogue.
   *
   * @param names what they are called anywhere
   */
  RowMatcher(TableSet catalogue, IndicatorNames names) {
    Map<String, List<TableRow>> dimensions = new HashMap<>();
    for (TableRow row : catalogue.rows(TableName.DIMENSIONS)) {
      dimensions.computeIfAbsent(row.text("dimension"), key -> new ArrayList<>()).add(row);
    }
    for (TableRow row : catalogue.rows(TableName.INDICATORS)) {
      Units.builtIn()
          .parse(row.text("unit"))
          .filter(unit -> !row.text("kind").equals("text"))
          .ifPresent(unit -> indicator(row, unit, names, dimensions));
    }
  }

  private void indicator(
      TableRow row, Unit unit, IndicatorNames names, Map<String, List<TableRow>> dimensions) {
    LocalText name = LocalText.of(row.text("name_zh"), row.text("name_en"));
    RowMatch total = new RowMatch(row.text("code"), "", name, unit, Sureness.NAME);
    names.of(row).forEach(one -> add(one, total));
    Map<String, String> parts = new LinkedHashMap<>();
    for (String dimension : row.list("breakdowns")) {
      for (TableRow member : dimensions.getOrDefault(dimension, List.of())) {
        String key = dimension + "=" + member.text("member");
        RowMatch part = total.with(key, Sureness.NAME);
        names.of(row, key).forEach(one -> add(one, part));
        for (String one : names.ofMember(member)) {
          Meaning.all(one).forEach(meaning -> parts.putIfAbsent(meaning, key));
          for (String of : names.of(row)) {
            add(one + " " + of, part);
            add(of + " " + one, part);
          }
        }
      }
    }
    members.put(total.code(), parts);
  }

  private void add(String name, RowMatch match) {
    put(exact, Meaning.exact(name), match);
    put(exact, Meaning.bare(name), match);
    RowMatch meaning = match.with(match.member(), Sureness.MEANING);
    Meaning.all(name).forEach(one -> put(meant, one, meaning));
  }

  private static void put(Map<String, List<RowMatch>> names, String name, RowMatch match) {
    if (!name.isEmpty()) {
      names.computeIfAbsent(name, key -> new ArrayList<>()).add(match);
    }
  }

  /**
   * The indicator that a row prints.
   *
   * @param above matches of the rows above it that it may be a part of, the nearest first
   */
  Optional<RowMatch> match(FoundRow row, List<RowMatch> above) {
    Optional<Unit> unit = PrintedUnit.known(row.unit()).map(PrintedUnit::unit);
    if (unit.isEmpty() && !row.unit().isBlank()) {
      return Optional.empty();
    }
    String meaning =
        unit.filter(RowMatcher::perMoney).isPresent()
            ? Meaning.ofRevenue(row.label())
            : Meaning.of(row.label());
    return fitting(exact.getOrDefault(Meaning.exact(row.label()), List.of()), unit)
        .or(() -> fitting(meant.getOrDefault(meaning, List.of()), unit))
        .or(() -> part(row, unit, above));
  }

  private static boolean perMoney(Unit unit) {
    return unit.powers().entrySet().stream()
        .anyMatch(power -> power.getKey().startsWith(Unit.CURRENCY) && power.getValue() < 0);
  }

  private static Optional<RowMatch> fitting(List<RowMatch> named, Optional<Unit> unit) {
    return named.stream()
        .filter(match -> unit.isEmpty() || unit.get().convertsTo(match.unit()))
        .findFirst()
        .map(match -> unit.isEmpty() ? match.with(match.member(), Sureness.NO_UNIT) : match);
  }

  /** A member of what the section names, or of a row above it. */
  private Optional<RowMatch> part(FoundRow row, Optional<Unit> unit, List<RowMatch> above) {
    List<RowMatch> wholes =
        new ArrayList<>(meant.getOrDefault(Meaning.of(row.section()), List.of()));
    wholes.addAll(above);
    String meaning = Meaning.of(row.label());
    return wholes.stream()
        .filter(whole -> unit.isEmpty() || unit.get().convertsTo(whole.unit()))
        .flatMap(
            whole ->
                Optional.ofNullable(members.getOrDefault(whole.code(), Map.of()).get(meaning))
                    .map(member -> whole.with(member, Sureness.PART))
                    .stream())
        .findFirst();
  }
}
