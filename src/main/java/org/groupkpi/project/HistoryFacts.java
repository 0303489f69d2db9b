package org.groupkpi.project;

import java.util.ArrayList;
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
  private static final int MOST_ENTITIES = 1_000;

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
    if (errors.isEmpty()) {
      keep(key, new ArrayList<>(facts.values()), notes);
    }
    return facts;
  }

  /** Some entities at a time, so that little has to be in memory twice. */
  private void keep(String key, List<Map<KpiCode, Fact>> entities, List<Finding> notes) {
    int parts = Math.max(1, (entities.size() + MOST_ENTITIES - 1) / MOST_ENTITIES);
    for (int part = 0; part < parts; part++) {
      int from = part * MOST_ENTITIES;
      int to = Math.min(entities.size(), from + MOST_ENTITIES);
      PackedFacts packed = PackedFacts.of(entities.subList(from, to));
      cache.keep(key + part, new HeldFacts(parts, packed, part == 0 ? notes : List.of()));
    }
  }
}
