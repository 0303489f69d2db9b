package org.groupkpi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.groupkpi.file.CellRange;
import org.groupkpi.file.Spreadsheet;
import org.groupkpi.finding.Finding;
import org.groupkpi.form.CatalogueDigest;
import org.groupkpi.measure.Exact;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.submission.Submission;
import org.junit.jupiter.api.Test;

class FormReaderTest {
  static final String KPI = "##! _kpi\nformat|1\nentity|NF03\nyear|2024\n";
  static final String HEADER = "指标编码|指标名称|单位|2023年已报|2023年重述|2024年|同比|状态|说明|填报口径\n";

  /** Rows that answer everything that is required of NF03 but POWER. */
  static final String REST =
      """
      HC||人|||1200
      HC[gender=female]||人|||300
      HC[gender=male]||人|||900
      HC[age=young]||人|||500
      HC[age=old]||人|||700
      ENERGY||万吨标煤|||12.5
      SMELT||吨|||400000
      """;

  static final CollectionRound ROUND =
      SmallGroup.round(
          SmallGroup.held("NF03", "POWER", "100"), SmallGroup.held("NF03", "WASTE", "50.25"));

  static List<String> findings(String drawing) {
    return findings(TextGrid.of(drawing), "submissions/2024/x.xlsx");
  }

  static List<String> findings(Spreadsheet spreadsheet, String file) {
    return new FormReader(ROUND)
        .read(spreadsheet, file).findings().stream().map(FormReaderTest::shown).toList();
  }

  private static String shown(Finding finding) {
    String state = finding.state() == Finding.State.OPEN ? "" : " " + finding.state().word();
    return (finding.kind() + " " + finding.place().address()).strip() + state;
  }

  static List<String> facts(String drawing) {
    return facts(TextGrid.of(drawing));
  }

  static List<String> facts(Spreadsheet spreadsheet) {
    ReturnedForm form = new FormReader(ROUND).read(spreadsheet, "x.xlsx");
    return form.submission().orElseThrow().facts().values().stream()
        .map(FormReaderTest::shown)
        .toList();
  }

  private static String shown(Fact fact) {
    return fact.code() + "=" + shown(fact.value()) + (fact.estimated() ? " estimated" : "");
  }

  private static String shown(ReportedValue value) {
    return value instanceof ReportedValue.Figure figure
        ? Exact.plain(figure.value())
        : value.toString();
  }

  static String form(String... rows) {
    return KPI + "## 环境\n" + HEADER + String.join("\n", rows) + "\n" + REST;
  }

  @Test
  void readsFactsWithTheirPlaces() {
    Spreadsheet spreadsheet = TextGrid.of(form("POWER||万千瓦时|100||'1,234||估算|按台账推算"));
    ReturnedForm form = new FormReader(ROUND).read(spreadsheet, "submissions/2024/a/x.xlsx");
    Fact power = form.submission().orElseThrow().facts().values().iterator().next();
    assertThat(shown(power)).isEqualTo("POWER=1234 estimated");
    assertThat(power.source().toString())
        .isEqualTo(
            "SourceCell[file=submissions/2024/a/x.xlsx, sha256=d19e57, sheet=环境, cell=F2, text=1,234, raw=1,234]");
    assertThat(power.note()).isEqualTo("按台账推算");
    assertThat(form.findings().stream().map(FormReaderTest::shown)).containsExactly("C201 环境!F2");
    assertThat(form.findings().get(0).subject().toString())
        .isEqualTo("Subject[entity=NF03, year=2024, indicator=POWER, member=]");
  }

