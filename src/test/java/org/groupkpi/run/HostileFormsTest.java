package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that ask for more than a form may, or are not what they say: each is a finding. */
class HostileFormsTest {
  @TempDir private Path folder;
  private TwoPlants plants;

  @BeforeEach
  void otherPlant() throws IOException {
    plants = TwoPlants.in(folder).submitted("N2_2024.xlsx", TwoPlants.form("N2"));
  }

  @ParameterizedTest
  @CsvSource({
    "'rows: 1', number of rows is over the limit of 1: 2",
    "'cells: 8', number of cells is over the limit of 8: 9",
    "'steps: 50', number of elements and records is over the limit of 50: 51",
    "'file-mb: 0', file size is over the limit of 0",
    "'part-mb: 0', size of a part is over the limit of 0",
    "'total-mb: 0', size of all parts is over the limit of 0",
  })
  void theProjectSetsLimits(String limit, String words) throws IOException {
    plants.submitted("N1_2024.xlsx", TwoPlants.form("N1"));
    assertThat(plants.validate()).extracting(Called::exit).isEqualTo(0);
    String settings = Files.readString(folder.resolve("project.yaml"), UTF_8);
    plants.with("project.yaml", settings + "limits:\n  " + limit + "\n");
    Called limited = plants.validate();
    assertThat(limited.exit()).isEqualTo(1);
    assertThat(limited.printed()).contains("F105", words);
  }

  /**
   * Things that a library searches one by one for each other one: the figures are read as usual,
   * and the workbook is marked in place, without opening it.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<sheetData> | <cols>#</cols><sheetData> | <col min='@' max='16384' width='9'/> | 50",
        "</sheetData> | </sheetData><mergeCells>#</mergeCells> | <mergeCell ref='H@:I@'/> | 16385",
        "</sheetData> | </sheetData><hyperlinks>#</hyperlinks> | <hyperlink ref='H@' location='a'/> | 16385",
        "</sheetData> | </sheetData># | <conditionalFormatting sqref='H@'/> | 16385",
        "</sheetData> | </sheetData><dataValidations>#</dataValidations> | <dataValidation sqref='H@'/> | 16385",
        "</sheetData> | </sheetData><extLst>#</extLst> | <a b='@'/> | 500000",
      })
  void whatTakesAgesToOpenIsMarkedInPlace(String at, String by, String element, int times)
      throws IOException {
    submitWithMany(at, by, element, times);
    Map<String, byte[]> copy =
        SpoiltFile.parts(Files.readAllBytes(plants.returned("N1_2024.xlsx")));
    assertThat(new String(copy.get("xl/comments1.xml"), UTF_8)).contains("C202");
    assertThat(new String(copy.get("xl/worksheets/sheet1.xml"), UTF_8))
        .contains(element.replace("@", Integer.toString(times)));
  }

  /** What takes ages in place too: what goes back is the list alone, which says so. */
  @Test
  void whatTakesAgesToMarkIsNotCopied() throws IOException {
    String many = "<cols>#</cols><sheetData>";
    submitWithMany("<sheetData>", many, "<col min='@' max='@' width='9'/>", 16_385);
    assertListAlone();
  }

  private void submitWithMany(String at, String by, String element, int times) throws IOException {
    StringBuilder many = new StringBuilder();
    for (int i = 1; i <= times; i++) {
      many.append(element.replace("@", Integer.toString(i)));
    }
    Map<String, byte[]> parts = SpoiltFile.parts(TwoPlants.form("N1", "约 5 万"));
    parts.computeIfPresent(
        "xl/worksheets/sheet1.xml",
        (name, part) -> new String(part, UTF_8).replace(at, by.replace("#", many)).getBytes(UTF_8));
    plants.submitted("N1_2024.xlsx", stored(parts));
    Called called = plants.validate();
    assertThat(called.exit()).isEqualTo(1);
    assertThat(called.printed()).contains("C202", "约 5 万").doesNotContain("F105");
  }

  /** Nobody works through thousands of marks, each of which is compared with all others. */
  @Test
  void thousandsOfMarksAreAListAlone() throws IOException {
    StringBuilder form = new StringBuilder("指标编码 | 单位 | 2024年 | 状态 | 说明\n");
    for (int i = 0; i < 2_100; i++) {
      form.append("UNKNOWN").append(i).append(" | 吨 | 5\n");
    }
    plants.submitted("N1_2024.xlsx", DrawnWorkbook.of(form.toString(), "N1"));
    assertThat(plants.validate().printed()).contains("F121");
    assertListAlone();
    assertThat(steps()).contains("审核意见共 2101 条", "There are 2101 findings");
  }

