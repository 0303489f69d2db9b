package org.groupkpi.setup;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.groupkpi.project.DefinitionWorkbook;
import org.groupkpi.project.GivenTables;
import org.groupkpi.text.Language;

/** A form that definitions are kept in. */
public enum DefinitionForm {
  /** One workbook, to edit. */
  XLSX,
  /** A CSV file for each table, to review. */
  CSV;

  /**
   * The files of definitions in this form by their names, without loss: order, comments and columns
   * of one's own stay, every text is as it was.
   *
   * @param language in which a workbook explains itself
   */
  public SortedMap<String, byte[]> files(GivenTables given, Language language) throws IOException {
    List<TableRows> tables =
        given.tables().entrySet().stream()
            .map(table -> TableRows.of(table.getKey(), table.getValue()))
            .toList();
    SortedMap<String, byte[]> files = new TreeMap<>();
    switch (this) {
      case XLSX ->
          files.put(
              DefinitionWorkbook.NAME,
              WorkbookForm.of(tables, language, given.settings().year().firstDay()));
      case CSV -> {
        for (TableRows table : tables) {
          files.put(table.name().word() + ".csv", CsvForm.of(table));
        }
      }
    }
    return files;
  }
}
