package org.groupkpi.setup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.definition.Indicator;
import org.groupkpi.project.GivenTables;
import org.groupkpi.project.Overrides;
import org.groupkpi.project.Project;
import org.groupkpi.project.ProjectLoader;
import org.groupkpi.run.Called;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectAdditionTest {
  @TempDir private Path folder;

  private Path project(String form) {
    Path project = folder.resolve("project");
    called(
        "init",
        "--lang",
        "zh",
        "--group",
        "华星集团",
        "--year",
        "2025",
        "--as",
        form,
        project.toString());
    return project;
  }

  private static String called(String... arguments) {
    Called called = Called.kpi(arguments);
    assertThat(called.exit()).as(called.printed()).isEqualTo(0);
    return called.printed();
  }

  private static Set<String> codes(Path project) throws Exception {
    return ProjectLoader.load(project, Overrides.NONE).catalogue().indicators().keySet();
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx"})
  void anIndicatorComesWithWhatItNeeds(String form) throws Exception {
    Path project = project(form);
    Set<String> before = codes(project);
    assertThat(before).contains("TRAIN_HOURS").doesNotContain("GHG2_CALC");
    called("catalogue", "add", "ghg", "GHG2_CALC", project.toString());
    Project after = ProjectLoader.load(project, Overrides.NONE);
    assertThat(after.catalogue().indicators().keySet()).containsAll(before).contains("GHG2_CALC");
    assertThat(after.catalogue().find("GHG2_CALC").flatMap(Indicator::formula)).isPresent();
    assertThat(after.catalogue().factors()).containsKey("EF_GRID");
    assertThat(called("catalogue", "add", "ghg", "GHG2_CALC", project.toString()))
        .contains("项目中已全部具备");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx"})
  void aWholeCatalogueIsAddedOnce(String form) throws Exception {
    Path project = project(form);
    called("catalogue", "add", "hkex", project.toString());
    called("check-definitions", project.toString());
    Set<String> once = codes(project);
    assertThat(once).hasSizeGreaterThan(120);
    assertThat(called("catalogue", "add", "hkex", project.toString())).contains("项目中已全部具备");
    assertThat(codes(project)).isEqualTo(once);
    assertThat(project.resolve("definitions/former-1")).isDirectory();
  }

  /** What a table of tables of one's own becomes when a catalogue is added. */
  private String tablesAddedTo(byte[] mine) throws Exception {
    Path project = project("csv");
    Path file = project.resolve("definitions/tables.csv");
    Files.write(file, mine);
    called("catalogue", "add", "hkex", project.toString());
    return Files.readString(file, UTF_8);
  }

  @Test
  void aFileKeepsItsLineEndsItsCommentsAndItsOwnColumns() throws Exception {
    String mine =
        "# mine\nx_note,table,title_zh,layout\n我的,people,人员,years\n,safety,安全,\n,environment,环境,\n,business,经营,\n";
    assertThat(tablesAddedTo(mine.getBytes(UTF_8)))
        .startsWith(
            mine.replace("title_zh,layout", "title_zh,layout,title_zh_hant,title_en")
                .substring(0, 30))
        .contains("我的,people,人员,years")
        .doesNotContain("\r");
  }

  /** Excel would show it garbled without a mark. */
  @Test
  void aFileInAnEncodingOfExcelBecomesUtf8WithMark() throws Exception {
    String mine =
        "x_note,table,title_zh\r\n我的,people,人员\r\n,safety,安全\r\n,environment,环境\r\n,business,经营\r\n";
    assertThat(tablesAddedTo(mine.getBytes("GB18030")))
        .startsWith("\uFEFFx_note,table,")
        .contains("我的,people,人员");
  }

  @Test
  void whatWouldBeWrongIsNotWritten() throws Exception {
    Path project = project("csv");
    Path file = project.resolve("definitions/indicators.csv");
    Files.writeString(file, Files.readString(file, UTF_8).replace("立方米", "吨"), UTF_8);
    byte[] before = Files.readAllBytes(file);
    Called called = Called.kpi("catalogue", "add", "hkex", project.toString());
    assertThat(called.exit()).isEqualTo(2);
    assertThat(called.printed()).contains("D014");
    assertThat(file).hasBinaryContent(before);
    assertThat(project.resolve("definitions/former-1")).doesNotExist();
  }

  /** What somebody painted stays painted. */
  @Test
  void aWorkbookKeepsItsLooks() throws Exception {
    Path project = project("xlsx");
    Path file = project.resolve("definitions/definitions.xlsx");
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      workbook.getSheet("indicators").setColumnWidth(1, 99 * 256);
      workbook.createSheet("我的笔记").createRow(0).createCell(0).setCellValue("留着");
      save(workbook, file);
    }
    called("catalogue", "add", "gri", project.toString());
    try (XSSFWorkbook workbook = new XSSFWorkbook(new FileInputStream(file.toFile()))) {
      assertThat(workbook.getSheet("indicators").getColumnWidth(1)).isEqualTo(99 * 256);
      assertThat(workbook.getSheet("我的笔记").getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("留着");
      assertThat(workbook.getSheet("indicators").getDataValidations()).isNotEmpty();
    }
    assertThat(GivenTables.read(project).notes()).hasSize(1);
  }

  private static void save(XSSFWorkbook workbook, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
  }
}
