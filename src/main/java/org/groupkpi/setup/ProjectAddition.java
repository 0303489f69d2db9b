package org.groupkpi.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.groupkpi.file.CsvText;
import org.groupkpi.file.WholeFile;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.project.DefinitionWorkbook;
import org.groupkpi.project.GivenTables;
import org.groupkpi.project.Overrides;
import org.groupkpi.project.ProjectLoader;
import org.groupkpi.project.RawTable;
import org.groupkpi.project.TableName;
import org.groupkpi.project.WrongDefinitions;

/** The rows of a catalogue that a project does not have yet, on their way into its files. */
public final class ProjectAddition {
  private static final String FOLDER = "definitions/";

  private final GivenTables given;
  private final TableSet rows;

  private ProjectAddition(GivenTables given, TableSet rows) {
    this.given = given;
    this.rows = rows;
  }

  /** What a catalogue, or a part of it, adds to a project. */
  public static ProjectAddition of(GivenTables given, ReadyCatalogue catalogue) {
    TableSet base = TableSet.of(given.tables());
    TableSet more = Spoken.in(given.settings().language(), catalogue.tables());
    TableSet joined = Joining.join(base, more);
    Map<TableName, List<TableRow>> added = new TreeMap<>();
    joined
        .tables()
        .forEach((name, all) -> added.put(name, all.subList(base.rows(name).size(), all.size())));
    return new ProjectAddition(given, new KnownMembers(base).keep(new TableSet(added)));
  }

  /**
   * One row that head office enters.
   *
   * @param cells by the keys of their columns; empty ones are left out
   */
  public static ProjectAddition of(GivenTables given, TableName name, Map<String, String> cells) {
    return new ProjectAddition(
        given, new TableSet(Map.of(name, List.of(new TableRow(new TreeMap<>(cells))))));
  }

  /** The names of the adjustments that a project has. */
  public static List<String> ids(GivenTables given) {
    return TableSet.of(given.tables()).column(TableName.ADJUSTMENTS, "id");
  }

  /** How many rows each table gets; tables that get none are left out. */
  public Map<TableName, Integer> counts() {
    Map<TableName, Integer> counts = new LinkedHashMap<>();
    rows.tables().forEach((name, added) -> counts.put(name, added.size()));
    return counts;
  }

  /** The codes of the indicators that are added. */
  public List<String> indicators() {
    return rows.column(TableName.INDICATORS, "code");
  }

  /**
   * Writes the rows into the files of the project.
   *
   * @return the folder in which the files are kept as they were
   * @throws WrongDefinitions if the definitions would be wrong with them; nothing is written then
   */
  public Path writeTo(Path project) throws IOException, WrongDefinitions {
    tryOut(project);
    return append(project);
  }

  /**
   * Loads the definitions with the rows, in a folder of their own.
   *
   * @throws WrongDefinitions if they would be wrong with them
   */
  public void tryOut(Path project) throws IOException, WrongDefinitions {
    TrialProject trial = TrialProject.of(project, given.files());
    try {
      append(trial.folder());
      ProjectLoader.load(trial.folder(), Overrides.NONE);
    } finally {
      trial.remove();
    }
  }

  /**
   * Writes rows below those that stand in their file, as {@link #tryOut} found right; all that
   * stood there stands there still, so that no copy is kept.
   */
  public void appendTo(Path project) throws IOException {
    for (Map.Entry<String, byte[]> file : contents(project).entrySet()) {
      WholeFile.write(project.resolve(file.getKey()), file.getValue());
    }
  }

  /** The file that a table's rows come into, below the project. */
  public String fileOf(TableName name) {
    return file(name);
  }

  /**
   * A table as it would be, as lines of CSV, quoted where it has to be: its headings, the rows
   * there are, and those that are new.
   */
  public List<String> lines(TableName name) {
    RawTable table = given.tables().get(name);
    TableRows grown =
        table == null || table.header() < 0
            ? new TableLayout(DefinitionForm.CSV, given.settings().language())
                .of(name, rows.rows(name))
            : new GrownTable(TableRows.of(name, table)).with(rows.rows(name));
    List<String> lines = new ArrayList<>(List.of(CsvText.line(grown.headings())));
    grown
        .rows()
        .subList(grown.header() + 1, grown.rows().size())
        .forEach(
            row ->
                lines.add(
                    row.comment() ? String.join(",", row.cells()) : CsvText.line(row.cells())));
    return lines;
  }

  private Path append(Path project) throws IOException {
    Map<String, byte[]> written = new TreeMap<>();
    List<SourceCell> replaced = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : contents(project).entrySet()) {
      Path place = project.resolve(file.getKey());
      if (Files.exists(place)) {
        replaced.add(SourceCell.file(file.getKey(), ""));
      }
      written.put(String.valueOf(place.getFileName()), file.getValue());
    }
    return new DefinitionFiles(project, replaced).replace(written);
  }

  /** The files with the rows, by their paths below the project. */
  private Map<String, byte[]> contents(Path project) throws IOException {
    Map<String, List<TableName>> files = new TreeMap<>();
    for (TableName name : rows.tables().keySet()) {
      files.computeIfAbsent(file(name), key -> new ArrayList<>()).add(name);
    }
    Map<String, byte[]> contents = new TreeMap<>();
    for (Map.Entry<String, List<TableName>> file : files.entrySet()) {
      Path place = project.resolve(file.getKey());
      Optional<byte[]> before =
          Files.exists(place) ? Optional.of(Files.readAllBytes(place)) : Optional.empty();
      contents.put(
          file.getKey(), content(String.valueOf(place.getFileName()), file.getValue(), before));
    }
    return contents;
  }

  /** Where a table stands, or where one that is new will stand. */
  private String file(TableName name) {
    RawTable table = given.tables().get(name);
    return table != null
        ? table.place().file()
        : given.files().stream()
            .map(SourceCell::file)
            .filter(file -> file.endsWith(DefinitionWorkbook.NAME))
            .findFirst()
            .orElse(FOLDER + name.word() + ".csv");
  }

  private byte[] content(String file, List<TableName> names, Optional<byte[]> before)
      throws IOException {
    if (file.equals(DefinitionWorkbook.NAME)) {
      return new GrownWorkbook(given, rows, names).of(before.orElseThrow());
    }
    TableName name = names.get(0);
    RawTable table = given.tables().get(name);
    if (table == null || table.header() < 0) {
      TableLayout layout = new TableLayout(DefinitionForm.CSV, given.settings().language());
      return CsvForm.of(layout.of(name, rows.rows(name)));
    }
    GrownTable grown = new GrownTable(TableRows.of(name, table));
    Optional<byte[]> appended =
        table.header() == 0
            ? CsvForm.grown(
                before.orElseThrow(), grown.columns(rows.rows(name)), grown.below(rows.rows(name)))
            : Optional.empty();
    return appended.isPresent()
        ? appended.get()
        : CsvForm.like(before.orElseThrow(), CsvForm.of(grown.with(rows.rows(name))));
  }
}
