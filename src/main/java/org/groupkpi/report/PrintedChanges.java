package org.groupkpi.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.Change;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.RowDefinition;
import org.groupkpi.definition.TableDefinition;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Year;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * G404: a reader who computes a change from the printed figures finds the change that is printed.
 * He does not where changes are computed from exact figures ({@code change-basis: exact}).
 */
record PrintedChanges(Basis basis, CellAssembler cells) {

  /** A change that is printed otherwise than the printed figures give. */
  private record Apart(
      KpiCode code, Year year, LocalText printed, LocalText computed, CellAssembler.Style style) {}

  /** At most one finding: rounding alone makes such differences, so their number tells enough. */
  List<Finding> of(TableDefinition table) {
    if (!table.ofYears() || table.change() == TableDefinition.ChangeColumns.LIKE_FOR_LIKE) {
      return List.of();
    }
    List<Apart> all = new ArrayList<>();
    for (RowDefinition row : table.rows()) {
      for (KpiCode code : row.codes()) {
        CellAssembler.Style style = cells.style(code, row, table);
        table.years().stream()
            .filter(year -> table.hasChange(year))
            .forEach(year -> apart(code, year, style, table).ifPresent(all::add));
      }
    }
    return all.stream().findFirst().map(first -> finding(first, all.size(), table)).stream()
        .toList();
  }

  private Optional<Apart> apart(
      KpiCode code, Year year, CellAssembler.Style style, TableDefinition table) {
    LocalText printed = text(cells.change(code, year, style), table);
    return cells
        .changeOfPrinted(code, year, style)
        .map(change -> text(change, table))
        .filter(computed -> !computed.equals(printed))
        .map(computed -> new Apart(code, year, printed, computed, style));
  }

  private Finding finding(Apart one, int count, TableDefinition table) {
    LocalText more =
        count == 1
            ? LocalText.NONE
            : Words.of("; changes of table {0} like that: {1}").fill(table.code(), count);
    return Finding.of(
            FindingKind.G404,
            one.code(),
            one.year(),
            one.printed(),
            cells.printed(cells.value(one.code(), one.year().prior()), one.style()),
            cells.printed(cells.value(one.code(), one.year()), one.style()),
            one.computed(),
            more)
        .about(cells.subject(one.code(), one.year()));
  }

  private LocalText text(Change change, TableDefinition table) {
    return cells.text().change(change, table.changeDecimals());
  }
}
