package org.groupkpi.print;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.groupkpi.definition.TableDefinition;
import org.groupkpi.report.CellState;
import org.groupkpi.report.Column;
import org.groupkpi.report.Footnote;
import org.groupkpi.report.PrintedCell;
import org.groupkpi.report.Report;
import org.groupkpi.report.ReportTable;
import org.groupkpi.report.Row;
import org.groupkpi.report.Section;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;

/** A report with every feature a renderer meets: the energy, waste, people and target tables. */
public final class SampleReport {
  private static final Pattern NUMBER =
      Pattern.compile(
          "([+-]?(?:0|[1-9][0-9]{0,2}(?:,[0-9]{3})*|[1-9][0-9]+)(?:\\.[0-9]+)?)(?:%| \\p{L}.*)?");

  private final Language language;

  private SampleReport(Language language) {
    this.language = language;
  }

  static Report in(Language language) {
    return new SampleReport(language).report(false);
  }

  static Report draftIn(Language language) {
    return new SampleReport(language).report(true);
  }

  /** A report of one table with one row, whose every text is the given one. */
  public static Report saying(String text, Language language) {
    Footnote footnote = new Footnote(1, text);
    PrintedCell figure =
        new PrintedCell(
            text,
            text,
            List.of(1),
            CellState.OK,
            text,
            Optional.of(BigDecimal.ONE),
            Optional.empty(),
            "k");
    PrintedCell written =
        new PrintedCell(
            text, "", List.of(), CellState.NONE, text, Optional.empty(), Optional.empty(), "");
    Row heading =
        new Row(text, 0, "", List.of(), List.of(PrintedCell.EMPTY, PrintedCell.EMPTY), true);
    Row row = new Row(text, 1, text, List.of(1), List.of(figure, written), false);
    List<Column> columns =
        List.of(
            new Column("2024", text, text, Column.Kind.FIGURE),
            new Column("status", text, "", Column.Kind.TEXT));
    List<ReportTable> tables =
        Stream.of(TableDefinition.Layout.YEARS, TableDefinition.Layout.CARDS)
            .map(
                layout ->
                    new ReportTable(
                        "hostile-" + layout,
                        layout,
                        text,
                        text,
                        text,
                        text,
                        text,
                        columns,
                        List.of(new Section(text, List.of(heading, row))),
                        List.of(footnote),
                        List.of(text)))
            .toList();
    return new Report(
        text, text, "2024", "2024", List.of("2024"), language, false, tables, List.of(footnote));
  }

  private Report report(boolean draft) {
    List<ReportTable> tables = List.of(energy(), waste(), training(), targets());
    List<Footnote> footnotes = tables.stream().flatMap(t -> t.footnotes().stream()).toList();
    return new Report(
        say("2024 年关键绩效表", "Key performance tables 2024"),
        say("远山铝业集团", "Yuanshan Aluminium Group"),
        "2024",
        say("2024 年", "2024"),
        List.of("2022", "2023", "2024"),
        language,
        draft,
        tables,
        footnotes);
  }

  private ReportTable energy() {
    List<Row> basics =
        List.of(
            years("氧化铝产量 | Alumina output | 0 | 万吨 | 10 kt | 1,764 | 1,667 | 1,687 | +1.20%"),
            years("电解铝产量 | Primary aluminium output | 0 | 万吨 | 10 kt | 688 | 679 | 761 | +12.08%"));
    List<Row> use =
        List.of(
            years(
                "综合能源消耗量 | Total energy consumption | 0 | 万吨标煤 | 10 ktce | 2,823.00 | 2,760.74 | 2,896.98 | +4.93%"),
            heading("其中：", "of which:", 1),
            years(
                "外购电量 | Purchased electricity | 2 | 亿度 | 100 GWh | 807.64 | 1,132.00 | 933.64 | -17.52%"),
            years("天然气 | Natural gas | 2 | 亿立方米 | 10⁸ m³ | — | <0.01 | 0.02 | —"),
            marked(
                years(
                    "万元营业收入综合能源消耗量 | Energy intensity per RMB 10,000 of revenue | 0 | 吨标煤/万元 | tce/RMB 10,000 | 0.97 | 1.23 | 1.22 | -0.81%"),
                1),
            years(
                "绿色电力占比 | Share of renewable electricity | 0 | % | % | 38.20 | 41.55 | 42.85 | +1.30 pp"));
    return table(
        "energy",
        "能源消耗绩效表",
        "Energy consumption",
        yearColumns(),
        List.of(section("基本信息", "Basics", basics), section("能源消耗", "Consumption", use)),
        List.of(
            footnote(
                1,
                "因财务报表追溯调整 2023 年营业收入，相关强度数据重新计算。",
                "Recalculated after the restatement of revenue for 2023.")),
        List.of(say("注：电力按当量值折算标准煤。", "Note: electricity is converted at its calorific value.")));
  }

