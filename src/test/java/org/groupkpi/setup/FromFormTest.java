package org.groupkpi.setup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.cli.Console;
import org.groupkpi.cli.Kpi;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.Severity;
import org.groupkpi.project.Overrides;
import org.groupkpi.project.Project;
import org.groupkpi.project.ProjectLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code kpi init --from-form}: the sheets of a form used so far become indicators. */
class FromFormTest {
  /** Cells parted by {@code |}, sheets by their names in front; {@code =} begins a formula. */
  private static final String FORM =
      """
      环境: 环境数据填报表
      环境:
      环境: 序号 | 指标名称 | 计量单位 | 2024年数值 | 备注
      环境: 1 | 煤炭消耗量 | 吨 | 100 |
      环境: 2 | 资源 | | |
      环境: 3 | 循环材料用量 | 吨 | =SUM(D7:D8) |
      环境: 4 | 其中：再生铝 | 吨 | 60 |
      环境: 5 | 再生铜 | 吨 | 40 |
      环境: 6 | 产值 | 万元 | 500 |
      环境: 7 | 单位产值材料用量 | 千克/万元 | =D6*1000/D9 |
      环境: 8 | 再生铝占比 | % | =D7/D6*100 |
      环境: 9 | 材料合计 | 吨 | =D6+D4 |
      环境: 10 | 折标煤 | 吨标煤 | =D4*0.7143 |
      人员: 项目 | 单位 | 本年 | 说明
      人员: 员工总数 | 人 | 100 |
      人员: 其中：男 | 人 | 60 |
      人员: 女 | 人 | 40 |
      人员: 满意人数 | 人 | 80 |
      人员: 满意率 | % | =C5/C2 |
      人员: 人均材料用量 | 吨/人 | =环境!D6/C2 |
      人员: 上年差额 | 人 | =C2-D2 |
      人员: 全部 | 人 | =SUM(C2:C3,A1:XFD1048576) |
      人员: 总数 | 人 | =C2+C5 |
      人员: 得分 | | 92 |
      说明: 填报说明
      """;

  @TempDir private Path folder;

