package org.groupkpi.setup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.groupkpi.cli.Console;
import org.groupkpi.cli.Kpi;
import org.groupkpi.definition.Entity;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.Severity;
import org.groupkpi.project.Overrides;
import org.groupkpi.project.Project;
import org.groupkpi.project.ProjectLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewProjectTest {
  @TempDir private Path folder;

  private String kpi(String answers, String... arguments) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(printed, true, UTF_8);
    Optional<BufferedReader> person =
        Optional.of(answers)
            .filter(text -> !text.isEmpty())
            .map(StringReader::new)
            .map(BufferedReader::new);
    Console console = new Console(stream, stream, false, false, OptionalInt.empty(), person);
    int exit = Kpi.run(console, folder, arguments);
    return printed.toString(UTF_8).replace("\r\n", "\n") + "exit " + exit;
  }

  private Project load(String name) throws Exception {
    return ProjectLoader.load(folder.resolve(name), Overrides.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "zh, 华星集团有限公司, xlsx",
    "en, Hua Star Group, csv",
    "zh, 华星集团有限公司, csv",
    "en, Hua Star, xlsx"
  })
  void fromNothingToTables(String language, String group, String form) throws Exception {
    assertThat(
            kpi(
                "", "init", "new", "--lang", language, "--group", group, "--year", "2025", "--as",
                form))
        .endsWith("exit 0");
    Project project = load("new");
    assertThat(project.notes()).extracting(Finding::severity).allMatch(Severity.NOTE::equals);
    assertThat(project.settings().language().code()).isEqualTo(language);
    assertThat(kpi("", "template", "new")).endsWith("exit 0");
    new RandomAnswers(project, 1)
        .fill(folder.resolve("forms/2025"), folder.resolve("new/submissions/2025"));
    assertThat(kpi("", "consolidate", "new")).endsWith("exit 0");
    assertThat(folder.resolve("output/2025/tables/people." + language + ".md")).exists();
  }

  @Test
  void asksWhatIsNotSaid() throws Exception {
    String told = kpi("华星集团\n\n2025\n\n\n\n", "init", "new", "--lang", "zh");
    assertThat(told)
        .isEqualTo(
            """
            集团名称：上年报告（.docx、.pdf、.html、.md、.txt 或 .xlsx；可不填）：报告年度 [%d]：下属单位清单（.xlsx 或 .csv；不填则给出两个示例）：指标体系，以逗号分隔（见 kpi catalogue list） [starter]：编码  名称       上级单位  持股 %%
            ─────────────────────────────────
            HX    华星集团
            S01   示例单位1  HX
            S02   示例单位2  HX
            写入项目吗？ [是]：项目已写入 new，接下来：
              kpi check-definitions new
              kpi template new
              kpi consolidate new
            exit 0"""
                .formatted(LocalDate.now(ZoneId.systemDefault()).getYear() - 1));
    assertThat(load("new").settings().year().number()).isEqualTo(2025);
  }

  @Test
  void whoeverDoesNotAgreeGetsNothing() {
    assertThat(
            kpi(
                "\nno\n",
                "init",
                "new",
                "--lang",
                "en",
                "--group",
                "G",
                "--year",
                "2025",
                "--catalogue",
                "starter",
                "--entities",
                list("name\nA\n")))
        .endsWith("exit 0");
    assertThat(folder.resolve("new")).doesNotExist();
  }

  private String list(String text) {
    try {
      Files.writeString(folder.resolve("list.csv"), text, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "list.csv";
  }

  @Test
  void totalsAndRemarksOfAListAreNoSubsidiaries() throws Exception {
    String listed = list("单位名称,持股\n甲公司,60%\n小计,60%\n乙公司,100%\n合计,\n注：截至年末,\n");
    assertThat(kpi("", "init", "new", "--group", "华星集团", "--entities", listed, "--yes"))
        .endsWith("exit 0");
    assertThat(load("new").entities().entities())
        .extracting(entity -> entity.name().zh())
        .containsExactly("华星集团", "甲公司", "乙公司");
    String twice = list("单位名称,持股\n甲公司,60%\n甲公司,40%\n");
    assertThat(kpi("", "init", "other", "--group", "华星集团", "--entities", twice, "--yes"))
        .contains("D008")
        .endsWith("exit 2");
  }

  @Test
  void aListOfSubsidiariesBecomesTheTree() throws Exception {
    String listed =
        list(
            """
            华星集团下属单位（2025 年）

            序号,公司名称,英文名称,上级单位,持股比例,控制类型,业务板块,联系人,邮箱
            1,华星山东氧化铝有限公司,"Shandong Alumina Co., Ltd.",,0.85,控股,氧化铝,张三,zs@example.com
            2,山东运输分公司,,华星山东氧化铝有限公司,1,全资,,,
            3,华星（香港）国际贸易有限公司,,,0.5,合营,贸易,,tr@example.com
            4,山东云舒分公司,,HX,30%,参股,,,
            """);
    assertThat(
            kpi(
                "",
                "init",
                "new",
                "--lang",
                "zh",
                "--group",
                "华星集团",
                "--year",
                "2025",
                "--entities",
                listed))
        .contains(
            """
            HX       华星集团
            HXSDYHL  华星山东氧化铝有限公司        HX        85
            SDYS     山东运输分公司                HXSDYHL   100
            HXGJMY   华星（香港）国际贸易有限公司  HX        50
            SDYS2    山东云舒分公司                HX        30
            """);
    Project project = load("new");
    assertThat(project.notes()).isEmpty();
    Entity alumina = project.entities().entity("HXSDYHL");
    assertThat(alumina.contact()).isEqualTo("张三 <zs@example.com>");
    assertThat(alumina.segment()).isEqualTo("氧化铝");
    assertThat(alumina.name().en()).isEqualTo("Shandong Alumina Co., Ltd.");
    assertThat(project.entities().entity("HXGJMY").holdings().rows().get(0).control().name())
        .isEqualTo("JOINT");
  }

  @Test
  void whatIsWrongInAListIsToldLineByLine() {
    String listed =
        list("name,code,parent,share,control\nA,1,,50,full\nB,2,C,x,maybe\nGroup,10,,,\n");
    String told =
        kpi(
            "",
            "init",
            "new",
            "--lang",
            "en",
            "--group",
            "Group",
            "--year",
            "2025",
            "--entities",
            listed);
    assertThat(told)
        .contains("list.csv", "row 3", "“maybe” is not allowed", "“x” is not a number")
        .endsWith("exit 2");
    assertThat(folder.resolve("new")).doesNotExist();
    assertThat(
            kpi(
                "",
                "init",
                "new",
                "--lang",
                "en",
                "--group",
                "Group",
                "--year",
                "2025",
                "--entities",
                list("a,b\n1,2\n")))
        .contains("a heading such as name, code, parent, share is missing")
        .endsWith("exit 2");
  }

  @Test
  void aFolderThatIsUsedStaysAsItIs() throws Exception {
    Files.createDirectory(folder.resolve("used"));
    Files.writeString(folder.resolve("used/note.txt"), "mine");
    assertThat(kpi("", "init", "used", "--lang", "en", "--group", "G", "--year", "2025"))
        .contains("used is not empty")
        .endsWith("exit 2");
    try (Stream<Path> entries = Files.list(folder.resolve("used"))) {
      assertThat(entries).hasSize(1);
    }
    assertThat(kpi("", "init", "other", "--lang", "en", "--year", "2025"))
        .contains("--group is needed where nobody can be asked")
        .endsWith("exit 2");
  }

  @ParameterizedTest
  @CsvSource({
    "重庆长安汽车股份有限公司, CQCAQC",
    "华星（上海）3M 新材料有限公司, HX3MXCL",
    "'Northern Aluminium Co., Ltd.', NORTHERN_ALUMINIUM",
    "3M China Limited, E3M_CHINA",
    "集团公司, E",
    "（筹）, C",
  })
  void namesMakeCodes(String name, String code) {
    assertThat(new EntityCodes().of(name)).isEqualTo(code);
  }

  /** A row without name, and separators that are no commas, are told of as what they are. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "名称,编码,上级单位\\n集团,G,\\n,D,G | D006 | 第 3 行",
        "名称,编码,持股比例\\n集团,G,\\n甲,A,51① | D010 | “51①”不是数字",
        "名称;编码\\n集团;G | D001 | 列以分号分隔",
        "名称\\t编码\\n集团\\tG | D001 | 列以制表符分隔"
      })
  void saysWhatIsWrongWithAList(String list, String kind, String told) throws Exception {
    String text = list.replace("\\n", "\n").replace("\\t", "\t");
    Files.writeString(folder.resolve("list.csv"), text);
    assertThat(
            kpi(
                "",
                "init",
                "new",
                "--lang",
                "zh",
                "--group",
                "集团",
                "--entities",
                "list.csv",
                "--yes"))
        .contains(kind, told);
    assertThat(folder.resolve("new")).doesNotExist();
  }
}
