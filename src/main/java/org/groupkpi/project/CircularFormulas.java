package org.groupkpi.project;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.groupkpi.definition.Catalogue;
import org.groupkpi.definition.Formula;
import org.groupkpi.definition.Indicator;
import org.groupkpi.finding.FindingKind;

/**
 * Reports formulas that need their own result of the same year. A formula may use its own figure of
 * the year before; a fixed year counts as the same, since the formula is computed for that year
 * too.
 */
final class CircularFormulas {
  private final Catalogue catalogue;
  private final Map<String, DefinitionRow> rows;
  private final Set<String> done = new HashSet<>();

  /** The formulas that are being looked through, each used by the one before. */
  private final List<String> path = new ArrayList<>();

  /** What is left to look at of each of them; the last one on top. */
  private final Deque<Iterator<Indicator>> operands = new ArrayDeque<>();

  private CircularFormulas(Catalogue catalogue, Map<String, DefinitionRow> rows) {
    this.catalogue = catalogue;
    this.rows = rows;
  }

  static void report(Catalogue catalogue, Map<String, DefinitionRow> rows) {
    CircularFormulas search = new CircularFormulas(catalogue, rows);
    catalogue.indicators().values().forEach(search::search);
  }

  private void search(Indicator first) {
    visit(first);
    while (!operands.isEmpty()) {
      if (operands.element().hasNext()) {
        visit(operands.element().next());
      } else {
        operands.pop();
        done.add(path.remove(path.size() - 1));
      }
    }
  }

  private void visit(Indicator indicator) {
    if (indicator.formula().isEmpty() || done.contains(indicator.code())) {
      return;
    }
    int start = path.indexOf(indicator.code());
    if (start >= 0) {
      report(path.subList(start, path.size()));
      return;
    }
    path.add(indicator.code());
    operands.push(
        Formula.references(indicator.formula().get()).stream()
            .filter(reference -> reference.when().back() == 0)
            .flatMap(reference -> catalogue.find(reference.indicator()).stream())
            .iterator());
  }

  private void report(List<String> circle) {
    String shown = String.join(" → ", circle) + " → " + circle.get(0);
    Objects.requireNonNull(rows.get(circle.get(0))).problem(FindingKind.D016, "formula", shown);
  }
}
