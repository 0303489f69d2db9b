package org.groupkpi.consolidation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Fact;

/** The facts that count, by year, entity and code; filled once, then only read. */
public final class FactTable {
  private final Map<Year, Map<String, Map<KpiCode, Fact>>> facts = new TreeMap<>();

  void put(Fact fact) {
    answers(fact).put(fact.code(), fact);
  }

  private Map<KpiCode, Fact> answers(Fact fact) {
    return facts
        .computeIfAbsent(fact.year(), year -> new LinkedHashMap<>())
        .computeIfAbsent(fact.entity(), entity -> new LinkedHashMap<>());
  }

  /** The same facts with this one in place of the one that was there. */
  public FactTable with(Fact fact) {
    FactTable copy = new FactTable();
    copy.facts.putAll(facts);
    Map<String, Map<KpiCode, Fact>> ofYear =
        new LinkedHashMap<>(facts.getOrDefault(fact.year(), Map.of()));
    ofYear.put(fact.entity(), new LinkedHashMap<>(ofYear.getOrDefault(fact.entity(), Map.of())));
    copy.facts.put(fact.year(), ofYear);
    copy.put(fact);
    return copy;
  }

  /** Whether anything is held of an entity and year. */
  public boolean has(Year year, String entity) {
    return facts.getOrDefault(year, Map.of()).containsKey(entity);
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
