package org.groupkpi.project;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.text.Language;

/** Reads tables of definitions that lie elsewhere than in a project, each in a CSV file. */
public final class CsvTables {
  private CsvTables() {}

  /**
   * The tables that there are, with their columns checked.
   *
   * @param folder what the files are called in messages
   * @param files the content of a file by its name, {@code indicators.csv}
   * @throws WrongDefinitions if one cannot be read
   */
  public static Map<TableName, RawTable> read(
      String folder, Function<String, Optional<byte[]>> files, Language language)
      throws WrongDefinitions {
    Problems problems = new Problems();
    Map<TableName, RawTable> tables = new TreeMap<>();
    for (TableName name : TableName.definitions()) {
      String file = name.word() + ".csv";
      SourceCell place = SourceCell.file(folder + "/" + file, "");
      files
          .apply(file)
          .flatMap(bytes -> CsvTable.read(bytes, place, problems))
          .ifPresent(
              table -> {
                TableHeader.table(name, table, problems);
                tables.put(name, table);
              });
    }
    if (!problems.errors().isEmpty()) {
      throw new WrongDefinitions(problems.errors(), language);
    }
    return tables;
  }
}
