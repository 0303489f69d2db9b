package org.groupkpi.submission;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.definition.KpiCode;

/**
 * Collects the facts of one year, in whatever order of entities they come, in little memory: most
 * are compact, only the latest are not yet.
 */
public final class FactCollector {
  private static final int MOST_WAITING = 20_000;

  private final Map<String, Map<KpiCode, Fact>> compact = new LinkedHashMap<>();
  private final Map<String, Map<KpiCode, Fact>> waiting = new LinkedHashMap<>();
  private int count;

  /** Adds a fact, or puts it in place of the one of the same code. */
  public void put(Fact fact) {
    compact.putIfAbsent(fact.entity(), Map.of());
    waiting.computeIfAbsent(fact.entity(), entity -> new LinkedHashMap<>()).put(fact.code(), fact);
    count++;
    if (count == MOST_WAITING) {
      makeCompact();
    }
  }

  private void makeCompact() {
    waiting.forEach(
        (entity, more) ->
            compact.merge(
                entity, more, (known, added) -> CompactFacts.of(joined(known, added).values())));
    waiting.clear();
    count = 0;
  }

  private static Map<KpiCode, Fact> joined(Map<KpiCode, Fact> known, Map<KpiCode, Fact> added) {
    if (known.isEmpty()) {
      return added;
    }
    Map<KpiCode, Fact> all = new LinkedHashMap<>(known);
    all.putAll(added);
    return all;
  }

  /** The fact of an entity and code. */
  public Optional<Fact> find(String entity, KpiCode code) {
    Fact latest = waiting.getOrDefault(entity, Map.of()).get(code);
    return Optional.ofNullable(
        latest == null ? compact.getOrDefault(entity, Map.of()).get(code) : latest);
  }

  /** The facts by entity and code, both in the order in which they came first. */
  public Map<String, Map<KpiCode, Fact>> byEntity() {
    makeCompact();
    return compact;
  }
}
