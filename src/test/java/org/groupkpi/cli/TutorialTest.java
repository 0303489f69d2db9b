package org.groupkpi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.Pages;
import org.groupkpi.text.Language;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever does what the tutorial says, in an empty folder, sees what it says. */
class TutorialTest {
  @TempDir private Path folder;

  private String printed = "";

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"ZH", "EN"})
  void doingWhatItSaysGivesWhatItShows(Language language) throws IOException {
    List<Step> steps = Step.of(Pages.of("tutorial", language));
    assertThat(steps.stream().filter(step -> step.kind().equals("kpi"))).hasSizeGreaterThan(9);
    for (Step step : steps) {
      switch (step.kind()) {
        case "kpi" -> printed = kpi(step.words());
        case "told" -> assertThat(shown(printed)).containsSubsequence(told(step.words()));
        case "shown" -> assertThat(step.table()).isEqualTo(tableOf(step.words().get(0)));
        case "sheet" -> write(folder.resolve(step.words().get(0)), step.table());
        case "edit" -> edit(folder.resolve(step.words().get(0)), step.table());
        case "copy" -> copy(step.words());
        case "fill" -> fill(step.words(), step.table());
        default -> throw new IllegalArgumentException(step.toString());
      }
    }
  }

  private String kpi(List<String> words) {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(told, true, UTF_8);
    Kpi.run(new Console(stream, stream, false), folder, words.toArray(String[]::new));
    return told.toString(UTF_8).replace("\r\n", "\n").replace(folder + File.separator, "");
  }

  /** The rows of a table that was printed as Markdown. */
  private List<List<String>> tableOf(String file) throws IOException {
    return Step.table(Files.readAllLines(folder.resolve(file), UTF_8));
  }

  /** Without what differs from run to run, and without blank lines. */
  private static List<String> shown(String text) {
    return told(text.lines().toList());
  }

  private static List<String> told(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.isBlank() && !line.equals("……"))
        .map(line -> line.stripTrailing().replaceAll("^( +(?:用时|time) +).*", "$1"))
        .toList();
  }

  private static void write(Path file, List<List<String>> rows) throws IOException {
    Files.createDirectories(file.getParent());
    if (file.toString().endsWith(".csv")) {
      String text =
          rows.stream()
              .map(row -> "\"" + String.join("\",\"", row) + "\"\r\n")
              .collect(Collectors.joining());
      Files.writeString(file, text, UTF_8);
      return;
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet();
      for (List<String> cells : rows) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int at = 0; at < cells.size(); at++) {
          type(row.createCell(at), cells.get(at));
        }
      }
      workbook.write(out);
    }
  }

  private static void type(Cell cell, String text) {
    if (text.matches("-?[0-9]+(\\.[0-9]+)?")) {
      cell.setCellValue(Double.parseDouble(text));
    } else {
      cell.setCellValue(text);
    }
  }

  /** Below the headings, the first column of the table becomes the second. */
  private static void edit(Path file, List<List<String>> rows) throws IOException {
    String text = Files.readString(file, UTF_8);
    for (List<String> row : rows.subList(1, rows.size())) {
      assertThat(text).contains(row.get(0));
      text = text.replace(row.get(0), row.get(1));
    }
    Files.writeString(file, text, UTF_8);
  }

  private void copy(List<String> places) throws IOException {
    Path target = folder.resolve(places.get(1));
    Files.createDirectories(target.getParent());
    Files.write(target, Files.readAllBytes(folder.resolve(places.get(0))));
  }

  private void fill(List<String> words, List<List<String>> rows) throws IOException {
    List<String> names = rows.get(0);
    for (int column = 0; column < names.size(); column++) {
      Path form = folder.resolve(words.get(0)).resolve(names.get(column) + ".xlsx");
      if (Files.exists(form)) {
        fill(form, words.get(1), rows, column);
      }
    }
  }

  private static void fill(Path form, String year, List<List<String>> rows, int column)
      throws IOException {
    try (InputStream in = Files.newInputStream(form);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      for (List<String> row : rows.subList(1, rows.size())) {
        if (!row.get(column).isEmpty()) {
          type(cell(workbook, row.get(0), year), row.get(column));
        }
      }
      try (OutputStream out = Files.newOutputStream(form)) {
        workbook.write(out);
      }
    }
  }

  /** The cell of a code below the heading of the year. */
  private static Cell cell(XSSFWorkbook workbook, String code, String year) {
    return StreamSupport.stream(workbook.spliterator(), false)
        .flatMap(sheet -> cell(sheet, code, year).stream())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row " + code));
  }

  private static Optional<Cell> cell(Sheet sheet, String code, String year) {
    Optional<Cell> heading = cells(sheet).filter(cell -> text(cell).equals(year)).findFirst();
    Optional<Cell> first = cells(sheet).filter(cell -> text(cell).equals(code)).findFirst();
    return heading.flatMap(
        under ->
            first.map(
                cell ->
                    cell.getRow()
                        .getCell(
                            under.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)));
  }

  private static Stream<Cell> cells(Sheet sheet) {
    return StreamSupport.stream(sheet.spliterator(), false)
        .flatMap(row -> StreamSupport.stream(row.spliterator(), false));
  }

  private static String text(Cell cell) {
    return cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
  }
}
