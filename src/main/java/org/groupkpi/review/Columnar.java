package org.groupkpi.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.groupkpi.text.LocalText;

/**
 * An object of lists of equal length, one value a figure in each, which packs far better than an
 * object a figure; and of maps for what few figures have, by their place in the lists.
 */
final class Columnar {
  private final Map<String, List<PageLines.Value>> columns = new LinkedHashMap<>();
  private final Map<String, Map<Integer, PageLines.Value>> some = new LinkedHashMap<>();

  /** Columns, in this order; all of them are written, also if they stay empty. */
  Columnar(String... names) {
    for (String name : names) {
      columns.put(name, new ArrayList<>());
    }
  }

  /** Maps, in this order. */
  Columnar withSome(String... names) {
    for (String name : names) {
      some.put(name, new LinkedHashMap<>());
    }
    return this;
  }

  void add(String column, String value) {
    add(column, json -> json.writeString(value));
  }

  void add(String column, int value) {
    add(column, json -> json.writeNumber(value));
  }

  void add(String column, LocalText value) {
    add(column, json -> PageText.write(json, value));
  }

  private void add(String column, PageLines.Value value) {
    columns.getOrDefault(column, List.of()).add(value);
  }

  /** What a figure has that few have. */
  void some(String map, int at, PageLines.Value value) {
    some.getOrDefault(map, Map.of()).put(at, value);
  }

  /** The fields of the object, which was begun before. */
  void writeFields(JsonGenerator json) throws IOException {
    for (Map.Entry<String, List<PageLines.Value>> column : columns.entrySet()) {
      json.writeArrayFieldStart(column.getKey());
      for (PageLines.Value value : column.getValue()) {
        value.write(json);
      }
      json.writeEndArray();
    }
    for (Map.Entry<String, Map<Integer, PageLines.Value>> map : some.entrySet()) {
      json.writeObjectFieldStart(map.getKey());
      for (Map.Entry<Integer, PageLines.Value> one : map.getValue().entrySet()) {
        json.writeFieldName(String.valueOf(one.getKey()));
        one.getValue().write(json);
      }
      json.writeEndObject();
    }
  }
}
