package org.groupkpi.setup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.InstalledTool;
import org.groupkpi.StartsProgram;
import org.groupkpi.cli.Console;
import org.groupkpi.cli.Kpi;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.Severity;
import org.groupkpi.project.Overrides;
import org.groupkpi.project.Project;
import org.groupkpi.project.ProjectLoader;
import org.groupkpi.run.SampleOutput;
import org.groupkpi.sample.LibreOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code kpi init --from-report}: what last year's report prints becomes a project. */
class FromReportTest {
  private static final double SHARE = 0.95;
  private static final int ROWS = 230;

  private static final String REPORT =
      """
      # 华星集团环境、社会及管治报告

      2024 年环境绩效表

      （单位：万吨）

      | 指标 | 2023 年 | 2024 年 | 同比 |
      |---|---|---|---|
      | 资源 | | | |
      | 循环材料用量 | 1,177 | 1,200.5 | +2.0% |
      | 其中：再生铝 | 1,000 | — | — |
      | 再生铜 | 177 | / | — |
      | 二氧化硫排放量 | 0.5 | 不适用 | |
      | 废渣处置量 | 3（含处置往年贮存量 1） | 4（含处置往年贮存量 2） | |

      社会绩效

      | 指标 | 单位 | FY2023 | FY2024 |
      |---|---|---|---|
      | 员工总数 | 人 | 110 | 120 |
      | 男 | 人 | 65 | 70 |
      | 员工满意度 | 分 | 88.5 | 90 |
      """;

  @TempDir private Path folder;

