package org.groupkpi.returns;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.groupkpi.InstalledTool;
import org.groupkpi.StartsProgram;
import org.groupkpi.cli.Console;
import org.groupkpi.cli.Kpi;
import org.groupkpi.sample.LibreOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A form with ten mistakes goes back, is corrected in part, comes back, and goes back again, all
 * through the command line.
 */
@Execution(ExecutionMode.CONCURRENT)
class CorrectionRoundTest {
  private static final Path PROJECT = Path.of("sample-workbooks");
  private static final Path CLEAN = PROJECT.resolve("submissions/2024/EL01_2024.xlsx");

  private static final String[][] MISTAKES = {
    {"ENERGY", "value", "约 250 万", "2532055.63"},
    {"SO2", "value", "-", "10006.9"},
    {"AIR_COMPLIANCE", "value", "120", "99.83"},
    {"PACKAGING", "value", "12 升", "756.39"},
    {"SMELT_POWER", "unit", "公里", "万千瓦时"},
    {"GHG2", "value", "7245394.3", "7245294.3"},
    {"DRILLS", "value", "", "784"},
    {"WATER_FRESH", "value", "435.09", ""},
    {"WW_REUSED", "value", "300", ""},
    {"POWER", "prior", "2054831.99", ""},
  };

  private static final String[] CLASSIFIED = {
    "C202 ENERGY fixed",
    "C209 SO2 fixed",
    "C210 AIR_COMPLIANCE fixed",
    "C208 PACKAGING fixed",
    "C241 SMELT_POWER fixed",
    "C260 GHG2 fixed",
    "C230 DRILLS fixed",
    "C220 WATER_FRESH explained",
    "R300 WW_REUSED disputed",
    "C250 POWER still open",
    " PATENTS changed without being asked",
  };

  @TempDir private Path folder;
  private final StringBuilder printed = new StringBuilder();

