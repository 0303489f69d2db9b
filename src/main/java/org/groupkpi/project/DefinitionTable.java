package org.groupkpi.project;

import java.util.List;
import java.util.Map;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.text.Words;

/**
 * A table with its columns identified, comments and blank rows left out.
 *
 * @param place the file and sheet
 * @param columns position of each known column, by English key
 * @param headings of these columns as they stand in the file, by English key
 * @param problems where readers report what is wrong in the rows
 */
record DefinitionTable(
    TableName name,
    SourceCell place,
    Map<String, Integer> columns,
    Map<String, String> headings,
    List<RawTable.Row> rawRows,
    Problems problems) {

  /** A table that a project does not have. */
  static DefinitionTable none(TableName name, Problems problems) {
    return new DefinitionTable(name, SourceCell.NOWHERE, Map.of(), Map.of(), List.of(), problems);
  }

  DefinitionTable {
    columns = Map.copyOf(columns);
    headings = Map.copyOf(headings);
    rawRows = List.copyOf(rawRows);
  }

  /** Reports, once, that a column is missing which some row needs. */
  void missing(String column) {
    String heading = ColumnName.find(name, column).map(ColumnName::heading).orElse(column);
    problems.add(
        Finding.of(FindingKind.D004, Words.of("column {0} ({1})").fill(column, heading)).at(place));
  }

  List<DefinitionRow> rows() {
    return rawRows.stream().map(row -> new DefinitionRow(this, row)).toList();
  }
}