  private String kpi(String... arguments) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(printed, true, UTF_8);
    int exit = Kpi.run(new Console(stream, stream, false), folder, arguments);
    return printed.toString(UTF_8).replace("\r\n", "\n") + "exit " + exit;
  }

  private String init(String project, Path report, String... more) {
    return kpi(
        Stream.concat(
                Stream.of(
                    "init",
                    project,
                    "--yes",
                    "--group",
                    "华星集团",
                    "--from-report",
                    report.toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private static List<Map<String, String>> tablesOfYears() throws IOException {
    return ReportRows.rows(Path.of("sample-workbooks/definitions/tables.csv")).stream()
        .filter(table -> "years".equals(table.get("layout")))
        .toList();
  }

  private void recovers(Path report) throws IOException {
    assertThat(init("new", report, "--lang", "zh", "--as", "csv", "--catalogue", "esg-cn"))
        .endsWith("exit 0");
    ReportRows rows =
        ReportRows.of(
            SampleOutput.folder().resolve("tables"), tablesOfYears(), folder.resolve("new"));
    assertThat(rows.right() + rows.wrong().size()).isGreaterThan(ROWS);
    assertThat(rows.share()).as("%s", rows.wrong()).isGreaterThanOrEqualTo(SHARE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "html", "xlsx"})
  void recoversTheRowsOfTheSample(String ending) throws IOException {
    String name = ending.equals("xlsx") ? "report-tables.xlsx" : "report-tables.zh." + ending;
    recovers(SampleOutput.folder().resolve(name));
  }

  @Test
  @StartsProgram
  void recoversThemFromPdfToo() throws Exception {
    InstalledTool.LIBRE_OFFICE.need();
    byte[] word = Files.readAllBytes(SampleOutput.folder().resolve("report-tables.zh.docx"));
    Path pdf = folder.resolve("report.pdf");
    Files.write(pdf, LibreOffice.converted(Map.of("report", word), "docx", "pdf").get("report"));
    recovers(pdf);
  }

  /** Behind the years, in a title, in a corner, in the heading of each year. */
  @Test
  void takesTheUnitWhereverItIsTold() throws IOException {
    Path report =
        Files.writeString(
            folder.resolve("units.md"),
            """
            # 2024 年报告

            环境绩效

            | 指标 | 2024年 | 2023年 | 单位 |
            |---|---|---|---|
            | 外购电力 | 351.00 | 333.45 | 亿度 |

            用水（单位：万立方米）

            | 指标 | 2024年 | 2023年 |
            |---|---|---|
            | 取水量 | 3.5 | 3.4 |

            Staff

            Unit: thousand people

            | Indicator | 2024 | 2023 |
            |---|---|---|
            | Number of employees | 37.0 | 36.5 |

            Waste

            | Indicator (kt) | 2024 | 2023 |
            |---|---|---|
            | General waste | 3.70 | 3.65 |

            Heat

            | Indicator | 2024 (GWh) | 2023 (GWh) | Change |
            |---|---|---|---|
            | Heat purchased | 4.70 | 4.65 | 1.08% |
            """,
            UTF_8);
    init("new", report);
    assertThat(ReportRows.rows(folder.resolve("new/history/published.csv")))
        .extracting(row -> row.get("display") + " " + row.get("unit"))
        .contains("351.00 亿度", "3.5 万立方米", "37.0 thousand people", "3.70 kt", "4.70 GWh");
  }

  /** A unit in a cell is that cell's, and what is no figure is neither a name nor a section. */
  @Test
  void takesEachFigureInItsOwnUnitAndSaysWhatIsNone() throws IOException {
    Path report =
        Files.writeString(
            folder.resolve("units.md"),
            """
            经营绩效

            单位：万元

            | 指标 | 2022年 | 2023年 |
            |---|---:|---:|
            | 甲类投入 | 1.2亿元 | 13,000 |
            | 乙类电量（亿千瓦时） | 0.52 | 5,200 万千瓦时 |
            | 丙类利润 | △1,200 | 3,400 |
            | 丁类投入 | 约1200 | 1.3亿 |
            | 戊类捐赠 | 一百万元 | 二百万元 |
            | 己类培训 | 15 | 16 |
            """);
    assertThat(init("new", report, "--lang", "zh", "--as", "csv")).endsWith("exit 0");
    Path history = folder.resolve("new/history/published.csv");
    assertThat(ReportRows.rows(history))
        .extracting(row -> row.get("display") + " " + row.get("unit"))
        .containsExactly(
            "1.2 亿元", "0.52 亿千瓦时", "15 万元", "13,000 万元", "5,200 万千瓦时", "3,400 万元", "16 万元");
    assertThat(ReportRows.rows(folder.resolve("new/definitions/rows.csv")))
        .extracting(
            row -> row.getOrDefault("x_proposed", "").replaceFirst("(?s).*?(?:；未读取：|$)", ""))
        .containsExactly(
            "", "", "2022 “△1,200”", "2022 “约1200”, 2023 “1.3亿”", "2022 “一百万元”, 2023 “二百万元”", "");
  }

  /** Definitions, forms and last year's column of the tables follow from the report at once. */
  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "csv"})
  void fromLastYearsReportToTables(String form) throws Exception {
    Path report = Files.writeString(folder.resolve("去年 报告.md"), REPORT);
    assertThat(init("新 项目", report, "--lang", "zh", "--as", form)).endsWith("exit 0");
    Project project = ProjectLoader.load(folder.resolve("新 项目"), Overrides.NONE);
    assertThat(project.notes()).extracting(Finding::severity).allMatch(Severity.NOTE::equals);
    assertThat(kpi("check-definitions", "新 项目"))
        .contains("  已提出、尚未采纳（删去该行的 x_proposed 即为采纳）：指标（8）、绩效表（2）、表行（8）、计量单位（1）\n")
        .endsWith("exit 0");
    assertThat(kpi("template", "新 项目")).endsWith("exit 0");
    new RandomAnswers(project, 1)
        .fill(folder.resolve("forms/2025"), folder.resolve("新 项目/submissions/2025"));
    assertThat(kpi("consolidate", "新 项目")).endsWith("exit 0");
    assertThat(printed("report_1"))
        .containsExactly(
            "资源,0,循环材料用量,万吨,1,200.5",
            "资源,1,其中：再生铝,万吨,—",
            "资源,1,再生铜,万吨,—",
            "资源,0,二氧化硫排放量,万吨,不适用",
            "资源,0,废渣处置量,万吨,4（含处置往年贮存量 2）");
    assertThat(printed("report_2")).containsExactly(",0,员工总数,人,120", ",0,男,人,70", ",0,员工满意度,分,90");
  }

  /** Last year's column of a table. */
  private List<String> printed(String table) throws IOException {
    return ReportRows.rows(folder.resolve("output/2025/tables/" + table + ".csv")).stream()
        .map(
            row ->
                Stream.of("section", "level", "label", "unit", "2024")
                    .map(row::get)
                    .collect(Collectors.joining(",")))
        .toList();
  }

  @Test
  void saysWhereEachRowStoodAndHowSureItIs() throws Exception {
    Path report = Files.writeString(folder.resolve("report.md"), REPORT);
    assertThat(init("new", report, "--lang", "en", "--as", "csv")).endsWith("exit 0");
    assertThat(ReportRows.rows(folder.resolve("new/definitions/rows.csv")))
        .extracting(row -> row.get("indicator"), row -> row.get("x_proposed"))
        .contains(
            tuple(
                "N001",
                "report.md, table 1, row 3; new: no catalogue has it in a unit of this kind"),
            tuple(
                "HC",
                "report.md, table 2, row 2; sure: the catalogue calls it so, in a unit of the same"
                    + " kind"),
            tuple(
                "HC[gender=male]",
                "report.md, table 2, row 3; likely: a part of what stands above it"));
    assertThat(ReportRows.rows(folder.resolve("new/definitions/tables.csv")))
        .extracting(table -> table.get("title_zh"))
        .containsExactly("{year} 年环境绩效表", "社会绩效");
  }

  @Test
  void keepsSectionsLevelsFootnotesAndAnnotations() throws Exception {
    Path report =
        Files.writeString(
            folder.resolve("report.html"),
            """
            <h2>2024 年废弃物绩效</h2>
            <table>
            <tr><th>指标</th><th>单位</th><th>2023 年</th><th>2024 年</th></tr>
            <tr><th colspan="4">一般废物</th></tr>
            <tr><td>甲渣产生量<sup>1</sup></td><td>吨</td><td>9</td><td>12（含往年贮存量 2）</td></tr>
            <tr><td>其中：乙渣</td><td>吨</td><td>4</td><td>5<sup>2</sup></td></tr>
            <tr><td>丙渣</td><td>吨</td><td>5</td><td>7</td></tr>
            <tr><td>丁渣</td><td>吨</td><td>1</td><td>1</td></tr>
            </table>
            <p><sup>1</sup> 不含外购。</p>
            <p><sup>2</sup> 口径有变。</p>
            """);
    assertThat(init("new", report, "--lang", "zh", "--as", "csv")).endsWith("exit 0");
    assertThat(ReportRows.rows(folder.resolve("new/definitions/rows.csv")))
        .extracting(
            row -> row.get("section_zh"),
            row -> row.get("level"),
            row -> row.get("label_zh"),
            row -> row.get("annotation_zh"),
            row -> row.get("footnote_zh"))
        .containsExactly(
            tuple("一般废物", "", "", "含往年贮存量 {N002}", "不含外购。"),
            tuple("一般废物", "1", "其中：乙渣", "", "口径有变。"),
            tuple("一般废物", "1", "", "", ""),
            tuple("一般废物", "", "", "", ""));
    assertThat(ReportRows.rows(folder.resolve("new/history/published.csv")))
        .extracting(row -> row.get("year") + " " + row.get("indicator") + " " + row.get("display"))
        .contains("2023 N001 9", "2024 N001 12", "2024 N002 2");
  }

  /** A text with tabs, as it is copied out of other programs. */
  @Test
  void readsColumnsPartedByTabsOrBlanks() throws Exception {
    Path report =
        Files.writeString(
            folder.resolve("report.txt"),
            """
            Environmental data
            Indicator\tUnit\tFY2023\tFY2024
            Scope 1 emissions\t10,000 t CO2e\t1,234.5\t1,300.0
            Work-related fatalities    people    0    1
            R&D expenditure    RMB 100 million    1.05    2.10
            Paint taken back    jerrycans    1,100    1,200
            """);
    assertThat(init("new", report, "--lang", "en", "--as", "csv")).endsWith("exit 0");
    assertThat(ReportRows.rows(folder.resolve("new/definitions/rows.csv")))
        .extracting(row -> row.get("indicator") + " " + row.get("unit_label_en"))
        .containsExactly("GHG1 10,000 t CO2e", "FATALITIES ", "RD_SPEND RMB 100 million", "N001 ");
    assertThat(ReportRows.rows(folder.resolve("new/definitions/indicators.csv")))
        .filteredOn(row -> "jerrycans".equals(row.get("unit")))
        .extracting(row -> row.get("kind") + " " + row.get("aggregate"))
        .containsExactly("flow sum");
    assertThat(ReportRows.rows(folder.resolve("new/definitions/units.csv")))
        .extracting(row -> row.get("unit"))
        .containsExactly("jerrycans");
  }

  /** The text layer of a page, whose rows take several lines. */
  @Test
  void recoversTheRowsOfATextLayer() throws Exception {
    Path layer = Path.of("src/test/resources/tie-out/layer.zh.txt").toAbsolutePath();
    assertThat(init("new", layer, "--lang", "zh", "--as", "csv")).endsWith("exit 0");
    assertThat(ReportRows.rows(folder.resolve("new/definitions/rows.csv")))
        .extracting(
            row -> row.get("indicator"),
            row -> row.get("label_zh"),
            row -> row.get("unit"),
            row -> row.get("annotation_zh"))
        .containsExactly(
            tuple("N001", "", "亿吨", ""),
            tuple("N002", "其中：循环用水量", "亿吨", ""),
            tuple("N003", "", "吨/万元", ""),
            tuple("WASTE_NONHAZ_INT", "一般工业固体废弃物产生量 / 万元营业收入", "吨/万元", ""),
            tuple("N004", "", "吨", "含处置往年贮存量 {N005}"),
            tuple("N006", "", "吨", "含处置往年贮存量 {N007}"),
            tuple("N008", "", "万吨", ""),
            tuple("N009", "", "亿吨", ""));
    assertThat(ReportRows.rows(folder.resolve("new/history/published.csv")))
        .extracting(row -> row.get("year") + " " + row.get("indicator") + " " + row.get("display"))
        .contains("2024 N004 1,543", "2024 N005 87", "2023 WASTE_NONHAZ_INT 2.04");
  }

  /** A target is no figure of a year, and a limit no figure. */
  @Test
  void leavesOutTargetsAndLimits() throws Exception {
    Path report =
        Files.writeString(
            folder.resolve("report.md"),
            """
            | 指标 | 单位 | 2024 | 2030 年目标 |
            |---|---|---|---|
            | 甲 | 吨 | ≥ 5 | 9 |
            | 乙 | 吨 | (1,234) | 9 |
            | 丙 | 吨 | <0.01 | 9 |
            """);
    assertThat(init("new", report, "--lang", "zh", "--as", "csv")).endsWith("exit 0");
    assertThat(ReportRows.rows(folder.resolve("new/history/published.csv")))
        .extracting(row -> row.get("year") + " " + row.get("indicator") + " " + row.get("display"))
        .containsExactly("2024 N002 -1,234", "2024 N003 <0.01");
  }

  /**
   * Of several columns of a year the one of the whole year and group is taken; the others are
   * named.
   */
  @Test
  void leavesOutPartsOfTheYearAndOthersAndSaysSo() throws Exception {
    Path report =
        Files.writeString(
            folder.resolve("report.md"),
            """
            | 指标 | 单位 | 2024年上半年 | 2024Q1 | 母公司2024年 | 甲公司2024年 | 2024年限值 | 2024年 | 行业平均 |
            |---|---|---|---|---|---|---|---|---|
            | 甲 | 吨 | 1 | 2 | 3 | 4 | 5 | 6 | 7 |
            | 乙 | 吨 | 1 | 2 | 3 | 4 | 5 | 约6 | 7 |
            | 丙 | 吨 | | | | | | 933.64 ② | |
            """);
    assertThat(init("new", report, "--lang", "zh", "--as", "csv"))
        .contains(
            "甲：2024年上半年 “1”, 2024Q1 “2”, 母公司2024年 “3”, 甲公司2024年 “4”, 2024年限值 “5”, 行业平均 “7”",
            "乙：2024年 “约6”, 2024年上半年 “1”")
        .doesNotContain("丙：")
        .endsWith("exit 0");
    assertThat(ReportRows.rows(folder.resolve("new/history/published.csv")))
        .extracting(row -> row.get("year") + " " + row.get("display"))
        .containsExactly("2024 6", "2024 933.64");
  }

  /** Where several columns may be meant none is taken. */
  @Test
  void takesNoneOfColumnsThatMayAllBeMeant() throws Exception {
    Path report =
        Files.writeString(
            folder.resolve("report.md"),
            """
            | 指标 | 单位 | 国内2024年 | 国外2024年 | 2023年 |
            |---|---|---|---|---|
            | 甲 | 吨 | 1 | 2 | 3 |
            """);
    assertThat(init("new", report, "--lang", "zh", "--as", "csv"))
        .contains("甲：国内2024年 “1”, 国外2024年 “2”");
    assertThat(ReportRows.rows(folder.resolve("new/history/published.csv")))
        .extracting(row -> row.get("year") + " " + row.get("display"))
        .containsExactly("2023 3");
  }

  /** Tables side by side have labels of their own. */
  @Test
  void partsTablesThatStandSideBySide() throws Exception {
    Path report =
        Files.writeString(
            folder.resolve("report.md"),
            """
            | 指标 | 2024年 | 指标 | 2024年 |
            |---|---|---|---|
            | 甲（吨） | 1 | 乙（吨） | 2 |
            | 丙（吨） | 3 | 丁（吨） | 4（注1） |
            """);
    assertThat(init("new", report, "--lang", "zh", "--as", "csv")).endsWith("exit 0");
    assertThat(ReportRows.rows(folder.resolve("new/history/published.csv")))
        .extracting(row -> row.get("display"))
        .containsExactlyInAnyOrder("1", "2", "3", "4");
  }

  /** What looks like years in a row with a label is a figure of the years above. */
  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "md"})
  void figuresLikeYearsAreFigures(String ending) throws Exception {
    List<List<String>> rows =
        List.of(
            List.of("指标", "单位", "2022", "2023", "2024"),
            List.of("综合能耗", "吨", "2823", "2760.74", "2896.98"),
            List.of("专利数量", "件", "1987", "2012", "2045"),
            List.of("报告发布日期", "", "2023-03-28", "2024-03-30", "2025-03-28"),
            List.of("用水量", "亿吨", "42.96", "40.79", "44.95"));
    Path report = folder.resolve("report." + ending);
    if (ending.equals("md")) {
      List<String> lines =
          new ArrayList<>(rows.stream().map(row -> "|" + String.join("|", row) + "|").toList());
      lines.add(1, "|---|---|---|---|---|");
      Files.write(report, lines);
    } else {
      workbook(report, rows);
    }
    assertThat(init("new", report, "--lang", "zh", "--as", "csv")).endsWith("exit 0");
    assertThat(ReportRows.rows(folder.resolve("new/history/published.csv")))
        .extracting(row -> row.get("year") + " " + row.getOrDefault("display", "").replace(",", ""))
        .containsExactly(
            "2022 2823",
            "2022 1987",
            "2022 42.96",
            "2023 2760.74",
            "2023 2012",
            "2023 40.79",
            "2024 2896.98",
            "2024 2045",
            "2024 44.95");
  }

  /** A sheet with numbers where the texts are ones. */
  private static void workbook(Path file, List<List<String>> rows) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet("绩效");
      for (int at = 0; at < rows.size(); at++) {
        Row row = sheet.createRow(at);
        for (int column = 0; column < rows.get(at).size(); column++) {
          String text = rows.get(at).get(column);
          if (text.matches("[0-9.]+")) {
            row.createCell(column).setCellValue(Double.parseDouble(text));
          } else {
            row.createCell(column).setCellValue(text);
          }
        }
      }
      workbook.write(out);
    }
  }

  private Path hostile(String kind) throws Exception {
    byte[] word = Files.readAllBytes(SampleOutput.folder().resolve("report-tables.zh.docx"));
    return switch (kind) {
      case "encrypted.docx" -> {
        Path file = folder.resolve(kind);
        try (POIFSFileSystem outer = new POIFSFileSystem()) {
          Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
          encryptor.confirmPassword("secret");
          try (OutputStream inner = encryptor.getDataStream(outer)) {
            inner.write(word);
          }
          try (OutputStream out = Files.newOutputStream(file)) {
            outer.writeFilesystem(out);
          }
        }
        yield file;
      }
      case "broken.docx" -> Files.write(folder.resolve(kind), Arrays.copyOf(word, 9000));
      case "no-tables.md" -> Files.writeString(folder.resolve(kind), "# 报告\n\n2024 年，没有表。\n");
      case "many.xlsx" -> {
        Path file = folder.resolve(kind);
        try (XSSFWorkbook workbook = new XSSFWorkbook();
            OutputStream out = Files.newOutputStream(file)) {
          for (int sheet = 1; sheet <= 100; sheet++) {
            workbook.createSheet("S" + sheet).createRow(0).createCell(0).setCellValue("2024");
          }
          workbook.write(out);
        }
        yield file;
      }
      default -> Files.writeString(folder.resolve(kind), "2024");
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "encrypted.docx | en | password",
        "encrypted.docx | zh | 密码",
        "broken.docx | en | the file is cut off",
        "broken.docx | zh | 文件不完整",
        "no-tables.md | en | it has no table with years in its heading and figures below",
        "no-tables.md | zh | 其中没有列标题写明年份、下方有数据的表",
        "many.xlsx | en | it has 100 sheets; at most 60 are read",
        "many.xlsx | zh | 它有 100 张工作表，最多读取 60 张",
        "report.doc | en | it is of none of the kinds",
        "report.doc | zh | 它不是 .docx"
      })
  void whatCannotBeReadIsRefusedWithAReason(String kind, String language, String reason)
      throws Exception {
    String told = init("new", hostile(kind), "--lang", language);
    assertThat(told).contains(kind).contains(reason).endsWith("exit 2");
    assertThat(folder.resolve("new")).doesNotExist();
  }
}
