package org.groupkpi.setup;

import org.groupkpi.project.ColumnName;
import org.groupkpi.project.TableName;

/** What a heading is called whatever language it is written in. */
final class ColumnKey {
  private ColumnKey() {}

  /** The English key of a heading; a column of the user's own is called what it is called. */
  static String of(TableName table, String heading) {
    return ColumnName.find(table, heading).map(ColumnName::key).orElse(heading.strip());
  }
}
