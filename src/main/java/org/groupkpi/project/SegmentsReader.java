package org.groupkpi.project;

import java.util.LinkedHashMap;
import java.util.Map;
import org.groupkpi.definition.SegmentNames;
import org.groupkpi.text.LocalText;

/** Reads {@code segments}: one row a segment, or a region after {@code region:}. */
final class SegmentsReader {
  private SegmentsReader() {}

  static SegmentNames read(DefinitionTable table) {
    Map<String, LocalText> names = new LinkedHashMap<>();
    Code unique = new Code();
    for (DefinitionRow row : table.rows()) {
      String segment = row.needed("segment");
      if (!segment.isEmpty() && unique.isNew(segment, row, "segment")) {
        names.put(segment, row.local("name").or(LocalText.same(segment)));
      }
    }
    return new SegmentNames(names);
  }
}
