package org.groupkpi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.InstalledTool;
import org.groupkpi.StartsProgram;
import org.groupkpi.definition.Entity;
import org.groupkpi.file.Spreadsheet;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.form.FormAnswers;
import org.groupkpi.form.FormColumn;
import org.groupkpi.form.FormRequest;
import org.groupkpi.form.FormWriter;
import org.groupkpi.form.FormWriterTest;
import org.groupkpi.sample.LibreOffice;
import org.groupkpi.sample.WorkbookCells;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.text.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The formulas of a form, as LibreOffice computes them while somebody fills it in. */
@StartsProgram
class FormChecksTest {
  private static final CollectionRound ROUND =
      SmallGroup.round(
          SmallGroup.held("NF03", "ENERGY", "12.345"), SmallGroup.held("NF03", "POWER", "880"));

  /** What is typed (in which column, the value's if none is named); marks; the meter. */
  private static final List<List<String>> CASES =
      List.of(
          List.of("", "ENERGY ○ 必填; RATE ○ 选填", "已填 0 / 8 项，0 项疑似有误"),
          List.of("RATE=100.5; POWER=-1", "RATE ▲ 超出范围; POWER ▲ 超出范围", "已填 2 / 9 项，2 项疑似有误"),
          List.of("RATE=100; POWER=0", "RATE ✓; POWER ✓", "已填 2 / 9 项，0 项疑似有误"),
          List.of("ENERGY=17.9", "ENERGY △ 变动大，请说明", "已填 1 / 8 项，1 项疑似有误"),
          List.of("ENERGY=17.9; ENERGY.说明=无", "ENERGY △ 变动大，请说明", "已填 1 / 8 项，1 项疑似有误"),
          List.of("ENERGY=17.9; ENERGY.说明=新线投产", "ENERGY ✓", "已填 1 / 8 项，0 项疑似有误"),
          List.of("ENERGY=13; ENERGY.2023年重述=12", "ENERGY △ 请写原因", "已填 1 / 8 项，1 项疑似有误"),
          List.of("POWER=约 880; SMELT=12 吨", "POWER ▲ 不是数字; SMELT ▲ 不是数字", "已填 2 / 8 项，2 项疑似有误"),
          List.of(
              "POWER=—; RATE=99.5%; SMELT=3%",
              "POWER ▲ 不是数字; RATE ✓; SMELT ▲ 不是数字", "已填 3 / 9 项，2 项疑似有误"),
          List.of(
              "POWER=１，２３４．５; SMELT=1,234.5; WASTE=1 177（含往年 126）",
              "POWER ✓; SMELT ✓; WASTE ✓",
              "已填 3 / 9 项，0 项疑似有误"),
          List.of(
              "POWER=不适用; SMELT=N/A; WASTE.状态=不适用",
              "POWER 不适用; SMELT 不适用; WASTE 不适用",
              "已填 3 / 9 项，0 项疑似有误"),
          List.of(
              "POWER.状态=暂缺; SMELT=暂缺; SMELT.说明=地磅检修",
              "POWER △ 请写原因; SMELT 暂缺",
              "已填 2 / 8 项，1 项疑似有误"),
          List.of(
              "POWER=880; POWER.状态=不适用; CERTS=ISO 14001; CERTS.状态=暂缺",
              "POWER ▲ 与状态不符; CERTS ▲ 与状态不符",
              "已填 2 / 9 项，2 项疑似有误"),
          List.of(
              "HC=1200; HC[gender=female]=300; HC[gender=male]=897",
              "HC ▲ [gender] 合计 1197; HC[gender=male] ✓",
              "已填 3 / 8 项，1 项疑似有误"),
          List.of(
              "HC=1200; HC[gender=female]=300; HC[gender=male]=900", "HC ✓", "已填 3 / 8 项，0 项疑似有误"),
          List.of(
              "HC=300; HC[gender=female]=300; HC[gender=male].状态=不适用; HC[age=old]=299",
              "HC ✓; HC[age=young] ○ 必填",
              "已填 4 / 8 项，0 项疑似有误"),
          List.of(
              "HC[gender=female]=300; HC[gender=male]=900",
              "HC ✓; HC[age=old] ○ 必填",
              "已填 3 / 8 项，0 项疑似有误"),
          List.of("HC.状态=不适用", "HC 不适用; HC[gender=female] ✓; HC[age=old] ✓", "已填 5 / 8 项，0 项疑似有误"));

  private static final Map<String, byte[]> COMPUTED = new LinkedHashMap<>();

  @BeforeAll
  static void compute() throws IOException, InterruptedException {
    InstalledTool.LIBRE_OFFICE.need();
    Map<String, byte[]> forms = new LinkedHashMap<>();
    for (int i = 0; i < CASES.size(); i++) {
      forms.put("case" + i, typed(CASES.get(i).get(0)));
    }
    forms.put("inserted", withRowInserted());
    for (List<Language> languages : LANGUAGES) {
      forms.put("blank" + languages, withoutResults(blank(languages)));
    }
    forms.put("carried", withoutResults(carried()));
    COMPUTED.putAll(LibreOffice.saved(forms, "xlsx"));
  }

  private static final List<List<Language>> LANGUAGES =
      List.of(List.of(Language.ZH), List.of(Language.EN), List.of(Language.EN, Language.ZH));

  @TestFactory
  Stream<DynamicTest> marksAndMeterFollowWhatIsTyped() {
    return Stream.iterate(0, i -> i + 1)
        .limit(CASES.size())
        .map(
            i -> {
              List<String> expected = CASES.get(i);
              return DynamicTest.dynamicTest(
                  expected.get(0).isEmpty() ? "nothing" : expected.get(0),
                  () -> check(computed("case" + i), expected.get(1), expected.get(2)));
            });
  }