  private byte[] validated(byte[] form, String name) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, form);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, UTF_8);
    Kpi.run(
        new Console(stream, stream, false),
        Path.of(""),
        "validate",
        "--out",
        folder.resolve("out").toString(),
        file.toString(),
        PROJECT.toString());
    printed.append(out.toString(UTF_8));
    return Files.readAllBytes(folder.resolve("out/returns").resolve(name));
  }

  private List<CSVRecord> replies() throws IOException {
    try (Reader reader = Files.newBufferedReader(folder.resolve("out/data/replies.csv"), UTF_8)) {
      reader.skip(1);
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(reader)
          .getRecords();
    }
  }

  private List<String> classified() throws IOException {
    return replies().stream()
        .map(
            row ->
                row.get("finding")
                    + " "
                    + row.get("indicator")
                    + (row.get("member").isEmpty() ? "" : "[" + row.get("member") + "]")
                    + " "
                    + row.get("classification"))
        .toList();
  }

  private static byte[] withMistakes() throws IOException {
    try (SentForm form = new SentForm(Files.readAllBytes(CLEAN))) {
      for (String[] mistake : MISTAKES) {
        form.write(mistake[0], mistake[1], mistake[2]);
      }
      return form.bytes();
    }
  }

  /** Seven corrected, one explained, one disputed, one only said to be; one changed unasked. */
  private static byte[] corrected(byte[] returned) throws IOException {
    try (SentForm form = new SentForm(returned)) {
      for (String[] mistake : MISTAKES) {
        if (!mistake[3].isEmpty()) {
          form.write(mistake[0], mistake[1], mistake[3]);
        }
      }
      form.reply("C202", "ENERGY", "已更正 / fixed", "");
      form.reply("C220", "WATER_FRESH", "已说明 / explained", "新建二期投产，取水量增加");
      form.reply("R300", "WW_REUSED", "有异议 / disputed", "含上年留存的废水");
      form.reply("C250", "POWER", "已更正 / fixed", "已改");
      form.write("PATENTS", "value", "95");
      return form.bytes();
    }
  }

  private static byte[] savedBy(String program, byte[] form) throws Exception {
    if (program.equals("nobody")) {
      return form;
    }
    InstalledTool.LIBRE_OFFICE.need();
    return LibreOffice.saved(Map.of("form", form), program).values().iterator().next();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "xlsx", "xls"})
  @StartsProgram
  void everyFindingIsFollowedUp(String program) throws Exception {
    String name = "EL01_2024." + (program.equals("xls") ? "xls" : "xlsx");
    byte[] returned = validated(savedBy(program, withMistakes()), name);
    assertThat(replies()).isEmpty();
    byte[] resent = savedBy(program, corrected(returned));
    linksLeadToTheirCells(resent);
    byte[] again = validated(resent, name);
    assertThat(classified()).containsExactlyInAnyOrder(CLASSIFIED);
    assertThat(printed.toString())
        .contains("已更正 7 · 已说明 1 · 有异议 1 · 未解决 1 · 未要求的改动 1")
        .contains("“含上年留存的废水”")
        .contains("PATENTS  75 → 95");
    roundAfter(again, name);
  }

  /** What the program that saved the file understood of our links. */
  private static void linksLeadToTheirCells(byte[] resent) throws IOException {
    try (SentForm form = new SentForm(resent)) {
      for (String[] mistake : MISTAKES) {
        Cell target = form.cell(mistake[0], mistake[1]);
        String address = form.lineAbout(mistake[0]).getCell(3).getHyperlink().getAddress();
        assertThat(address.replace("'", "").replace("#", ""))
            .matches(target.getSheet().getSheetName() + "[!.]" + target.getAddress());
        assertThat(target.getCellComment().getString().getString()).contains("审核意见");
      }
    }
  }

  /** People sort, insert and rename before they answer. */
  @Test
  void rowsMoveAndSheetsAreRenamed() throws IOException {
    byte[] returned = validated(withMistakes(), "EL01_2024.xlsx");
    byte[] again = validated(rearranged(corrected(returned)), "北麓 终稿.xlsx");
    assertThat(classified()).containsExactlyInAnyOrder(CLASSIFIED);
    try (SentForm form = new SentForm(again);
        SentForm clean = new SentForm(Files.readAllBytes(CLEAN))) {
      assertThat(form.workbook().getSheet("审核答复")).isNull();
      assertThat(form.cell("ENERGY", "value").getCellComment()).isNull();
      assertThat(fill(form.cell("ENERGY", "value"))).isEqualTo(fill(clean.cell("ENERGY", "value")));
      assertThat(form.lineAbout("POWER").getCell(3).getHyperlink().getAddress())
          .isEqualTo("'能源 2024'!D6");
    }
  }

  private static byte[] rearranged(byte[] form) throws IOException {
    try (SentForm sent = new SentForm(form)) {
      Workbook workbook = sent.workbook();
      Sheet energy = sent.cell("ENERGY", "value").getSheet();
      energy.shiftRows(0, energy.getLastRowNum(), 2);
      workbook.setSheetName(workbook.getSheetIndex(energy), "能源 2024");
      workbook.setSheetName(0, "审核答复");
      workbook.setSheetOrder("审核答复", workbook.getNumberOfSheets() - 1);
      return sent.bytes();
    }
  }

  /** Text that became the number it spelled is no change. */
  @Test
  void textThatBecameItsNumberIsNoChange() throws IOException {
    byte[] sent;
    try (SentForm form = new SentForm(withMistakes())) {
      form.cell("PATENTS", "value").setCellValue("７５");
      sent = form.bytes();
    }
    byte[] returned = validated(sent, "EL01_2024.xlsx");
    try (SentForm form = new SentForm(corrected(returned))) {
      form.cell("PATENTS", "value").setCellValue(75);
      sent = form.bytes();
    }
    validated(sent, "EL01_2024.xlsx");
    assertThat(classified())
        .hasSize(CLASSIFIED.length - 1)
        .doesNotContain(" PATENTS changed without being asked");
  }

  /** Replies are gone with their list; what was asked is remembered. */
  @Test
  void theListIsDeleted() throws IOException {
    byte[] returned = validated(withMistakes(), "EL01_2024.xlsx");
    byte[] resent;
    try (SentForm form = new SentForm(corrected(returned))) {
      form.workbook().removeSheetAt(0);
      resent = form.bytes();
    }
    validated(resent, "EL01_2024.xlsx");
    assertThat(classified())
        .contains("C202 ENERGY fixed", " PATENTS changed without being asked")
        .contains("C220 WATER_FRESH still open", "R300 WW_REUSED still open")
        .hasSize(CLASSIFIED.length);
  }

  /** Fills that follow the workbook's theme follow it again once the mark is off. */
  @Test
  void fillsOfTheThemeComeBack() throws IOException {
    byte[] themed;
    try (SentForm form = new SentForm(withMistakes())) {
      fillByTheme((XSSFCell) form.cell("ENERGY", "value"));
      themed = form.bytes();
    }
    byte[] returned = validated(themed, "EL01_2024.xlsx");
    byte[] again = validated(corrected(returned), "EL01_2024.xlsx");
    assertThat(foreground(returned).isThemed()).isFalse();
    assertThat(foreground(again).getTheme()).isEqualTo(5);
    assertThat(foreground(again).getTint()).isEqualTo(0.5999);
  }

  private static void fillByTheme(XSSFCell cell) {
    XSSFColor accent = new XSSFColor();
    accent.setTheme(5);
    accent.setTint(0.5999);
    XSSFCellStyle style = cell.getSheet().getWorkbook().createCellStyle();
    style.cloneStyleFrom(cell.getCellStyle());
    style.setFillForegroundColor(accent);
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    cell.setCellStyle(style);
  }

  private static XSSFColor foreground(byte[] form) throws IOException {
    try (SentForm sent = new SentForm(form)) {
      return (XSSFColor) sent.cell("ENERGY", "value").getCellStyle().getFillForegroundColorColor();
    }
  }

  /** The second return asks what is left, keeps standing replies, and takes old marks off. */
  private void roundAfter(byte[] returned, String name) throws IOException {
    try (SentForm form = new SentForm(returned);
        SentForm clean = new SentForm(Files.readAllBytes(CLEAN))) {
      assertThat(form.listed())
          .doesNotContain("C202 ENERGY")
          .containsSubsequence("C250 POWER", "C220 HW")
          .containsSubsequence("R300 WW_REUSED", "C220 WATER_FRESH");
      assertThat(SentForm.shown(form.line("R300", "WW_REUSED").getCell(8))).startsWith("有异议");
      assertThat(SentForm.shown(form.line("C220", "WATER_FRESH").getCell(9)))
          .isEqualTo("新建二期投产，取水量增加");
      assertThat(SentForm.shown(form.line("C250", "POWER").getCell(8))).isEmpty();
      for (String[] mistake : MISTAKES) {
        Cell cell = form.cell(mistake[0], mistake[1]);
        boolean open = mistake[0].equals("WW_REUSED") || mistake[0].equals("POWER");
        assertThat(cell.getCellComment() != null).as(mistake[0]).isEqualTo(open);
        if (!open && name.endsWith("xlsx")) {
          assertThat(fill(cell)).as(mistake[0]).isEqualTo(fill(clean.cell(mistake[0], mistake[1])));
        }
      }
    }
    validated(returned, name);
    assertThat(classified())
        .containsExactlyInAnyOrder("R300 WW_REUSED disputed", "C250 POWER still open");
  }

  private static String fill(Cell cell) {
    XSSFColor colour = (XSSFColor) cell.getCellStyle().getFillForegroundColorColor();
    return cell.getCellStyle().getFillPattern() + " " + (colour == null ? "" : colour.getARGBHex());
  }

  @Test
  void sameInputSameBytes() throws IOException {
    byte[] form = withMistakes();
    byte[] once = validated(form, "EL01_2024.xlsx");
    assertThat(validated(form, "EL01_2024.xlsx")).isEqualTo(once);
  }
}
