package org.groupkpi.project;

import java.util.List;
import java.util.Map;
import org.groupkpi.source.SourceCell;

/**
 * A table with its columns identified, comments and blank rows left out.
 *
 * @param place the file and sheet
 * @param columns position of each known column, by English key
 * @param problems where readers report what is wrong in the rows
 */
record DefinitionTable(
    TableName name,
    SourceCell place,
    Map<String, Integer> columns,
    List<RawTable.Row> rawRows,
    Problems problems) {

  /** A table that a project does not have. */
  static DefinitionTable none(TableName name, Problems problems) {
    return new DefinitionTable(name, SourceCell.NOWHERE, Map.of(), List.of(), problems);
  }

  DefinitionTable {
    columns = Map.copyOf(columns);
    rawRows = List.copyOf(rawRows);
  }

  List<DefinitionRow> rows() {
    return rawRows.stream().map(row -> new DefinitionRow(this, row)).toList();
  }
}
