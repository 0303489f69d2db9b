package org.groupkpi.project;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.groupkpi.definition.Catalogue;
import org.groupkpi.definition.CheckRule;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.EntityTree;
import org.groupkpi.definition.Factor;
import org.groupkpi.definition.Formula;
import org.groupkpi.definition.Indicator;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Year;

/**
 * Checks that each factor of a formula has a value where it is used: in the reporting year, and in
 * earlier years of which entities' figures are held. An earlier year's value is noted.
 */
final class FactorYears {
  private final Catalogue catalogue;
  private final EntityTree tree;
  private final Year reporting;
  private final Set<Year> years;

  FactorYears(Catalogue catalogue, EntityTree tree, Settings settings, Set<Year> held) {
    this.catalogue = catalogue;
    this.tree = tree;
    this.reporting = settings.year();
    this.years = new TreeSet<>(held);
    years.removeIf(year -> !settings.years().contains(year));
    years.add(settings.year());
  }

  /** Checks the factors of all formulas of the catalogue. */
  void check(Map<String, DefinitionRow> rows) {
    for (Indicator indicator : catalogue.indicators().values()) {
      DefinitionRow row = Objects.requireNonNull(rows.get(indicator.code()));
      Set<String> regions =
          indicator.computedAtNodes()
              ? Set.of("")
              : regions(entity -> indicator.asksFor(entity.segment()));
      indicator.formula().ifPresent(formula -> check(row, "formula", formula, regions, years));
    }
  }

  private Set<String> regions(Predicate<Entity> wanted) {
    Set<String> regions = new LinkedHashSet<>();
    tree.entities().stream()
        .filter(entity -> entity.submits() && wanted.test(entity))
        .forEach(entity -> regions.add(entity.region()));
    return regions;
  }

  /** Checks the factors of a rule, which is evaluated for the reporting year alone. */
  void check(DefinitionRow row, CheckRule rule) {
    Set<String> regions =
        rule.scope() == CheckRule.Scope.ENTITY
            ? regions(entity -> rule.appliesTo(entity.segment()))
            : Set.of("");
    check(row, "expression", rule.left(), regions, Set.of(reporting));
    check(row, "expression", rule.right(), regions, Set.of(reporting));
  }

  private void check(
      DefinitionRow row, String column, Formula formula, Set<String> regions, Set<Year> needed) {
    Formula.visit(
        formula,
        part -> {
          if (part instanceof Formula.Constant constant) {
            check(row, column, constant.factor(), regions, needed);
          }
        });
  }

  private void check(
      DefinitionRow row, String column, String code, Set<String> regions, Set<Year> needed) {
    Factor factor = Objects.requireNonNull(catalogue.factors().get(code));
    for (Year year : needed) {
      for (String region : named(factor, regions)) {
        Optional<Factor.Entry> entry = factor.of(year, region);
        if (entry.isEmpty()) {
          row.problem(FindingKind.D021, column, shown(code, region), year);
        } else if (!entry.get().year().equals(year)) {
          String shown = shown(code, entry.get().region());
          row.problem(FindingKind.D020, column, shown, year, entry.get().year());
        }
      }
    }
  }

  /** The regions, each that has no row of its own taken as none. */
  private static Set<String> named(Factor factor, Set<String> regions) {
    Set<String> named = new TreeSet<>();
    for (String region : regions) {
      boolean own = factor.entries().stream().anyMatch(entry -> entry.region().equals(region));
      named.add(own ? region : "");
    }
    return named;
  }

  private static String shown(String code, String region) {
    return region.isEmpty() ? code : code + " (" + region + ")";
  }
}