  private void assertListAlone() throws IOException {
    assertThat(steps()).contains("您的文件无法原样加注", "could not be annotated");
  }

  /** What stands above the list, the only sheet of the returned workbook. */
  private String steps() throws IOException {
    byte[] returned = Files.readAllBytes(plants.returned("N1_2024.xlsx"));
    try (XSSFWorkbook copy = new XSSFWorkbook(new ByteArrayInputStream(returned))) {
      assertThat(copy.getNumberOfSheets()).isEqualTo(1);
      return copy.getSheetAt(0).getRow(3).getCell(0).getStringCellValue();
    }
  }

  /** Of low compression, which is looked at first. */
  private static byte[] stored(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(0);
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  /** A few characters may ask for billions of cells: such formulas are not worked out. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SUM(A1:XFD1048576)",
        "SUM(1:1048576)",
        "SUM(OFFSET(A1,0,0,1048576,16384))",
        "SUMPRODUCT(COUNTIF(A1:A9999,A1:A9999))"
      })
  void formulasThatAskForTooMuchStayWithoutResult(String formula) throws IOException {
    plants.submitted("N1_2024.xlsx", TwoPlants.form("N1", "=" + formula + ">"));
    Called called = plants.validate();
    assertThat(called.exit()).isEqualTo(1);
    assertThat(called.printed()).contains("C204").doesNotContain("F10");
  }

  @Test
  void formulasOfAFormAreWorkedOut() throws IOException {
    plants.submitted("N1_2024.xlsx", TwoPlants.form("N1", "=SUM(F1:G100)+52340>"));
    assertThat(plants.validate()).extracting(Called::exit).isEqualTo(0);
  }

  @Test
  void thousandsOfTablesSideBySideAreTooMuch() throws IOException {
    String pair = "指标编码 | 2024年 | ";
    String form = pair.repeat(101) + "\n" + "ENERGY | 5 | ".repeat(101) + "\n";
    plants.submitted("N1_2024.xlsx", DrawnWorkbook.of(form, "N1"));
    Called called = plants.validate();
    assertThat(called.exit()).isEqualTo(1);
    assertThat(called.printed())
        .contains("F105", "number of tables side by side is over the limit of 100: 101");
  }

  /** Damaged bytes often look like such numbers; the noise of a formula does not. */
  @ParameterizedTest
  @CsvSource({"3.9E-311, 1", "-4.9E-324, 1", "1E-30, 1", "1E+30, 1", "9.99E307, 1", "5.5E-17, 0"})
  void absurdMagnitudesAreNoFigures(String number, int exit) throws IOException {
    plants.submitted("N1_2024.xlsx", TwoPlants.form("N1", number));
    Called called = plants.validate();
    assertThat(called.exit()).isEqualTo(exit);
    if (exit == 1) {
      assertThat(called.printed())
          .containsPattern("C202[^§]*(impossibly large or small|beyond what spreadsheets hold)");
    }
  }

  /** Entities are refused also in parts that are never read. */
  @ParameterizedTest
  @ValueSource(strings = {"docProps/app.xml", "xl/sharedStrings.xml", "xl/theme/theme9.xml"})
  void entitiesAreRefusedWhereverTheyStand(String part) throws IOException {
    Map<String, byte[]> parts = SpoiltFile.parts(TwoPlants.form("N1"));
    parts.put(
        part,
        "<?xml version='1.0'?><!-- x --><!DOCTYPE x [<!ENTITY a 'aa'>]><x>&a;</x>".getBytes(UTF_8));
    plants.submitted("N1_2024.xlsx", SpoiltFile.zipped(parts));
    assertThat(plants.validate().printed()).contains("F105", "declares a DOCTYPE");
  }

  /** Elements that a program put where none belongs are passed by, unless a value is in them. */
  @ParameterizedTest
  @CsvSource({
    "<autoFilter ref='A1:B2'><filterColumn colId='1'/></autoFilter>, 0",
    "<x/>, 0",
    "<x><row><c><v>1</v></c></row></x>, 1"
  })
  void strayElementsDoNoHarm(String element, int exit) throws IOException {
    Map<String, byte[]> parts = SpoiltFile.parts(TwoPlants.form("N1"));
    parts.computeIfPresent(
        "xl/worksheets/sheet1.xml",
        (name, part) ->
            new String(part, UTF_8)
                .replace("</sheetData>", element + "</sheetData>")
                .getBytes(UTF_8));
    plants.submitted("N1_2024.xlsx", SpoiltFile.zipped(parts));
    assertThat(plants.validate()).extracting(Called::exit).isEqualTo(exit);
  }

  @Test
  void linksAreFollowedInsideOfTheProjectOnly(@TempDir Path elsewhere) throws IOException {
    Path inbox = folder.resolve("submissions/2024");
    plants.with("kept/N1.xlsx", TwoPlants.form("N1"));
    Files.createSymbolicLink(inbox.resolve("N1_2024.xlsx"), folder.resolve("kept/N1.xlsx"));
    assertThat(plants.validate()).extracting(Called::exit).isEqualTo(0);
    Files.write(elsewhere.resolve("N1.xlsx"), TwoPlants.form("N1"));
    Files.delete(inbox.resolve("N1_2024.xlsx"));
    Files.createSymbolicLink(inbox.resolve("N1_2024.xlsx"), elsewhere.resolve("N1.xlsx"));
    assertThat(plants.validate().printed()).contains("F103", "leads outside of the project");
  }

  @Test
  void foldersThatLeadOutsideAreErrors(@TempDir Path elsewhere) throws IOException {
    Files.createDirectories(folder.resolve("history"));
    Files.write(elsewhere.resolve("facts-2023.csv"), new byte[0]);
    Files.createSymbolicLink(
        folder.resolve("history/facts-2023.csv"), elsewhere.resolve("facts-2023.csv"));
    Files.move(folder.resolve("submissions/2024"), elsewhere.resolve("2024"));
    Files.createSymbolicLink(folder.resolve("submissions/2024"), elsewhere.resolve("2024"));
    Called called = plants.validate();
    assertThat(called.exit()).isEqualTo(2);
    assertThat(called.printed())
        .contains("submissions/2024", "history/facts-2023.csv", "leads outside of the project");
  }

  /** Settings, definitions, templates: the same rule as for what filers send. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "project.yaml",
        "definitions",
        "definitions/indicators.csv",
        "definitions.xlsx",
        "history",
        "submissions",
        "templates"
      })
  void nothingOfAProjectIsReadFromOutside(String name, @TempDir Path elsewhere) throws IOException {
    Path place = folder.resolve(name);
    Path outside = elsewhere.resolve("outside");
    if (Files.exists(place)) {
      Files.move(place, outside);
    }
    Files.createSymbolicLink(place, outside);
    Called called = plants.validate();
    assertThat(called.exit()).isEqualTo(2);
    assertThat(called.printed()).contains("D001", name, "leads outside of the project");
  }

  @Test
  void linksToFoldersAreFollowedInsideOfTheProjectOnly(@TempDir Path elsewhere) throws IOException {
    Path inbox = folder.resolve("submissions/2024");
    plants.with("kept/N1_2024.xlsx", TwoPlants.form("N1"));
    Path link = Files.createSymbolicLink(inbox.resolve("东区"), folder.resolve("kept"));
    Path circle = Files.createSymbolicLink(folder.resolve("kept/again"), inbox);
    Called inside = plants.validate();
    assertThat(inside.printed()).contains("F103", "东区/again").doesNotContain("F115");
    Files.delete(circle);
    assertThat(plants.validate()).extracting(Called::exit).isEqualTo(0);
    Files.delete(link);
    Files.write(elsewhere.resolve("N1_2024.xlsx"), TwoPlants.form("N1"));
    Files.createSymbolicLink(link, elsewhere);
    assertThat(plants.validate().printed())
        .contains("F103", "东区", "leads outside of the project", "F115");
  }

  @Test
  void submissionsThatAreAFileAreAnError(@TempDir Path other) throws IOException {
    TwoPlants empty = TwoPlants.in(other);
    Files.delete(other.resolve("submissions/2024"));
    Files.delete(other.resolve("submissions"));
    Called called = empty.with("submissions", "x").validate();
    assertThat(called.exit()).isEqualTo(2);
    assertThat(called.printed()).contains("a folder belongs here");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"N1_2024 (1).xlsx", "N1_2024-PC.xlsx", "N1_2024（冲突副本）.xlsx", "N1_2024 - 副本.xlsx"})
  void copiesOfSynchronisingProgramsAreToldAsThat(String name) throws IOException {
    plants.submitted("N1_2024.xlsx", TwoPlants.form("N1"));
    plants.submitted(name, TwoPlants.form("N1", "52341"));
    assertThat(plants.validate().printed())
        .contains("F114", "copies that a synchronising program left: submissions/2024/N1");
  }
}
