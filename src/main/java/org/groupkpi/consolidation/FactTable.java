package org.groupkpi.consolidation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.CompactFacts;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.FactCodes;
import org.groupkpi.submission.Said;
import org.jspecify.annotations.Nullable;

/** The facts that count, by year, entity and code; filled once, then only read. */
public final class FactTable {
  private final NavigableMap<Year, Map<String, Answers>> facts = new TreeMap<>();

  /**
   * The facts of an entity and year.
   *
   * @param taken as they came; not changed here
   * @param put those that came one by one, in place of others or besides
   */
  record Answers(Map<KpiCode, Fact> taken, Map<KpiCode, Fact> put) {
    static final Answers NONE = new Answers(Map.of(), Map.of());

    @Nullable Fact find(KpiCode code) {
      Fact fact = put.get(code);
      return fact == null ? taken.get(code) : fact;
    }

    /** The same, of which only the answer may be looked at. */
    @Nullable Said look(FactCodes.Wanted code) {
      Fact fact = put.isEmpty() ? null : put.get(code.code());
      if (fact != null) {
        return fact;
      }
      return taken instanceof CompactFacts compact ? compact.look(code) : taken.get(code.code());
    }

    private Answers copy() {
      return new Answers(taken, new LinkedHashMap<>(put));
    }

    private Map<KpiCode, Fact> all() {
      Map<KpiCode, Fact> all = new LinkedHashMap<>(taken);
      all.putAll(put);
      return all;
    }
  }

  void put(Fact fact) {
    facts
        .computeIfAbsent(fact.year(), year -> new LinkedHashMap<>())
        .computeIfAbsent(fact.entity(), entity -> new Answers(Map.of(), new LinkedHashMap<>()))
        .put()
        .put(fact.code(), fact);
  }

  /** Takes facts of one entity and year: all at once where nothing is held of these. */
  void take(Map<KpiCode, Fact> all) {
    if (all.isEmpty()) {
      return;
    }
    Fact first = all.values().iterator().next();
    Answers known =
        facts
            .computeIfAbsent(first.year(), year -> new LinkedHashMap<>())
            .putIfAbsent(first.entity(), new Answers(all, new LinkedHashMap<>()));
    if (known != null) {
      known.put().putAll(all);
    }
  }

  /** The same facts with this one in place of the one that was there. */
  public FactTable with(Fact fact) {
    FactTable copy = new FactTable();
    copy.facts.putAll(facts);
    Map<String, Answers> ofYear = new LinkedHashMap<>(facts.getOrDefault(fact.year(), Map.of()));
    ofYear.computeIfPresent(fact.entity(), (entity, answers) -> answers.copy());
    copy.facts.put(fact.year(), ofYear);
    copy.put(fact);
    return copy;
  }

  /** Whether anything is held of an entity and year. */
  public boolean has(Year year, String entity) {
    return facts.getOrDefault(year, Map.of()).containsKey(entity);
  }

  Answers answers(Year year, String entity) {
    return facts.getOrDefault(year, Map.of()).getOrDefault(entity, Answers.NONE);
  }

  public Optional<Fact> find(Year year, String entity, KpiCode code) {
    return Optional.ofNullable(answers(year, entity).find(code));
  }

  /** The facts of an entity and year. */
  public Collection<Fact> of(Year year, String entity) {
    return answers(year, entity).all().values();
  }

  /** Every year of which facts are held, ascending. */
  public List<Year> years() {
    return List.copyOf(facts.keySet());
  }

  /** The first of them. */
  Optional<Year> firstYear() {
    return facts.isEmpty() ? Optional.empty() : Optional.of(facts.firstKey());
  }

  /** Every fact of a year. */
  public List<Fact> of(Year year) {
    List<Fact> all = new ArrayList<>();
    facts.getOrDefault(year, Map.of()).values().forEach(one -> all.addAll(one.all().values()));
    return all;
  }
}
