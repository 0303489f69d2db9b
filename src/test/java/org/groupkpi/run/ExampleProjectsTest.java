package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.cli.Console;
import org.groupkpi.cli.Kpi;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Consolidates the small projects of {@code src/test/resources/examples}, each named after what it
 * shows. {@code submissions/X.csv} is the sheet that entity X returned; {@code expected.csv} is the
 * {@code results.csv} that must come out, written by {@code -Dgolden.update=true}.
 */
class ExampleProjectsTest {
  private static final Path EXAMPLES = Path.of("src/test/resources/examples");

  @TempDir private Path folder;

  static List<Path> examples() throws IOException {
    try (Stream<Path> folders = Files.list(EXAMPLES)) {
      return folders.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void consolidates(Path example) throws IOException {
    Path project = folder.resolve("project");
    ProjectCopy.copy(example, project);
    for (Path grid : grids(example)) {
      write(grid, project.resolve("submissions/2024"));
    }
    Path out = folder.resolve("out");
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(messages, true, UTF_8);
    Kpi.run(
        new Console(stream, stream, false),
        Path.of(""),
        "consolidate",
        "--draft",
        "--out",
        out.toString(),
        project.toString());
    Path results = out.resolve("data/results.csv");
    assertThat(results).as(messages.toString(UTF_8)).exists();
    String actual = Files.readString(results, UTF_8).replace("\r\n", "\n").replace("\uFEFF", "");
    Path expected = example.resolve("expected.csv");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, actual, UTF_8);
    }
    assertThat(actual).isEqualTo(Files.readString(expected, UTF_8));
  }

  private static List<Path> grids(Path example) throws IOException {
    try (Stream<Path> files = Files.list(example.resolve("submissions"))) {
      return files.sorted().toList();
    }
  }

  /** Writes the workbook of the entity that the grid is named after. */
  private static void write(Path grid, Path into) throws IOException {
    String entity = grid.getFileName().toString().replace(".csv", "");
    Files.createDirectories(into);
    try (Reader reader = Files.newBufferedReader(grid, UTF_8);
        XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(into.resolve(entity + "_2024.xlsx"))) {
      Sheet sheet = workbook.createSheet("Data");
      for (CSVRecord record : CSVFormat.RFC4180.parse(reader)) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (String text : record) {
          fill(row.createCell(Math.max(0, row.getLastCellNum())), text);
        }
      }
      workbook.write(out);
    }
  }

  private static void fill(Cell cell, String text) {
    if (text.matches("-?[0-9]+(\\.[0-9]+)?") && cell.getRowIndex() > 0) {
      cell.setCellValue(Double.parseDouble(text));
    } else if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
  }
}
