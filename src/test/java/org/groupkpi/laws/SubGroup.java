package org.groupkpi.laws;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Cuts a project down to what lies below one of its nodes. */
final class SubGroup {
  private static final String ENTITIES = "definitions/entities.csv";

  private SubGroup() {}

  /**
   * The project of a sub-group alone; empty where it is not the same thing at all times: somebody
   * moves across its edge, or somebody above it is not inside, or not with a share, all the time.
   */
  static Optional<ProjectTables> of(ProjectTables group, String node) {
    List<Map<String, String>> rows = group.rows(ENTITIES);
    Set<String> below = below(rows, node);
    boolean settled =
        rows.stream()
            .filter(row -> below.contains(code(row)) && !code(row).equals(node))
            .allMatch(row -> below.contains(row.get("parent")));
    return settled && wholeAbove(rows, node)
        ? Optional.of(cut(group, node, below))
        : Optional.empty();
  }

  /** The node and all that are ever below it. */
  private static Set<String> below(List<Map<String, String>> rows, String node) {
    Set<String> below = new HashSet<>(Set.of(node));
    for (int before = 0; before < below.size(); ) {
      before = below.size();
      rows.stream()
          .filter(row -> below.contains(row.get("parent")))
          .forEach(row -> below.add(code(row)));
    }
    return below;
  }

  private static String code(Map<String, String> row) {
    return row.getOrDefault("code", "");
  }

  /** Whether it and all above it are inside with one undated row, in full. */
  private static boolean wholeAbove(List<Map<String, String>> rows, String node) {
    List<Map<String, String>> own = rows.stream().filter(row -> code(row).equals(node)).toList();
    Map<String, String> row = own.get(0);
    boolean whole =
        own.size() == 1
            && List.of("control", "operated", "ownership", "from", "to").stream()
                .allMatch(column -> row.getOrDefault(column, "").isEmpty());
    String parent = row.getOrDefault("parent", "");
    return whole && (parent.isEmpty() || wholeAbove(rows, parent));
  }

  private static ProjectTables cut(ProjectTables group, String node, Set<String> below) {
    ProjectTables alone =
        group
            .withSettings(text -> text.replace("group: G", "group: " + node))
            .with(ENTITIES, rows -> rows.stream().filter(row -> below.contains(code(row))).toList())
            .withEach(ENTITIES, row -> code(row).equals(node) ? withoutParent(row) : row);
    for (String file : group.tables().keySet()) {
      if (file.startsWith("submissions/")) {
        boolean kept = below.contains(file.substring(12, file.length() - 4));
        alone = alone.with(file, rows -> kept ? rows : List.of());
      } else if (!file.equals(ENTITIES)) {
        alone = alone.with(file, rows -> rows.stream().filter(row -> about(row, below)).toList());
      }
    }
    return alone;
  }

  private static boolean about(Map<String, String> row, Set<String> below) {
    String entity = row.containsKey("entity") ? row.get("entity") : row.get("node");
    return entity == null || below.contains(entity);
  }

  private static Map<String, String> withoutParent(Map<String, String> row) {
    Map<String, String> root = new LinkedHashMap<>(row);
    root.put("parent", "");
    return root;
  }
}
