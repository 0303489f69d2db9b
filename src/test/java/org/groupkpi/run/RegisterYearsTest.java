package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.cli.Console;
import org.groupkpi.cli.Kpi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registers over the years: closed, carried into new forms, filled in there, compared. */
class RegisterYearsTest {
  private static final Path EXAMPLE = Path.of("src/test/resources/examples/registers");

  /** Where a form begins, as the page about registers has it. */
  private static final int FIRST_ROW = 5;

  @TempDir private Path folder;

  private Path project;

  @BeforeEach
  void closesTheYear() throws IOException {
    project = folder.resolve("项目");
    ExampleProject.copy(EXAMPLE, project);
    Files.writeString(
        project.resolve("project.yaml"),
        Files.readString(project.resolve("project.yaml"), UTF_8) + "gate:\n  errors: 99\n",
        UTF_8);
    assertThat(kpi("close", project.toString())).endsWith("exit 0");
    Files.writeString(
        project.resolve("project.yaml"),
        Files.readString(project.resolve("project.yaml"), UTF_8)
            .replace("year: 2024", "year: 2025")
            .replace("[2023, 2024]", "[2024, 2025]"),
        UTF_8);
    assertThat(kpi("template", "--out", folder.resolve("forms").toString(), project.toString()))
        .endsWith("exit 0");
  }

  @Test
  void whatCountedIsHeld() throws IOException {
    Path history = project.resolve("history/register-PENALTIES-2024.csv");
    List<Map<String, String>> rows = ExampleProject.rows(history);
    assertThat(rows)
        .extracting(row -> row.get("entity"))
        .containsExactly("G", "E1", "E1", "E1", "E2", "E2", "E2", "E3");
    assertThat(rows.get(0).get("day")).isEmpty();
    assertThat(rows.get(2))
        .containsEntry("kind", "fire")
        .containsEntry("fine", "3")
        .containsEntry("source", "submissions/2024/E1_2024.xlsx Penalties!A3");
  }

  @Test
  void onlyWhatIsCarriedStandsInTheNewForm() throws IOException {
    assertThat(texts("G", "董事会成员", 0)).containsExactly("张三", "李四");
    assertThat(texts("G", "行政处罚", 0)).isEmpty();
    assertThat(texts("E1", "行政处罚", 0)).isEmpty();
  }

  @Test
  void aFormFilledInComesBack() throws IOException {
    fill("E1", "行政处罚", LocalDate.of(2025, 2, 1), "新1", "水污染 / Water pollution", 2.5, "是 / yes");
    fill("E2", "行政处罚", LocalDate.of(2025, 2, 1), "新1", "火灾 / Fire", 1.5, "否 / no");
    answerNone("E3", "行政处罚");
    answerNone("G", "行政处罚");
    answerNone("G", "重要议题");
    Path out = folder.resolve("out");
    String said = ExampleProject.consolidate(project, out, "csv");
    List<Map<String, String>> results = ExampleProject.rows(out.resolve("data/results.csv"));
    assertThat(value(results, "PENALTY_N", "2025")).as(said).isEqualTo("1 ok 4/4");
    assertThat(value(results, "PENALTY_SUM", "2025")).isEqualTo("2 ok 4/4");
    assertThat(value(results, "PENALTY_N", "2024")).isEqualTo("6 ok 4/4");
    assertThat(value(results, "DIRECTOR_N", "2025")).isEqualTo("2 ok 1/1");
    assertThat(ExampleProject.rows(out.resolve("data/findings.csv")))
        .extracting(row -> row.get("code"))
        .contains("G420")
        .doesNotContain("C230", "C270", "C271", "C272", "F123");
  }

  private static String value(List<Map<String, String>> results, String code, String year) {
    Map<String, String> row =
        results.stream()
            .filter(one -> "G".equals(one.get("node")))
            .filter(one -> code.equals(one.get("indicator")) && year.equals(one.get("year")))
            .findFirst()
            .orElseThrow();
    return row.get("value")
        + " "
        + row.get("state")
        + " "
        + row.get("coverage_reported")
        + "/"
        + row.get("coverage_expected");
  }

  private void fill(String entity, String sheet, Object... cells) throws IOException {
    change(
        entity,
        sheet,
        list -> {
          Row row = list.getRow(FIRST_ROW);
          for (int column = 0; column < cells.length; column++) {
            Cell cell = row.getCell(column);
            if (cells[column] instanceof LocalDate day) {
              cell.setCellValue(day);
            } else if (cells[column] instanceof Double number) {
              cell.setCellValue(number);
            } else {
              cell.setCellValue((String) cells[column]);
            }
          }
        });
  }

  private void answerNone(String entity, String sheet) throws IOException {
    change(entity, sheet, list -> list.getRow(2).getCell(1).setCellValue("无 / none"));
  }

  /** What somebody does to a sheet. */
  private interface Change {
    void to(Sheet sheet);
  }

  private void change(String entity, String sheet, Change change) throws IOException {
    Path sent =
        Files.createDirectories(project.resolve("submissions/2025")).resolve(entity + "_2025.xlsx");
    Path form = folder.resolve("forms/" + entity + "_2025.xlsx");
    byte[] before = Files.readAllBytes(Files.exists(sent) ? sent : form);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(before));
        OutputStream out = Files.newOutputStream(sent)) {
      change.to(workbook.getSheet(sheet));
      Sheet figures = workbook.getSheetAt(1);
      figures.getRow(2).getCell(5).setCellValue(1000);
      workbook.write(out);
    }
  }

  private List<String> texts(String entity, String sheet, int column) throws IOException {
    List<String> texts = new ArrayList<>();
    try (InputStream in = Files.newInputStream(folder.resolve("forms/" + entity + "_2025.xlsx"));
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      for (Row row : workbook.getSheet(sheet)) {
        if (row.getRowNum() >= FIRST_ROW && row.getCell(column) != null) {
          texts.add(row.getCell(column).toString());
        }
      }
    }
    texts.removeIf(String::isBlank);
    return texts;
  }

  private static String kpi(String... arguments) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(printed, true, UTF_8);
    int exit = Kpi.run(new Console(stream, stream, false), Path.of(""), arguments);
    return printed.toString(UTF_8) + "exit " + exit;
  }
}
