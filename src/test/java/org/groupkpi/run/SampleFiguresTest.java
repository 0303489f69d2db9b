package org.groupkpi.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.project.Folders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sample is drawn the same way whenever it is drawn, and read back with what it means. */
class SampleFiguresTest {
  /** Columns of the list. */
  private static final int CODE = 3;

  private static final int VALUE = 5;
  private static final int FOUND = 13;
  private static final int REMARK = 15;
  private static final int CHANCE = 27;

  @TempDir private Path folder;
  private Path project;
  private Path sample;

  @BeforeEach
  void copy() throws IOException {
    project = folder.resolve("集团 project");
    sample = folder.resolve("抽样（一）.xlsx");
    Folders.copy(Path.of("sample-workbooks/second"), project);
  }

  private Called draw(Path file, String... more) {
    List<String> call = new ArrayList<>(List.of("sample-figures", "--out", "" + file));
    call.addAll(List.of(more));
    call.add("" + project);
    return Called.kpi(call.toArray(String[]::new));
  }

  private void drawn() {
    Called called = draw(sample, "--size", "12", "--seed", "1");
    assertThat(called.exit()).as(called.printed()).isEqualTo(0);
    assertThat(called.printed()).contains("12 of 63 figures drawn");
  }

  private Called readBack(String... more) {
    List<String> call = new ArrayList<>(List.of("sample-figures", "--read", "" + sample));
    call.addAll(List.of(more));
    call.add("" + project);
    return Called.kpi(call.toArray(String[]::new));
  }

