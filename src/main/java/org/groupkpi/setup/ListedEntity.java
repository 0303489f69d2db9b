package org.groupkpi.setup;

import java.util.Map;
import org.groupkpi.finding.SourceCell;

/**
 * One line of somebody's list of subsidiaries.
 *
 * @param place of the line
 * @param cells what it says, by the columns that we know
 */
record ListedEntity(SourceCell place, Map<String, String> cells) {
  ListedEntity {
    cells = Map.copyOf(cells);
  }

  String text(String column) {
    return cells.getOrDefault(column, "");
  }

  /** The name it goes by, Chinese first. */
  String name() {
    return text("name_zh").isEmpty() ? text("name_en") : text("name_zh");
  }

  /** Whether somebody means it: by its code, or by one of its names. */
  boolean isCalled(String text) {
    return !text.isEmpty()
        && (text.equals(text("code"))
            || text.equals(text("name_zh"))
            || text.equalsIgnoreCase(text("name_en")));
  }
}
