package org.groupkpi.setup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.groupkpi.project.TableName;
import org.groupkpi.text.Resource;

/**
 * What indicators of the catalogues and their members are called, in all languages and by all
 * catalogues that have them, and other names of them.
 */
final class IndicatorNames {
  private static final List<String> NAMES = List.of("name_zh", "name_zh_hant", "name_en");
  private static final List<String> LABELS = List.of("label_zh", "label_zh_hant", "label_en");
  private static final Map<String, List<String>> OTHERS = others();

  private final Map<String, Set<String>> byId = new HashMap<>();

  /** The names that some catalogues give. */
  IndicatorNames(List<TableSet> catalogues) {
    for (TableSet catalogue : catalogues) {
      Map<String, String> ids = new HashMap<>();
      for (TableRow row : catalogue.rows(TableName.INDICATORS)) {
        ids.put(row.text("code"), row.text("x_id"));
        add(row.text("x_id"), row, NAMES);
      }
      for (TableRow row : catalogue.rows(TableName.ROWS)) {
        String indicator = row.text("indicator");
        String code = indicator.replaceFirst("\\[.*", "");
        add(ids.getOrDefault(code, "") + indicator.substring(code.length()), row, LABELS);
      }
    }
  }

  private void add(String id, TableRow row, List<String> columns) {
    columns.stream()
        .map(row::text)
        .filter(name -> !name.isEmpty())
        .forEach(name -> byId.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(name));
  }

  /**
   * Lines {@code x_id,name;name}; also of members: {@code x_id[gender=female]}, {@code
   * gender=female}.
   */
  private static Map<String, List<String>> others() {
    Map<String, List<String>> others = new HashMap<>();
    Resource.text(IndicatorNames.class, "other-names.csv")
        .lines()
        .skip(1)
        .map(line -> line.split(",", 2))
        .forEach(cells -> others.put(cells[0], List.of(cells[1].split(";", -1))));
    return others;
  }

  /** All names of an indicator, its own first. */
  List<String> of(TableRow indicator) {
    return of(indicator, indicator.text("x_id"), NAMES);
  }

  /** All names of a member of a dimension. */
  List<String> ofMember(TableRow member) {
    return of(member, member.text("dimension") + "=" + member.text("member"), NAMES);
  }

  /** Names of a member of an indicator that are not made of those of both. */
  List<String> of(TableRow indicator, String member) {
    return of(indicator, indicator.text("x_id") + "[" + member + "]", List.of());
  }

  private List<String> of(TableRow row, String id, List<String> columns) {
    List<String> names = new ArrayList<>();
    columns.stream().map(row::text).filter(name -> !name.isEmpty()).forEach(names::add);
    names.addAll(byId.getOrDefault(id, Set.of()));
    names.addAll(OTHERS.getOrDefault(id, List.of()));
    return names.stream().distinct().toList();
  }
}
