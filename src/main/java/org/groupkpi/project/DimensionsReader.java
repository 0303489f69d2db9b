package org.groupkpi.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.groupkpi.definition.Dimension;
import org.groupkpi.definition.Member;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Reads {@code dimensions}: one row a member, in display order. */
final class DimensionsReader {
  private final Map<String, List<Member>> members = new LinkedHashMap<>();
  private final Map<String, Boolean> exhaustive = new HashMap<>();
  private final Code unique = new Code();

  private DimensionsReader() {}

  static Map<String, Dimension> read(DefinitionTable table) {
    DimensionsReader reader = new DimensionsReader();
    table.rows().forEach(reader::row);
    Map<String, Dimension> dimensions = new LinkedHashMap<>();
    reader.members.forEach(
        (code, members) ->
            dimensions.put(
                code, new Dimension(code, members, reader.exhaustive.getOrDefault(code, true))));
    return dimensions;
  }

  private void row(DefinitionRow row) {
    String dimension = Code.plain(row, "dimension");
    String code = Code.plain(row, "member");
    if (dimension.isEmpty() || code.isEmpty()) {
      return;
    }
    if (dimension.equals("total")) {
      row.problem(FindingKind.D007, "dimension", dimension);
    }
    if (row.has("exhaustive")) {
      exhaustive(dimension, row);
    }
    if (unique.isNew(dimension + "=" + code, row, "member")) {
      LocalText name = row.local("name").or(LocalText.same(code));
      members
          .computeIfAbsent(dimension, key -> new ArrayList<>())
          .add(new Member(dimension, code, name));
    }
  }

  private void exhaustive(String dimension, DefinitionRow row) {
    boolean says = row.yes("exhaustive", true);
    Boolean before = exhaustive.putIfAbsent(dimension, says);
    if (before != null && before != says) {
      row.problem(
          FindingKind.D036,
          "exhaustive",
          Words.of("the rows of dimension {0} differ in exhaustive").fill(dimension));
    }
  }
}
