package org.groupkpi.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Year;

/**
 * Facts of one year as they are kept between runs, in few bytes.
 *
 * @param codes what was answered; once for all entities that answered the same
 * @param entities in their order
 */
public record PackedFacts(List<List<KpiCode>> codes, List<OfEntity> entities) {
  /**
   * What {@link CompactFacts} holds of one entity.
   *
   * @param codes place of its codes among all
   * @param bits a {@code long} for each fact, then an {@code int} for each, highest byte first
   * @param notes of those facts that have one, by place
   * @param evidence likewise
   * @param kept facts that are kept as they are, by place
   */
  @SuppressWarnings("ArrayRecordComponent")
  record OfEntity(
      String entity,
      Year year,
      Fact.Origin origin,
      int codes,
      byte[] bits,
      List<SourceCell> sheets,
      List<String> words,
      Map<Integer, String> notes,
      Map<Integer, String> evidence,
      Map<Integer, Fact> kept) {}

  /**
   * Packs facts.
   *
   * @param facts of each entity by code, as {@link FactCollector} gives them
   */
  public static PackedFacts of(List<Map<KpiCode, Fact>> facts) {
    Map<FactCodes, Integer> places = new LinkedHashMap<>();
    List<OfEntity> entities = new ArrayList<>();
    for (Map<KpiCode, Fact> ofEntity : facts) {
      CompactFacts compact = (CompactFacts) ofEntity;
      int codes = places.computeIfAbsent(compact.codes(), added -> places.size());
      entities.add(compact.packed(codes));
    }
    return new PackedFacts(places.keySet().stream().map(FactCodes::all).toList(), entities);
  }

  /** The facts by entity and code, in their order. */
  public Map<String, Map<KpiCode, Fact>> facts() {
    List<FactCodes> known = codes.stream().map(FactCodes::of).toList();
    Map<String, Map<KpiCode, Fact>> facts = new LinkedHashMap<>();
    for (OfEntity packed : entities) {
      facts.put(packed.entity(), new CompactFacts(packed, known.get(packed.codes())));
    }
    return facts;
  }
}
