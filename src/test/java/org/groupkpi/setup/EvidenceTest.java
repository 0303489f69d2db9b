package org.groupkpi.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.project.Overrides;
import org.groupkpi.project.ProjectLoader;
import org.groupkpi.run.Called;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document behind a figure: asked for in the form, kept, told, and part of the manifest. */
class EvidenceTest {
  private static final int HEADINGS = 1;
  private static final int FIRST_ROW = 2;
  private static final int EVIDENCE = 10;
  private static final String NAMED = "能源台账 2025.pdf，第 3 页";

  @TempDir private Path folder;
  private Path project;
  private Path forms;
  private Path form;
  private String code = "";

  @BeforeEach
  void fillIn() throws Exception {
    project = folder.resolve("project");
    called("init", "--lang", "zh", "--group", "G", "--year", "2025", "" + project);
    Path settings = project.resolve("project.yaml");
    Files.writeString(
        settings, Files.readString(settings).replace("# evidence: no ", "evidence: yes "));
    forms = folder.resolve("forms");
    called("template", "--out", "" + forms, "" + project);
    Path year = project.resolve("submissions/2025");
    new RandomAnswers(ProjectLoader.load(project, Overrides.NONE), 7).fill(forms, year);
    try (var files = Files.list(year)) {
      form = files.filter(file -> file.toString().endsWith(".xlsx")).sorted().findFirst().get();
    }
    try (InputStream in = Files.newInputStream(form);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      XSSFSheet sheet = workbook.getSheetAt(1);
      assertThat(sheet.getRow(HEADINGS).getCell(EVIDENCE).getStringCellValue()).startsWith("依据");
      Row row = sheet.getRow(FIRST_ROW);
      code = row.getCell(0).getStringCellValue();
      row.getCell(EVIDENCE).setCellValue(NAMED);
      try (OutputStream out = Files.newOutputStream(form)) {
        workbook.write(out);
      }
    }
    Path documents = Files.createDirectories(year.resolve("evidence/能源"));
    Files.writeString(documents.resolve("能源台账 2025.pdf"), "a document");
    Files.writeString(documents.resolve("another.xlsx"), "that nobody names");
  }

  private static String called(String... arguments) {
    Called called = Called.kpi(arguments);
    assertThat(called.exit()).as(called.printed()).isIn(0, 1);
    return called.printed();
  }

  @Test
  void isKeptWithTheFigureAndHashedIntoTheManifest() throws Exception {
    Path out = folder.resolve("out");
    String printed =
        called("consolidate", "--draft", "--formats", "md", "--out", "" + out, "" + project);
    assertThat(printed).doesNotContain("F101").doesNotContain("F102");
    List<String> facts = Files.readAllLines(out.resolve("data/facts.csv"));
    assertThat(facts.get(0)).endsWith(",cell,evidence");
    assertThat(facts).filteredOn(line -> line.endsWith("," + NAMED)).hasSize(1);
    assertThat(out.resolve("manifest.json"))
        .content()
        .contains("submissions/2025/evidence/能源/能源台账 2025.pdf")
        .doesNotContain("another.xlsx");
    String entity = form.getFileName().toString().replaceAll("_.*", "");
    assertThat(called("explain", "--node", entity, code, "" + project)).contains("依据：" + NAMED);
    assertThat(called("explain", "--node", entity, "--format", "json", code, "" + project))
        .contains("\"evidence\" : \"" + NAMED + "\"");
    assertThat(called("verify", "" + out, "" + project)).doesNotContain("不同");
    Files.writeString(project.resolve("submissions/2025/evidence/能源/能源台账 2025.pdf"), "another");
    assertThat(called("verify", "" + out, "" + project)).contains("能源台账 2025.pdf");
  }

  @Test
  void isCarriedIntoANewForm() throws Exception {
    Path carried = folder.resolve("carried");
    called("template", "--from", "" + form, "--out", "" + carried, "" + project);
    try (InputStream in = Files.newInputStream(carried.resolve(form.getFileName().toString()));
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      assertThat(workbook.getSheetAt(1).getRow(FIRST_ROW).getCell(EVIDENCE).getStringCellValue())
          .isEqualTo(NAMED);
    }
  }
}
