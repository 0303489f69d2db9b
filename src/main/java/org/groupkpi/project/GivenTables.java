package org.groupkpi.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.SourceCell;

/**
 * The tables of definitions as they stand in the files of a project, with comments, blank rows and
 * all columns; what they say may be wrong.
 *
 * @param settings of the project
 * @param tables those that the project has, in the documented order
 * @param files that they stand in
 * @param notes what is worth knowing about these files
 */
public record GivenTables(
    Settings settings,
    Map<TableName, RawTable> tables,
    List<SourceCell> files,
    List<Finding> notes) {
  public GivenTables {
    tables = Collections.unmodifiableMap(new TreeMap<>(tables));
    files = List.copyOf(files);
    notes = List.copyOf(notes);
  }

  /**
   * Reads the tables of a project folder.
   *
   * @throws WrongDefinitions if a file cannot be read, or one table is given twice
   */
  public static GivenTables read(Path project) throws WrongDefinitions {
    Problems problems = new Problems();
    FolderLinks.check(project, problems);
    Settings settings =
        SettingsReader.read(project, Overrides.NONE, new ArrayList<>(), problems).settings();
    List<SourceCell> files = new ArrayList<>();
    Map<TableName, RawTable> tables = DefinitionFolder.given(project, files, problems);
    if (!problems.errors().isEmpty()) {
      throw new WrongDefinitions(problems.errors(), settings.language());
    }
    return new GivenTables(settings, tables, files, problems.notes());
  }
}
