package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

/**
 * The consolidation of an example folder, whose {@code submissions/X.csv} are the sheets that
 * entities returned.
 *
 * @param output folder that was written
 * @param messages what was printed
 */
record ExampleRun(Path output, String messages) {

  /** Runs an example in an empty folder, with the options of its {@code options.txt} and these. */
  static ExampleRun of(Path example, Path folder, String... options) throws IOException {
    Path project = folder.resolve("project");
    ProjectCopy.copy(example, project);
    for (Path grid : grids(example)) {
      write(grid, project.resolve("submissions/2024"));
    }
    Path out = folder.resolve("out");
    List<String> words = new ArrayList<>(List.of("consolidate", "--draft"));
    Path more = example.resolve("options.txt");
    if (Files.exists(more)) {
      words.addAll(List.of(Files.readString(more, UTF_8).strip().split("\\s+", -1)));
    }
    words.addAll(List.of(options));
    words.addAll(List.of("--out", out.toString(), project.toString()));
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(messages, true, UTF_8);
    Kpi.run(new Console(stream, stream, false), Path.of(""), words.toArray(String[]::new));
    return new ExampleRun(out, messages.toString(UTF_8));
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
