package org.groupkpi.intake;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.StartsProgram;
import org.groupkpi.file.SheetRow;
import org.groupkpi.file.Spreadsheet;
import org.groupkpi.file.SpreadsheetReader;
import org.groupkpi.form.FormColumn;
import org.groupkpi.form.FormWriterTest;
import org.groupkpi.intake.RetypedForm.Arrangement;
import org.groupkpi.project.Overrides;
import org.groupkpi.project.ProjectLoader;
import org.groupkpi.project.WrongDefinitions;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.SubmissionParts;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The answers of {@code src/test/resources/producers/answers.csv}, written by every program and in
 * every shape that people send, are read as they were typed, and nothing else is found.
 */
class ProducersTest {
  private static final Path PROJECT = OtherProgram.RESOURCES.resolve("project");
  private static final CollectionRound ROUND = round();
  private static final List<TypedAnswer> ANSWERS = answers();
  private static final RetypedForm RETYPED = RetypedForm.of(ROUND, ANSWERS);

  @TempDir Path folder;

  private static CollectionRound round() {
    try {
      return ProjectLoader.load(PROJECT, Overrides.NONE).round();
    } catch (WrongDefinitions e) {
      throw new IllegalStateException(e.findings().toString(), e);
    }
  }

  private static List<TypedAnswer> answers() {
    try {
      return TypedAnswer.read(OtherProgram.RESOURCES.resolve("answers.csv"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Whatever program: our form filled in, and the same answers in a workbook of its own. */
  @ParameterizedTest
  @EnumSource
  @StartsProgram
  void programs(OtherProgram program) throws IOException, InterruptedException {
    List<OtherProgram.Job> jobs = new ArrayList<>();
    if (program.fillsForms()) {
      jobs.add(filled(Language.ZH, Language.EN));
    }
    jobs.add(new OtherProgram.Job("retyped", Optional.empty(), RETYPED.cells()));
    for (byte[] bytes : program.write(jobs, folder).values()) {
      String extension = program.extension();
      check("file." + extension, bytes, extension.equals("xls") ? "F133" : "");
    }
  }

  private OtherProgram.Job filled(Language... languages) throws IOException {
    byte[] form = FormWriterTest.form(ROUND, "E1", languages);
    Spreadsheet blank = (Spreadsheet) SpreadsheetReader.open(form);
    List<TypedCell> cells = new ArrayList<>();
    blank
        .sheets()
        .forEach(sheet -> sheet.rows().forEach(row -> cells.addAll(typed(sheet.name(), row))));
    return new OtherProgram.Job(
        "filled", Optional.of(Files.write(folder.resolve("form.xlsx"), form)), cells);
  }

  private static List<TypedCell> typed(String sheet, SheetRow row) {
    String code = row.cell(1).map(cell -> cell.text()).orElse("");
    return ANSWERS.stream()
        .filter(answer -> answer.code().equals(code))
        .flatMap(
            answer ->
                Stream.of(FormColumn.VALUE, FormColumn.STATUS, FormColumn.NOTE, FormColumn.RESTATED)
                    .filter(column -> !answer.text(column).isEmpty())
                    .map(
                        column ->
                            new TypedCell(
                                sheet,
                                row.number(),
                                column.index() + 1,
                                TypedAnswer.typed(answer.text(column)))))
        .toList();
  }

  /** Whatever shape. */
  @TestFactory
  Stream<DynamicTest> shapes() {
    FormColumn[] few = {
      FormColumn.NOTE,
      FormColumn.VALUE,
      FormColumn.STATUS,
      FormColumn.UNIT,
      FormColumn.RESTATED,
      FormColumn.CODE
    };
    long numbers = ANSWERS.stream().filter(TypedAnswer::isFigure).count() + 1;
    return Stream.of(
        shape("headings in English", RETYPED.heading(LocalText::en), ""),
        shape(
            "headings in both languages",
            RETYPED.heading(text -> text.en() + " / " + text.zh()),
            ""),
        shape("named by the file", "E1_2024.xlsx", RETYPED.unlabelled(), "F112"),
        shape("columns in another order", RETYPED.columns(few), ""),
        shape("a block below the other", RETYPED.arranged(Arrangement.ONE_SHEET), ""),
        shape("rows and lines in between", RETYPED.arranged(Arrangement.ROWS_IN_BETWEEN), ""),
        shape("text numbers", RETYPED.figure(grouped(text -> text)), "C201×" + numbers),
        shape(
            "full-width numbers", RETYPED.figure(grouped(ProducersTest::wide)), "C201×" + numbers),
        shape(
            "numbers with thin spaces",
            RETYPED.figure(grouped(text -> text.replace(',', '\u2009'))),
            "C201×" + numbers),
        shape("merged header", "a.xlsx", RETYPED, ProducersTest::mergeHeaders, ""),
        shape(
            "hidden rows",
            "a.xlsx",
            RETYPED,
            book -> sheets(book).forEach(s -> s.getRow(2).setZeroHeight(true)),
            "F131×2"),
        shape(
            "hidden columns",
            "a.xlsx",
            RETYPED,
            book -> sheets(book).forEach(s -> s.setColumnHidden(5, true)),
            "F131×2"),
        shape("hidden sheet", "a.xlsx", RETYPED, book -> book.setSheetHidden(2, true), "F131"),
        shape("a percentage in its format", "a.xlsx", RETYPED, ProducersTest::percentFormat, ""),
        shape("rows without answer removed", RETYPED.without("DUST"), ""));
  }

  private DynamicTest shape(String name, RetypedForm form, String findings) {
    return shape(name, "a.xlsx", form, findings);
  }

  private DynamicTest shape(String name, String file, RetypedForm form, String findings) {
    return shape(name, file, form, book -> {}, findings);
  }

  private DynamicTest shape(
      String name, String file, RetypedForm form, Consumer<XSSFWorkbook> change, String findings) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          OtherProgram.Job job = new OtherProgram.Job(name, Optional.empty(), form.cells());
          byte[] plain = OtherProgram.poi(job);
          check(file, changed(plain, change), findings);
        });
  }

  private static byte[] changed(byte[] bytes, Consumer<XSSFWorkbook> change) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      change.accept(workbook);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static List<XSSFSheet> sheets(XSSFWorkbook book) {
    return List.of(book.getSheetAt(1), book.getSheetAt(2));
  }

  private static void mergeHeaders(XSSFWorkbook book) {
    for (XSSFSheet sheet : sheets(book)) {
      sheet.shiftRows(1, sheet.getLastRowNum(), 1);
      Row upper = sheet.getRow(0);
      Row lower = sheet.createRow(1);
      for (FormColumn column : FormColumn.values()) {
        int at = column.index();
        if (column == FormColumn.PRIOR || column == FormColumn.RESTATED) {
          lower.createCell(at).setCellValue(upper.getCell(at).getStringCellValue().substring(5));
          upper.getCell(at).setCellValue("2023年");
        } else {
          sheet.addMergedRegion(new CellRangeAddress(0, 1, at, at));
        }
      }
      upper.removeCell(upper.getCell(FormColumn.RESTATED.index()));
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 3, 4));
    }
  }

  private static void percentFormat(XSSFWorkbook book) {
    CellStyle percent = book.createCellStyle();
    percent.setDataFormat(book.createDataFormat().getFormat("0.0%"));
    for (Row row : book.getSheet("环境")) {
      if (row.getCell(0).getStringCellValue().equals("RATE")) {
        row.getCell(FormColumn.VALUE.index()).setCellValue(0.999);
        row.getCell(FormColumn.VALUE.index()).setCellStyle(percent);
      }
    }
  }

  private static java.util.function.Function<String, Object> grouped(UnaryOperator<String> also) {
    DecimalFormat format = new DecimalFormat("#,##0.###", new DecimalFormatSymbols(Locale.ROOT));
    return text ->
        TypedAnswer.typed(text) instanceof Double
            ? also.apply(format.format(new BigDecimal(text)))
            : text;
  }

  private static String wide(String text) {
    return text.chars().mapToObj(c -> Character.toString(c + 0xFEE0)).collect(Collectors.joining());
  }

  private void check(String name, byte[] bytes, String findings) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    SubmissionsRead read =
        new SubmissionsReader(ROUND, SubmissionParts.ONE, new Workers(1))
            .readFiles(List.of(file), folder);
    assertThat(counts(read)).isEqualTo(findings);
    List<String> meanings = TypedAnswer.meanings(read.submissions().get(0));
    assertThat(meanings.stream().filter(ProducersTest::answered))
        .containsExactlyInAnyOrderElementsOf(
            ANSWERS.stream()
                .flatMap(TypedAnswer::meaning)
                .filter(ProducersTest::answered)
                .toList());
  }

  /** A row without an answer may as well not be there. */
  private static boolean answered(String meaning) {
    return !meaning.contains(" = BLANK");
  }

  private static String counts(SubmissionsRead read) {
    Map<String, Long> counts =
        read.findings().stream()
            .collect(groupingBy(finding -> finding.kind().name(), TreeMap::new, counting()));
    return counts.entrySet().stream()
        .map(entry -> entry.getKey() + (entry.getValue() == 1 ? "" : "×" + entry.getValue()))
        .collect(Collectors.joining(" "));
  }
}
