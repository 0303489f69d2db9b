package org.groupkpi.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.definition.Approach;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Unit;
import org.groupkpi.submission.Entered;

/**
 * The numbers by which the page names what occurs often. Those of entities and codes stand from the
 * beginning; files, sheets, units and entries get theirs as they are met.
 */
final class PageNumbers {
  /** Which entities count, and with what share: stocks ask for the last day of the year. */
  record Scope(Approach approach, boolean atYearEnd) {}

  private final Map<String, Integer> entities = new HashMap<>();
  private final Map<KpiCode, Integer> codes = new LinkedHashMap<>();
  private final Map<Scope, Integer> scopes = new LinkedHashMap<>();
  private final Map<SourceCell, Integer> files = new LinkedHashMap<>();
  private final Map<String, Integer> sheets = new LinkedHashMap<>();
  private final Map<String, Integer> units = new LinkedHashMap<>();
  private final Map<Entered, Integer> entries = new LinkedHashMap<>();

  PageNumbers(Basis basis) {
    for (Entity entity : basis.tree().entities()) {
      entities.put(entity.code(), entities.size());
    }
    for (Indicator indicator : basis.catalogue().indicators().values()) {
      indicator.codes().forEach(code -> number(codes, code));
      number(scopes, scope(indicator, basis));
    }
  }

  private static Scope scope(Indicator indicator, Basis basis) {
    return new Scope(basis.approachOf(indicator), indicator.kind().atYearEnd());
  }

  private static <T> int number(Map<T, Integer> numbers, T thing) {
    Integer known = numbers.putIfAbsent(thing, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }

  /** The number of an entity; -1 for what is none. */
  int entity(String code) {
    return entities.getOrDefault(code, -1);
  }

  /** Every code, in the order of the catalogue: its number is its place. */
  List<KpiCode> codes() {
    return List.copyOf(codes.keySet());
  }

  /** The number of a code; -1 if it has no figures. */
  int code(KpiCode code) {
    return codes.getOrDefault(code, -1);
  }

  /** Every scope: its number is its place. */
  List<Scope> scopes() {
    return List.copyOf(scopes.keySet());
  }

  /** Which entities count for an indicator. */
  int scopeOf(Indicator indicator, Basis basis) {
    return scopes.getOrDefault(scope(indicator, basis), 0);
  }

  int file(SourceCell place) {
    return number(files, SourceCell.file(place.file(), place.sha256()));
  }

  int sheet(String name) {
    return number(sheets, name);
  }

  int unit(Unit unit) {
    return number(units, unit.text());
  }

  int entry(Entered entry) {
    return number(entries, entry);
  }

  List<Entered> entries() {
    return new ArrayList<>(entries.keySet());
  }

  /** A cell, as an object. */
  void place(JsonGenerator json, SourceCell place) throws IOException {
    json.writeStartObject();
    json.writeNumberField("file", place.file().isEmpty() ? -1 : file(place));
    json.writeNumberField("sheet", sheet(place.sheet()));
    json.writeStringField("cell", place.cell());
    json.writeEndObject();
  }

  /** The fields that say what files, sheets and units are meant: once all have been met. */
  void writeFields(JsonGenerator json) throws IOException {
    strings(json, "files", files.keySet().stream().map(SourceCell::file).toList());
    strings(json, "digests", files.keySet().stream().map(SourceCell::sha256).toList());
    strings(json, "sheets", sheets.keySet());
    strings(json, "units", units.keySet());
    Set<Approach> approaches = EnumSet.noneOf(Approach.class);
    scopes.keySet().forEach(scope -> approaches.add(scope.approach()));
    strings(json, "approaches", approaches.stream().map(Approach::code).toList());
  }

  static void strings(JsonGenerator json, String name, Iterable<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  static void numbers(JsonGenerator json, Iterable<Integer> numbers) throws IOException {
    json.writeStartArray();
    for (int number : numbers) {
      json.writeNumber(number);
    }
    json.writeEndArray();
  }
}
