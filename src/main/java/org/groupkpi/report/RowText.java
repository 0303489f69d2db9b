package org.groupkpi.report;

import java.util.Map;

/**
 * Who reported a row of a register.
 *
 * @param entity code of the unit
 * @param name its name
 */
public record RowText(String entity, String name) {
  /** A row with the finished texts of its cells, by column code. */
  public record Listed(RowText row, Map<String, String> cells) {
    public Listed {
      cells = Map.copyOf(cells);
    }
  }
}
