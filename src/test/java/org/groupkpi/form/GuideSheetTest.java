package org.groupkpi.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.Pages;
import org.groupkpi.intake.SmallGroup;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.FillingGuide;
import org.groupkpi.text.Language;
import org.groupkpi.text.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuideSheetTest {
  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"ZH", "EN"})
  void itIsThePageForSubsidiaries(Language language) throws IOException {
    String text = Resource.text(GuideSheet.class, "guide." + language.code() + ".md");
    Pages.compare("subsidiaries", language, text);
  }

  @Test
  void standsBehindTheCoverInAllLanguages() throws IOException {
    CollectionRound round = SmallGroup.round();
    FormRequest request =
        new FormRequest(
                round,
                round.tree().entity("NF03"),
                List.of(Language.EN, Language.ZH),
                Optional.empty(),
                Optional.empty())
            .guided(FillingGuide.YES);
    byte[] form = FormWriter.form(request);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form))) {
      assertThat(workbook.getSheetName(1)).isEqualTo("Guide");
      List<String> texts = texts(workbook.getSheetAt(1));
      assertThat(texts).startsWith("Guide").contains("填报指南", "Lists", "清单类的表");
      assertThat(texts).noneMatch(text -> text.startsWith("#") || text.startsWith("-"));
    }
  }

  private static List<String> texts(XSSFSheet sheet) {
    return StreamSupport.stream(sheet.spliterator(), false)
        .map(row -> row.getCell(1).getStringCellValue())
        .toList();
  }
}