  @Test
  void identifies() {
    String table = "## 环境\n" + HEADER + "POWER||万千瓦时|||1\n" + REST;
    String labels = "## Cover\n|单位编码|NF03\n||\n|报告年度|2024年\n";
    assertThat(findings(KPI + table)).isEmpty();
    assertThat(findings(labels + table)).isEmpty();
    assertThat(findings("## c\nEntity code：|Reporting year\nNF03|2024\n" + table)).isEmpty();
    assertThat(findings("## c\n单位编码 / Entity code|NF03\n报告年度 / Reporting year|2024\n" + table))
        .isEmpty();
    assertThat(findings(TextGrid.of(table), "submissions/2024/NF03_2024.xlsx"))
        .containsExactly("F112");
    assertThat(findings(table)).containsExactly("F110");
    assertThat(findings("## c\n单位编码|NF03\n" + table)).containsExactly("F110");
    assertThat(findings("## c\n单位编码|NF03\n单位编码|AL01\n报告年度|2024\n" + table)).containsExactly("F110");
    assertThat(findings("##! _kpi\nentity|nf03\nyear|2024\n" + table)).containsExactly("F111");
    assertThat(findings("##! _kpi\nentity|ＮＦ０３\nyear|2024\n" + table)).containsExactly("F111");
    assertThat(findings("##! _kpi\nentity|NF03\nyear|2023\n" + table)).containsExactly("F113");
  }

  @Test
  void aFormulaThatNeedsItsOwnResult() {
    String power = "POWER||万千瓦时|||=SUM(F2:F3)>0";
    assertThat(findings(form(power, "WASTE||吨|||5"))).contains("C213 环境!F2");
    assertThat(findings(form("POWER||万千瓦时|||=F3+0>5", "WASTE||吨|||5")))
        .doesNotContain("C213 环境!F2");
  }

  @Test
  void theYearInWhateverWords() {
    String table = "## 环境\n" + HEADER + "POWER||万千瓦时|||1\n" + REST;
    for (String year :
        List.of(
            "2024",
            "'2024年",
            "'2024年度",
            "'2024 年度",
            "FY2024",
            "2024年1-12月",
            "2024年1月—12月",
            "2024.1-2024.12",
            "2024年1月1日至2024年12月31日",
            "2024.01.01-2024.12.31",
            "2024年全年",
            "'fy 2024",
            "'２０２４年",
            "2024.0",
            "@2024-12-31",
            "'2024-12-31",
            "'2024/12/31",
            "'2024.12.31",
            "'2024年12月31日",
            "'2024年12月",
            "'2024-12-31 00:00:00",
            "'31.12.2024",
            "'31 December 2024",
            "'Dec 31, 2024",
            "'2024财年")) {
      assertThat(findings("## c\n单位编码|NF03\n报告年度|" + year + "\n" + table)).as(year).isEmpty();
    }
    for (String year : List.of("@2023-12-31", "FY2023", "'2023-2024", "24", "45657", "'2024年计划")) {
      assertThat(findings("## c\n单位编码|NF03\n报告年度|" + year + "\n" + table))
          .as(year)
          .containsExactly("F113");
    }
    assertThat(findings(KPI + "## c\n单位编码|NF03\n报告年度|@2024-12-31\n" + table)).isEmpty();
    assertThat(findings(TextGrid.of(table), "NF03_2024_环境.xlsx")).containsExactly("F112");
  }

