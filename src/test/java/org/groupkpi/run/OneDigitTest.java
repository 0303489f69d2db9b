package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.groupkpi.InstalledTool;
import org.groupkpi.StartsProgram;
import org.groupkpi.cli.Console;
import org.groupkpi.cli.Kpi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One digit changed in one workbook changes the figures that depend on it, and no others. */
@StartsProgram
class OneDigitTest {
  private static final Path SAMPLE = Path.of("sample-workbooks");
  private static final Path SCRIPT =
      Path.of("src/test/resources/scripts/change_cell.py").toAbsolutePath();

  @TempDir private Path folder;

  @BeforeAll
  static void openpyxlIsThere() {
    InstalledTool.OPENPYXL.need();
  }

  @Test
  void changesWhatDependsOnIt() throws IOException, InterruptedException {
    Path project = folder.resolve("project");
    ProjectCopy.copy(SAMPLE, project);
    Map<String, String> before = results(project, "before");
    Path workbook = project.resolve("submissions/2024/AL02_2024.xlsx");
    InstalledTool.OPENPYXL.run(
        folder, SCRIPT.toString(), workbook.toString(), "ENERGY", "2024年", "1234567.8");
    Map<String, String> after = results(project, "after");

    Set<String> changed = new TreeSet<>();
    before.forEach(
        (figure, row) -> {
          if (!row.equals(after.get(figure))) {
            changed.add(figure);
          }
        });
    assertThat(after).hasSameSizeAs(before);
    assertThat(changed).containsExactly("XL,ENERGY,,2024", "XL,ENERGY_INT,,2024");
  }

  private Map<String, String> results(Path project, String name) throws IOException {
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(messages, true, UTF_8);
    Path out = folder.resolve(name);
    Kpi.run(
        new Console(stream, stream, false),
        Path.of(""),
        "consolidate",
        "--draft",
        "--formats",
        "csv",
        "--out",
        out.toString(),
        project.toString());
    TreeMap<String, String> rows = new TreeMap<>();
    List<String> lines = Files.readAllLines(out.resolve("data/results.csv"), UTF_8);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", 5);
      rows.put(String.join(",", List.of(cells).subList(0, 4)), cells[4]);
    }
    return rows;
  }
}
