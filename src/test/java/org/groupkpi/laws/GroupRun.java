package org.groupkpi.laws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.Change;
import org.groupkpi.consolidation.FactAssembly;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.consolidation.RegisterTable;
import org.groupkpi.definition.Entity;
import org.groupkpi.file.Cell;
import org.groupkpi.file.Display;
import org.groupkpi.file.Sheet;
import org.groupkpi.file.SheetRow;
import org.groupkpi.file.Spreadsheet;
import org.groupkpi.file.Visibility;
import org.groupkpi.intake.FormReader;
import org.groupkpi.measure.Exact;
import org.groupkpi.project.Overrides;
import org.groupkpi.project.Project;
import org.groupkpi.project.ProjectLoader;
import org.groupkpi.project.WrongDefinitions;
import org.groupkpi.report.ResultRow;
import org.groupkpi.report.ResultRows;
import org.groupkpi.submission.Submission;

/** Consolidates a project in memory: as a run does, without Excel files and output. */
public record GroupRun(Project project, GroupFigures figures) {

  /** The run of a project. */
  public static GroupRun of(ProjectTables tables) throws IOException, WrongDefinitions {
    Project project = loaded(tables);
    List<Submission> submissions = new ArrayList<>();
    FormReader reader = new FormReader(project.round());
    tables
        .tables()
        .forEach(
            (file, rows) -> {
              if (file.startsWith("submissions/") && !rows.isEmpty()) {
                String name = file.replace(".csv", "_2024.xlsx");
                reader.read(sheet(rows), name).submission().ifPresent(submissions::add);
              }
            });
    Basis basis =
        new Basis(
            project.catalogue(),
            project.entities(),
            project.settings().approach(),
            project.settings().year(),
            project.settings().years(),
            FactAssembly.assemble(
                    project.catalogue(),
                    project.entities(),
                    project.settings().year(),
                    submissions,
                    project.history(),
                    project.headOffice().restatements())
                .value(),
            project.history(),
            project.headOffice().adjustments(),
            project.headOffice().restatements(),
            RegisterTable.of(
                project.settings().year(),
                submissions,
                project.history().registers(),
                project.headOffice().waivers()));
    return new GroupRun(project, new GroupFigures(basis));
  }

  private static Project loaded(ProjectTables tables) throws IOException, WrongDefinitions {
    Path folder = Files.createTempDirectory("group");
    try {
      tables.write(folder);
      return ProjectLoader.load(folder, new Overrides(Optional.empty(), Optional.empty()));
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static Spreadsheet sheet(List<Map<String, String>> rows) {
    List<SheetRow> sheetRows = new ArrayList<>();
    for (List<String> line : ProjectTables.lines(rows)) {
      int number = sheetRows.size() + 1;
      List<Cell> cells = new ArrayList<>();
      for (int column = 0; column < line.size(); column++) {
        String text = line.get(column);
        boolean numeric = number > 1 && text.matches("-?\\d+(\\.\\d+)?");
        Cell.Type type = numeric ? Cell.Type.NUMBER : Cell.Type.TEXT;
        if (!text.isEmpty()) {
          cells.add(new Cell(number, column + 1, type, text, text, Display.PLAIN, null));
        }
      }
      sheetRows.add(new SheetRow(number, false, cells));
    }
    Sheet sheet = new Sheet("Data", Visibility.VISIBLE, sheetRows, List.of(), List.of());
    return new Spreadsheet("", List.of(sheet), false, false, Set.of());
  }

  /** Every row of {@code results.csv}, by node, code and year. */
  public Map<String, String> results() {
    Map<String, String> results = new TreeMap<>();
    for (Entity node : figures.nodes()) {
      results.putAll(results(node.code()));
    }
    return results;
  }

  /** The rows of one node. */
  Map<String, String> results(String node) {
    Map<String, String> results = new TreeMap<>();
    for (ResultRow row : new ResultRows(figures, project.plan(node)).of(node)) {
      GroupValue value = row.value();
      results.put(
          value.key().toString(),
          String.join(
              " ",
              value.state().word(),
              value.known() ? Exact.plain(value.value()) : "-",
              value.coverage().reportedCount() + "/" + value.coverage().expectedCount(),
              Exact.plain(value.quality().estimatedShare()),
              shown(row.change()),
              shown(row.likeForLike())));
    }
    return results;
  }

  private static String shown(Change change) {
    return change.meaningful() ? change.kind().word() + "=" + Exact.plain(change.value()) : "none";
  }
}
