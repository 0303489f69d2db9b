package org.groupkpi.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.Finding;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.PackedFacts;

/**
 * The facts of earlier years: remembered, or read where they are not.
 *
 * @param reporting the reporting year
 * @param definitions digest of the definitions that facts are read by
 */
record HistoryFacts(HistoryCache cache, Year reporting, KnownCodes references, String definitions) {
  /** Of a part, but for the rest of its last entity: 7 MB where nothing fits into bits. */
  private static final int MOST_FACTS = 20_000;

  /** The facts of a year, by entity and code; what is wrong in its table is reported. */
  Map<String, Map<KpiCode, Fact>> of(Year year, LargeTable table, Problems problems) {
    String key = definitions + table.place().sha256() + table.place().file();
    return remembered(key, problems).orElseGet(() -> read(year, table, key, problems));
  }

  private Optional<Map<String, Map<KpiCode, Fact>>> remembered(String key, Problems problems) {
    Map<String, Map<KpiCode, Fact>> facts = new LinkedHashMap<>();
    List<Finding> notes = new ArrayList<>();
    int parts = 1;
    for (int part = 0; part < parts; part++) {
      Optional<HeldFacts> found = cache.find(key + part);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      parts = found.get().parts();
      facts.putAll(found.get().facts().facts());
      notes.addAll(found.get().notes());
    }
    notes.forEach(problems::add);
    return Optional.of(facts);
  }

  private Map<String, Map<KpiCode, Fact>> read(
      Year year, LargeTable table, String key, Problems problems) {
    Problems own = new Problems();
    Map<String, Map<KpiCode, Fact>> facts =
        FactsReader.read(table, year, reporting, references, own);
    List<Finding> errors = own.errors();
    List<Finding> notes = own.notes();
    errors.forEach(problems::add);
    notes.forEach(problems::add);
    if (cache != HistoryCache.NONE && errors.isEmpty() && table.unchanged()) {
      keep(key, facts.values(), notes);
    }
    return facts;
  }

  private void keep(String key, Collection<Map<KpiCode, Fact>> entities, List<Finding> notes) {
    List<List<Map<KpiCode, Fact>>> parts = parts(entities);
    for (int part = 0; part < parts.size(); part++) {
      PackedFacts packed = PackedFacts.of(parts.get(part));
      cache.keep(key + part, new HeldFacts(parts.size(), packed, part == 0 ? notes : List.of()));
    }
    cache.tidy();
  }

  /** Some entities at a time, so that little has to be in memory twice. */
  private static List<List<Map<KpiCode, Fact>>> parts(Collection<Map<KpiCode, Fact>> entities) {
    List<List<Map<KpiCode, Fact>>> parts = new ArrayList<>();
    List<Map<KpiCode, Fact>> part = new ArrayList<>();
    parts.add(part);
    int facts = 0;
    for (Map<KpiCode, Fact> entity : entities) {
      if (facts >= MOST_FACTS) {
        part = new ArrayList<>();
        parts.add(part);
        facts = 0;
      }
      part.add(entity);
      facts += entity.size();
    }
    return parts;
  }
}