  private static void change(Path file, Consumer<Sheet> edit) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      edit.accept(workbook.getSheetAt(1));
      try (OutputStream out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
    }
  }

  /** The assurer found everything as it was drawn. */
  private static void agree(Sheet list) {
    for (int row = 2; row <= list.getLastRowNum(); row++) {
      found(list, row).setCellValue(list.getRow(row).getCell(VALUE).getNumericCellValue());
    }
  }

  private static Cell found(Sheet list, int row) {
    return list.getRow(row).getCell(FOUND);
  }

  private static Row rowOf(Sheet list, String code) {
    for (Row row : list) {
      if (row.getCell(CODE).getStringCellValue().equals(code)) {
        return row;
      }
    }
    throw new IllegalArgumentException(code);
  }

  private static String column(Path file, int column) throws IOException {
    StringBuilder all = new StringBuilder();
    change(
        file,
        list ->
            list.forEach(
                row ->
                    all.append(new DataFormatter().formatCellValue(row.getCell(column)))
                        .append('\n')));
    return all.toString();
  }

  @Test
  void theSameSeedDrawsTheSame() throws IOException {
    drawn();
    Path again = folder.resolve("again.xlsx");
    draw(again, "--size", "12", "--seed", "1", "--threads", "1", "--no-cache");
    assertThat(again).hasSameBinaryContentAs(sample);
    Path chinese = folder.resolve("zh.xlsx");
    draw(chinese, "--size", "12", "--seed", "1", "--lang", "zh", "--by", "IMPACT");
    assertThat(column(chinese, CODE).lines().skip(2)).hasSize(12);
    assertThat(column(chinese, CODE).lines().skip(2).toList())
        .isEqualTo(column(sample, CODE).lines().skip(2).toList());
    Path other = folder.resolve("other.xlsx");
    draw(other, "--size", "12", "--seed", "2");
    assertThat(column(other, 1) + column(other, CODE))
        .isNotEqualTo(column(sample, 1) + column(sample, CODE));
  }

  @Test
  void whoWantsMoreThanThereIsGetsAll() throws IOException {
    Called called = draw(sample, "--size", "1000", "--seed", "-5", "--by", "equal");
    assertThat(called.printed()).contains("63 of 63 figures drawn");
    assertThat(column(sample, CHANCE).lines().skip(2).distinct()).containsExactly("100.00%");
    change(sample, SampleFiguresTest::agree);
    Called read = readBack();
    assertThat(read.printed()).contains("63 agree, 0 deviate");
    assertThat(read.exit()).isEqualTo(0);
  }

  @Test
  void anExistingFileStays() {
    drawn();
    assertThat(draw(sample, "--size", "3", "--seed", "1").exit()).isEqualTo(2);
    assertThat(draw(sample, "--size", "3", "--seed", "1", "--replace").exit()).isEqualTo(0);
  }

  @Test
  void whatIsNotExaminedYetIsSaid() {
    drawn();
    Called read = readBack();
    assertThat(read.exit()).isEqualTo(0);
    assertThat(read.printed()).contains("not examined yet: 12").contains("0 examined");
  }

  /**
   * 1148 of 2174 people became 1150: 2 ÷ (1148 ÷ 2174 ÷ the interval 1.1953667106975) projected.
   */
  @Test
  void aDeviationIsToldWithItsEffectAndProjected() throws IOException {
    drawn();
    change(
        sample,
        list -> {
          agree(list);
          Row row = rowOf(list, "HC");
          row.getCell(FOUND).setCellValue("１，１５０ people");
          row.getCell(REMARK).setCellValue("=cmd|' /C calc'!A0 \u202E名单\u001B[2J");
          rowOf(list, "PAPER").getCell(FOUND).setCellValue(" 412,300 t ");
        });
    Called read = readBack();
    assertThat(read.exit()).isEqualTo(1);
    assertThat(read.printed())
        .contains("deviates  LM1 Larkmere Mills Ltd · HC Employees at year end")
        .contains("1150 people  (N11)")
        .contains("2,174 → 2,176 people  +0.092%")
        .contains("projected   +4.527399354")
        .contains("12 figures drawn, 12 examined: 11 agree, 1 deviate")
        .doesNotContain("\u001B", "\u202E");
    assertThat(readBack("--lang", "zh").printed()).contains("不符").contains("若全部采用核实值");
  }

  @Test
  void wordsInPlaceOfANumberAreTold() throws IOException {
    drawn();
    change(
        sample,
        list -> {
          agree(list);
          rowOf(list, "HC").getCell(FOUND).setCellValue("约 1100");
        });
    Called read = readBack();
    assertThat(read.exit()).isEqualTo(1);
    assertThat(read.printed()).contains("not a number").contains("约 1100  (N11)");
  }

  @Test
  void aFigureThatNoLongerStandsIsSaid() throws IOException {
    drawn();
    change(sample, SampleFiguresTest::agree);
    Path form = project.resolve("submissions/2025/LM1_FY2025.xlsx");
    change(form, list -> {});
    Called read = readBack();
    assertThat(read.exit()).isEqualTo(1);
    assertThat(read.printed())
        .contains("the file has changed since  LM1")
        .contains("has changed since the sample was drawn");
    Files.delete(form);
    assertThat(readBack().printed()).contains("counts no longer  LM1");
  }

  @Test
  void aValueThatWasChangedInTheSheetIsSaid() throws IOException {
    drawn();
    change(
        sample,
        list -> {
          agree(list);
          rowOf(list, "HC").getCell(VALUE).setCellValue(1149);
        });
    assertThat(readBack().printed()).contains("another value stands there now  LM1");
  }

  @Test
  void aRowThatWasDeletedIsNamed() throws IOException {
    drawn();
    change(
        sample,
        list -> {
          agree(list);
          list.removeRow(rowOf(list, "HC"));
        });
    Called read = readBack();
    assertThat(read.exit()).isEqualTo(1);
    assertThat(read.printed()).contains("in no row of the sheet: LM1/HC");
  }

  /** It goes by headings, so columns may be moved, and others put between them. */
  @Test
  void columnsMayBeMoved() throws IOException {
    drawn();
    change(
        sample,
        list -> {
          agree(list);
          list.shiftColumns(0, FOUND, 30);
        });
    Called read = readBack();
    assertThat(read.printed()).contains("12 agree, 0 deviate");
  }

  @ParameterizedTest
  @CsvSource({
    "'', --size 25 --seed 7",
    "--size 5, --size 25 --seed 7",
    "--size 0 --seed 1, --size is 1 or more",
    "--size x --seed 1, --size",
    "--size 5 --seed 1 --by luck, --by",
    "--size 5 --seed 1 --node LM1, --node LM1 has nobody below it",
    "--read nothing.xlsx, there is no file nothing.xlsx",
    "--read SAMPLE --seed 1, --read stands without",
    "--read SAMPLE --year 2024, read it with --year 2025",
    "--read SAMPLE --approach equity-share, read it with --approach",
    "--read PROJECT/project.yaml, is no sample that can be read",
    "--read PROJECT/submissions/2025/LM1_FY2025.xlsx, it has no cover"
  })
  void aWrongCallIsAnswered(String options, String answer) {
    drawn();
    List<String> call = new ArrayList<>(List.of("sample-figures"));
    for (String word : options.split(" ", -1)) {
      call.add(word.replace("SAMPLE", "" + sample).replace("PROJECT", "" + project));
    }
    call.removeIf(String::isEmpty);
    call.add("" + project);
    Called called = Called.kpi(call.toArray(String[]::new));
    assertThat(called.exit()).as(called.printed()).isEqualTo(2);
    assertThat(called.printed()).contains(answer).doesNotContain("\tat ");
  }

  @Test
  void aSheetWithoutItsHeadingsIsNotRead() throws IOException {
    drawn();
    change(sample, list -> list.getRow(1).getCell(FOUND).setCellValue("?"));
    Called read = readBack();
    assertThat(read.exit()).isEqualTo(2);
    assertThat(read.printed()).contains("no sheet has the headings").contains("Value found");
  }
}
