package org.groupkpi.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.groupkpi.render.ShownSheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample's report in the programs that readers use. */
class SampleReportTest {
  private static final Path PROJECT = Path.of("sample-workbooks");
  private static final List<String> NOT_SHOWN =
      List.of("section", "level", "label", "unit", "footnotes");

  @TempDir private Path folder;

  @Test
  void everyCellReadsAsPrinted() throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Called.kpi("consolidate", "--formats", "csv,xlsx", "--out", out.toString(), PROJECT.toString());
    List<Map<String, String>> tables =
        ExampleProject.rows(PROJECT.resolve("definitions/tables.csv"));
    List<List<List<String>>> shown = ShownSheets.of(out.resolve("report-tables.xlsx"), folder);
    assertThat(shown).hasSameSizeAs(tables);
    for (int at = 0; at < tables.size(); at++) {
      String table = tables.get(at).get("table");
      List<List<String>> cells =
          printed(ExampleProject.rows(out.resolve("tables/" + table + ".csv")));
      assertThat(figures(shown.get(at), cells)).as(table).containsExactlyElementsOf(cells);
    }
  }

  /** The lines of rows with cells, without label and unit. */
  private static List<List<String>> figures(List<List<String>> sheet, List<List<String>> like) {
    int columns = like.get(0).size();
    return sheet.stream()
        .skip(1)
        .map(line -> line.subList(line.size() - columns, line.size()))
        .filter(line -> !line.stream().allMatch(String::isEmpty))
        .toList();
  }

  private static List<List<String>> printed(List<Map<String, String>> rows) {
    List<List<String>> lines = new ArrayList<>();
    for (Map<String, String> row : rows) {
      List<String> line =
          row.entrySet().stream()
              .filter(
                  cell -> !NOT_SHOWN.contains(cell.getKey()) && !cell.getKey().endsWith(" value"))
              .map(Map.Entry::getValue)
              .toList();
      if (!line.stream().allMatch(String::isEmpty)) {
        lines.add(line);
      }
    }
    return lines;
  }
}
