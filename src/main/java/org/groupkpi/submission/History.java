package org.groupkpi.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.measure.Year;

/** What is held of earlier years: facts of entities, and what was printed. */
public final class History {
  /** Nothing held. */
  public static final History EMPTY = new History(List.of(), List.of());

  private record NodeFigure(Year year, String node, KpiCode code) {}

  private final Map<Year, Map<String, Map<KpiCode, Fact>>> facts = new TreeMap<>();
  private final Map<NodeFigure, List<PublishedFigure>> published = new LinkedHashMap<>();
  private final Optional<Year> firstPrintedYear;
  private final RegisterHistory registers;

  /**
   * A history of these.
   *
   * @param facts at most one for each entity, code and year; a restated one carries the first
   * @param published in the order of the file
   */
  public History(List<Fact> facts, List<PublishedFigure> published) {
    this(byYear(facts), published, RegisterHistory.EMPTY);
  }

  /**
   * A history of these.
   *
   * @param facts by year, entity and code; a restated one carries the first
   * @param published in the order of the file
   * @param registers the rows of lists
   */
  public History(
      Map<Year, Map<String, Map<KpiCode, Fact>>> facts,
      List<PublishedFigure> published,
      RegisterHistory registers) {
    this.registers = registers;
    facts.forEach(
        (year, entities) -> {
          if (!entities.isEmpty()) {
            this.facts.put(year, entities);
          }
        });
    for (PublishedFigure figure : published) {
      this.published
          .computeIfAbsent(
              new NodeFigure(figure.year(), figure.node(), figure.code()), key -> new ArrayList<>())
          .add(figure);
    }
    this.firstPrintedYear = published.stream().map(PublishedFigure::year).min(Year::compareTo);
  }

  private static Map<Year, Map<String, Map<KpiCode, Fact>>> byYear(List<Fact> facts) {
    Map<Year, FactCollector> years = new TreeMap<>();
    for (Fact fact : facts) {
      years.computeIfAbsent(fact.year(), year -> new FactCollector()).put(fact);
    }
    Map<Year, Map<String, Map<KpiCode, Fact>>> byYear = new TreeMap<>();
    years.forEach((year, collector) -> byYear.put(year, collector.byEntity()));
    return byYear;
  }

  /** The same facts, and of what was printed only these. */
  public History printing(Predicate<PublishedFigure> kept) {
    return new History(
        facts, published.values().stream().flatMap(List::stream).filter(kept).toList(), registers);
  }

  /** The rows of registers that are held. */
  public RegisterHistory registers() {
    return registers;
  }

  /** The years of which facts are held, ascending. */
  public List<Year> years() {
    return List.copyOf(facts.keySet());
  }

  /** The facts of an entity for a year, by code. */
  public Map<KpiCode, Fact> facts(Year year, String entity) {
    return facts.getOrDefault(year, Map.of()).getOrDefault(entity, Map.of());
  }

  /** The entities of which facts of that year are held. */
  public List<String> entities(Year year) {
    return List.copyOf(facts.getOrDefault(year, Map.of()).keySet());
  }

  /** The earliest year of which a printed figure is held. */
  public Optional<Year> firstPrintedYear() {
    return firstPrintedYear;
  }

  /** Everything printed for a figure, in the order of the file. */
  public List<PublishedFigure> printed(Year year, String node, KpiCode code) {
    return published.getOrDefault(new NodeFigure(year, node, code), List.of());
  }

  /** What the latest report printed for a figure. */
  public Optional<PublishedFigure> published(Year year, String node, KpiCode code) {
    return printed(year, node, code).stream()
        .reduce((a, b) -> b.report().compareTo(a.report()) >= 0 ? b : a);
  }
}
