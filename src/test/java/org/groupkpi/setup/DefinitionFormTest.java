package org.groupkpi.setup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.project.GivenTables;
import org.groupkpi.project.Overrides;
import org.groupkpi.project.Project;
import org.groupkpi.project.ProjectLoader;
import org.groupkpi.run.ProjectCopy;
import org.groupkpi.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionFormTest {
  private static final Path SAMPLE = Path.of("sample-workbooks");

  @TempDir private Path folder;

  /** The files of the other form take the place of the former ones. */
  private static SortedMap<String, byte[]> convert(Path project, DefinitionForm form)
      throws Exception {
    GivenTables given = GivenTables.read(project);
    SortedMap<String, byte[]> files = form.files(given, Language.ZH);
    new DefinitionFiles(project, given.files()).replace(files);
    return files;
  }

  private Path copy() throws IOException {
    Path project = folder.resolve("project");
    ProjectCopy.copy(SAMPLE, project);
    return project;
  }

  @Test
  void bothFormsSayTheSame() throws Exception {
    Path project = copy();
    Project before = ProjectLoader.load(project, Overrides.NONE);
    convert(project, DefinitionForm.XLSX);
    Project workbook = ProjectLoader.load(project, Overrides.NONE);
    assertThat(workbook.catalogue().indicators()).isEqualTo(before.catalogue().indicators());
    assertThat(workbook.entities().entities()).isEqualTo(before.entities().entities());
    assertThat(workbook.tables()).isEqualTo(before.tables());
    assertThat(workbook.definitions().targets()).isEqualTo(before.definitions().targets());
    assertThat(workbook.definitions().disclosures()).isEqualTo(before.definitions().disclosures());
    assertThat(workbook.notes()).isEqualTo(before.notes());
  }

  @Test
  void thereAndBackGivesTheSameBytesFromTheSecondTimeOn() throws Exception {
    Path project = copy();
    convert(project, DefinitionForm.XLSX);
    Map<String, byte[]> files = convert(project, DefinitionForm.CSV);
    Map<String, byte[]> workbook = convert(project, DefinitionForm.XLSX);
    assertSame(convert(project, DefinitionForm.CSV), files);
    assertSame(convert(project, DefinitionForm.XLSX), workbook);
    assertThat(project.resolve("definitions/former-1/rows.csv"))
        .hasSameBinaryContentAs(SAMPLE.resolve("definitions/rows.csv"));
  }

  private static void assertSame(Map<String, byte[]> actual, Map<String, byte[]> expected) {
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    expected.forEach((name, bytes) -> assertThat(actual.get(name)).as(name).isEqualTo(bytes));
  }

  @Test
  void nothingThatSomebodyWroteIsLost() throws Exception {
    Path project = copy();
    String written =
        """
        # 备注, 第二格
        code,x_id,name_zh,parent,ownership,x_ note

        XL,007,集团,,100.00,"two
        lines ""quoted"" in one cell"
        #SUB,1,下属,XL,50%
        SUB,=1+1,+86,XL,1E3," blank "
        ,,,,,
        SUB2,_x000D_,'-,XL,2024-01-05,🏭
        """;
    Path file = project.resolve("definitions/entities.csv");
    Files.writeString(file, written, UTF_8);
    convert(project, DefinitionForm.XLSX);
    convert(project, DefinitionForm.CSV);
    assertThat(Files.readString(file, UTF_8))
        .isEqualTo(
            "\uFEFF"
                + """
                # 备注,第二格
                code,x_id,name_zh,parent,ownership,x_ note

                XL,007,集团,,100.00,"two
                lines ""quoted"" in one cell"
                #SUB,1,下属,XL,50%
                SUB,=1+1,+86,XL,1E3," blank "

                SUB2,_x000D_,'-,XL,2024-01-05,🏭
                """
                    .replace("\n", "\r\n")
                    .replace("two\r\n", "two\n"));
  }

  @Test
  void aWorkbookExplainsItself() throws Exception {
    byte[] bytes =
        DefinitionForm.XLSX.files(GivenTables.read(SAMPLE), Language.EN).get("definitions.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      assertThat(workbook.getSheetName(0)).isEqualTo("Guide");
      XSSFSheet sheet = workbook.getSheet("indicators");
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
      assertThat(
              sheet.getCellComment(sheet.getRow(0).getCell(7).getAddress()).getString().getString())
          .isEqualTo(
              """
              kind · 性质
              flow or stock or ratio or text
              The column has to be there.
              Example: flow""");
      assertThat(sheet.getDataValidations())
          .extracting(rule -> rule.getValidationConstraint().getFormula1())
          .contains("\"flow,stock,ratio,text\"")
          .contains("OFFSET(dimensions!$A$2,0,0,MAX(1,COUNTA(dimensions!$A$2:$A$4002)),1)");
    }
  }

  @Test
  void whatFailsLeavesTheProjectAsItWas() throws Exception {
    Path project = copy();
    GivenTables given = GivenTables.read(project);
    Files.delete(project.resolve("definitions/targets.csv"));
    DefinitionFiles files = new DefinitionFiles(project, given.files());
    Map<String, byte[]> others = DefinitionForm.XLSX.files(given, Language.EN);
    assertThatThrownBy(() -> files.replace(others)).isInstanceOf(NoSuchFileException.class);
    try (Stream<Path> left = Files.list(project.resolve("definitions"))) {
      List<String> names = left.map(file -> file.getFileName().toString()).sorted().toList();
      assertThat(names)
          .contains("entities.csv", "rows.csv")
          .noneMatch(name -> name.contains("former"));
    }
  }
}
