package org.groupkpi.laws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.groupkpi.definition.Approach;

/**
 * A project as text: what stands in its files, so that a law can change it and read it again.
 *
 * @param settings {@code project.yaml}
 * @param tables rows by file name below the project folder, cells by column; {@code
 *     submissions/X.csv} is the sheet that entity X returned
 */
public record ProjectTables(String settings, SortedMap<String, List<Map<String, String>>> tables) {
  public ProjectTables {
    tables = new TreeMap<>(tables);
  }

  /**
   * Reads a group of the year 2024 from text, a table a paragraph: its name and columns, then its
   * rows. {@code entities: code,parent} is {@code definitions/entities.csv}.
   */
  public static ProjectTables read(Approach approach, String text) {
    SortedMap<String, List<Map<String, String>>> tables = new TreeMap<>();
    String all = text + "\ntables: table,title_en\nt,T\n\nrows: table,indicator\nt,A\n";
    for (String paragraph : all.split("\n\n", -1)) {
      List<String> lines = paragraph.strip().lines().toList();
      String[] head = lines.get(0).split(": ", -1);
      String file = (head[0].contains("/") ? "" : "definitions/") + head[0] + ".csv";
      String[] columns = head[1].split(",", -1);
      List<Map<String, String>> rows = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split(",", -1);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
          row.put(columns[i], cells[i]);
        }
        rows.add(row);
      }
      tables.put(file, rows);
    }
    String settings =
        "group: G\nyear: 2024\nyears: [2023, 2024]\nlanguages: [en]\napproach: " + approach.code();
    return new ProjectTables(settings, tables);
  }

  /** The rows of a file; none where there is no such file. */
  List<Map<String, String>> rows(String file) {
    return tables.getOrDefault(file, List.of());
  }

  /** The same with other settings. */
  ProjectTables withSettings(UnaryOperator<String> change) {
    return new ProjectTables(change.apply(settings), tables);
  }

  /** The same with the rows of one file changed. */
  ProjectTables with(String file, UnaryOperator<List<Map<String, String>>> change) {
    SortedMap<String, List<Map<String, String>>> changed = new TreeMap<>(tables);
    changed.computeIfPresent(file, (name, rows) -> change.apply(rows));
    return new ProjectTables(settings, changed);
  }

  /** The same with each row of the files below a folder changed. */
  ProjectTables withEach(String folder, UnaryOperator<Map<String, String>> change) {
    SortedMap<String, List<Map<String, String>>> changed = new TreeMap<>(tables);
    changed.replaceAll(
        (name, rows) ->
            name.startsWith(folder)
                ? rows.stream().map(row -> change.apply(new LinkedHashMap<>(row))).toList()
                : rows);
    return new ProjectTables(settings, changed);
  }

  /** Writes the project as a folder; what entities returned as the grids that they are. */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("project.yaml"), settings, UTF_8);
    for (Map.Entry<String, List<Map<String, String>>> table : tables.entrySet()) {
      if (!table.getValue().isEmpty()) {
        Path file = folder.resolve(table.getKey());
        Files.createDirectories(file.getParent());
        Files.writeString(file, csv(table.getValue()), UTF_8);
      }
    }
  }

  /** The header, then the rows. */
  static List<List<String>> lines(List<Map<String, String>> rows) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.copyOf(rows.get(0).keySet()));
    rows.forEach(row -> lines.add(List.copyOf(row.values())));
    return lines;
  }

  private static String csv(List<Map<String, String>> rows) {
    return lines(rows).stream()
        .map(cells -> cells.stream().map(ProjectTables::quoted).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String quoted(String text) {
    return text.contains(",") ? '"' + text + '"' : text;
  }
}
