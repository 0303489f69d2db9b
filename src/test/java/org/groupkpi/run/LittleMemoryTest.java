package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs with little memory: what it is not enough for is a finding, and nothing else is harmed. */
class LittleMemoryTest {
  @TempDir private Path folder;
  private TwoPlants plants;

  @BeforeEach
  void otherPlant() throws IOException {
    plants = TwoPlants.in(folder).submitted("N2_2024.xlsx", TwoPlants.form("N2"));
  }

  /** A run in a process of its own, several files at a time. */
  private Called validate(String memory) throws IOException, InterruptedException {
    return Called.apart(
        folder,
        List.of(memory),
        "validate",
        "--lang",
        "en",
        "--threads",
        "4",
        "--verbose",
        "--out",
        plants.output().toString(),
        folder.toString());
  }

  /** The same workbook with 94 MB of texts that no cell has. */
  private static byte[] withManyTexts(byte[] workbook) throws IOException {
    Map<String, byte[]> parts = SpoiltFile.parts(workbook);
    parts.remove("xl/sharedStrings.xml");
    byte[] many = "<si><t>x</t></si>".repeat(10_000).getBytes(UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      zip.write("<sst>".getBytes(UTF_8));
      for (int i = 0; i < 550; i++) {
        zip.write(many);
      }
      zip.write("</sst>".getBytes(UTF_8));
    }
    return out.toByteArray();
  }

  @Test
  void aFileThatIsTooMuchIsAFindingAndTheOthersAreRead() throws Exception {
    plants.submitted("N1_2024.xlsx", withManyTexts(TwoPlants.form("N1")));
    byte[] same = TwoPlants.form("N2");
    plants.submitted("N2_2024.xlsx", same);
    for (int i = 0; i < 20; i++) {
      plants.submitted("more/N2_2024 " + i + ".xlsx", same);
    }
    String settings = Files.readString(folder.resolve("project.yaml"), UTF_8);
    plants.with("project.yaml", settings + "limits:\n  ratio: 100000\n");
    Called called = validate("-Xmx80m");
    assertThat(called.exit()).as(called.printed()).isEqualTo(1);
    List<Map<String, String>> findings =
        ExampleProject.rows(plants.output().resolve("data/findings.csv"));
    assertThat(findings)
        .filteredOn(finding -> "F105".equals(finding.get("code")))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.get("file")).isEqualTo("submissions/2024/N1_2024.xlsx");
              assertThat(finding.get("message_en")).contains("memory");
            });
    assertThat(findings).extracting(finding -> finding.get("code")).doesNotContain("F103", "F115");
    assertThat(findings).filteredOn(finding -> "F127".equals(finding.get("code"))).hasSize(20);
  }

  /** The list is as long as it takes, and head office can open it. */
  @Test
  void tensOfThousandsOfFindingsAreAListThatCanBeOpened() throws Exception {
    StringBuilder form = new StringBuilder("指标编码 | 单位 | 2024年 | 状态 | 说明\n");
    form.append("ENERGY | 吨标煤 | 52340\n");
    for (int i = 0; i < 20_000; i++) {
      form.append("UNKNOWN").append(i).append(" | 吨 | 5\n");
    }
    plants.submitted("N1_2024.xlsx", DrawnWorkbook.of(form.toString(), "N1"));
    Called called = validate("-Xmx256m");
    assertThat(called.exit()).as(called.printed()).isEqualTo(0);
    try (Workbook list =
        WorkbookFactory.create(plants.output().resolve("data/findings.en.xlsx").toFile())) {
      Sheet sheet = list.getSheetAt(0);
      assertThat(sheet.getLastRowNum()).isGreaterThan(20_000);
      assertThat(sheet.getHyperlinkList().size()).isBetween(5_000, 65_530);
      List<String> last = new ArrayList<>();
      sheet.getRow(20_002).forEach(cell -> last.add(cell.getStringCellValue()));
      assertThat(last).contains("F121").anyMatch(text -> text.contains("UNKNOWN"));
    }
  }
}
