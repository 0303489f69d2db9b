package org.groupkpi.tieout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.groupkpi.tieout.Document.Block;
import org.groupkpi.tieout.Document.Grid;
import org.groupkpi.tieout.Document.GridRow;

/** Parts tables that stand side by side under one heading: {@code 指标 | 2024 | 指标 | 2024}. */
final class SideBySide {
  private SideBySide() {}

  static Stream<Block> parted(Block block) {
    if (!(block instanceof Grid grid)) {
      return Stream.of(block);
    }
    List<Integer> starts =
        grid.rows().stream()
            .map(row -> starts(row.cells()))
            .filter(found -> found.size() > 1)
            .findFirst()
            .orElse(List.of());
    return starts.isEmpty()
        ? Stream.of(block)
        : IntStream.range(0, starts.size()).mapToObj(part -> part(grid, starts, part));
  }

  /**
   * Where labels begin in a heading that heads them several times, with years or the same behind
   * each.
   */
  private static List<Integer> starts(List<String> cells) {
    List<Integer> starts = new ArrayList<>();
    for (int at = 0; at < cells.size(); at++) {
      boolean again =
          at == 0
              || (cells.get(at).equals(cells.get(0)) && !cells.get(at - 1).equals(cells.get(at)));
      if (again) {
        starts.add(at);
      }
    }
    List<List<String>> parts =
        IntStream.range(0, starts.size())
            .mapToObj(part -> cells.subList(starts.get(part), end(starts, part, cells.size())))
            .toList();
    boolean alike = parts.stream().allMatch(part -> part.size() > 1 && part.equals(parts.get(0)));
    boolean ofYears =
        parts.stream().allMatch(part -> part.stream().anyMatch(YearHeading::isYearOrDate));
    return !cells.isEmpty() && YearHeading.ofLabels(cells.get(0)) && (alike || ofYears)
        ? starts
        : List.of();
  }

  private static int end(List<Integer> starts, int part, int width) {
    return part + 1 < starts.size() ? starts.get(part + 1) : width;
  }

  private static Block part(Grid grid, List<Integer> starts, int part) {
    List<GridRow> rows =
        grid.rows().stream()
            .filter(row -> row.cells().size() > starts.get(part))
            .map(row -> part(row, starts.get(part), end(starts, part, row.cells().size())))
            .toList();
    return new Grid(grid.number(), grid.titles(), grid.captions(), rows);
  }

  private static GridRow part(GridRow row, int from, int end) {
    List<String> cells = row.cells().subList(from, Math.min(end, row.cells().size()));
    return new GridRow(cells, from == 0 ? row.before() : List.of(), row.place(), row.marks());
  }
}
