package org.groupkpi.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.intake.SmallGroup;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.text.Language;
import org.junit.jupiter.api.Test;

public class FormWriterTest {

  public static byte[] form(CollectionRound round, String entity, Language... languages)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FormWriter.write(
        new FormRequest(
            round,
            round.tree().entity(entity),
            List.of(languages),
            Optional.of("2025 年 2 月 14 日"),
            Optional.empty()),
        out);
    return out.toByteArray();
  }

  @Test
  void writesHeadingsRowsAndIdentity() throws IOException {
    CollectionRound round = SmallGroup.round(SmallGroup.held("NF03", "ENERGY", "12.345"));
    byte[] bytes = form(round, "NF03", Language.ZH, Language.EN);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      XSSFSheet sheet = workbook.getSheet("环境／能源");
      assertThat(texts(sheet.getRow(1)))
          .containsExactly(
              "指标编码\nCode",
              "指标名称\nIndicator",
              "单位\nUnit",
              "2023年已报\n2023 reported",
              "2023年重述\n2023 restated",
              "2024年\n2024",
              "同比\nChange",
              "状态\nStatus",
              "说明\nNote",
              "检查\nCheck",
              "填报口径\nGuidance");
      assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("ENERGY");
      assertThat(sheet.getRow(2).getCell(3).getNumericCellValue()).isEqualTo(12.345);
      assertThat(workbook.getSheetVisibility(workbook.getSheetIndex("_kpi")))
          .isEqualTo(SheetVisibility.VERY_HIDDEN);
    }
  }

  @Test
  void sameRequestSameBytes() throws IOException {
    byte[] once = form(SmallGroup.round(), "NF03", Language.ZH);
    assertThat(form(SmallGroup.round(), "NF03", Language.ZH)).isEqualTo(once);
  }

  @Test
  void keepsFormsToLookAt() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "forms"));
    CollectionRound round =
        SmallGroup.round(
            SmallGroup.held("NF03", "ENERGY", "12.345"), SmallGroup.held("NF03", "HC", "1187"));
    Files.write(folder.resolve("zh.xlsx"), form(round, "NF03", Language.ZH));
    Files.write(folder.resolve("en.xlsx"), form(round, "NF03", Language.EN));
    Files.write(folder.resolve("both.xlsx"), form(round, "NF03", Language.ZH, Language.EN));
    assertThat(folder).isNotEmptyDirectory();
  }

  private static List<String> texts(XSSFRow row) {
    return java.util.stream.StreamSupport.stream(row.spliterator(), false)
        .map(cell -> cell.getStringCellValue())
        .toList();
  }
}
