package org.groupkpi.setup;

import java.util.List;
import org.groupkpi.measure.Year;

/**
 * A table of figures as it was found in last year's report, or a sheet of an old form.
 *
 * @param title may be empty
 * @param years of its columns, ascending; of a form there are none
 * @param change whether it has a column of changes against the year before
 * @param leftOut what stands in it and is not taken
 */
public record FoundTable(
    String title, List<Year> years, boolean change, List<FoundRow> rows, List<LeftOut> leftOut) {
  public FoundTable {
    years = List.copyOf(years);
    rows = List.copyOf(rows);
    leftOut = List.copyOf(leftOut);
  }
}
