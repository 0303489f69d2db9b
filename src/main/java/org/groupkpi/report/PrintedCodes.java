package org.groupkpi.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.definition.Disclosure;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.Member;
import org.groupkpi.definition.ReportPlan;
import org.groupkpi.definition.TableDefinition;
import org.groupkpi.measure.Year;

/** Of which years the tables of a report print a figure, be it one table or several. */
final class PrintedCodes {
  private final Basis basis;
  private final Map<KpiCode, Set<Year>> years = new HashMap<>();

  PrintedCodes(Basis basis, CellAssembler cells, ReportPlan plan) {
    this.basis = basis;
    for (TableDefinition table : plan.tables()) {
      for (PrintedPlace place : PrintedPlace.in(table, basis, cells)) {
        for (Year year : place.years()) {
          if (!cells.value(place.code(), year).missing()) {
            years.computeIfAbsent(place.code(), code -> new HashSet<>()).add(year);
          }
        }
      }
    }
  }

  /** Whether all of the figures stand there as required. */
  boolean enough(List<KpiCode> codes, Disclosure.Extent extent) {
    return codes.stream()
            .filter(code -> basis.catalogue().has(code))
            .allMatch(code -> inYears(code) >= extent.years())
        && extent.breakdowns().stream().allMatch(dimension -> brokenDown(codes, dimension));
  }

  private int inYears(KpiCode code) {
    return years.getOrDefault(code, Set.of()).size();
  }

  /** Whether every figure that has the dimension, and there is one, stands there by its members. */
  private boolean brokenDown(List<KpiCode> codes, String dimension) {
    List<KpiCode> members =
        codes.stream()
            .filter(code -> basis.catalogue().has(code))
            .flatMap(code -> members(code, dimension).stream())
            .toList();
    return !members.isEmpty() && members.stream().allMatch(years::containsKey);
  }

  private List<KpiCode> members(KpiCode code, String dimension) {
    return basis.catalogue().indicator(code.indicator()).breakdowns().stream()
        .filter(own -> own.code().equals(dimension))
        .flatMap(own -> own.members().stream())
        .map((Member member) -> KpiCode.total(code.indicator()).with(member))
        .toList();
  }
}
