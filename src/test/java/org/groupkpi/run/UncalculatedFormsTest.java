package org.groupkpi.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.record.PrecisionRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms whose figure is a formula with a result that a program wrote and nobody calculated. */
class UncalculatedFormsTest {
  private static final String STORED = "0 is stored, but the formula ";

  @TempDir private Path folder;
  private TwoPlants plants;

  @BeforeEach
  void otherPlant() throws IOException {
    plants = TwoPlants.in(folder).submitted("N2_2024.xlsx", TwoPlants.form("N2"));
  }

  /** Numbers, a date, texts and other formulas, in sheet 计算. */
  private static void fill(Sheet sheet) {
    double[] numbers = {500, 501, 1.5};
    for (int row = 0; row < numbers.length; row++) {
      sheet.createRow(row).createCell(0).setCellValue(numbers[row]);
      sheet.getRow(row).createCell(1).setCellValue(1);
    }
    sheet.getRow(0).createCell(2).setCellValue("1,234");
    sheet.getRow(1).createCell(2).setCellValue("无");
    sheet.getRow(0).createCell(3).setCellFormula("TODAY()");
    sheet.getRow(1).createCell(3).setCellFormula("IF(A1>0,A1*2,0)");
    sheet.setArrayFormula("SUM(A1:A2*B1:B2)", CellRangeAddress.valueOf("D3"));
    sheet.getRow(2).getCell(3).setCellValue(0);
    sheet.getWorkbook().createName().setNameName("total");
    sheet.getWorkbook().getName("total").setRefersToFormula("SUM(计算!$A$1:$A$2)");
  }

  /** The printed findings of a form with that formula, whose stored result is 0. */
  private String validated(String type, String formula, boolean asDisplayed) throws IOException {
    try (Workbook workbook = type.equals("xls") ? old() : form()) {
      fill(workbook.createSheet("计算"));
      Cell figure = workbook.getSheet("填报").getRow(1).getCell(2);
      figure.setCellFormula(formula);
      figure.setCellValue(0);
      if (asDisplayed) {
        setPrecisionAsDisplayed(workbook);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      plants.submitted("N1_2024." + type, out.toByteArray());
      return plants.validate().printed();
    }
  }

  private static Workbook form() throws IOException {
    return WorkbookFactory.create(new ByteArrayInputStream(TwoPlants.form("N1")));
  }

  private static Workbook old() throws IOException {
    try (Workbook form = form()) {
      return OldWorkbook.of(form);
    }
  }

  private static void setPrecisionAsDisplayed(Workbook workbook) {
    if (workbook instanceof HSSFWorkbook old) {
      PrecisionRecord precision =
          (PrecisionRecord) old.getInternalWorkbook().findFirstRecordBySid(PrecisionRecord.sid);
      precision.setFullPrecision(false);
    } else {
      ((XSSFWorkbook) workbook).getCTWorkbook().addNewCalcPr().setFullPrecision(false);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        // the formula | what it gives
        "计算!A1+计算!A2 | 1001",
        "IF(计算!A1>0,SUM(计算!A1:A2),0) | 1001",
        "SUMIF(计算!A1:A3,\">2\") | 1001",
        "SUMPRODUCT(计算!A1:A2,计算!B1:B2) | 1001",
        "IFERROR(计算!A1/0,7) | 7",
        "IFERROR(计算!C2+1,7) | 7",
        "SUBTOTAL(9,计算!A1:A2) | 1001",
        "INT(计算!A3) | 1",
        "VLOOKUP(501,计算!A1:B3,2,FALSE) | 1",
        "INDEX(计算!A1:A3,2) | 501",
        "COUNT(计算!A1:A3) | 3",
        "VALUE(\"500\")+计算!A2 | 1001",
        "total | 1001",
        "计算!D2 | 1000",
        "IF(计算!A1>0,\"\",计算!A1) | \"\"",
      })
  void theyAreToldWhateverTheFunction(String formula, String result) throws IOException {
    for (String type : new String[] {"xlsx", "xls"}) {
      assertThat(validated(type, formula, false))
          .as(type)
          .contains("C213")
          .containsPattern(STORED + "=\\Q" + formula + "\\E gives \\Q" + result + "\\E;");
      Files.delete(folder.resolve("submissions/2024/N1_2024." + type));
    }
  }

  /** Functions that are newer than the format are written as those of an add-in. */
  @Test
  void newerFunctionsOfOldFilesAreKnown() throws IOException {
    assertThat(validated("xls", "_xlfn.IFERROR(计算!A1/0,7)", false))
        .contains(STORED + "=IFERROR(计算!A1/0,7) gives 7;");
    assertThat(validated("xls", "_xlfn.NOBODYKNOWS(计算!A1)", false)).doesNotContain("C213");
  }

  /** Only spreadsheets know what these give, or it changes from day to day. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "YEAR(TODAY())",
        "IFERROR(YEAR(计算!D1),5)",
        "IFERROR(计算!C1*1,5)",
        "INDIRECT(\"计算!A1\")",
        "IF(计算!D3>0,5,6)",
        "1/(计算!A1-500)",
      })
  void nothingIsToldThatIsNotCertain(String formula) throws IOException {
    assertThat(validated("xlsx", formula, false)).contains("C205").doesNotContain("C213");
    Files.delete(folder.resolve("submissions/2024/N1_2024.xlsx"));
    assertThat(validated("xls", formula, false)).contains("C205").doesNotContain("C213");
  }

  /** Where numbers are rounded as they are shown, the formulas give other results. */
  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void precisionAsDisplayedIsNotCompared(String type) throws IOException {
    assertThat(validated(type, "计算!A1+计算!A3", true)).contains("C205").doesNotContain("C213");
  }

  /** A filter leaves rows out of a subtotal. */
  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void subtotalsOfFilteredRowsAreNotCompared(String type) throws IOException {
    try (Workbook workbook = type.equals("xls") ? old() : form()) {
      Sheet sheet = workbook.createSheet("计算");
      fill(sheet);
      Row hidden = sheet.getRow(1);
      hidden.setZeroHeight(true);
      Cell figure = workbook.getSheet("填报").getRow(1).getCell(2);
      figure.setCellFormula("SUBTOTAL(9,计算!A1:A2)");
      figure.setCellValue(500);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      plants.submitted("N1_2024." + type, out.toByteArray());
      assertThat(plants.validate().printed()).contains("C205").doesNotContain("C213");
    }
  }
}