  private static void check(byte[] form, String marks, String meter) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form))) {
      for (String mark : marks.split("; ", -1)) {
        String code = mark.substring(0, mark.indexOf(' '));
        assertThat(
                code
                    + " "
                    + row(workbook, code).getCell(FormColumn.CHECK.index()).getStringCellValue())
            .isEqualTo(mark);
      }
      assertThat(texts(workbook.getSheetAt(0))).contains(meter);
    }
  }

  @Test
  void theLinkToTheFirstBlankPassesOverInsertedRows() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(computed("inserted")))) {
      assertThat(texts(workbook.getSheetAt(0))).contains("前往 F5").doesNotContain("前往 F4");
    }
  }

  @TestFactory
  Stream<DynamicTest> resultsStoredInABlankFormAreThoseComputed() {
    return LANGUAGES.stream()
        .map(
            languages ->
                DynamicTest.dynamicTest(
                    languages.toString(),
                    () ->
                        assertThat(WorkbookCells.values(computed("blank" + languages)))
                            .containsExactlyEntriesOf(WorkbookCells.values(blank(languages)))));
  }

  /** Viewers that do not calculate show the results that are stored. */
  @Test
  void resultsStoredInACarriedFormAreThoseComputed() throws IOException {
    check(
        carried(),
        "ENERGY △ 变动大，请说明; POWER ✓; SMELT ▲ 不是数字; HC ▲ [gender] 合计 1197; RATE ○ 选填",
        "已填 6 / 8 项，3 项疑似有误");
    assertThat(WorkbookCells.values(computed("carried")))
        .containsExactlyEntriesOf(WorkbookCells.values(carried()));
  }

  private static byte[] carried() throws IOException {
    Spreadsheet older =
        TextGrid.of(
            """
            ## 环境
            指标编码|单位|2024年
            ENERGY|万吨标煤|17.9
            POWER|万千瓦时|１，２３４．５
            SMELT|吨|约 12
            HC|人|1200
            HC[gender=female]|人|300
            HC[gender=male]|人|897
            """);
    Entity entity = ROUND.tree().entity("NF03");
    List<Language> languages = List.of(Language.ZH);
    FormAnswers answers =
        new Carrying(ROUND, entity, languages, SourceCell.file("NF03_2024.xlsx", "d19e57"))
            .carry(older)
            .answers();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FormWriter.write(
        new FormRequest(ROUND, entity, languages, Optional.empty(), Optional.empty(), answers),
        out);
    return out.toByteArray();
  }

  private static byte[] computed(String form) {
    return Objects.requireNonNull(COMPUTED.get(form));
  }

  private static byte[] blank(List<Language> languages) throws IOException {
    return FormWriterTest.form(ROUND, "NF03", languages.toArray(Language[]::new));
  }

  private static byte[] typed(String answers) throws IOException {
    try (XSSFWorkbook workbook = workbook()) {
      for (String answer : answers.split("; ", -1)) {
        if (!answer.isEmpty()) {
          int equals = answer.lastIndexOf('=');
          type(workbook, answer.substring(0, equals), answer.substring(equals + 1));
        }
      }
      return withoutResults(bytes(workbook));
    }
  }

  private static void type(XSSFWorkbook workbook, String place, String text) {
    int dot = place.indexOf('.');
    String code = dot < 0 ? place : place.substring(0, dot);
    FormColumn column = dot < 0 ? FormColumn.VALUE : column(place.substring(dot + 1));
    Cell cell = row(workbook, code).getCell(column.index());
    if (text.matches("-?[0-9.]+")) {
      cell.setCellValue(Double.parseDouble(text));
    } else {
      cell.setCellValue(text);
    }
  }

  private static FormColumn column(String heading) {
    return Stream.of(FormColumn.values())
        .filter(column -> column.heading(SmallGroup.YEAR).zh().equals(heading))
        .findFirst()
        .orElseThrow();
  }

  /** The first row of the sheet is answered, and a row without code stands below it. */
  private static byte[] withRowInserted() throws IOException {
    try (XSSFWorkbook workbook = workbook()) {
      type(workbook, "ENERGY", "12.5");
      Row energy = row(workbook, "ENERGY");
      Sheet sheet = energy.getSheet();
      sheet.shiftRows(energy.getRowNum() + 1, sheet.getLastRowNum(), 1);
      return withoutResults(bytes(workbook));
    }
  }

  private static XSSFWorkbook workbook() throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(blank(List.of(Language.ZH))));
  }

  private static byte[] withoutResults(byte[] form) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form))) {
      workbook.forEach(
          sheet ->
              sheet.forEach(
                  row ->
                      row.forEach(
                          cell -> {
                            if (cell.getCellType() == CellType.FORMULA) {
                              ((XSSFCell) cell).getCTCell().unsetV();
                            }
                          })));
      return bytes(workbook);
    }
  }

  private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return out.toByteArray();
  }

  private static Row row(XSSFWorkbook workbook, String code) {
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        Cell cell = row.getCell(FormColumn.CODE.index());
        if (cell != null && cell.toString().equals(code)) {
          return row;
        }
      }
    }
    throw new AssertionError("no row " + code);
  }

  private static List<String> texts(Sheet sheet) {
    List<String> texts = new ArrayList<>();
    for (Row row : sheet) {
      for (Cell cell : row) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        texts.add(
            formula && cell.getCachedFormulaResultType() == CellType.STRING
                ? cell.getStringCellValue()
                : cell.toString());
      }
    }
    return texts;
  }
}
