package org.groupkpi.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.groupkpi.definition.Approach;
import org.groupkpi.definition.CheckRule;
import org.groupkpi.definition.Comparison;
import org.groupkpi.definition.Control;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.Holding;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.RowDefinition;
import org.groupkpi.definition.Target;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectLoaderTest {
  private static final Path BASE = Path.of("src/test/resources/definitions/base");
  private static final Year Y2022 = new Year(2022);
  private static final Year Y2023 = new Year(2023);
  private static final Year Y2024 = new Year(2024);

  @TempDir private Path project;

  @BeforeEach
  void copyBase() throws IOException {
    Folders.copy(BASE, project);
  }

  private Project load() throws WrongDefinitions {
    return ProjectLoader.load(project, Overrides.NONE);
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(project.resolve(file).getParent());
    Files.writeString(project.resolve(file), text);
  }

  private String read(String file) throws IOException {
    return Files.readString(project.resolve(file));
  }

  @Test
  void settingsHaveDefaults() throws Exception {
    write("project.yaml", "year: 2024\n");
    Settings settings = load().settings();
    assertThat(load().entities().root()).isEqualTo("GROUP");
    assertThat(settings.years()).containsExactly(Y2022, Y2023, Y2024);
    assertThat(settings.languages()).containsExactly(Language.ZH, Language.EN);
    assertThat(settings.approach()).isEqualTo(Approach.OPERATIONAL_CONTROL);
    assertThat(settings.rounding()).isEqualTo(RoundingMode.HALF_UP);
    assertThat(settings.gate().errors()).isZero();
    assertThat(settings.gate().unexplainedWarnings()).isEmpty();
  }

  @Test
  void anotherYearMovesTheYearsAlong() throws Exception {
    Overrides overrides =
        new Overrides(Optional.of(new Year(2026)), Optional.of(Approach.EQUITY_SHARE));
    Settings settings = ProjectLoader.load(project, overrides).settings();
    assertThat(settings.year()).isEqualTo(new Year(2026));
    assertThat(settings.years()).extracting(Year::number).containsExactly(2024, 2025, 2026);
    assertThat(settings.approach()).isEqualTo(Approach.EQUITY_SHARE);
  }

  @Test
  void entitiesHaveDefaults() throws Exception {
    Project loaded = load();
    assertThat(loaded.entities().root()).isEqualTo("GROUP");
    assertThat(loaded.entities().entities())
        .extracting(Entity::code)
        .containsExactly("GROUP", "EAST", "WEST");
    Entity east = loaded.entities().entity("EAST");
    assertThat(east.submits()).isTrue();
    Holding held = east.in(Y2024);
    assertThat(held.operated()).isTrue();
    assertThat(held.ownership()).isEqualByComparingTo("0.8");
    assertThat(held.from()).isEqualTo(LocalDate.MIN);
    write("definitions/entities.csv", "code,parent,control\nGROUP,,\nEAST,GROUP,joint\n");
    Project small = load();
    assertThat(small.entities().entity("GROUP").submits()).isFalse();
    assertThat(small.entities().entity("EAST").in(Y2024).operated()).isFalse();
    assertThat(small.notes()).extracting(Finding::kind).contains(FindingKind.D031);
  }

  @Test
  void rowsOfOneEntityFollowEachOtherInTime() throws Exception {
    write(
        "definitions/entities.csv",
        """
        code,name_zh,parent,control,ownership,from,to
        GROUP,集团,,,,,
        WEST,西部（新）,EAST,full,60,2024-07-01,
        EAST,东部,GROUP,,,,
        WEST,西部,GROUP,joint,50,2023-03-01,2024-06-30
        """);
    Entity west = load().entities().entity("WEST");
    assertThat(west.name().zh()).isEqualTo("西部（新）");
    assertThat(west.joined()).isEqualTo("2023-03-01");
    assertThat(west.in(Y2023).parent()).isEqualTo("GROUP");
    assertThat(west.in(Y2023).control()).isEqualTo(Control.JOINT);
    assertThat(west.in(Y2024).parent()).isEqualTo("EAST");
  }

  @Test
  void indicatorsKeepUnitsFormulasAndOrder() throws Exception {
    Project loaded = load();
    assertThat(loaded.catalogue().indicators().keySet())
        .containsExactly(
            "WATER", "POWER", "REVENUE", "GHG", "GHG_INTENSITY", "HC", "HOURS", "AWARDS");
    assertThat(loaded.catalogue().indicator("WATER").collectUnit().text()).isEqualTo("吨");
    assertThat(loaded.catalogue().indicator("WATER").required()).isTrue();
    assertThat(loaded.catalogue().indicator("GHG").collected()).isFalse();
    assertThat(loaded.catalogue().indicator("GHG_INTENSITY").computedAtNodes()).isTrue();
    assertThat(loaded.catalogue().indicator("HC").breakdowns().get(0).exhaustive()).isTrue();
  }

  @Test
  void measuresAndEveryMemberBecomeRows() throws Exception {
    write(
        "definitions/rows.csv",
        """
        table,level,indicator,label_zh
        environment,0,,人员
        environment,1,HC[gender=*],
        environment,0,HC[gender=male],男员工
        people,0,dimension:gender,
        """);
    List<RowDefinition> rows = load().tables().get(0).rows();
    assertThat(rows).extracting(row -> row.label().zh()).containsExactly("人员", "女", "男", "男员工");
    assertThat(rows.get(1).codes()).containsExactly(KpiCode.parse("HC[gender=female]"));
    List<RowDefinition> measures = load().tables().get(1).rows();
    assertThat(measures).extracting(row -> row.label().en()).containsExactly("Female", "Male");
    assertThat(measures.get(0).codes())
        .containsExactly(KpiCode.parse("HC[gender=female]"), KpiCode.parse("HOURS[gender=female]"));
  }

  @Test
  void chineseHeadingsCommentsBlankRowsAndOwnColumnsAreFine() throws Exception {
    write(
        "definitions/dimensions.csv",
        """
        # 维度
        维度,成员,名称,x_note,完整,

        gender,female,女,"two
        lines",是
        #gender,other,其他
        gender,male,男,,,,
        """);
    assertThat(load().catalogue().indicator("HC").breakdowns().get(0).members())
        .extracting(member -> member.name().zh())
        .containsExactly("女", "男");
  }

  @Test
  void rowsAreCountedAsExcelCountsThem() throws Exception {
    write(
        "definitions/dimensions.csv",
        "dimension,member,name_zh\r\n\r\n#c,\"a\r\nb\"\r\ngender,female,\"女\n性\"\r\ngender,male,男\r\n9,x,\r\n");
    assertThatThrownBy(this::load)
        .isInstanceOfSatisfying(
            WrongDefinitions.class,
            e -> assertThat(e.findings().get(0).place().cell()).isEqualTo("6"));
  }

  @Test
  void everyEncodingAndLineEndReadsTheSame() throws Exception {
    Project plain = load();
    String text = read("definitions/indicators.csv");
    byte[] chinese = text.getBytes(Charset.forName("GB18030"));
    Files.write(project.resolve("definitions/indicators.csv"), chinese);
    Project gb18030 = load();
    assertThat(gb18030.notes()).extracting(Finding::kind).contains(FindingKind.D005);
    write("definitions/indicators.csv", "\uFEFF" + text.replace("\n", "\r\n"));
    Project marked = load();
    write("definitions/indicators.csv", text.replace('\n', '\r'));
    Project oldMac = load();
    for (Project same : List.of(gb18030, marked, oldMac)) {
      assertThat(same.catalogue().indicators()).isEqualTo(plain.catalogue().indicators());
      assertThat(same.tables()).isEqualTo(plain.tables());
    }
  }

  @Test
  void checksKnowTheirUnitAndTolerance() throws Exception {
    write(
        "definitions/checks.csv",
        """
        code,severity,scope,expression,tolerance,missing
        A,warning,node,HC[gender=female] <= HC,,zero
        B,,,100 >= POWER * 2,0.5%,
        C,,group,HOURS * HC != sum(HOURS) * HC,2 小时,fail
        """);
    List<CheckRule> checks = load().definitions().checks();
    assertThat(checks.get(0).scope()).isEqualTo(CheckRule.Scope.NODE);
    assertThat(checks.get(0).comparison()).isEqualTo(Comparison.AT_MOST);
    assertThat(checks.get(0).tolerance()).isEqualTo(new CheckRule.Tolerance.WrittenPrecision());
    assertThat(checks.get(1).unit().quantity()).isEqualTo("energy");
    assertThat(checks.get(1).tolerance())
        .isEqualTo(new CheckRule.Tolerance.Relative(new BigDecimal("0.005")));
    assertThat(checks.get(2).missing()).isEqualTo(CheckRule.MissingOperand.FAIL);
  }

  @Test
  void targetsAdjustmentsRestatementsWaiversDisclosures() throws Exception {
    write(
        "definitions/targets.csv",
        "code,indicator,base_year,kind,comparator,value\nT1,WATER,2020,change,,-5%\n");
    write(
        "definitions/adjustments.csv",
        """
        id,year,entity,indicator,value,unit,kind,counterparty,reason_zh,author
        A1,2024,EAST,HC[gender=female],-3,,elimination,WEST,内部借调,王
        """);
    write("definitions/restatements.csv", "year,indicator,value,reason_zh\n2023,REVENUE,,审计调整\n");
    write("definitions/waivers.csv", "finding,reason\nC222,确认属实\n");
    write(
        "definitions/disclosures.csv",
        "framework,code,text_zh,location_zh,indicators\nGRI,303-5,耗水量,第 12 页,WATER;HC[gender=male]\n");
    Project loaded = load();
    Target target = loaded.definitions().targets().get(0);
    assertThat(target.type()).isEqualTo(Target.Type.CHANGE);
    assertThat(target.comparison()).isEqualTo(Comparison.AT_MOST);
    assertThat(target.value().unit().text()).isEqualTo("%");
    assertThat(target.year()).isEqualTo(Y2024);
    assertThat(loaded.headOffice().adjustments().get(0).value().unit().text()).isEqualTo("人");
    assertThat(loaded.headOffice().restatements().get(0).entity()).isEqualTo("GROUP");
    assertThat(loaded.headOffice().restatements().get(0).value()).isEmpty();
    assertThat(loaded.headOffice().waivers().get(0).until()).isEqualTo(Y2024);
    assertThat(loaded.definitions().disclosures().get(0).indicators()).hasSize(2);
  }

  @Test
  void aRestatementOfALaterYearDoesNotBlockAnEarlierOne() throws Exception {
    write("definitions/restatements.csv", "year,indicator,reason_zh\n2023,REVENUE,审计调整\n");
    Project earlier = ProjectLoader.load(project, Overrides.year(Y2023));
    assertThat(earlier.headOffice().restatements()).isEmpty();
    assertThat(earlier.notes()).extracting(Finding::kind).contains(FindingKind.D039);
  }

  @Test
  void historyKeepsFirstReportedAndRestatedFigures() throws Exception {
    String facts =
        """
        entity,indicator,member,value,unit,status,note,source
        EAST,WATER,,1.50,万吨,reported,,
        EAST,WATER,,16000,吨,restated,水表更换,
        WEST,WATER,,,,not-available,尚无计量,
        WEST,HC,gender=female,12,,estimated,,
        EAST,AWARDS,,绿色工厂,,,,
        """;
    Files.createDirectories(project.resolve("history"));
    try (var out =
        new GZIPOutputStream(Files.newOutputStream(project.resolve("history/facts-2023.csv.gz")))) {
      out.write(facts.getBytes(StandardCharsets.UTF_8));
    }
    write(
        "history/published.csv",
        """
        year,node,indicator,display,unit,report
        2022,GROUP,WATER,"1,177（含存量 126）",万吨,
        2022,GROUP,REVENUE,不适用,,2023
        """);
    Project loaded = load();
    Fact water = fact(loaded, "EAST", "WATER");
    assertThat(figure(water).value()).isEqualByComparingTo("16000");
    assertThat(figure(water.original()).value()).isEqualByComparingTo("15000");
    assertThat(figure(water.original()).lastDigit()).isEqualByComparingTo("100");
    assertThat(water.restated().orElseThrow().restatement().reason().zh()).isEqualTo("水表更换");
    assertThat(fact(loaded, "WEST", "WATER").value()).isEqualTo(ReportedValue.Absent.NOT_AVAILABLE);
    assertThat(fact(loaded, "WEST", "HC[gender=female]").estimated()).isTrue();
    assertThat(fact(loaded, "EAST", "AWARDS").value()).isEqualTo(new ReportedValue.Answer("绿色工厂"));
    var printed = loaded.history().published(Y2022, "GROUP", KpiCode.total("WATER")).orElseThrow();
    assertThat(printed.value()).contains(new BigDecimal("1177"));
    assertThat(printed.report()).isEqualTo(Y2022);
    assertThat(
            loaded
                .history()
                .published(Y2022, "GROUP", KpiCode.total("REVENUE"))
                .orElseThrow()
                .value())
        .isEmpty();
  }

  private static Fact fact(Project project, String entity, String code) {
    return Objects.requireNonNull(project.history().facts(Y2023, entity).get(KpiCode.parse(code)));
  }

  private static ReportedValue.Figure figure(Fact fact) {
    return (ReportedValue.Figure) fact.value();
  }

  @Test
  void everyFileReadIsListedWithItsDigest() throws Exception {
    assertThat(load().files())
        .extracting(file -> file.file())
        .contains("project.yaml", "definitions/rows.csv")
        .isSorted();
    assertThat(load().files()).allSatisfy(file -> assertThat(file.sha256()).hasSize(64));
  }

  @Test
  void aPackedTableThatSwellsIsRefused() throws Exception {
    Files.createDirectories(project.resolve("history"));
    try (var out =
        new GZIPOutputStream(Files.newOutputStream(project.resolve("history/facts-2023.csv.gz")))) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 600; i++) {
        out.write(zeros);
      }
    }
    assertThatThrownBy(this::load)
        .isInstanceOfSatisfying(
            WrongDefinitions.class,
            wrong -> {
              Finding finding = wrong.findings().get(0);
              assertThat(finding.place().file()).isEqualTo("history/facts-2023.csv.gz");
              assertThat(finding.message().en()).contains("more than 200 times its size");
            });
  }

  @Test
  void aFolderThatIsNotThereIsAnError() {
    assertThatThrownBy(() -> ProjectLoader.load(project.resolve("absent"), Overrides.NONE))
        .isInstanceOf(WrongDefinitions.class)
        .hasMessageContaining("D004");
  }
}
