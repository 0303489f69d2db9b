package org.groupkpi.sample;

import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/**
 * One row that a filer writes into the sheet of a register.
 *
 * @param cells by the codes of the columns; choices by their codes, {@code yes} or {@code no}
 */
record SampleListRow(String entity, String register, Map<String, String> cells) {
  SampleListRow {
    cells = Map.copyOf(cells);
  }

  static SampleListRow of(String register, CSVRecord line) {
    Map<String, String> cells = line.toMap();
    return new SampleListRow(cells.remove("entity"), register, cells);
  }
}
