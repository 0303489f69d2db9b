package org.groupkpi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.file.Limits;
import org.groupkpi.file.Opened;
import org.groupkpi.file.Spreadsheet;
import org.groupkpi.file.SpreadsheetReader;
import org.groupkpi.finding.Finding;
import org.groupkpi.form.FormWriterTest;
import org.groupkpi.measure.Exact;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms are written, filled in and read; other programs have {@link ProducersTest}. */
class RoundTripTest {
  private static final CollectionRound ROUND =
      SmallGroup.round(
          SmallGroup.held("NF03", "ENERGY", "12.345"), SmallGroup.held("NF03", "HC", "1187"));

  private static final List<String> ANSWERS =
      List.of(
          "HC=1200",
          "HC[gender=female]=300",
          "HC[gender=male]=900",
          "HC[age=young]=500.5",
          "HC[age=old]=699.5",
          "CERTS=Answer[text=ISO 14001；ISO 45001]",
          "STORY=BLANK",
          "ENERGY=12.5",
          "POWER=NOT_APPLICABLE",
          "WASTE=NOT_AVAILABLE",
          "RATE=99.9",
          "SMELT=0.1");

  private static XSSFWorkbook filled(Language... languages) throws IOException {
    XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(FormWriterTest.form(ROUND, "NF03", languages)));
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        Cell code = row.getCell(0);
        if (code != null && row.getRowNum() > 1 && row.getCell(5) != null) {
          ANSWERS.stream()
              .filter(answer -> answer.startsWith(code.getStringCellValue() + "="))
              .forEach(answer -> fill(row, answer.substring(answer.lastIndexOf('=') + 1)));
        }
      }
    }
    return workbook;
  }

  private static void fill(Row row, String answer) {
    switch (answer) {
      case "BLANK" -> {}
      case "NOT_APPLICABLE" -> row.getCell(7).setCellValue("不适用");
      case "NOT_AVAILABLE" -> {
        row.getCell(5).setCellValue("暂缺");
        row.getCell(8).setCellValue("地磅检修，三月底补报");
      }
      default -> {
        if (answer.startsWith("ISO") || answer.startsWith("Answer")) {
          row.getCell(5).setCellValue("ISO 14001；ISO 45001");
        } else {
          row.getCell(5).setCellValue(Double.parseDouble(answer));
        }
      }
    }
  }

  private static byte[] bytes(Workbook workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    workbook.close();
    return out.toByteArray();
  }

  private static ReturnedForm read(byte[] bytes) {
    Opened opened = SpreadsheetReader.open(bytes);
    assertThat(opened).isInstanceOf(Spreadsheet.class);
    return new FormReader(ROUND)
        .read(
            FormulaResults.complete(
                (Spreadsheet) opened,
                new WorkbookFormulas((Spreadsheet) opened, bytes, Limits.DEFAULT)),
            "submissions/2024/a.xlsx");
  }

  private static List<String> answers(ReturnedForm form) {
    return form.submission().orElseThrow().facts().values().stream()
        .map(Fact::code)
        .map(code -> code + "=" + shown(form.submission().orElseThrow().facts().get(code)))
        .toList();
  }

  private static String shown(@Nullable Fact fact) {
    return fact != null && fact.value() instanceof ReportedValue.Figure figure
        ? Exact.plain(figure.value())
        : String.valueOf(fact == null ? null : fact.value());
  }

  private static List<String> kinds(ReturnedForm form) {
    return form.findings().stream().map(Finding::kind).map(Enum::name).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en", "zh_hant", "zh+en", "en+zh"})
  void whatIsFilledInIsRead(String languages) throws IOException {
    Language[] wanted =
        java.util.Arrays.stream(languages.split("\\+", -1))
            .map(code -> Language.of(code).orElseThrow())
            .toArray(Language[]::new);
    ReturnedForm form = read(bytes(filled(wanted)));
    assertThat(answers(form)).containsExactlyElementsOf(ANSWERS);
    assertThat(form.findings()).isEmpty();
  }

  @Test
  void anEmptyFormLacksWhatIsRequired() throws IOException {
    ReturnedForm form = read(FormWriterTest.form(ROUND, "NF03", Language.ZH));
    assertThat(kinds(form)).hasSize(8).containsOnly("C230");
  }

  /** POI spells 1200 as 1200.0, and a date as its number of days. */
  @Test
  void whatStoodThereIsShownAsAPersonSeesIt() throws IOException {
    XSSFWorkbook workbook = filled(Language.ZH);
    Cell date = workbook.getSheetAt(1).getRow(3).getCell(5);
    date.setCellValue(45657);
    org.apache.poi.ss.usermodel.CellStyle style = workbook.createCellStyle();
    style.setDataFormat((short) 14);
    date.setCellStyle(style);
    ReturnedForm form = read(bytes(workbook));
    Fact total = form.submission().orElseThrow().facts().values().iterator().next();
    assertThat(total.source().text()).isEqualTo("1200");
    assertThat(total.source().raw()).isEqualTo("1200.0");
    assertThat(form.findings().get(0).place().text()).isEqualTo("2024-12-31");
    assertThat(form.findings().get(0).place().raw()).isEqualTo("45657.0");
  }

  @Test
  void formulasWithoutResultAreWorkedOut() throws IOException {
    XSSFWorkbook workbook = filled(Language.ZH);
    Cell value = workbook.getSheetAt(1).getRow(2).getCell(5);
    value.setCellFormula("F4+F5");
    ((org.apache.poi.xssf.usermodel.XSSFCell) value).getCTCell().unsetV();
    ReturnedForm form = read(bytes(workbook));
    assertThat(answers(form)).containsExactlyElementsOf(ANSWERS);
    assertThat(kinds(form)).containsExactly("C205");
  }
}
