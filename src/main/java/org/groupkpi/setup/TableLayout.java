package org.groupkpi.setup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.project.ColumnName;
import org.groupkpi.project.RawTable;
import org.groupkpi.project.TableName;
import org.groupkpi.text.Language;

/** Lays rows of definitions out as tables with headings. */
record TableLayout(DefinitionForm form, Language language) {
  private static final String TRADITIONAL = "_zh_hant";
  private static final String COMMENT = "# ";

  /**
   * A table with its rows.
   *
   * <p>A workbook shows all columns, with Chinese headings for a Chinese user, and in a table
   * without rows a comment that shows how one looks. A file has the columns that are used.
   */
  TableRows of(TableName name, List<TableRow> rows) {
    Set<String> used = new LinkedHashSet<>();
    rows.forEach(row -> used.addAll(row.cells().keySet()));
    List<String> columns = columns(name, used);
    List<List<String>> lines = new ArrayList<>();
    lines.add(columns.stream().map(column -> heading(name, column)).toList());
    rows.forEach(row -> lines.add(columns.stream().map(row::text).toList()));
    if (rows.isEmpty()) {
      lines.add(example(name, columns));
    }
    List<RawTable.Row> raw = new ArrayList<>();
    lines.forEach(cells -> raw.add(new RawTable.Row(raw.size() + 1, cells)));
    return TableRows.of(name, new RawTable(SourceCell.NOWHERE, raw));
  }

  /** The documented columns in their order, then those that are the catalogue's own. */
  private List<String> columns(TableName name, Set<String> used) {
    Set<String> columns = new LinkedHashSet<>();
    for (ColumnName column : ColumnName.of(name)) {
      boolean shown = form == DefinitionForm.XLSX && !column.key().endsWith(TRADITIONAL);
      if (shown || column.needed() || used.contains(column.key())) {
        columns.add(column.key());
      }
    }
    columns.addAll(used);
    return List.copyOf(columns);
  }

  private String heading(TableName name, String column) {
    return language.chinese() && form == DefinitionForm.XLSX
        ? ColumnName.find(name, column).map(ColumnName::heading).orElse(column)
        : column;
  }

  private List<String> example(TableName name, List<String> columns) {
    Map<String, String> examples =
        ColumnName.of(name).stream()
            .collect(
                Collectors.toMap(
                    ColumnName::key, column -> column.choice().example().in(language)));
    List<String> cells = new ArrayList<>();
    columns.forEach(column -> cells.add(examples.getOrDefault(column, "")));
    cells.set(0, COMMENT + cells.get(0));
    return cells;
  }
}
