package org.groupkpi.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.groupkpi.catalogue.Catalogue;
import org.groupkpi.catalogue.Formula;
import org.groupkpi.catalogue.Indicator;
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
  private final List<String> path = new ArrayList<>();

  private CircularFormulas(Catalogue catalogue, Map<String, DefinitionRow> rows) {
    this.catalogue = catalogue;
    this.rows = rows;
  }

  static void report(Catalogue catalogue, Map<String, DefinitionRow> rows) {
    CircularFormulas search = new CircularFormulas(catalogue, rows);
    catalogue.indicators().values().forEach(search::visit);
  }

  private void visit(Indicator indicator) {
    int start = path.indexOf(indicator.code());
    if (start >= 0) {
      report(path.subList(start, path.size()));
      return;
    }
    if (indicator.formula().isEmpty() || done.contains(indicator.code())) {
      return;
    }
    path.add(indicator.code());
    for (Formula.Reference reference : Formula.references(indicator.formula().get())) {
      if (reference.when().back() == 0) {
        catalogue.find(reference.indicator()).ifPresent(this::visit);
      }
    }
    path.remove(path.size() - 1);
    done.add(indicator.code());
  }

  private void report(List<String> circle) {
    String shown = String.join(" → ", circle) + " → " + circle.get(0);
    Objects.requireNonNull(rows.get(circle.get(0))).problem(FindingKind.D016, "formula", shown);
  }
}
