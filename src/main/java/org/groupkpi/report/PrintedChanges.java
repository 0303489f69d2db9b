package org.groupkpi.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.groupkpi.catalogue.KpiCode;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.Change;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.language.LocalText;
import org.groupkpi.measure.Year;

/**
 * G404: a reader who computes a change from the printed figures finds the change that is printed.
 * He does not where changes are computed from exact figures ({@code change-basis: exact}).
 */
record PrintedChanges(Basis basis, CellAssembler cells) {

  List<Finding> of(TableDefinition table) {
    List<Finding> findings = new ArrayList<>();
    if (table.layout() != TableDefinition.Layout.YEARS
        || table.change() == TableDefinition.ChangeColumns.LIKE_FOR_LIKE) {
      return findings;
    }
    for (RowDefinition row : table.rows()) {
      for (KpiCode code : row.codes()) {
        CellAssembler.Style style = cells.style(code, row, table);
        basis.years().stream()
            .filter(year -> table.hasChange(year, basis.years()))
            .forEach(year -> judge(code, year, style, table).ifPresent(findings::add));
      }
    }
    return findings;
  }

  private Optional<Finding> judge(
      KpiCode code, Year year, CellAssembler.Style style, TableDefinition table) {
    LocalText printed = text(cells.change(code, year, style), table);
    return cells
        .changeOfPrinted(code, year, style)
        .map(change -> text(change, table))
        .filter(computed -> !computed.equals(printed))
        .map(
            computed ->
                Finding.of(
                        FindingKind.G404,
                        code,
                        year,
                        printed,
                        cells.printed(cells.value(code, year.prior()), style),
                        cells.printed(cells.value(code, year), style),
                        computed)
                    .about(cells.subject(code, year)));
  }

  private LocalText text(Change change, TableDefinition table) {
    return cells.text().change(change, table.changeDecimals());
  }
}
