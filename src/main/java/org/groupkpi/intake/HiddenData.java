package org.groupkpi.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.file.Cell;
import org.groupkpi.file.CellAddress;
import org.groupkpi.file.Sheet;
import org.groupkpi.file.SheetRow;
import org.groupkpi.file.Visibility;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.form.FormColumn;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Notes figures that people do not see: on hidden sheets, rows, columns, or under merged cells. */
final class HiddenData {
  private record Hidden(SourceCell sheet, Set<LocalText> parts) {}

  private final Map<String, Hidden> sheets = new LinkedHashMap<>();

  /** Looks at the figures of a row. */
  void look(FormRow row) {
    for (FormColumn column : List.of(FormColumn.VALUE, FormColumn.RESTATED, FormColumn.PRIOR)) {
      row.cell(column)
          .filter(cell -> !cell.text().isBlank())
          .flatMap(cell -> hidden(row, cell))
          .ifPresent(part -> note(row.block().sheet().name(), row.file(), part));
    }
  }

  /** Looks at the row of a list. */
  void look(Sheet sheet, SheetRow row, Collection<Integer> columns, SourceCell file) {
    for (int column : columns) {
      row.cell(column)
          .filter(cell -> !cell.text().isBlank())
          .flatMap(cell -> hidden(sheet, row, cell))
          .ifPresent(part -> note(sheet.name(), file, part));
    }
  }

  /** One finding for each sheet. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    sheets.forEach(
        (name, hidden) -> {
          LocalText where =
              Words.of("“{0}” {1}").fill(name, LocalText.joined(hidden.parts(), Words.of(", ")));
          findings.add(Finding.of(FindingKind.F131, where).at(hidden.sheet()));
        });
    return findings;
  }

  private void note(String name, SourceCell file, LocalText part) {
    sheets
        .computeIfAbsent(
            name,
            key ->
                new Hidden(
                    new SourceCell(file.file(), file.sha256(), name, "", ""),
                    new LinkedHashSet<>()))
        .parts()
        .add(part);
  }

  private static Optional<LocalText> hidden(FormRow row, Cell cell) {
    return hidden(row.block().sheet(), row.row(), cell)
        .or(
            () ->
                covered(row.block().merged(), cell)
                    ? Optional.of(Words.of("merged cell over {0}").fill(cell.address()))
                    : Optional.empty());
  }

  private static Optional<LocalText> hidden(Sheet sheet, SheetRow row, Cell cell) {
    if (sheet.visibility() != Visibility.VISIBLE) {
      return Optional.of(Words.of("(the whole sheet)"));
    }
    if (row.hidden()) {
      return Optional.of(Words.of("row {0}").fill(cell.row()));
    }
    if (sheet.columnHidden(cell.column())) {
      String column = CellAddress.columnName(cell.column());
      return Optional.of(Words.of("HiddenData", "column {0}").fill(column));
    }
    return Optional.empty();
  }

  private static boolean covered(MergedCells merged, Cell cell) {
    return merged
        .over(cell.row(), cell.column())
        .filter(range -> range.firstRow() != cell.row() || range.firstColumn() != cell.column())
        .isPresent();
  }
}
