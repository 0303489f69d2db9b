package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
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

/** A small project of {@code src/test/resources/examples}, its grids made into workbooks. */
final class ExampleProject {
  private static final Path EXAMPLES = Path.of("src/test/resources/examples");

  private ExampleProject() {}

  static List<Path> all() throws IOException {
    try (Stream<Path> folders = Files.list(EXAMPLES)) {
      return folders.sorted().toList();
    }
  }

  /** Copies an example, and writes the workbook of each grid. */
  static void make(Path example, Path project) throws IOException {
    ProjectCopy.copy(example, project);
    for (Path grid : grids(example)) {
      write(grid, project.resolve("submissions/2024"));
    }
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
