package org.groupkpi.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.groupkpi.file.WholeFile;
import org.groupkpi.project.DefinitionWorkbook;
import org.groupkpi.project.GivenTables;
import org.groupkpi.project.RawTable;
import org.groupkpi.project.TableName;
import org.groupkpi.project.WrongDefinitions;
import org.groupkpi.setup.ProjectAddition;
import org.groupkpi.text.TextBytes;

/** A row on its way into the definitions of a project. */
record DefinitionRow(Path project, GivenTables given, Entering entering) {
  /**
   * The row, tried out.
   *
   * @throws WrongDefinitions if the definitions would be wrong with it
   */
  NewRow tried() throws IOException, WrongDefinitions {
    ProjectAddition addition = ProjectAddition.of(given, entering.table(), entering.cells());
    addition.tryOut(project);
    String file = addition.fileOf(entering.table());
    Path place = project.resolve(file);
    return new NewRow(place, file, lines(), entering.note(), () -> write(place, addition));
  }

  private void write(Path place, ProjectAddition addition) throws IOException {
    if (Files.exists(place) && !place.endsWith(DefinitionWorkbook.NAME)) {
      unify(place);
    }
    addition.appendTo(project);
  }

  /** A file that Excel saved in an encoding of its own becomes UTF-8 with the mark it knows. */
  private static void unify(Path csv) throws IOException {
    byte[] before = Files.readAllBytes(csv);
    Optional<String> other =
        TextBytes.utf8(before).isPresent() ? Optional.empty() : TextBytes.gb18030(before);
    if (other.isPresent()) {
      WholeFile.write(csv, ("\uFEFF" + other.get()).getBytes(UTF_8));
    }
  }

  /** The headings, the last rows there are, and the new one, quoted where CSV quotes. */
  private List<String> lines() throws IOException {
    TableName name = entering.table();
    Map<TableName, RawTable> tables = new TreeMap<>();
    if (given.tables().containsKey(name)) {
      tables.put(name, quoted(given.tables().get(name)));
    }
    Map<String, String> cells = new TreeMap<>();
    for (Map.Entry<String, String> cell : entering.cells().entrySet()) {
      cells.put(cell.getKey(), CsvRow.of(List.of(cell.getValue())));
    }
    return ProjectAddition.of(
            new GivenTables(given.settings(), tables, given.files(), List.of()), name, cells)
        .lines(name, NewRow.ROWS_SHOWN);
  }

  private static RawTable quoted(RawTable table) throws IOException {
    List<RawTable.Row> rows = new ArrayList<>();
    for (RawTable.Row row : table.rows()) {
      List<String> cells = new ArrayList<>();
      for (String cell : row.cells()) {
        cells.add(row.comment() ? cell : CsvRow.of(List.of(cell)));
      }
      rows.add(new RawTable.Row(row.number(), cells));
    }
    return new RawTable(table.place(), rows);
  }
}
