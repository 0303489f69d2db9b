package org.groupkpi.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.definition.TableDefinition;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Year;

/**
 * G411: where a table prints a total and all members of an exhaustive breakdown with the same
 * decimals, the printed members add up to the printed total.
 *
 * @param cells of the table, its parts balanced where it says so
 */
record PrintedSums(Basis basis, CellAssembler cells) {

  List<Finding> of(TableDefinition table) {
    List<Finding> findings = new ArrayList<>();
    for (PrintedBreakdown breakdown : PrintedBreakdown.in(table, cells)) {
      for (Year year : table.years()) {
        judge(table, breakdown, year).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private Optional<Finding> judge(TableDefinition table, PrintedBreakdown breakdown, Year year) {
    BigDecimal whole = cells.shown(cells.value(breakdown.total(), year), breakdown.style());
    return breakdown
        .gap(year, cells)
        .filter(gap -> gap.signum() != 0)
        .map(
            gap ->
                Finding.of(
                        FindingKind.G411,
                        table.code(),
                        breakdown.total() + "[" + breakdown.dimension() + "]",
                        year,
                        Exact.readable(whole.subtract(gap)),
                        Exact.readable(whole))
                    .about(cells.subject(breakdown.total(), year)));
  }
}
