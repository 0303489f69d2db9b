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
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.cli.Console;
import org.groupkpi.cli.Kpi;

/**
 * A small project of {@code src/test/resources/examples} made into one that can be run: {@code
 * submissions/X.csv} becomes the workbook that entity X returned; a row {@code [name]} begins
 * another sheet.
 */
public final class ExampleProject {
  private static final CSVFormat WITH_HEADER =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private ExampleProject() {}

  /** The examples, by name. */
  static List<Path> all() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("src/test/resources/examples"))) {
      return folders.sorted().toList();
    }
  }

  /** The files below a folder; none where there is no such folder. */
  static List<Path> files(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Copies an example to a new folder, with its grids made workbooks. */
  public static void copy(Path example, Path project) throws IOException {
    ProjectCopy.copy(example, project);
    try (Stream<Path> grids = Files.list(example.resolve("submissions"))) {
      for (Path grid : (Iterable<Path>) grids.sorted()::iterator) {
        write(grid, project, Set.of(), "");
      }
    }
  }

  /** Writes an entity's workbook again, with another text in some cells. */
  static void change(Path example, Path project, String entity, Set<String> cells, String text)
      throws IOException {
    write(example.resolve("submissions/" + entity + ".csv"), project, cells, text);
  }

  private static void write(Path grid, Path project, Set<String> changed, String by)
      throws IOException {
    String entity = grid.getFileName().toString().replace(".csv", "");
    Path into = Files.createDirectories(project.resolve("submissions/2024"));
    try (Reader reader = Files.newBufferedReader(grid, UTF_8);
        XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(into.resolve(entity + "_2024.xlsx"))) {
      Sheet sheet = workbook.createSheet("Data");
      for (CSVRecord record : CSVFormat.RFC4180.parse(reader)) {
        if (record.get(0).matches("\\[.+]")) {
          sheet = workbook.createSheet(record.get(0).substring(1, record.get(0).length() - 1));
          continue;
        }
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int column = 0; column < record.size(); column++) {
          boolean other = changed.contains(new CellAddress(row.getRowNum(), column).toString());
          fill(row.createCell(column), other ? by : record.get(column));
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

  /** Consolidates as a draft and gives what was printed. */
  static String consolidate(Path project, Path out, String formats) {
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(messages, true, UTF_8);
    Kpi.run(
        new Console(stream, stream, false),
        Path.of(""),
        "consolidate",
        "--draft",
        "--formats",
        formats,
        "--out",
        out.toString(),
        project.toString());
    assertThat(out.resolve("data")).as(messages.toString(UTF_8)).exists();
    return messages.toString(UTF_8);
  }

  /** A written CSV file with line feeds and without the mark at its start. */
  static String text(Path csv) throws IOException {
    return Files.readString(csv, UTF_8).replace("\r\n", "\n").replace("\uFEFF", "");
  }

  /** The rows of a written CSV file, by column. */
  static List<Map<String, String>> rows(Path csv) throws IOException {
    try (var parser = WITH_HEADER.parse(new java.io.StringReader(text(csv)))) {
      return parser.getRecords().stream().map(CSVRecord::toMap).toList();
    }
  }
}