  private String kpi(String... arguments) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(printed, true, UTF_8);
    int exit = Kpi.run(new Console(stream, stream, false), folder, arguments);
    return printed.toString(UTF_8).replace("\r\n", "\n") + "exit " + exit;
  }

  private Path form(String name, String cells) throws Exception {
    Path file = folder.resolve(name);
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      for (String line : cells.lines().toList()) {
        String[] parts = line.split(": ?", 2);
        Sheet sheet = workbook.getSheet(parts[0]);
        Sheet there = sheet == null ? workbook.createSheet(parts[0]) : sheet;
        Row row = there.createRow(there.getLastRowNum() + 1);
        List<String> texts = List.of(parts[1].split("\\|", -1));
        for (String text : texts) {
          fill(row.createCell(Math.max(0, row.getLastCellNum())), text.strip());
        }
      }
      workbook.write(out);
    }
    return file;
  }

  private static void fill(Cell cell, String text) {
    if (text.startsWith("=")) {
      cell.setCellFormula(text.substring(1));
    } else if (text.matches("[0-9]+")) {
      cell.setCellValue(Integer.parseInt(text));
    } else if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
  }

  /** Columns that stand side by side are read both. */
  @Test
  void readsColumnsSideBySide() throws Exception {
    form("form.xlsx", "社会: 指标 | 单位 | 数值 | 指标 | 单位 | 数值\n社会: 捐赠 | 万元 | 5 | 志愿者 | 人 | 7\n");
    assertThat(
            kpi(
                "init",
                "new",
                "--yes",
                "--lang",
                "zh",
                "--group",
                "G",
                "--as",
                "csv",
                "--from-form",
                "form.xlsx"))
        .endsWith("exit 0");
    assertThat(ReportRows.rows(folder.resolve("new/definitions/rows.csv")))
        .extracting(
            row ->
                row.getOrDefault("x_proposed", "").replaceFirst("(?s).*单元格 ([A-Z][0-9]).*", "$1"))
        .containsExactly("C2", "F2");
  }

  @Test
  void sheetsBecomeIndicatorsWithBreakdownsAndFormulas() throws Exception {
    form("旧 表.xlsx", FORM);
    assertThat(
            kpi(
                "init",
                "新项目",
                "--yes",
                "--lang",
                "zh",
                "--group",
                "华星集团",
                "--year",
                "2025",
                "--from-form",
                "旧 表.xlsx",
                "--as",
                "csv"))
        .endsWith("exit 0");
    assertThat(ReportRows.rows(folder.resolve("新项目/definitions/indicators.csv")))
        .extracting(
            row -> row.get("code"),
            row -> row.get("name_zh"),
            row -> row.get("unit"),
            row -> row.get("aggregate"),
            row -> row.get("formula"))
        .containsExactly(
            tuple("COAL", "煤炭消耗量", "吨", "sum", ""),
            tuple("HC", "员工总数", "人", "sum", ""),
            tuple("N001", "循环材料用量", "吨", "sum", ""),
            tuple("N002", "产值", "万元", "sum", ""),
            tuple("N003", "单位产值材料用量", "千克/万元", "formula", "N001 / N002"),
            tuple("N004", "再生铝占比", "%", "formula", "N001[parts_1=m1] / N001"),
            tuple("N005", "材料合计", "吨", "formula", "N001 + COAL"),
            tuple("N006", "折标煤", "吨标煤", "sum", ""),
            tuple("N007", "满意人数", "人", "sum", ""),
            tuple("N008", "满意率", "%", "formula", "N007 / HC"),
            tuple("N009", "人均材料用量", "吨/人", "formula", "N001 / HC"),
            tuple("N010", "上年差额", "人", "sum", ""),
            tuple("N011", "全部", "人", "sum", ""),
            tuple("N012", "总数", "人", "formula", "HC + N007"),
            tuple("N013", "得分", "ratio", "group", ""));
    assertThat(ReportRows.rows(folder.resolve("新项目/definitions/rows.csv")))
        .extracting(row -> row.get("indicator"))
        .containsExactly(
            "COAL",
            "N001",
            "N001[parts_1=m1]",
            "N001[parts_1=m2]",
            "N002",
            "N003",
            "N004",
            "N005",
            "N006",
            "HC",
            "HC[gender=male]",
            "HC[gender=female]",
            "N007",
            "N008",
            "N009",
            "N010",
            "N011",
            "N012",
            "N013");
    assertThat(ReportRows.rows(folder.resolve("新项目/definitions/dimensions.csv")))
        .extracting(
            row -> row.get("dimension"), row -> row.get("name_zh"), row -> row.get("x_proposed"))
        .contains(tuple("parts_1", "再生铝", "旧 表.xlsx 工作表“环境”单元格 D7；新增：指标体系中没有单位同类的这一指标"));
    walk("新项目");
  }

  /** What follows at once: checked definitions, forms, and tables of forms that were filled. */
  private void walk(String name) throws Exception {
    Project project = ProjectLoader.load(folder.resolve(name), Overrides.NONE);
    assertThat(project.notes()).extracting(Finding::severity).allMatch(Severity.NOTE::equals);
    assertThat(kpi("check-definitions", name)).contains("x_proposed").endsWith("exit 0");
    assertThat(kpi("template", name)).endsWith("exit 0");
    new RandomAnswers(project, 1)
        .fill(folder.resolve("forms/2025"), folder.resolve(name + "/submissions/2025"));
    assertThat(kpi("consolidate", name)).endsWith("exit 0");
  }

  /** The form says how a row of the report is made up. */
  @Test
  void aFormAndAReportMakeOneProject() throws Exception {
    form("form.xlsx", FORM);
    Files.writeString(
        folder.resolve("report.md"),
        """
        业绩

        | 指标 | 单位 | 2023 | 2024 |
        |---|---|---|---|
        | 产值 | 万元 | 400 | 500 |
        | 满意率 | % | 70.0 | 80.0 |
        """);
    assertThat(
            kpi(
                "init",
                "new",
                "--yes",
                "--lang",
                "en",
                "--group",
                "Star",
                "--from-form",
                "form.xlsx",
                "--from-report",
                "report.md",
                "--as",
                "csv"))
        .endsWith("exit 0");
    List<Map<String, String>> indicators =
        new ArrayList<>(ReportRows.rows(folder.resolve("new/definitions/indicators.csv")));
    indicators.removeIf(row -> !List.of("产值", "满意率").contains(row.get("name_zh")));
    assertThat(indicators)
        .extracting(row -> row.get("code"), row -> row.get("formula"))
        .containsExactly(tuple("N001", ""), tuple("N002", "N008 / HC"));
    walk("new");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | it has no sheet with a column of names, one of units and one of figures",
        "zh | 其中没有同时有名称列、单位列和数值列的工作表"
      })
  void aFormWithoutSuchSheetsIsRefused(String language, String reason) throws Exception {
    form("form.xlsx", "说明: 填报说明\n");
    assertThat(
            kpi(
                "init",
                "new",
                "--yes",
                "--lang",
                language,
                "--group",
                "G",
                "--year",
                "2025",
                "--from-form",
                "form.xlsx"))
        .contains(reason)
        .endsWith("exit 2");
    assertThat(folder.resolve("new")).doesNotExist();
  }
}
