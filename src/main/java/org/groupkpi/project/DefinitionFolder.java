package org.groupkpi.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.definition.Nearest;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.text.Words;

/** Reads the tables of the folder {@code definitions}: CSV files or sheets of a workbook. */
final class DefinitionFolder {
  static final String FOLDER = "definitions";
  private static final int LARGEST_FILE = 64 << 20;

  private final Path project;
  private final Problems problems;
  private final List<SourceCell> files;
  private final Map<TableName, RawTable> tables = new EnumMap<>(TableName.class);
  private final Set<TableName> given = EnumSet.noneOf(TableName.class);

  private DefinitionFolder(Path project, List<SourceCell> files, Problems problems) {
    this.project = project;
    this.files = files;
    this.problems = problems;
  }

  /**
   * Every definition table; those that the project does not have are empty.
   *
   * @param files gets every file that was read
   */
  static Map<TableName, DefinitionTable> read(
      Path project, List<SourceCell> files, Problems problems) {
    return opened(project, files, problems).understood();
  }

  /** Every table that the project has, as it stands in its files. */
  static Map<TableName, RawTable> given(Path project, List<SourceCell> files, Problems problems) {
    return opened(project, files, problems).tables;
  }

  private static DefinitionFolder opened(Path project, List<SourceCell> files, Problems problems) {
    DefinitionFolder folder = new DefinitionFolder(project, files, problems);
    for (String name : ProjectFolders.names(project.resolve(FOLDER))) {
      folder.readCsv(name);
      if (name.equalsIgnoreCase(DefinitionWorkbook.NAME)) {
        folder.readWorkbook(FOLDER + "/" + name);
      }
    }
    if (Files.exists(project.resolve(DefinitionWorkbook.NAME))) {
      folder.readWorkbook(DefinitionWorkbook.NAME);
    }
    return folder;
  }

  private void readCsv(String fileName) {
    if (!fileName.toLowerCase(Locale.ROOT).endsWith(".csv") || fileName.startsWith(".")) {
      return;
    }
    String word = fileName.substring(0, fileName.length() - ".csv".length());
    String path = FOLDER + "/" + fileName;
    Optional<TableName> name = TableName.of(word);
    if (name.isEmpty()) {
      unknown(word, SourceCell.file(path, ""));
      return;
    }
    Optional<ProjectFile> file = ProjectFile.read(project, path, LARGEST_FILE, problems);
    file.ifPresent(read -> files.add(read.place()));
    add(
        name.get(),
        file.flatMap(read -> CsvTable.read(read.bytes(), read.place(), problems)),
        SourceCell.file(path, ""));
  }

  private void readWorkbook(String path) {
    Optional<ProjectFile> file = ProjectFile.read(project, path, LARGEST_FILE, problems);
    file.ifPresent(read -> files.add(read.place()));
    Optional<Map<String, RawTable>> sheets =
        file.flatMap(read -> DefinitionWorkbook.read(read, problems));
    if (sheets.isEmpty()) {
      given.addAll(TableName.definitions());
    }
    sheets.orElse(Map.of()).forEach(this::sheet);
  }

  private void sheet(String title, RawTable table) {
    Optional<TableName> name = TableName.of(title.strip());
    if (name.isPresent()) {
      add(name.get(), Optional.of(table), table.place());
    } else if (!table.rows().isEmpty() && !DefinitionWorkbook.isGuide(title)) {
      unknown(title, table.place());
    }
  }

  private void unknown(String word, SourceCell place) {
    String nearest = Nearest.to(word, TableName.words());
    boolean misspelt = Nearest.close(word, nearest);
    problems.add(
        misspelt
            ? Finding.of(FindingKind.D033, word, nearest).at(place)
            : Finding.of(FindingKind.D034, word).at(place));
  }

  /** Keeps a table; one that could not be read is there all the same, so it is not missing. */
  private void add(TableName name, Optional<RawTable> table, SourceCell place) {
    if (!given.add(name)) {
      problems.add(Finding.of(FindingKind.D028, name.word()).at(place));
    }
    table.ifPresent(raw -> tables.putIfAbsent(name, raw));
  }

  private Map<TableName, DefinitionTable> understood() {
    Map<TableName, DefinitionTable> understood = new EnumMap<>(TableName.class);
    for (TableName name : TableName.definitions()) {
      RawTable raw = tables.get(name);
      understood.put(name, raw == null ? missing(name) : TableHeader.table(name, raw, problems));
    }
    return understood;
  }

  private DefinitionTable missing(TableName name) {
    if (name.required() && !given.contains(name)) {
      String path = FOLDER + "/" + name.word() + ".csv";
      problems.add(
          Finding.of(FindingKind.D004, Words.of("table {0}").fill(path))
              .at(SourceCell.file(path, "")));
    }
    return DefinitionTable.none(name, problems);
  }
}
