package org.groupkpi.setup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groupkpi.project.TableName;

/**
 * Adds the rows of a catalogue to tables of definitions. What is there already is taken once: an
 * indicator of the same {@code x_id}, or of the same code where one of both has no {@code x_id}.
 * What has the code of something else gets another one.
 */
final class Joining {
  private static final String ID = "x_id";

  private final TableSet base;
  private final TableSet added;

  private Joining(TableSet base, TableSet added) {
    this.base = base;
    this.added = added;
  }

  /**
   * Both together.
   *
   * @param more catalogue that is added
   */
  static TableSet join(TableSet base, TableSet more) {
    Joining joining = new Joining(base, renaming(base, more).of(more));
    Map<TableName, List<TableRow>> joined = new LinkedHashMap<>(base.tables());
    for (TableName name : joining.added.tables().keySet()) {
      joined.put(name, joining.rows(name));
    }
    return new TableSet(joined);
  }

  private static Renaming renaming(TableSet base, TableSet more) {
    return new Renaming(indicators(base, more), dimensions(base, more), checks(base, more));
  }

  private static Map<String, String> indicators(TableSet base, TableSet more) {
    Map<String, String> byId = new HashMap<>();
    Map<String, String> ids = new HashMap<>();
    for (TableRow row : base.rows(TableName.INDICATORS)) {
      byId.putIfAbsent(row.text(ID), row.text("code"));
      ids.put(row.text("code"), row.text(ID));
    }
    byId.remove("");
    Set<String> taken = new HashSet<>(ids.keySet());
    taken.addAll(more.column(TableName.INDICATORS, "code"));
    taken.addAll(base.column(TableName.FACTORS, "code"));
    Map<String, String> renamed = new HashMap<>();
    for (TableRow row : more.rows(TableName.INDICATORS)) {
      String code = row.text("code");
      String same = byId.get(row.text(ID));
      String id = ids.getOrDefault(code, "");
      boolean other = !id.isEmpty() && !row.text(ID).isEmpty() && !id.equals(row.text(ID));
      if (same != null) {
        renamed.put(code, same);
      } else if (other) {
        renamed.put(code, free(code, taken));
      }
    }
    return renamed;
  }

  /** A dimension is the same if all its members are there. */
  private static Map<String, String> dimensions(TableSet base, TableSet more) {
    Map<String, Set<String>> there = members(base);
    Set<String> taken = new HashSet<>(there.keySet());
    Map<String, Set<String>> added = members(more);
    taken.addAll(added.keySet());
    Map<String, String> renamed = new HashMap<>();
    added.forEach(
        (dimension, members) -> {
          Set<String> same = there.get(dimension);
          if (same != null && !same.containsAll(members)) {
            renamed.put(dimension, free(dimension, taken));
          }
        });
    return renamed;
  }

  private static Map<String, Set<String>> members(TableSet set) {
    return set.rows(TableName.DIMENSIONS).stream()
        .collect(
            Collectors.groupingBy(
                row -> row.text("dimension"),
                Collectors.mapping(row -> row.text("member"), Collectors.toSet())));
  }

  private static Map<String, String> checks(TableSet base, TableSet more) {
    Map<String, String> there = new HashMap<>();
    base.rows(TableName.CHECKS).forEach(row -> there.put(row.text("code"), row.text("expression")));
    Set<String> taken = new HashSet<>(there.keySet());
    taken.addAll(more.column(TableName.CHECKS, "code"));
    Map<String, String> renamed = new HashMap<>();
    for (TableRow row : more.rows(TableName.CHECKS)) {
      String same = there.get(row.text("code"));
      if (same != null && !same.equals(row.text("expression"))) {
        renamed.put(row.text("code"), free(row.text("code"), taken));
      }
    }
    return renamed;
  }

  private static String free(String code, Set<String> taken) {
    int number = 2;
    while (!taken.add(code + "_" + number)) {
      number++;
    }
    return code + "_" + number;
  }

  private List<TableRow> rows(TableName name) {
    return switch (name) {
      case INDICATORS -> united(name, row -> row.text("code"), List.of("refs", "breakdowns"));
      case DISCLOSURES ->
          united(
              name,
              row -> row.text("framework") + " " + row.text("code") + " " + row.text("from"),
              List.of("indicators"));
      case DIMENSIONS -> united(name, row -> row.text("dimension") + "=" + row.text("member"));
      case FACTORS ->
          united(name, row -> row.text("code") + " " + row.text("year") + " " + row.text("region"));
      case UNITS -> united(name, row -> row.text("unit"));
      case TABLES -> united(name, row -> row.text("table"));
      case CHECKS -> united(name, row -> row.text("expression"));
      case SEGMENTS -> united(name, row -> row.text("segment"));
      case REGISTERS -> united(name, row -> row.text("register") + " " + row.text("column"));
      case TARGETS -> united(name, row -> row.text("code"));
      case ROWS -> united(name, Joining::printed);
      case ENTITIES, ADJUSTMENTS, RESTATEMENTS, WAIVERS, FACTS, PUBLISHED, REGISTER ->
          base.rows(name);
    };
  }

  /** A figure stands in a table once. */
  private static String printed(TableRow row) {
    String heading = row.text("indicator").isEmpty() ? row.text("label_zh") : "";
    return row.text("table") + " " + row.text("indicator") + heading;
  }

  private List<TableRow> united(TableName name, Function<TableRow, String> key) {
    return united(name, key, List.of());
  }

  /** The rows of the base, then those that it does not have; lists of those it has are united. */
  private List<TableRow> united(
      TableName name, Function<TableRow, String> key, List<String> lists) {
    Map<String, TableRow> there = new LinkedHashMap<>();
    base.rows(name).forEach(row -> there.putIfAbsent(key.apply(row), row));
    List<TableRow> more = new ArrayList<>();
    Map<TableRow, TableRow> changed = new HashMap<>();
    for (TableRow row : added.rows(name)) {
      TableRow same = there.get(key.apply(row));
      if (same == null) {
        more.add(row);
      } else {
        changed.put(same, united(changed.getOrDefault(same, same), row, lists));
      }
    }
    return Stream.concat(
            base.rows(name).stream().map(row -> changed.getOrDefault(row, row)), more.stream())
        .toList();
  }

  private static TableRow united(TableRow row, TableRow other, List<String> lists) {
    TableRow united = row;
    for (String list : lists) {
      united = united.united(list, other);
    }
    return united;
  }
}