  private ReportTable waste() {
    PrintedCell annotated =
        figure("1,177", say("（含处置往年贮存量 126）", " (including 126 stored earlier)"));
    PrintedCell incomplete = cell("354,082", "", List.of(2), CellState.INCOMPLETE);
    String earlier = say("（含处置往年贮存量 87）", " (including 87 stored earlier)");
    PrintedCell annotatedAndMarked = cell("1,543", earlier, List.of(2), CellState.INCOMPLETE);
    List<Row> hazardous =
        List.of(
            row(
                "危险废弃物产生总量",
                "Hazardous waste generated",
                0,
                "吨",
                "t",
                figure("392,700"),
                figure("541,200"),
                incomplete,
                change("-34.57%")),
            row(
                "废油（机油、矿物油）处置量",
                "Waste oil disposed of",
                1,
                "吨",
                "t",
                figure("2,800"),
                annotated,
                annotatedAndMarked,
                change("+31.10%")),
            row(
                "炭渣处置量",
                "Carbon residue disposed of",
                1,
                "吨",
                "t",
                figure("104,700"),
                figure("137,832"),
                figure("97,456"),
                change("-29.29%")),
            row(
                "赤泥利用率",
                "Red mud used",
                1,
                "%",
                "%",
                absent(),
                absent(),
                none(say("不适用", "N/A"), CellState.NOT_APPLICABLE),
                change("—")));
    return table(
        "waste",
        "废弃物排放及处置绩效表",
        "Waste generated and disposed of",
        yearColumns(),
        List.of(section("危险废弃物", "Hazardous waste", hazardous)),
        List.of(footnote(2, "应报 38 家单位，已报 36 家。", "Reported by 36 of 38 entities.")),
        List.of());
  }

  private ReportTable training() {
    List<Column> columns =
        List.of(
            new Column(
                "TRAINED",
                say("受训人数", "Employees trained"),
                say("人", "persons"),
                Column.Kind.FIGURE),
            new Column("TRAINED_PCT", say("受训比例", "Share trained"), "%", Column.Kind.FIGURE),
            new Column(
                "HOURS_AVG", say("人均培训时长", "Average hours"), say("小时", "h"), Column.Kind.FIGURE));
    List<Row> gender =
        List.of(
            measures("男性", "Male", "53,811", "99.75", "48.2"),
            measures("女性", "Female", "9,186", "100.00", "51.6"));
    List<Row> rank =
        List.of(
            measures("高级管理层", "Senior management", "177", "100.00", "62.0"),
            measures("其他员工", "Other employees", "62,820", "99.78", "48.7"));
    return new ReportTable(
        "training",
        TableDefinition.Layout.YEARS,
        say("员工培训绩效表", "Employee training"),
        say("类别", "Group"),
        "",
        "",
        "",
        columns,
        List.of(section("按性别", "By gender", gender), section("按职级", "By rank", rank)),
        List.of(),
        List.of());
  }

  private ReportTable targets() {
    List<Column> columns =
        List.of(
            text("target", "目标值", "Target"),
            text("achieved", "完成情况", "Achieved"),
            text("status", "状态", "Status"),
            text("next", "下一目标", "Next target"));
    List<Row> rows =
        List.of(
            words(
                "万元营业收入综合能耗较上年下降",
                "Energy intensity below last year",
                "≥ 0.5%",
                "-0.81%",
                say("已达成", "Achieved"),
                say("2025 年再降 1%", "A further 1% in 2025")),
            words(
                "危险废弃物合规处置率",
                "Hazardous waste disposed of by law",
                "100%",
                "100.00%",
                say("已达成", "Achieved"),
                "100%"),
            words(
                "绿色电力占比",
                "Share of renewable electricity",
                "≥ 45%",
                "42.85%",
                say("进行中", "In progress"),
                say("2030 年达到 60%", "60% in 2030")));
    return new ReportTable(
        "targets",
        TableDefinition.Layout.YEARS,
        say("环境目标进展", "Progress towards environmental targets"),
        say("目标", "Target"),
        "",
        "",
        "",
        columns,
        List.of(new Section("", rows)),
        List.of(),
        List.of());
  }

