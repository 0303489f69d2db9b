package org.groupkpi.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.groupkpi.file.Cell;
import org.groupkpi.file.NumberText;
import org.groupkpi.file.Sheet;
import org.groupkpi.file.Spreadsheet;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.form.FormColumn;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * C213: finds figures whose formula gives something else than the result stored with it, as in
 * workbooks that were saved without being calculated.
 */
final class StoredResults {
  private static final LocalText NOTHING = Words.of("nothing (it refers back to its own cell)");

  private final Recalculation recalculation;

  StoredResults(Spreadsheet spreadsheet) {
    this.recalculation = new Recalculation(spreadsheet);
  }

  /** Judges the figures of one row. */
  List<Finding> judge(RowFindings about) {
    return Stream.of(FormColumn.VALUE, FormColumn.RESTATED)
        .flatMap(
            column ->
                about.row().cell(column).stream()
                    .filter(cell -> cell.type() == Cell.Type.NUMBER && cell.hasFormula())
                    .flatMap(cell -> differing(about.row(), cell).stream())
                    .map(finding -> about.at(column, finding)))
        .toList();
  }

  private Optional<Finding> differing(FormRow row, Cell cell) {
    Sheet sheet = row.block().sheet();
    Optional<BigDecimal> result = recalculation.result(sheet, cell);
    if (recalculation.circular(sheet, cell)) {
      return Optional.of(stale(cell, NOTHING));
    }
    return result
        .filter(number -> recalculation.differ(number, cell.number()))
        .map(number -> stale(cell, LocalText.same(shown(cell, number))));
  }

  private static Finding stale(Cell cell, LocalText result) {
    return Finding.of(FindingKind.C213, cell.shown(), "=" + cell.formula(), result);
  }

  /** The result as the cell would show it. */
  private static String shown(Cell cell, BigDecimal result) {
    String text = String.valueOf(NumberText.of(result.doubleValue()));
    return new Cell(
            cell.row(), cell.column(), cell.type(), text, text, cell.display(), cell.written())
        .shown();
  }
}
