package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.cli.Console;
import org.groupkpi.cli.Kpi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A group of eight entities and 33 indicators in natural English sets itself up without history: it
 * generates its forms, fills them in from the answers of {@code examples/english-first-year}, and
 * reaches its tables. {@code transcript.txt} is what it is told on the way.
 */
class EnglishFirstYearTest {
  private static final Path EXAMPLE = Path.of("src/test/resources/examples/english-first-year");
  private static final int STATUS = 7;
  private static final int NOTE = 8;

  /** Where the columns of the answers stand in a form: restated, value, status, note. */
  private static final Map<String, Integer> COLUMNS =
      Map.of("2023 restated", 4, "2024", 5, "Status", STATUS, "Note", NOTE);

  @TempDir private Path folder;

  @Test
  void reachesItsTablesWithNoFindingThatIsNotItsOwn() throws IOException {
    Path project = folder.resolve("project");
    ProjectCopy.copy(EXAMPLE, project);
    StringBuilder told = new StringBuilder();
    told.append(kpi("check-definitions", project.toString()));
    told.append(kpi("template", "--out", folder.resolve("forms").toString(), project.toString()));
    for (Path form : forms(folder.resolve("forms"))) {
      fill(form, Files.createDirectories(project.resolve("submissions/2024")));
    }
    told.append(kpi("validate", project.toString()));
    Path out = folder.resolve("out");
    told.append(kpi("consolidate", "--formats", "md", "--out", out.toString(), project.toString()));
    told.append(Files.readString(out.resolve("tables/performance.en.md"), UTF_8));
    Path expected = EXAMPLE.resolve("transcript.txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, told, UTF_8);
    }
    assertThat(told.toString()).isEqualTo(Files.readString(expected, UTF_8));
  }

  private static List<Path> forms(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".xlsx")).sorted().toList();
    }
  }

  private String kpi(String... arguments) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(printed, true, UTF_8);
    int exit = Kpi.run(new Console(stream, stream, false), folder, arguments);
    String call = "$ kpi " + String.join(" ", arguments) + "\n";
    String text = printed.toString(UTF_8).replaceAll("(time +)[0-9.]+", "$1?");
    return (call + text + "exit " + exit + "\n\n").replace(folder + "/", "").replace("\r\n", "\n");
  }

  /** Writes the answers of an entity into its form. */
  private static void fill(Path form, Path into) throws IOException {
    String entity = form.getFileName().toString().replace("_2024.xlsx", "");
    Map<String, Map<String, String>> answers = new LinkedHashMap<>();
    ExampleProject.rows(EXAMPLE.resolve("submissions/" + entity + ".csv"))
        .forEach(row -> answers.put(row.get("Code"), row));
    try (InputStream in = Files.newInputStream(form);
        XSSFWorkbook workbook = new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(into.resolve(form.getFileName()))) {
      workbook.forEach(sheet -> fill(sheet, answers));
      workbook.write(out);
    }
    assertThat(answers).as(entity + " is asked all that it answers").isEmpty();
  }

  private static void fill(Sheet sheet, Map<String, Map<String, String>> answers) {
    for (Row row : sheet) {
      Cell code = row.getCell(0);
      boolean text = code != null && code.getCellType() == CellType.STRING;
      Map<String, String> answer = text ? answers.remove(code.getStringCellValue()) : null;
      if (answer != null) {
        COLUMNS.forEach((heading, column) -> put(row, column, answer.getOrDefault(heading, "")));
      }
    }
  }

  private static void put(Row row, int column, String text) {
    Cell cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    if (text.matches("-?[0-9]+(\\.[0-9]+)?")) {
      cell.setCellValue(Double.parseDouble(text));
    } else if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
  }
}