  private ReportTable table(
      String id,
      String zh,
      String en,
      List<Column> columns,
      List<Section> sections,
      List<Footnote> footnotes,
      List<String> notes) {
    return new ReportTable(
        id,
        TableDefinition.Layout.YEARS,
        say(zh, en),
        say("指标", "Indicator"),
        say("单位", "Unit"),
        "",
        "",
        columns,
        sections,
        footnotes,
        notes);
  }

  private List<Column> yearColumns() {
    List<Column> columns = new ArrayList<>();
    for (String year : List.of("2022", "2023", "2024")) {
      columns.add(new Column(year, say(year + " 年", year), "", Column.Kind.FIGURE));
    }
    columns.add(new Column("change", say("同比", "Change"), "", Column.Kind.CHANGE));
    return columns;
  }

  private Column text(String id, String zh, String en) {
    return new Column(id, say(zh, en), "", Column.Kind.TEXT);
  }

  private Section section(String zh, String en, List<Row> rows) {
    return new Section(say(zh, en), rows);
  }

  private Row heading(String zh, String en, int level) {
    List<PrintedCell> empty = IntStream.range(0, 4).mapToObj(at -> PrintedCell.EMPTY).toList();
    return new Row(say(zh, en), level, "", List.of(), empty, true);
  }

  /** {@code zh | en | level | unit zh | unit en | three years | change}. */
  private Row years(String line) {
    List<String> parts = List.of(line.split(" \\| ", -1));
    List<PrintedCell> cells = new ArrayList<>();
    for (String text : parts.subList(5, 8)) {
      cells.add(text.equals("—") ? absent() : figure(text));
    }
    cells.add(change(parts.get(8).replace(" pp", say(" 个百分点", " pp"))));
    int level = Integer.parseInt(parts.get(2));
    String unit = say(parts.get(3), parts.get(4));
    return new Row(say(parts.get(0), parts.get(1)), level, unit, List.of(), cells, false);
  }

  private Row row(
      String zh, String en, int level, String unitZh, String unitEn, PrintedCell... cells) {
    return new Row(say(zh, en), level, say(unitZh, unitEn), List.of(), List.of(cells), false);
  }

  private Row measures(String zh, String en, String... texts) {
    List<PrintedCell> cells = Arrays.stream(texts).map(SampleReport::figure).toList();
    return new Row(say(zh, en), 0, "", List.of(), cells, false);
  }

  private Row words(String zh, String en, String... texts) {
    List<PrintedCell> cells = Arrays.stream(texts).map(text -> none(text, CellState.OK)).toList();
    return new Row(say(zh, en), 0, "", List.of(), cells, false);
  }

  private static Row marked(Row row, int mark) {
    return new Row(row.label(), row.level(), row.unit(), List.of(mark), row.cells(), false);
  }

  private Footnote footnote(int number, String zh, String en) {
    return new Footnote(number, say(zh, en));
  }

  private static PrintedCell figure(String text) {
    return figure(text, "");
  }

  private static PrintedCell figure(String text, String annotation) {
    PrintedCell cell = cell(text, annotation, List.of(), CellState.OK);
    return text.startsWith("<") ? valued(cell, Optional.of(new BigDecimal("0.0043"))) : cell;
  }

  private static PrintedCell valued(PrintedCell cell, Optional<BigDecimal> value) {
    return new PrintedCell(
        cell.text(),
        cell.annotation(),
        cell.marks(),
        cell.state(),
        cell.reason(),
        value,
        cell.shown(),
        cell.key());
  }

  /** A figure or change as it is printed; what is no plain number has none that is shown. */
  static PrintedCell cell(String text, String annotation, List<Integer> marks, CellState state) {
    Optional<BigDecimal> number =
        Optional.of(NUMBER.matcher(text))
            .filter(Matcher::matches)
            .map(found -> new BigDecimal(found.group(1).replace(",", "")));
    return new PrintedCell(text, annotation, marks, state, "", number, number, "G/X@2024");
  }

  private PrintedCell absent() {
    String reason = say("没有数据", "no data");
    return new PrintedCell(
        "—",
        "",
        List.of(),
        CellState.MISSING,
        reason,
        Optional.empty(),
        Optional.empty(),
        "G/X@2022");
  }

  private static PrintedCell change(String text) {
    return none(text, text.equals("—") ? CellState.NONE : CellState.OK);
  }

  private static PrintedCell none(String text, CellState state) {
    return valued(cell(text, "", List.of(), state), Optional.empty());
  }

  private String say(String zh, String en) {
    return LocalText.of(zh, en).in(language);
  }
}
