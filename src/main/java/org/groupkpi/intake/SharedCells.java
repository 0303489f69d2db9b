package org.groupkpi.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.file.Cell;
import org.groupkpi.file.CellRange;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.form.FormColumn;

/** Finds figures whose cell is merged over the rows of several codes: no one's figure. */
final class SharedCells {
  private final Map<CellRange, List<FormRow>> shared = new LinkedHashMap<>();

  private SharedCells() {}

  /** The shared cells of a column of a block, of which these rows have a known code. */
  static SharedCells of(Block block, List<FormRow> rows, FormColumn column) {
    SharedCells cells = new SharedCells();
    Integer number = block.columns().get(column);
    if (number != null) {
      rows.forEach(
          row ->
              block
                  .merged()
                  .over(row.row().number(), number)
                  .filter(range -> content(block, range).isPresent())
                  .ifPresent(range -> cells.add(range, row)));
    }
    cells.shared.values().removeIf(found -> found.size() < 2);
    return cells;
  }

  private void add(CellRange range, FormRow row) {
    shared.computeIfAbsent(range, key -> new ArrayList<>()).add(row);
  }

  private static Optional<Cell> content(Block block, CellRange range) {
    return block
        .sheet()
        .cell(range.firstRow(), range.firstColumn())
        .filter(cell -> cell.hasFormula() || !cell.text().isBlank());
  }

  /** The codes that share a cell. */
  List<KpiCode> codes() {
    return shared.values().stream().flatMap(List::stream).map(FormRow::code).toList();
  }

  /** The rows, of which those that share a cell lose that column. */
  List<FormRow> removedFrom(List<FormRow> rows, FormColumn column) {
    if (shared.isEmpty()) {
      return rows;
    }
    Set<KpiCode> sharing = Set.copyOf(codes());
    return rows.stream()
        .map(row -> sharing.contains(row.code()) ? row.without(column) : row)
        .toList();
  }

  /** An error for each cell, about its first row. */
  List<Finding> findings(RowReader reader) {
    return shared.entrySet().stream()
        .map(cell -> finding(cell.getKey(), cell.getValue(), reader))
        .toList();
  }

  private static Finding finding(CellRange range, List<FormRow> rows, RowReader reader) {
    FormRow first = rows.get(0);
    String codes =
        rows.stream().map(row -> row.code().toString()).collect(Collectors.joining(", "));
    return reader.about(first).at(place(range, first), Finding.of(FindingKind.C212, codes));
  }

  private static SourceCell place(CellRange range, FormRow row) {
    SourceCell file = row.file();
    Optional<Cell> cell = content(row.block(), range);
    return new SourceCell(
        file.file(),
        file.sha256(),
        row.block().sheet().name(),
        cell.map(Cell::address).orElse(""),
        cell.map(Cell::shown).orElse(""),
        cell.map(Cell::raw).orElse(""));
  }
}
