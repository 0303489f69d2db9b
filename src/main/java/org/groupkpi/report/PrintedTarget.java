package org.groupkpi.report;

import java.util.List;
import org.groupkpi.consolidation.Achievement;
import org.groupkpi.definition.FigureKey;

/**
 * A target with what became of it, as tables of targets print it.
 *
 * @param row its cells are those of {@link #FIELDS}
 * @param key of the figure that is to reach it
 */
public record PrintedTarget(PrintedRow row, Achievement.Status met, FigureKey key) {
  /** What stands in the cells, from the left. */
  public static final List<String> FIELDS =
      TargetRows.COLUMNS.stream().map(PrintedColumn::id).toList();
}
