package org.groupkpi.setup;

import java.io.IOException;
import java.time.LocalDate;
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
    return files(tables, language, given.settings().year().firstDay());
  }

  /**
   * The files of tables by their names.
   *
   * @param day when a workbook says that it was made
   */
  SortedMap<String, byte[]> files(List<TableRows> tables, Language language, LocalDate day)
      throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    switch (this) {
      case XLSX -> files.put(DefinitionWorkbook.NAME, WorkbookForm.of(tables, language, day));
      case CSV -> {
        for (TableRows table : tables) {
          files.put(table.name().word() + ".csv", CsvForm.of(table));
        }
      }
    }
    return files;
  }
}
