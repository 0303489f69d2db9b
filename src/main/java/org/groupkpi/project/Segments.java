package org.groupkpi.project;

import java.util.Set;
import java.util.stream.Collectors;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.EntityTree;
import org.groupkpi.definition.Nearest;
import org.groupkpi.finding.FindingKind;

/** Notes segments that no entity belongs to: a misspelt one would leave everybody out. */
final class Segments {
  private final Set<String> known;

  Segments(EntityTree tree) {
    this.known =
        tree.entities().stream()
            .map(Entity::segment)
            .filter(segment -> !segment.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
  }

  void check(DefinitionRow row) {
    for (String segment : row.list("segments")) {
      if (!known.contains(segment)) {
        row.problem(FindingKind.D037, "segments", segment, Nearest.to(segment, known));
      }
    }
  }
}
