package org.groupkpi.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.groupkpi.file.CellRange;
import org.groupkpi.file.Sheet;

/** Tells which merged range a cell of a sheet lies in; for one thread. */
final class MergedCells {
  private final Sheet sheet;
  private final Map<Integer, NavigableMap<Integer, CellRange>> byColumn = new HashMap<>();

  MergedCells(Sheet sheet) {
    this.sheet = sheet;
  }

  /** The range that covers a cell, itself included. */
  Optional<CellRange> over(int row, int column) {
    if (sheet.merged().isEmpty()) {
      return Optional.empty();
    }
    return Optional.ofNullable(byColumn.computeIfAbsent(column, this::ranges).floorEntry(row))
        .map(Map.Entry::getValue)
        .filter(range -> range.contains(row, column));
  }

  private NavigableMap<Integer, CellRange> ranges(int column) {
    NavigableMap<Integer, CellRange> ranges = new TreeMap<>();
    for (CellRange range : sheet.merged()) {
      if (range.firstColumn() <= column && column <= range.lastColumn()) {
        ranges.put(range.firstRow(), range);
      }
    }
    return ranges;
  }
}
