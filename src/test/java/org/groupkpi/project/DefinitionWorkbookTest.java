package org.groupkpi.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionWorkbookTest {
  private static final Path BASE = Path.of("src/test/resources/definitions/base");

  @TempDir private Path project;

  @BeforeEach
  void copyBase() throws IOException {
    Folders.copy(BASE, project);
  }

  /** Makes one workbook of all CSV files: dates and numbers as such, as in Excel. */
  private XSSFWorkbook workbook() throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook();
    CellStyle dates = workbook.createCellStyle();
    dates.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d"));
    try (Stream<Path> files = Files.list(project.resolve("definitions"))) {
      for (Path file : files.sorted().toList()) {
        Sheet sheet = workbook.createSheet(file.getFileName().toString().replace(".csv", ""));
        try (var reader = Files.newBufferedReader(file)) {
          for (CSVRecord record : CSVFormat.RFC4180.parse(reader)) {
            fill(sheet.createRow((int) record.getRecordNumber() - 1), record, dates);
          }
        }
      }
    }
    return workbook;
  }

  private static void fill(Row row, CSVRecord record, CellStyle dates) {
    for (int i = 0; i < record.size(); i++) {
      String text = record.get(i);
      if (text.isEmpty()) {
        continue;
      }
      Cell cell = row.createCell(i);
      if (text.matches("\\d+(\\.\\d+)?")) {
        cell.setCellValue(Double.parseDouble(text));
      } else if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
        cell.setCellValue(LocalDate.parse(text));
        cell.setCellStyle(dates);
      } else {
        cell.setCellValue(text);
      }
    }
  }

  private void save(XSSFWorkbook workbook, String file) throws IOException {
    try (OutputStream out = Files.newOutputStream(project.resolve(file))) {
      workbook.write(out);
    }
  }

  private void deleteCsv() throws IOException {
    try (Stream<Path> files = Files.list(project.resolve("definitions"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".csv")).toList()) {
        Files.delete(file);
      }
    }
  }

  private List<Finding> errors() {
    try {
      ProjectLoader.load(project, Overrides.NONE);
      return List.of();
    } catch (WrongDefinitions e) {
      return e.findings();
    }
  }

  @Test
  void aWorkbookIsReadLikeTheFiles() throws Exception {
    Project files = ProjectLoader.load(project, Overrides.NONE);
    try (XSSFWorkbook workbook = workbook()) {
      deleteCsv();
      save(workbook, "definitions/definitions.xlsx");
    }
    Project sheets = ProjectLoader.load(project, Overrides.NONE);
    assertThat(sheets.catalogue().indicators()).isEqualTo(files.catalogue().indicators());
    assertThat(sheets.catalogue().factors()).isEqualTo(files.catalogue().factors());
    assertThat(sheets.entities().entities()).isEqualTo(files.entities().entities());
    assertThat(sheets.tables()).isEqualTo(files.tables());
  }

  @Test
  void aTableInBothFormsIsAnError() throws Exception {
    try (XSSFWorkbook workbook = workbook()) {
      save(workbook, "definitions/definitions.xlsx");
    }
    assertThat(errors()).extracting(Finding::kind).contains(FindingKind.D028);
  }

  @Test
  void mistakesNameSheetAndRow() throws Exception {
    try (XSSFWorkbook workbook = workbook()) {
      workbook.getSheet("rows").getRow(1).getCell(2).setCellValue("WATRE");
      workbook.getSheet("entities").getRow(2).createCell(6).setCellErrorValue((byte) 7);
      workbook.createSheet("adjustment").createRow(0).createCell(0).setCellValue("id");
      deleteCsv();
      save(workbook, "definitions/definitions.xlsx");
    }
    List<Finding> errors = errors();
    assertThat(errors)
        .extracting(
            error -> error.kind() + " " + error.place().sheet() + " " + error.place().cell())
        .containsExactly("D033 adjustment ", "D001 entities 3", "D012 rows 2");
  }

  @Test
  void percentagesAndTruthValuesAreReadAsShown() throws Exception {
    try (XSSFWorkbook workbook = workbook()) {
      CellStyle percent = workbook.createCellStyle();
      percent.setDataFormat(workbook.createDataFormat().getFormat("0%"));
      Cell ownership = workbook.getSheet("entities").getRow(2).getCell(6);
      ownership.setCellValue(0.8);
      ownership.setCellStyle(percent);
      workbook.getSheet("entities").getRow(3).getCell(5).setCellValue(true);
      deleteCsv();
      save(workbook, "definitions.xlsx");
    }
    Project loaded = ProjectLoader.load(project, Overrides.NONE);
    assertThat(loaded.entities().entity("EAST").holdings().rows().get(0).ownership())
        .isEqualByComparingTo("0.8");
  }

  @ParameterizedTest
  @CsvSource({"0\"千分\", false", "(0), false", "'0,', false", "$0, true", "'0.0_ ', true"})
  void aFormatThatShowsMoreThanTheNumberIsAnError(String format, boolean plain) throws Exception {
    try (XSSFWorkbook workbook = workbook()) {
      CellStyle style = workbook.createCellStyle();
      style.setDataFormat(workbook.createDataFormat().getFormat(format));
      Cell ownership = workbook.getSheet("entities").getRow(2).getCell(6);
      ownership.setCellValue(80);
      ownership.setCellStyle(style);
      deleteCsv();
      save(workbook, "definitions/definitions.xlsx");
    }
    assertThat(errors())
        .extracting(error -> error.kind() + " " + error.place().sheet())
        .isEqualTo(plain ? List.of() : List.of("D001 entities"));
  }

  @Test
  void aDamagedWorkbookIsOneError() throws Exception {
    deleteCsv();
    Files.writeString(project.resolve("definitions/definitions.xlsx"), "not a workbook");
    assertThatThrownBy(() -> ProjectLoader.load(project, Overrides.NONE))
        .isInstanceOfSatisfying(WrongDefinitions.class, e -> assertThat(e.findings()).hasSize(1));
  }
}
