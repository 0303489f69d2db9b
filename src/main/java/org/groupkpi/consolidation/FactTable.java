package org.groupkpi.consolidation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.groupkpi.catalogue.KpiCode;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Fact;

/** The facts that count, by year, entity and code; filled once, then only read. */
public final class FactTable {
  private final Map<Year, Map<String, Map<KpiCode, Fact>>> facts = new TreeMap<>();

  void put(Fact fact) {
    facts
        .computeIfAbsent(fact.year(), year -> new LinkedHashMap<>())
        .computeIfAbsent(fact.entity(), entity -> new LinkedHashMap<>())
        .put(fact.code(), fact);
  }

  /** The same facts with this one in place of what is held for its entity, code and year. */
  FactTable with(Fact fact) {
    FactTable changed = new FactTable();
    changed.facts.putAll(facts);
    Map<String, Map<KpiCode, Fact>> year =
        new LinkedHashMap<>(facts.getOrDefault(fact.year(), Map.of()));
    Map<KpiCode, Fact> entity = new LinkedHashMap<>(year.getOrDefault(fact.entity(), Map.of()));
    entity.put(fact.code(), fact);
    year.put(fact.entity(), entity);
    changed.facts.put(fact.year(), year);
    return changed;
  }

  void remove(Year year, String entity, KpiCode code) {
    facts.getOrDefault(year, Map.of()).getOrDefault(entity, new LinkedHashMap<>()).remove(code);
  }

  public Optional<Fact> find(Year year, String entity, KpiCode code) {
    return Optional.ofNullable(
        facts.getOrDefault(year, Map.of()).getOrDefault(entity, Map.of()).get(code));
  }

  /** Every year of which facts are held, ascending. */
  public List<Year> years() {
    return List.copyOf(facts.keySet());
  }

  /** Every fact of a year. */
  public List<Fact> of(Year year) {
    List<Fact> all = new ArrayList<>();
    facts.getOrDefault(year, Map.of()).values().forEach(byCode -> all.addAll(byCode.values()));
    return all;
  }
}
