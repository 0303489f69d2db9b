package org.groupkpi.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.EntityTree;
import org.groupkpi.definition.Nearest;
import org.groupkpi.definition.SegmentNames;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Year;
import org.groupkpi.project.EntitiesReader.Dated;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Checks that the entities form one tree in every year: one root, no orphan, no cycle. */
final class TreeShape {
  private static final LocalText ENTITY = Words.of("entity");

  private final SourceCell table;
  private final Map<String, List<Dated>> rows;
  private final SettingsReader.Read settings;
  private final Problems problems;
  private boolean sound = true;

  TreeShape(DefinitionTable table, Map<String, List<Dated>> rows, SettingsReader.Read settings) {
    this.table = table.place();
    this.rows = rows;
    this.settings = settings;
    this.problems = table.problems();
  }

  /** The tree, if it is one. */
  Optional<EntityTree> tree(List<Entity> entities, SegmentNames names) {
    if (rows.isEmpty()) {
      LocalText none = Words.of("there are no entities");
      problems.add(Finding.of(FindingKind.D017, none).at(table));
      return Optional.empty();
    }
    rows.values().forEach(dated -> dated.forEach(this::checkParent));
    List<Entity> roots = roots(entities);
    roots.stream().skip(1).forEach(root -> secondRoot(roots.get(0), root));
    if (roots.isEmpty()) {
      Dated first = rows.values().iterator().next().get(0);
      wrong(first, Words.of("there is no group: exactly one entity has an empty parent"));
    }
    if (sound) {
      checkCycles(entities);
    }
    if (!roots.isEmpty()) {
      checkGroup(roots.get(0));
    }
    return sound
        ? Optional.of(new EntityTree(entities, roots.get(0).code(), names))
        : Optional.empty();
  }

  private void checkParent(Dated dated) {
    String parent = dated.holding().parent();
    if (!parent.isEmpty() && !rows.containsKey(parent)) {
      sound = false;
      dated
          .row()
          .problem(FindingKind.D012, "parent", ENTITY, parent, Nearest.to(parent, rows.keySet()));
    }
  }

  private List<Entity> roots(List<Entity> entities) {
    return entities.stream()
        .filter(
            entity ->
                entity.holdings().rows().stream().anyMatch(holding -> holding.parent().isEmpty()))
        .toList();
  }

  private void secondRoot(Entity group, Entity second) {
    Dated row =
        rows.getOrDefault(second.code(), List.of()).stream()
            .filter(dated -> dated.holding().parent().isEmpty())
            .findFirst()
            .orElseThrow();
    wrong(
        row, Words.of("{0} has no parent, but the group is {1}").fill(second.code(), group.code()));
  }

  private void checkCycles(List<Entity> entities) {
    Map<String, Entity> byCode = new LinkedHashMap<>();
    entities.forEach(entity -> byCode.put(entity.code(), entity));
    Set<String> reported = new HashSet<>();
    for (Year year : years()) {
      for (Entity entity : entities) {
        List<String> circle = circle(entity, byCode, year);
        if (!circle.isEmpty() && reported.addAll(circle)) {
          String path = String.join(" → ", circle) + " → " + circle.get(0);
          wrong(
              rows.getOrDefault(circle.get(0), List.of()).get(0),
              Words.of("the parents go round in a circle: {0}").fill(path));
        }
      }
    }
  }

  /** The codes of a circle that begins and ends at the entity; empty if there is none. */
  private static List<String> circle(Entity start, Map<String, Entity> byCode, Year year) {
    List<String> path = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    String at = start.code();
    while (!at.isEmpty() && seen.add(at)) {
      path.add(at);
      Entity entity = byCode.get(at);
      at = entity == null ? "" : entity.in(year).parent();
    }
    return at.equals(start.code()) ? path : List.of();
  }

  /** Every year in which a parent may change, and one before all of them. */
  private Set<Year> years() {
    Set<Year> years = new TreeSet<>();
    years.add(new Year(1));
    rows.values()
        .forEach(
            dated ->
                dated.forEach(
                    one -> years.add(new Year(Math.max(1, one.holding().from().getYear())))));
    return years;
  }

  private void checkGroup(Entity root) {
    String group = settings.group();
    if (group.isEmpty() || group.equals(root.code())) {
      return;
    }
    sound = false;
    problems.add(
        Finding.of(
                FindingKind.D019,
                Words.of("group is “{0}”, but the entity without parent is {1}")
                    .fill(group, root.code()))
            .at(settings.groupPlace()));
  }

  private void wrong(Dated dated, LocalText why) {
    sound = false;
    dated.row().problem(FindingKind.D017, "parent", why);
  }
}