  /** Somebody filled in the form of a colleague, of another year or of another group. */
  @Test
  void aCoverThatContradictsTheHiddenSheetIsNobodys() {
    String table = "## 环境\n" + HEADER + "POWER||万千瓦时|||1\n" + REST;
    String cover = "## 封面\n单位编码|%s\n报告年度|%s\n";
    assertThat(findings(KPI + cover.formatted("NF03", "'2024年") + table)).isEmpty();
    assertThat(findings(KPI + cover.formatted("ｎｆ０３", "2024") + table)).isEmpty();
    assertThat(findings(KPI + cover.formatted("NF03", "2024") + "## 下属\n单位编码\nZ9\n" + table))
        .isEmpty();
    assertThat(findings(KPI + cover.formatted("NF03", "2023") + table)).containsExactly("F110");
    assertThat(findings(KPI + "group|G\n" + table)).isEmpty();
    assertThat(findings(KPI + "group|OTHER\n" + table)).containsExactly("F110");
    ReturnedForm form =
        new FormReader(ROUND)
            .read(TextGrid.of(KPI + cover.formatted("AL01", "2024") + table), "x.xlsx");
    assertThat(form.submission()).isEmpty();
    assertThat(form.findings())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message().en())
                    .isEqualTo(
                        "the workbook contradicts itself about the entity code: NF03 / AL01"
                            + " (do not fill in the form of another entity or year)"));
  }

  @Test
  void figuresNobodyAsksOfTheSegmentAreNotLostSilently() {
    String power = "POWER||万千瓦时|||1";
    assertThat(findings(form(power, "TON||吨|||5"))).containsExactly("F121 环境!A3");
    assertThat(findings(form(power, "TON[gender=male]||吨|||0"))).containsExactly("F121 环境!A3");
    assertThat(findings(form(power, "TON||吨|||不适用"))).isEmpty();
    assertThat(findings(form(power, "TON||吨|||"))).isEmpty();
    assertThat(facts(form(power, "TON||吨|||5"))).noneMatch(fact -> fact.startsWith("TON"));
  }

  @Test
  void namesTheNearestEntity() {
    Spreadsheet spreadsheet = TextGrid.of("##! _kpi\nentity|NF3\nyear|2024");
    assertThat(new FormReader(ROUND).read(spreadsheet, "x").findings().get(0).message().en())
        .isEqualTo("entity code “NF3” is not in the list of entities; the nearest is NF03");
  }

  @Test
  void findsTheHeaderWhateverItLooksLike() {
    List<String> all =
        List.of(
            "指标编码|2024年\nPOWER|7",
            "Code|2024\nPOWER|7",
            "ＣＯＤＥ|Ｖａｌｕｅ\nPOWER|7",
            "指标编码\\nCode|指标名称|2024年\\n2024\nPOWER|外购电|7",
            "指标编码|本年数\nPOWER|7",
            "指标编码|本年值\nPOWER|7",
            " c o d e |Current year\nPOWER|7",
            "2024 年|填报口径|指标编码\n7|说明|POWER",
            "title\n\n\n指标编码|2024年\nPOWER|7",
            "指标编码|数据||说明\n|2023年已报|2024年|\nPOWER||7",
            "指标编码|2023年|2024\n|已报|年|\nPOWER||7",
            "指标编码|2024年\nHC|5\n\n指标编码|说明|2024年\nPOWER|x|7",
            "指标编码|2024年\nHC|2024\n指标编码|2024年\nPOWER|7",
            "x\n".repeat(39) + "指标编码|2024年\nPOWER|7");
    for (String table : all) {
      assertThat(facts(KPI + "## 表\n" + table)).as(table).contains("POWER=7");
    }
  }

  @Test
  void aHeaderOverMergedCells() {
    Spreadsheet spreadsheet =
        TextGrid.of(
            KPI + "## 表\n指标编码|2023年||2024年\n|已报|重述|\nPOWER|100|90|7\nHC|1||2024",
            List.of(
                new CellRange(1, 2, 1, 3), new CellRange(1, 1, 2, 1), new CellRange(1, 4, 2, 4)),
            List.of());
    assertThat(facts(spreadsheet)).containsExactly("POWER=7", "HC=2024");
    assertThat(findings(spreadsheet, "x")).contains("C252 表!C3");
  }

  @Test
  void noHeader() {
    assertThat(findings(KPI + "## 表\n编码|数\nPOWER|7")).containsExactly("F116");
    assertThat(findings(KPI + "## 表\n" + "x\n".repeat(40) + "指标编码|2024年\nPOWER|7"))
        .containsExactly("F116");
    assertThat(findings("##! _kpi\nentity|NF03\nyear|2024\n指标编码|2024年\nPOWER|7"))
        .containsExactly("F116");
  }

  @Test
  void rows() {
    assertThat(findings(form("POWER||万千瓦时|||1", "POWER||万千瓦时|||1"))).containsExactly("F120 环境!A3");
    assertThat(facts(form("POWER||万千瓦时|||1", "POWER||万千瓦时|||1"))).contains("POWER=BLANK");
    assertThat(findings(form("POWER||万千瓦时|||1", "POWR||t|||2", "Remarks|||||")))
        .containsExactly("F121 环境!A3");
    assertThat(findings(form("POWER||万千瓦时|||1", "||t|||2", "小计||t|||'1,200", "小计|||||x|")))
        .containsExactly("F122 环境!F3", "F122 环境!F4");
    assertThat(findings(form())).containsExactly("F123");
    assertThat(facts(form(" ＰＯＷＥＲ　||万千瓦时|||1"))).contains("POWER=1");
    assertThat(facts(form("HC［gender=female］|x", "POWER|||||1"))).contains("POWER=1");
  }

  @Test
  void hiddenData() {
    String kpi = KPI;
    assertThat(findings(kpi + "##? 环境\n" + HEADER + "POWER||万千瓦时|||1\n" + REST))
        .containsExactly("F131 环境");
    assertThat(findings(form("~POWER||万千瓦时|||1"))).containsExactly("F131 环境");
    Spreadsheet hiddenColumn =
        TextGrid.of(form("POWER||万千瓦时|||1"), List.of(), List.of(new CellRange(1, 6, 9, 6)));
    assertThat(findings(hiddenColumn, "x")).containsExactly("F131 环境");
    Spreadsheet merged =
        TextGrid.of(form("POWER||万千瓦时|||1"), List.of(new CellRange(2, 5, 2, 6)), List.of());
    assertThat(findings(merged, "x")).containsExactly("F131 环境");
  }

  @Test
  void macrosAndLinks() {
    Spreadsheet plain = TextGrid.of(form("POWER||万千瓦时|||1"));
    Spreadsheet odd = new Spreadsheet("", plain.sheets(), true, true, Set.of());
    assertThat(findings(odd, "x")).containsExactly("F130", "F132");
  }

  @Test
  void anotherVersionOfTheTemplate() {
    String table = "## 环境\n" + HEADER + "POWER||万千瓦时|||1\nGONE||t|||1\n" + REST;
    String digest = CatalogueDigest.of(ROUND.catalogue());
    assertThat(findings(KPI + "catalogue|" + digest + "\n" + table)).containsExactly("F121 环境!A3");
    ReturnedForm form =
        new FormReader(ROUND).read(TextGrid.of(KPI + "catalogue|abc\n" + table), "x.xlsx");
    assertThat(form.findings().stream().map(FormReaderTest::shown))
        .containsExactly("F121 环境!A3", "F117");
    assertThat(form.findings().get(1).message().en())
        .isEqualTo(
            "the form was made from another version of the catalogue:"
                + " missing WASTE, RATE, CERTS, STORY; no longer collected GONE"
                    .replace("WASTE, RATE, CERTS, STORY", "CERTS, STORY, WASTE, RATE"));
  }

  @Test
  void formulas() {
    assertThat(findings(form("POWER||万千瓦时|||=1+1>2"))).containsExactly("C205");
    assertThat(findings(form("POWER||万千瓦时|||=1+1>"))).containsExactly("C204 环境!F2");
  }

  @Test
  void units() {
    assertThat(findings(form("POWER|| 万 千瓦时 |||1"))).isEmpty();
    assertThat(findings(form("POWER||万kWh|||1"))).isEmpty();
    assertThat(findings(form("POWER||kWh|||12345||||"))).containsExactly("C240 环境!C2");
    assertThat(findings(form("POWER||kWh|||12345|||电表读数是度")))
        .containsExactly("C240 环境!C2 explained");
    assertThat(facts(form("POWER||kWh|||12345"))).contains("POWER=1.2345");
    assertThat(findings(form("POWER||吨|||12345"))).containsExactly("C241 环境!C2");
    assertThat(facts(form("POWER||吨|||12345"))).contains("POWER=BLANK");
    assertThat(findings(form("POWER||???|||"))).containsExactly("C230 环境!F2");
    assertThat(findings(form("POWER|||||12345"))).containsExactly("C242 环境!C2");
  }

  @Test
  void blanksAndStatuses() {
    assertThat(findings(form("POWER||万千瓦时|||"))).containsExactly("C230 环境!F2");
    assertThat(findings(form("POWER||万千瓦时|||' "))).containsExactly("C230 环境!F2");
    assertThat(findings(form("POWER||万千瓦时|||1", "WASTE||吨|||"))).isEmpty();
    assertThat(findings(form("POWER||万千瓦时|||||不适用"))).isEmpty();
    assertThat(facts(form("POWER||万千瓦时|||||不适用"))).contains("POWER=NOT_APPLICABLE");
    assertThat(facts(form("POWER||万千瓦时|||-||not applicable"))).contains("POWER=NOT_APPLICABLE");
    assertThat(findings(form("POWER||万千瓦时|||||暂缺"))).containsExactly("C231 环境!F2");
    assertThat(findings(form("POWER||万千瓦时|||暂缺||暂缺|正常"))).containsExactly("C231 环境!F2");
    assertThat(findings(form("POWER||万千瓦时|||||暂缺 / not available|电表故障，三月补报"))).isEmpty();
    assertThat(findings(form("POWER||万千瓦时|||12||不适用"))).containsExactly("C232 环境!F2");
    assertThat(facts(form("POWER||万千瓦时|||12||不适用"))).contains("POWER=BLANK");
    assertThat(findings(form("POWER||万千瓦时|||不适用||暂缺|电表故障，三月补报"))).containsExactly("C232 环境!F2");
  }

  @Test
  void membersAndTotalsAnswerForEachOther() {
    String start = KPI + "## 员工\n" + HEADER + "POWER||万千瓦时|||1\nENERGY|||||1\nSMELT|||||1\n";
    assertThat(findings(start + "HC|||||||不适用").stream().filter(f -> f.startsWith("F123")))
        .isEmpty();
    assertThat(
            findings(start + "HC||人|||\nHC[gender=female]||人|||1\nHC[gender=male]||人|||2").stream()
                .filter(f -> !f.startsWith("C242")))
        .containsExactly("F123", "F123");
    assertThat(findings(start + "HC||人|||\nHC[gender=female]||人|||1").stream())
        .contains("C230 员工!F5", "F123");
  }

  @Test
  void priorColumn() {
    assertThat(findings(form("POWER||万千瓦时|100||1"))).isEmpty();
    assertThat(findings(form("POWER||万千瓦时|||1"))).isEmpty();
    assertThat(findings(form("POWER||万千瓦时|101||1"))).containsExactly("C250 环境!D2");
    assertThat(findings(form("POWER||万千瓦时|'100.0||1"))).isEmpty();
    assertThat(findings(form("POWER||万千瓦时|约 100||1"))).containsExactly("C250 环境!D2");
    assertThat(findings(form("POWER||万千瓦时|||1", "WASTE||吨|50.2||1"))).isEmpty();
    assertThat(findings(form("POWER||万千瓦时|||1", "WASTE||吨|50.1||1"))).containsExactly("C250 环境!D3");
    assertThat(findings(form("POWER||kWh|100||12345"))).containsExactly("C240 环境!C2");
    assertThat(findings(form("POWER||kWh|1000000||12345"))).containsExactly("C240 环境!C2");
    assertThat(findings(form("POWER||kWh|1000||12345")))
        .containsExactly("C240 环境!C2", "C250 环境!D2");
    assertThat(findings(form("POWER||万千瓦时|||1", "RATE||%|80||1"))).containsExactly("C251 环境!D3");
    assertThat(findings(form("POWER||万千瓦时|||1", "RATE||%|八成||1"))).containsExactly("C202 环境!D3");
    assertThat(findings(form("POWER||万千瓦时|||1", "RATE||%|—||1"))).isEmpty();
  }

  @Test
  void priorFactsAreTakenWhereNothingIsHeld() {
    ReturnedForm form =
        new FormReader(ROUND)
            .read(TextGrid.of(form("POWER||万千瓦时|100||1", "RATE||%|80||1")), "x.xlsx");
    assertThat(form.submission().orElseThrow().priorFacts().values().stream())
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(shown(fact)).isEqualTo("RATE=80");
              assertThat(fact.origin()).isEqualTo(Fact.Origin.PRIOR_COLUMN);
              assertThat(fact.year()).isEqualTo(SmallGroup.YEAR.prior());
            });
  }

  @Test
  void restatedColumn() {
    assertThat(findings(form("POWER||万千瓦时|100|90|1"))).containsExactly("C252 环境!E2");
    assertThat(findings(form("POWER||万千瓦时|100|90|1|||上年漏扣转供电"))).isEmpty();
    assertThat(findings(form("POWER||万千瓦时|100|无|1"))).isEmpty();
    ReturnedForm form =
        new FormReader(ROUND).read(TextGrid.of(form("POWER||万千瓦时|100|90|1|||上年漏扣转供电")), "x.xlsx");
    assertThat(form.submission().orElseThrow().restatements())
        .singleElement()
        .satisfies(
            filer -> {
              assertThat(shown(filer.restated())).isEqualTo("POWER=90");
              assertThat(shown(filer.restated().original())).isEqualTo("POWER=100");
              assertThat(filer.restatement().reason().zh()).isEqualTo("上年漏扣转供电");
              assertThat(filer.restatement().place().cell()).isEqualTo("E2");
            });
  }

  @Test
  void withoutHistoryEitherPriorColumnIsTheFigureAsFirstReported() {
    assertThat(first("||1")).isEmpty();
    assertThat(first("80||1")).containsExactly("C251 环境!D3", "RATE=80");
    assertThat(first("|80|1")).containsExactly("C251 环境!E3", "RATE=80");
    assertThat(first("80|80.0|1")).containsExactly("C251 环境!E3", "RATE=80");
    assertThat(first("80|85|1")).containsExactly("C251 环境!E3", "RATE=85");
    assertThat(first("|85|1|||上年口径不同")).containsExactly("C251 环境!E3", "RATE=85");
    assertThat(first("八成|85|1")).containsExactly("C202 环境!D3", "C251 环境!E3", "RATE=85");
    assertThat(first("|N/A|1")).containsExactly("C251 环境!E3", "RATE=NOT_APPLICABLE");
    assertThat(first("|—|1")).isEmpty();
    assertThat(first("80|八成|1")).containsExactly("C202 环境!E3", "C251 环境!D3", "RATE=80");
  }

  /** Findings of a row of which nothing is held, and what is taken for the year before. */
  private static List<String> first(String cells) {
    ReturnedForm form =
        new FormReader(ROUND)
            .read(TextGrid.of(form("POWER||万千瓦时|||1", "RATE||%|" + cells)), "x.xlsx");
    Submission submission = form.submission().orElseThrow();
    assertThat(submission.restatements()).isEmpty();
    List<String> all = new ArrayList<>();
    form.findings().forEach(found -> all.add(found.kind() + " " + found.place().address()));
    submission.priorFacts().values().forEach(fact -> all.add(shown(fact)));
    return all;
  }

  @Test
  void gapsOfAnEntityThatCountsNowhereAreNotes() {
    Spreadsheet spreadsheet =
        TextGrid.of("##! _kpi\nentity|JV\nyear|2024\n## 表\n" + HEADER + "POWER");
    Stream<String> severities =
        new FormReader(ROUND)
            .read(spreadsheet, "x").findings().stream().map(f -> f.severity().word()).distinct();
    assertThat(severities).containsExactly("note");
  }
}
