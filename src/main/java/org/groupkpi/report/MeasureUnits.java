package org.groupkpi.report;

import java.util.List;
import java.util.stream.IntStream;
import org.groupkpi.definition.RowDefinition;
import org.groupkpi.definition.TableDefinition;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * Where a table of members prints its units: at a column if all its rows are printed in one unit,
 * else at its rows.
 */
record MeasureUnits(TableDefinition table, CellAssembler cells) {

  /** The unit that the rows of a column share; nothing if they do not. */
  LocalText ofColumn(int column) {
    List<LocalText> units = units(column);
    return units.size() == 1 ? units.get(0) : LocalText.NONE;
  }

  /** The unit of a row in those columns whose rows share none; nothing if all do. */
  LocalText ofRow(RowDefinition row) {
    return IntStream.range(0, table.columns().size())
        .filter(column -> units(column).size() > 1)
        .mapToObj(column -> unit(row, column))
        .distinct()
        .reduce((one, other) -> Words.of("{0}; {1}").fill(one, other))
        .orElse(LocalText.NONE);
  }

  private List<LocalText> units(int column) {
    return table.rows().stream()
        .filter(row -> !row.codes().isEmpty())
        .map(row -> unit(row, column))
        .distinct()
        .toList();
  }

  private LocalText unit(RowDefinition row, int column) {
    return cells.unit(row.codes().get(column), row, table);
  }
}
