package org.groupkpi.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.groupkpi.file.Cell;
import org.groupkpi.file.FileRemark;
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

  private static final List<FormColumn> FIGURES = List.of(FormColumn.VALUE, FormColumn.RESTATED);

  private final Recalculation recalculation;
  private final LibraryResults others;
  private final boolean comparable;

  /**
   * A judge of a workbook.
   *
   * @param others what formulas give that are not known here
   */
  StoredResults(Spreadsheet spreadsheet, LibraryResults others) {
    this.recalculation = new Recalculation(spreadsheet);
    this.others = others;
    this.comparable = !spreadsheet.remarks().contains(FileRemark.PRECISION_AS_DISPLAYED);
  }

  /** Judges the figures of one row. */
  List<Finding> judge(FormRow row, RowReader reader) {
    List<Finding> findings = new ArrayList<>();
    for (FormColumn column : FIGURES) {
      row.cell(column)
          .filter(cell -> comparable)
          .filter(cell -> cell.type() == Cell.Type.NUMBER && cell.hasFormula())
          .flatMap(cell -> differing(row, cell))
          .ifPresent(finding -> findings.add(reader.about(row).at(column, finding)));
    }
    return findings;
  }

  private Optional<Finding> differing(FormRow row, Cell cell) {
    Sheet sheet = row.block().sheet();
    Optional<BigDecimal> result = recalculation.result(sheet, cell);
    if (recalculation.circular(sheet, cell)) {
      return Optional.of(stale(cell, NOTHING));
    }
    if (result.isEmpty()) {
      return others.anew(sheet, cell).flatMap(anew -> differing(sheet, cell, anew));
    }
    return result
        .filter(number -> recalculation.differ(number, cell.number()))
        .map(number -> stale(cell, LocalText.same(shown(cell, number))));
  }

  private Optional<Finding> differing(Sheet sheet, Cell cell, Cell anew) {
    if (anew.type() == Cell.Type.TEXT) {
      return Optional.of(stale(cell, LocalText.same("\"{0}\"").fill(anew.text())));
    }
    recalculation.lookAt(sheet, cell);
    return recalculation.differ(anew.number(), cell.number())
        ? Optional.of(stale(cell, LocalText.same(shown(cell, anew.number()))))
        : Optional.empty();
  }

  private static Finding stale(Cell cell, LocalText result) {
    return Finding.of(FindingKind.C213, cell.shown(), ValueCell.formula(cell), result);
  }

  /** The result as the cell would show it. */
  private static String shown(Cell cell, BigDecimal result) {
    String text = String.valueOf(NumberText.of(result.doubleValue()));
    return new Cell(
            cell.row(), cell.column(), cell.type(), text, text, cell.display(), cell.written())
        .shown();
  }
}
