package org.groupkpi.tieout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.groupkpi.InstalledTool;
import org.groupkpi.StartsProgram;
import org.groupkpi.cli.Console;
import org.groupkpi.cli.Kpi;
import org.groupkpi.run.ExampleProject;
import org.groupkpi.run.SampleOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * {@code kpi tie-out} finds every figure that somebody altered in the sample's own tables, and
 * nothing else; documents that cannot be read are refused with a reason.
 */
@Execution(ExecutionMode.CONCURRENT)
class TieOutTest {
  private static final Pattern HTML_CELL =
      Pattern.compile(
          "<td class=\"(?:(?:figure|change)[^>]*>(?:<ix:[^>]*>)*|text\">(?=[≥≤=较]|at least|[0-9.,]+ [(]))([^<]+)");
  private static final Pattern WORD_CELL =
      Pattern.compile(
          "(?s)<w:pStyle w:val=\"Kpi(?:Figure|Change|Text)\"/>(?:(?!</w:tc>).)*?<w:t(?: [^>]*)?>([^<]+)");
  private static final Pattern MARKDOWN_CELL =
      Pattern.compile("(?<=\\| )([^|]*?[0-9][^|]*)(?= \\|)");
  private static final Pattern FIGURE = Pattern.compile("[+-]?[0-9][0-9,.]*");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (?!:).*$");
  private static final Path SENTENCES = Path.of("src/test/resources/tie-out");
  private static final int ALTERED = 10;
  private static final int COPIES = 2;

  @TempDir private static Path folder;

  private record Printed(int exit, String out) {}

  private static Printed kpi(String... arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(bytes, true, UTF_8);
    int exit = Kpi.run(new Console(stream, stream, false), Path.of(""), arguments);
    return new Printed(exit, bytes.toString(UTF_8));
  }

  private static Printed tieOut(List<Path> files, String... options) {
    List<String> arguments = new ArrayList<>(List.of("tie-out", "--lang", "en"));
    arguments.addAll(Arrays.asList(options));
    files.forEach(file -> arguments.add(file.toString()));
    arguments.add("sample-workbooks");
    return kpi(arguments.toArray(String[]::new));
  }

  /** Outcomes of the numbers in tables, by file. */
  private static Map<String, List<CSVRecord>> judged(List<Path> files) throws IOException {
    return records(files).stream()
        .filter(row -> !row.get("table").isEmpty())
        .collect(Collectors.groupingBy(row -> Path.of(row.get("file")).getFileName().toString()));
  }

  private static List<CSVRecord> records(List<Path> files) throws IOException {
    Printed printed = tieOut(files, "--format", "csv");
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (StringReader reader = new StringReader(printed.out().substring(1))) {
      return format.parse(reader).getRecords();
    }
  }

  private static List<String> differing(List<CSVRecord> rows) {
    return rows.stream()
        .filter(row -> row.get("outcome").equals("differs"))
        .map(row -> number(row.get("printed")))
        .sorted()
        .toList();
  }

  /** A cell without annotation. */
  private static String number(String cell) {
    return cell.replaceFirst("[（(].*", "").strip();
  }

  private static Path output(String file) {
    return SampleOutput.ofFigures().resolve(file);
  }

  private static List<Path> tables(String language, String ending) throws IOException {
    try (Stream<Path> files = Files.list(output("tables"))) {
      return files
          .filter(file -> file.toString().endsWith("." + language + "." + ending))
          .sorted()
          .toList();
    }
  }

  @Test
  void ourOwnTablesTieCompletely() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String language : List.of("zh", "en")) {
      files.add(output("report-tables." + language + ".html"));
      files.addAll(tables(language, "md"));
      files.add(output("report-tables." + language + ".docx"));
    }
    Map<String, List<CSVRecord>> judged = judged(files);
    assertThat(judged.values().stream().flatMap(List::stream))
        .allMatch(row -> row.get("outcome").equals("ties"));
    for (String language : List.of("zh", "en")) {
      Path page = output("report-tables." + language + ".html");
      long cells = HTML_CELL.matcher(Files.readString(page, UTF_8)).results().count();
      assertThat(judged.get(page.getFileName().toString())).hasSize((int) cells);
      assertThat(judged.get("report-tables." + language + ".docx")).hasSize((int) cells);
    }
  }

  /** A document with altered figures. */
  private record Altered(String text, List<String> figures) {}

  /** Alters a digit in so many of the places where figures stand. */
  private static Altered altered(String text, List<MatchResult> places, Random random) {
    List<MatchResult> chosen = new ArrayList<>(places);
    Collections.shuffle(chosen, random);
    StringBuilder changed = new StringBuilder(text);
    List<String> figures = new ArrayList<>();
    for (MatchResult place : chosen.subList(0, ALTERED)) {
      MatchResult figure = FIGURE.matcher(place.group(1)).results().findFirst().orElseThrow();
      List<Integer> digits =
          IntStream.range(0, figure.group().length())
              .filter(at -> Character.isDigit(figure.group().charAt(at)))
              .boxed()
              .toList();
      int digit = place.start(1) + figure.start() + digits.get(random.nextInt(digits.size()));
      int other = (changed.charAt(digit) - '0' + 1 + random.nextInt(9)) % 10;
      changed.setCharAt(digit, (char) ('0' + other));
      figures.add(
          number(
              changed
                  .substring(place.start(1), place.end(1))
                  .replace("&lt;", "<")
                  .replace("&gt;", ">")));
    }
    Collections.sort(figures);
    return new Altered(changed.toString(), figures);
  }

  private static boolean isFigure(MatchResult cell) {
    boolean text = cell.group().contains("KpiText");
    return cell.group(1).strip().matches("(?:&[lg]t;|[≥≤])? ?[+-]?[0-9].*")
        && !cell.group(1).contains("<")
        && (!text || cell.group(1).matches("[≥≤].*"));
  }

  @Test
  void findsExactlyTheAlteredFiguresOfPages() throws IOException {
    List<Path> files = new ArrayList<>();
    List<List<String>> expected = new ArrayList<>();
    for (int seed = 0; seed < COPIES; seed++) {
      String language = seed % 2 == 0 ? "zh" : "en";
      String page = Files.readString(output("report-tables." + language + ".html"), UTF_8);
      List<MatchResult> cells =
          HTML_CELL.matcher(page).results().filter(TieOutTest::isFigure).toList();
      Altered altered = altered(page, cells, new Random(seed));
      files.add(Files.writeString(folder.resolve("altered-" + seed + ".html"), altered.text()));
      expected.add(altered.figures());
    }
    differExactly(files, expected);
  }

  /** All tables in one Markdown file, altered. */
  @Test
  void findsExactlyTheAlteredFiguresOfMarkdown() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path table : tables("zh", "md")) {
      if (!table.getFileName().toString().matches("(index.*|targets)\\..*")) {
        all.append(Files.readString(table, UTF_8)).append("\n\n");
      }
    }
    List<Path> files = new ArrayList<>();
    List<List<String>> expected = new ArrayList<>();
    for (int seed = 0; seed < COPIES; seed++) {
      Altered altered = altered(all.toString(), figureCells(all.toString()), new Random(seed));
      files.add(Files.writeString(folder.resolve("altered-" + seed + ".md"), altered.text()));
      expected.add(altered.figures());
    }
    differExactly(files, expected);
  }

  /** Ten figures altered in copies of the Word document that the sample emits. */
  @Test
  void findsExactlyTheAlteredFiguresOfWord() throws IOException {
    List<Path> files = new ArrayList<>();
    List<List<String>> expected = new ArrayList<>();
    for (int seed = 0; seed < COPIES; seed++) {
      String language = seed % 2 == 0 ? "zh" : "en";
      Map<String, String> parts = parts(output("report-tables." + language + ".docx"));
      String document = parts.getOrDefault("word/document.xml", "");
      List<MatchResult> cells =
          WORD_CELL.matcher(document).results().filter(TieOutTest::isFigure).toList();
      Altered altered = altered(document, cells, new Random(seed));
      parts.put("word/document.xml", altered.text());
      files.add(written("altered-" + seed + ".docx", zip(parts)));
      expected.add(altered.figures());
    }
    differExactly(files, expected);
  }

  /**
   * The PDF that LibreOffice makes of the Word document: all of it ties, ten altered figures
   * differ.
   */
  @Test
  @StartsProgram
  void readsPdf() throws IOException, InterruptedException {
    List<Path> documents = new ArrayList<>();
    List<List<String>> altered = new ArrayList<>();
    for (String language : List.of("zh", "en")) {
      Path sound = output("report-tables." + language + ".docx");
      Map<String, String> parts = parts(sound);
      String document = parts.getOrDefault("word/document.xml", "");
      List<MatchResult> cells =
          WORD_CELL.matcher(document).results().filter(TieOutTest::isFigure).toList();
      Altered other = altered(document, cells, new Random(41));
      parts.put("word/document.xml", other.text());
      documents.add(sound);
      documents.add(written("pdf-" + language + ".docx", zip(parts)));
      altered.add(other.figures());
    }
    List<Path> pdfs = pdfs(documents);
    List<Path> all = new ArrayList<>(pdfs);
    all.addAll(List.of(documents.get(0), documents.get(2)));
    Map<String, List<CSVRecord>> judged = judged(all);
    for (String language : List.of("zh", "en")) {
      String name = "report-tables." + language;
      assertThat(withoutTargets(judged.getOrDefault(name + ".pdf", List.of())))
          .hasSameSizeAs(withoutTargets(judged.getOrDefault(name + ".docx", List.of())))
          .allMatch(row -> row.get("outcome").equals("ties"))
          .allMatch(row -> row.get("position").startsWith("page "));
    }
    differExactly(List.of(pdfs.get(1), pdfs.get(3)), altered);
  }

  /** The narrow columns of targets break over lines in English, where a PDF has no rows to tell. */
  private static List<CSVRecord> withoutTargets(List<CSVRecord> rows) {
    return rows.stream().filter(row -> !row.get("table").matches("(?s).*[Tt]argets.*")).toList();
  }

  private static List<Path> pdfs(List<Path> documents) throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(List.of("--convert-to", "pdf", "--outdir", folder.toString()));
    documents.forEach(document -> arguments.add(document.toString()));
    InstalledTool.LIBRE_OFFICE.run(folder, arguments.toArray(String[]::new));
    return documents.stream()
        .map(document -> document.getFileName().toString().replaceFirst("docx$", "pdf"))
        .map(folder::resolve)
        .toList();
  }

  /** A PDF of one page, with a password if one is given. */
  private static byte[] emptyPdf(String password) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      if (!password.isEmpty()) {
        pdf.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return bytes.toByteArray();
    }
  }

  /** Each PDF that cannot be read says what is wrong with it. */
  @Test
  void tellsWhyPdfCannotBeRead() throws IOException {
    byte[] scan = emptyPdf("");
    Map<Path, String> reasons = new TreeMap<>();
    reasons.put(written("locked.pdf", emptyPdf("secret")), "password");
    reasons.put(written("scan.pdf", scan), "no text layer");
    reasons.put(written("cut.pdf", Arrays.copyOf(scan, scan.length / 3)), "damaged");
    reasons.put(written("other.pdf", "no PDF".getBytes(UTF_8)), "damaged");
    Printed printed = tieOut(List.copyOf(reasons.keySet()));
    assertThat(printed.exit()).isEqualTo(3);
    List<String> lines = printed.out().lines().toList();
    assertThat(lines).hasSameSizeAs(reasons.keySet());
    for (Map.Entry<Path, String> reason : reasons.entrySet()) {
      assertThat(lines)
          .anyMatch(
              line ->
                  line.contains(reason.getKey().toString()) && line.contains(reason.getValue()));
    }
  }

  private static void differExactly(List<Path> files, List<List<String>> expected)
      throws IOException {
    Map<String, List<CSVRecord>> judged = judged(files);
    for (int i = 0; i < files.size(); i++) {
      String name = files.get(i).getFileName().toString();
      assertThat(differing(judged.getOrDefault(name, List.of())))
          .as(name)
          .isEqualTo(expected.get(i));
    }
  }

  private static Map<String, String> parts(Path docx) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(docx))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts.put(part.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return parts;
  }

  /** Rows may be numbered, thousands parted by blanks, gaps be strokes, changes be arrows. */
  @Test
  void readsTablesHoweverTheyAreWritten() throws IOException {
    String page = Files.readString(output("report-tables.zh.html"), UTF_8);
    Map<String, String> pages =
        Map.of(
            "plain", page,
            "numbers", page.replace("<th scope=\"row\">", "<th scope=\"row\">1.2 "),
            "circles", page.replace("<th scope=\"row\">", "<th scope=\"row\">②"),
            "brackets", page.replace("<th scope=\"row\">", "<th scope=\"row\">（一）"),
            "blanks", page.replaceAll("(?<=>[0-9]{1,3}),(?=[0-9]{3}[^<0-9,])", "\u202F"),
            "strokes", page.replace(">—<", ">/<"),
            "arrows", page.replaceAll(">[+](?=[0-9])", ">↑"));
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, String> written : new TreeMap<>(pages).entrySet()) {
      files.add(Files.writeString(folder.resolve(written.getKey() + ".html"), written.getValue()));
    }
    Map<String, List<CSVRecord>> judged = judged(files);
    assertThat(judged.keySet()).hasSize(pages.size());
    judged.forEach(
        (file, rows) ->
            assertThat(rows)
                .as(file)
                .hasSameSizeAs(judged.get("plain.html"))
                .allMatch(row -> row.get("outcome").equals("ties"))
                .allMatch(row -> row.get("year").matches("(202[234])?")));
  }

  /** The printed text of a balanced figure counts, not the rounded figure. */
  @Test
  void balancedFiguresTie() throws IOException {
    Path example = Path.of("src/test/resources/examples/tables-balanced");
    Path project = folder.resolve("balanced");
    Path balanced = folder.resolve("balanced-output");
    ExampleProject.copy(example, project);
    kpi("consolidate", "--draft", "--quiet", "--out", balanced.toString(), project.toString());
    Printed printed =
        kpi(
            "tie-out",
            "--lang",
            "en",
            balanced.resolve("report-tables.zh.docx").toString(),
            balanced.resolve("report-tables.zh.html").toString(),
            project.toString());
    assertThat(printed.out())
        .startsWith("ties ")
        .contains("ties after rounding 0, differs 0, not matched 0");
  }

  /** Sentences about parts, plans, other periods or another basis are left alone. */
  @Test
  void soundSentencesNeverDiffer() throws IOException {
    Path file = sentences("sound", Files.readAllLines(SENTENCES.resolve("sentences.sound.txt")));
    assertThat(tieOut(List.of(file)).out()).contains(", differs 0, ").doesNotContain("printed");
  }

  /** Each line is a sentence and what in it is wrong. */
  @Test
  void findsWhatIsWrongInSentences() throws IOException {
    List<String[]> lines =
        Files.readAllLines(SENTENCES.resolve("sentences.wrong.txt")).stream()
            .map(line -> line.split(" \\| ", 2))
            .toList();
    Path file = sentences("wrong", lines.stream().map(line -> line[0]).toList());
    List<String> differing =
        records(List.of(file)).stream()
            .filter(row -> row.get("outcome").equals("differs"))
            .map(row -> row.get("printed"))
            .toList();
    assertThat(differing).hasSameSizeAs(lines);
    for (int i = 0; i < differing.size(); i++) {
      assertThat(differing.get(i)).contains(lines.get(i)[1]);
    }
  }

  /** Each line is a sentence, what comes of it and the number, as it is printed. */
  @Test
  void judgesWordsOfDegreeAndListsEveryNumber() throws IOException {
    List<String[]> lines =
        Files.readAllLines(SENTENCES.resolve("sentences.degrees.txt")).stream()
            .map(line -> line.split(" \\| ", 3))
            .toList();
    Path file = sentences("degrees", lines.stream().map(line -> line[0]).toList());
    Map<String, List<CSVRecord>> byLine =
        records(List.of(file)).stream().collect(Collectors.groupingBy(row -> row.get("position")));
    assertThat(lines).hasSizeGreaterThan(200);
    for (int i = 0; i < lines.size(); i++) {
      String[] line = lines.get(i);
      assertThat(byLine.getOrDefault("line " + (2 * i + 1), List.of()))
          .as(line[0])
          .anyMatch(
              row -> row.get("outcome").equals(line[1]) && row.get("printed").equals(line[2]));
    }
  }

  private static Path sentences(String name, List<String> sentences) throws IOException {
    return Files.writeString(folder.resolve(name + ".txt"), String.join("\n\n", sentences));
  }

  /** Rows in other units of the same quantity are converted; other cells with units are listed. */
  @Test
  void comparesTablesInOtherUnits() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("units.md"),
            """
            | 指标 | 单位 | 2024 年 |
            |---|---|---|
            | 外购电量 | GWh | 93,364 |
            | 外购电量 | TJ | 336,111 |
            | 综合能源消耗量 | 亿吨标煤 | 0.29 |
            | 总用水量 | 10,000 tonnes | 449,502 |
            | 温室气体排放总量 | MtCO2e | 116.4 |
            | 营业收入 | RMB million | 237,066 |
            | 员工总人数 | 万人 | 约 6.3 |
            | 员工总人数 | 万人 | 超过 6.4 |
            | GHG intensity (scope 1 and 2) | | USD 3.1 million |
            | Scope 2 (market-based) | | 3-5%；€1.2bn |
            """);
    Printed printed = tieOut(List.of(file), "--verbose");
    assertThat(printed.out())
        .contains("超过 6.4", "USD 3.1 million", "3-5%", "€1.2bn")
        .endsWith("ties 0, ties after rounding 7, differs 1, not matched 3\n");
  }

  /** What came of each number of a text, in its order. */
  private static List<String> outcomes(String name, String text) throws IOException {
    return records(List.of(file(name, text))).stream()
        .map(row -> row.get("printed") + " " + row.get("outcome"))
        .toList();
  }

  private static Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** In each table one figure is right, and one has our digits, but not our unit. */
  @Test
  void readsUnitsWhereverTheyStand() throws IOException {
    String tables =
        """
        | 指标 | 2024 年 | 单位 |
        |---|---|---|
        | 外购电量 | 93,364 | GWh |
        | 营业收入 | 2,370.66 | 万元 |

        | 指标 | 2024 年 | 单位 | 2023 年 | 单位 |
        |---|---|---|---|---|
        | 总用水量 | 4,495 | 百万吨 | 40.79 | 万吨 |

        | 指标 | 2024 年 | | 2023 年 | |
        |---|---|---|---|---|
        | | 数值 | 单位 | 数值 | 单位 |
        | 总用水量 | 44.95 | 百万吨 | 4,079 | 百万吨 |

        营业情况

        单位：百万元 币种：人民币

        | 指标 | 2024 年 |
        |---|---|
        | 营业收入 | 237,066 |
        | 环保投入 | 22.52 |

        Amounts in RMB million

        | Indicator | 2024 |
        |---|---|
        | Operating revenue | 237,066 |
        | 环保投入 | 22.52 |

        用水（单位：万吨）

        | 指标 | 2024 年 |
        |---|---|
        | 其中：循环用水量 | 44.10 |
        | 总用水量 | 449,502 |

        | Indicator (MWh) | 2024 |
        |---|---|
        | 外购电量（GWh） | 93,364 |
        | Purchased electricity | 933.64 |

        | | 2024 | 2024 年（万元） |
        |---|---|---|
        | | RMB million | |
        | Operating revenue | 237,066 | 2,370.66 |

        | | 2024 RMB million |
        |---|---|
        | Operating revenue | 237,066 |
        | 环保投入 | 22.52 |

        | 指标 | 2024 年 |
        |---|---|
        | 单位：百万元 | |
        | 经济 | |
        | 营业收入 | 237,066 |
        | 用电（MWh） | |
        | 外购电量 | 933.64 |
        """;
    List<String> outcomes = outcomes("told-units.md", tables);
    assertThat(outcomes)
        .filteredOn(one -> one.endsWith(" ties-rounded"))
        .containsExactly(
            "93,364 ties-rounded",
            "4,495 ties-rounded",
            "4,079 ties-rounded",
            "237,066 ties-rounded",
            "237,066 ties-rounded",
            "449,502 ties-rounded",
            "93,364 ties-rounded",
            "237,066 ties-rounded",
            "237,066 ties-rounded",
            "237,066 ties-rounded");
    assertThat(outcomes)
        .filteredOn(one -> one.endsWith(" differs"))
        .containsExactly(
            "2,370.66 differs",
            "40.79 differs",
            "44.95 differs",
            "22.52 differs",
            "22.52 differs",
            "44.10 differs",
            "933.64 differs",
            "2,370.66 differs",
            "22.52 differs",
            "933.64 differs");
    assertThat(outcomes).noneMatch(one -> one.endsWith(" ties"));
  }

  /** Also in text without columns, and a table all of which is in another unit. */
  @Test
  void tellsTheUnitOfFiguresWhoseDigitsAreOurs() throws IOException {
    Path text =
        Files.writeString(
            folder.resolve("told-unit.txt"),
            """
            用水与能源

            计量单位：千吨

            指标 2022 年 2023 年 2024 年
            总用水量 42.96 40.79 44.95
            """);
    assertThat(records(List.of(text)))
        .filteredOn(row -> !row.get("table").isEmpty())
        .hasSize(3)
        .allMatch(row -> row.get("outcome").equals("differs"))
        .allMatch(row -> row.get("reason").equals("it stands there in 千吨"));
  }

  /** What a caption says of other figures, or may say of something else, is no reason to differ. */
  @Test
  void unitsOfOtherKindsDoNotDiffer() throws IOException {
    String tables =
        """
        单位：亿元、人

        | 指标 | 2024 年 |
        |---|---|
        | 营业收入 | 2,370.66 |
        | 员工总人数 | 63,133 |
        | 总用水量 | 44.95 |

        Hours

        | People | 2024 (audited) |
        |---|---|
        | 员工总人数 | 63,133 |
        | 总用水量 | 44.95 |
        """;
    assertThat(outcomes("other-kinds.md", tables))
        .filteredOn(one -> !one.startsWith("2024"))
        .containsExactly(
            "2,370.66 ties", "63,133 ties", "44.95 not-matched", "63,133 ties", "44.95 ties");
  }

  /** Columns of targets, of the parent and of others are listed, whatever year they name. */
  @Test
  void columnsOfOthersAreNotCompared() throws IOException {
    String tables =
        """
        | 指标 | 单位 | 2024 目标 | 2024 target | 母公司 2024 年 | Parent 2024 | 云岫铝业 2024 年 | 集团 2024 年 |
        |---|---|---|---|---|---|---|---|
        | 总用水量 | 亿吨 | 43.1 | 43.2 | 43.3 | 43.4 | 43.5 | 44.95 |

        | 指标 | 母公司 |
        |---|---|
        | 总用水量 | 43.6 |
        """;
    assertThat(outcomes("columns-of-others.md", tables))
        .filteredOn(one -> one.matches("4[34].*"))
        .containsExactly(
            "43.1 not-matched",
            "43.2 not-matched",
            "43.3 not-matched",
            "43.4 not-matched",
            "43.5 not-matched",
            "44.95 ties",
            "43.6 not-matched");
  }

  /** Parts of a year, limits and shares are no figures of the year. */
  @Test
  void columnsOfPartsOfTheYearAreNotCompared() throws IOException {
    String headings = "H1 2024|2024年上半年|2024年1-6月|2024Q1|2024年第四季度|2024年限值|2024年行业平均|2024年排名";
    String tables =
        "|指标|单位|"
            + headings
            + "|2024年1-12月|\n"
            + "|---".repeat(11)
            + "|\n|总用水量|亿吨|"
            + "43.1|43.2|43.3|43.4|43.5|43.6|43.7|43.8|44.95|\n";
    assertThat(outcomes("parts-of-year.md", tables))
        .filteredOn(one -> one.matches("4[34].*"))
        .hasSize(9)
        .filteredOn(one -> !one.endsWith(" not-matched"))
        .containsExactly("44.95 ties");
  }

  /** Tables side by side are compared each with its own labels. */
  @Test
  void partsTablesThatStandSideBySide() throws IOException {
    String tables =
        """
        | 指标 | 单位 | 2024 年 | 指标 | 单位 | 2024 年 |
        |---|---|---|---|---|---|
        | 外购电量 | 亿度 | 933.64 | 总用水量 | 亿吨 | 44.95 |
        | 营业收入 | 亿元 | 2,370.66 | 外购电量 | 亿度 | 933.65 |
        """;
    assertThat(outcomes("side-by-side.md", tables))
        .filteredOn(one -> !one.startsWith("2024"))
        .containsExactlyInAnyOrder("933.64 ties", "2,370.66 ties", "44.95 ties", "933.65 differs");
    String withoutYears =
        """
        | 指标 | 数值 | 指标 | 数值 |
        |---|---|---|---|
        | 外购电量（亿度） | 933.65 | 总用水量（亿吨） | 44.95 |
        """;
    assertThat(outcomes("side-by-side-2.md", withoutYears))
        .containsExactlyInAnyOrder("933.65 differs", "44.95 ties");
  }

  /** A number in the first cell of a row is listed, too. */
  @Test
  void listsTheFirstFigureOfCards() throws IOException {
    String cards =
        "<table><tr><td>9,687 万吨</td><td>7,761 万吨</td></tr>"
            + "<tr><td>氧化铝产量</td><td>电解铝产量</td></tr></table>"
            + "<table><tr><td>9,689 万吨 氧化铝产量</td><td>7,763 万吨 电解铝产量</td></tr></table>";
    assertThat(outcomes("cards.html", cards))
        .anyMatch(one -> one.startsWith("9,687 万吨"))
        .anyMatch(one -> one.startsWith("9,689 万吨"))
        .hasSize(4);
  }

  @Test
  void readsUnitsInBracketsBehindNumbers() throws IOException {
    String text =
        "总用水量为45.91（亿吨）。\n\n总用水量45.92 (亿吨)。\n\n总用水量45.93【亿吨】。\n\n"
            + "总用水量45.94“亿吨”。\n\nWe used 9,192 tons of it.";
    assertThat(outcomes("brackets.txt", text)).hasSize(5).noneMatch(one -> one.endsWith("ties"));
  }

  @Test
  void readsPagesAndTextsInOtherEncodings() throws IOException {
    Charset gb18030 = Charset.forName("GB18030");
    String statement = "2024 年，公司总用水量为 44.95 亿吨。";
    Path page =
        written(
            "gb.html", ("<html><body><p>" + statement + "</p></body></html>").getBytes(gb18030));
    Path big5 =
        written("big5.txt", "2024 年，公司總用水量為 44.95 億噸，資料已經查核。".getBytes(Charset.forName("Big5")));
    assertThat(tieOut(List.of(page)).out()).startsWith("ties 1, ");
    assertThat(records(List.of(big5)))
        .extracting(row -> row.get("printed"))
        .singleElement()
        .asString()
        .startsWith("44.95");
  }

  private record Drawn(float x, float y, String text) {}

  private static Path pdf(String name, List<List<Drawn>> pages) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      for (List<Drawn> texts : pages) {
        PDPage page = new PDPage();
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
          for (Drawn text : texts) {
            content.beginText();
            content.setFont(font, 10);
            content.newLineAtOffset(text.x(), text.y());
            content.showText(text.text());
            content.endText();
          }
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return written(name, bytes.toByteArray());
    }
  }

  /** The same words with other figures at the foot of each page are no footer. */
  @Test
  void keepsFiguresAtTheEdgesOfPages() throws IOException {
    List<List<Drawn>> pages = new ArrayList<>();
    for (int page = 1; page <= 4; page++) {
      pages.add(
          List.of(
              new Drawn(50, 760, "Sustainability report 2024 of 123 t"),
              new Drawn(50, 400, "Some words."),
              new Drawn(50, 60, "Purchased electricity was " + (931 + 2 * page) + ".65 GWh."),
              new Drawn(50, 30, "Page " + (page + 7))));
    }
    List<List<Drawn>> withoutNumbers = pages.stream().map(page -> page.subList(0, 3)).toList();
    for (Path file : List.of(pdf("edges.pdf", pages), pdf("edges-2.pdf", withoutNumbers))) {
      assertThat(records(List.of(file)))
          .extracting(row -> row.get("printed"))
          .containsExactly("933.65 GWh", "935.65 GWh", "937.65 GWh", "939.65 GWh");
    }
  }

  /** A gap between columns may be as narrow as one between words. */
  @Test
  void partsColumnsThatStandClose() throws IOException {
    String label = "Purchased electricity (GWh)";
    float end =
        50 + new PDType1Font(Standard14Fonts.FontName.HELVETICA).getStringWidth(label) / 100;
    float second = end + 80;
    Path file =
        pdf(
            "close.pdf",
            List.of(
                List.of(
                    new Drawn(50, 700, "Indicator"),
                    new Drawn(end + 6, 700, "2023"),
                    new Drawn(second, 700, "2024"),
                    new Drawn(50, 680, label),
                    new Drawn(end + 6, 680, "113,200"),
                    new Drawn(second, 680, "93,365"),
                    new Drawn(50, 660, "Other (t)"),
                    new Drawn(end + 6, 660, "1.5"),
                    new Drawn(second, 660, "2.5"))));
    assertThat(records(List.of(file)))
        .extracting(row -> row.get("printed") + " " + row.get("outcome"))
        .contains("113,200 ties-rounded", "93,365 differs");
  }

  /** The second line of a label belongs to its row, though the next row begins right below it. */
  @Test
  void keepsTheLinesOfALabelTogether() throws IOException {
    List<Drawn> drawn = new ArrayList<>();
    int[] lines = {700, 683, 662, 650, 638};
    List<String> labels = List.of("Indicator", "Purchased", "Other", "Further", "Last");
    List<String> units = List.of("Unit", "GWh", "t", "t", "t");
    for (int at = 0; at < lines.length; at++) {
      drawn.add(new Drawn(50, lines[at], labels.get(at)));
      drawn.add(new Drawn(150, lines[at], units.get(at)));
      drawn.add(new Drawn(200, lines[at], at == 0 ? "2023" : at == 1 ? "113,200" : "1.5"));
      drawn.add(new Drawn(280, lines[at], at == 0 ? "2024" : at == 1 ? "93,365" : "2.5"));
    }
    drawn.add(new Drawn(50, 671, "electricity"));
    assertThat(records(List.of(pdf("wrapped.pdf", List.of(drawn)))))
        .extracting(row -> row.get("printed") + " " + row.get("outcome"))
        .contains("113,200 ties-rounded", "93,365 differs");
  }

  /** A row with a label of its own is one of figures, though they look like years. */
  @Test
  void figuresLikeYearsAreNoHeading() throws IOException {
    String rows =
        """
        | 指标 | 单位 | 2022 年 | 2023 年 | 2024 年 |
        |---|---|---|---|---|
        | 外购电量 | 亿度 | 807.64 | 1,132.00 | 933.64 |
        | 专利数量 | 件 | 1987 | 2012 | 2045 |
        | 报告发布日期 | | 2023-03-28 | 2024-03-30 | 2025-03-28 |
        | 认证年份 | | 2022 | 2023 | 2024 |
        | 总用水量 | 亿吨 | 42.96 | 40.79 | 44.95 |
        """;
    String lines =
        """
        指标 2022年 2023年 2024年
        外购电量（亿度） 807.64 1,132.00 933.64
        专利数量（件） 1987 2012 2045
        专利数量 1987 2012 2045
        总用水量（亿吨） 42.96 40.79 44.95
        """;
    assertThat(records(List.of(file("like-years.md", rows), file("like-years.txt", lines))))
        .filteredOn(row -> row.get("outcome").startsWith("ties"))
        .hasSize(12);
    assertThat(outcomes("like-years.md", rows)).noneMatch(one -> one.endsWith(" differs"));
  }

  /** A table may have another heading below, with other years. */
  @Test
  void aLaterHeadingTakesThePlaceOfTheOneBefore() throws IOException {
    String table =
        """
        | 指标 | 单位 | 2023 年 | 2024 年 |
        |---|---|---|---|
        | 外购电量 | 亿度 | 1,132.00 | 933.64 |
        | 环境绩效 | | 2024 年 | 2023 年 |
        | 总用水量 | 亿吨 | 44.95 | 40.79 |
        | 水 | 单位 | 2023 年 | 2022 年 |
        | 总用水量 | 亿吨 | 40.79 | 42.96 |
        """;
    assertThat(outcomes("later-heading.md", table))
        .filteredOn(one -> one.endsWith(" ties"))
        .hasSize(6);
  }

  /** Full-width parentheses are a sign; what is no number is listed as such. */
  @Test
  void readsSignsAndPointsOfCells() throws IOException {
    String table =
        """
        | 指标 | 单位 | 2022 年 | 2023 年 | 2024 年 | 同比 |
        |---|---|---|---|---|---|
        | 总用水量 | 亿吨 | 42,96 | 4 0.79 | 44.95 | （10.20%） |
        | 营业收入 | 亿元 | .9785 | 2.253,34 | 2,370,66 | +5.21% |
        """;
    assertThat(outcomes("signs.md", table))
        .filteredOn(one -> !one.startsWith("20"))
        .containsExactlyInAnyOrder(
            "42,96 not-matched",
            "4 0.79 not-matched",
            "44.95 ties",
            "（10.20%） differs",
            ".9785 not-matched",
            "2.253,34 not-matched",
            "2,370,66 not-matched",
            "+5.21% ties");
  }

  /** What remains in points ties with itself; a target with another point does not tie. */
  @Test
  void targetsTieWithTheirOwnNumbersOnly() throws IOException {
    Path example = Path.of("src/test/resources/examples/tables-targets");
    Path project = folder.resolve("targets");
    ExampleProject.copy(example, project);
    String table = Files.readString(example.resolve("expected-output/tables/targets.en.md"), UTF_8);
    Path own = Files.writeString(folder.resolve("own-targets.md"), table);
    Path other =
        Files.writeString(
            folder.resolve("other-targets.md"),
            table.replaceAll("at least 1?([0-9])%", "at least $1.0%"));
    Printed printed = kpi("tie-out", "--format", "csv", own.toString(), project.toString());
    assertThat(printed.exit()).isEqualTo(0);
    assertThat(printed.out())
        .contains(",ties,figure,", ",+0.5 pp,", ",-4.96 pp,", ",at least 10%,");
    assertThat(
            kpi("tie-out", "--format", "csv", other.toString(), project.toString()).out().lines())
        .filteredOn(line -> line.contains("at least 0.0%") || line.contains("at least 8.0%"))
        .hasSize(2)
        .allMatch(line -> line.contains(",not-matched,"));
  }

  /** Numbers in parentheses before their unit are listed; those of lists are none. */
  @Test
  void listsNumbersInParentheses() throws IOException {
    assertThat(
            outcomes(
                "parentheses.md",
                "Net change was (5.3)%.\n\nWater: (1,883.5) t.\n\n总用水量为（44.95）亿吨。\n\n（1）人员。"))
        .containsExactly("(5.3)% not-matched", "(1,883.5) t not-matched", "(44.95)亿吨 not-matched");
  }

  /** What stands below the heading of a case or of another entity is not about the group. */
  @Test
  void sectionsAboutOthersAreLeftAlone() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("sections.md"),
            """
            # 案例：节水

            公司总用水量为 0.30 亿吨。

            ## 云岫铝业股份有限公司

            总用水量为 12.3 亿吨。

            ## 1.2 水资源管理

            总用水量为 44.59 亿吨。
            """);
    assertThat(tieOut(List.of(file)).out())
        .contains("44.59")
        .endsWith("differs 1, not matched 2\n");
  }

  /** Cells with figures: not headings, and without footnote marks, which are no figures. */
  private static List<MatchResult> figureCells(String markdown) {
    TreeSet<Integer> bodies = new TreeSet<>();
    ROW.matcher(markdown)
        .results()
        .filter(row -> !row.group().matches(".*20[0-9]{2} 年 \\|.*|.*（.{1,4}） \\|$"))
        .forEach(row -> bodies.add(markdown.substring(0, row.start()).split("\n", -1).length));
    return MARKDOWN_CELL
        .matcher(markdown)
        .results()
        .filter(TieOutTest::isFigure)
        .filter(cell -> bodies.contains(markdown.substring(0, cell.start()).split("\n", -1).length))
        .toList();
  }

  private static Path written(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : new TreeMap<>(parts).entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] docx(String document) throws IOException {
    return docx(document, "<styles/>");
  }

  private static byte[] docx(String document, String styles) throws IOException {
    return zip(
        Map.of(
            "_rels/.rels",
            relation("officeDocument", "word/document.xml"),
            "word/document.xml",
            document,
            "word/_rels/document.xml.rels",
            relation("styles", "styles.xml"),
            "word/styles.xml",
            styles));
  }

  private static String relation(String kind, String target) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/"
        + "2006/relationships/"
        + kind
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  private static String word(String body) {
    return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
        + "<w:body>"
        + body
        + "</w:body></w:document>";
  }

  @Test
  void refusesWhatIsDamagedOrHostile() throws IOException {
    byte[] sound = docx(word("<w:p><w:r><w:t>总用水量 44.95 亿吨</w:t></w:r></w:p>"));
    String entities =
        "<!DOCTYPE w:document [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;\">]>";
    List<Path> files =
        List.of(
            written("cut.docx", Arrays.copyOf(sound, sound.length / 2)),
            written("entities.docx", docx(entities + word("<w:p/>"))),
            written("bomb.docx", docx(word("<w:p>" + " ".repeat(300 << 20 >> 5) + "</w:p>"))),
            written("nested.docx", docx(word("<w:p>".repeat(5_000)))),
            written("other.docx", zip(Map.of("readme.txt", "no document"))),
            written("text.docx", "no archive".getBytes(UTF_8)),
            written("empty.docx", new byte[0]),
            written("empty.txt", new byte[0]),
            written("binary.md", new byte[] {1, 0, 2, 0, (byte) 0xff}),
            written(
                "old.docx",
                new byte[] {
                  (byte) 0xd0,
                  (byte) 0xcf,
                  0x11,
                  (byte) 0xe0,
                  (byte) 0xa1,
                  (byte) 0xb1,
                  0x1a,
                  (byte) 0xe1
                }));
    Printed printed = tieOut(files);
    assertThat(printed.exit()).isEqualTo(3);
    assertThat(printed.out().lines())
        .hasSize(files.size())
        .allMatch(line -> line.startsWith("kpi: cannot read "))
        .noneMatch(line -> line.contains("Exception"));
  }

  /** Marks may be raised by a style, or by one that is based on it. */
  @Test
  void marksRaisedByStyleAreNoDigits() throws IOException {
    String styles =
        "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:style w:styleId=\"Mark\"><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>"
            + "<w:style w:styleId=\"Own\"><w:basedOn w:val=\"Mark\"/></w:style></w:styles>";
    String marked =
        Stream.of("Mark", "Own")
            .map(
                style ->
                    "<w:p><w:r><w:t>总用水量 44.95</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\""
                        + style
                        + "\"/></w:rPr><w:t>5</w:t></w:r><w:r><w:t> 亿吨</w:t></w:r></w:p>")
            .collect(Collectors.joining());
    Path file = written("styles.docx", docx(word(marked), styles));
    assertThat(tieOut(List.of(file)).out()).startsWith("ties 2, ").contains("differs 0");
  }

  /** Numbers may stand in footnotes, text boxes, descriptions of pictures, and in several runs. */
  @Test
  void readsAllPartsOfWord() throws IOException {
    String statement = "<w:p><w:r><w:t>总用水量 44.</w:t></w:r><w:r><w:t>95 亿吨</w:t></w:r></w:p>";
    String body =
        "<w:p><w:r><w:t>图</w:t><w:drawing><wp:docPr id=\"1\" descr=\"总用水量 44.95 亿吨\"/></w:drawing>"
            + "<w:txbxContent>"
            + statement
            + "</w:txbxContent></w:r></w:p><w:tbl><w:tr><w:tc>"
            + statement
            + "</w:tc></w:tr></w:tbl>";
    Map<String, String> parts = new TreeMap<>();
    parts.put("_rels/.rels", relation("officeDocument", "word/document.xml"));
    parts.put("word/document.xml", word(body).replace("<w:body>", "<w:body xmlns:wp=\"wp\">"));
    parts.put("word/_rels/document.xml.rels", relation("footnotes", "footnotes.xml"));
    parts.put(
        "word/footnotes.xml",
        "<w:footnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:footnote>"
            + statement
            + "</w:footnote></w:footnotes>");
    Path file = written("parts.docx", zip(parts));
    assertThat(tieOut(List.of(file)).out()).startsWith("ties 4, ").contains("differs 0");
  }

  @Test
  void comparesTheOthersIfOneCannotBeRead() throws IOException {
    Path empty = written("none.html", new byte[0]);
    Path sound =
        written("sound.docx", docx(word("<w:p><w:r><w:t>总用水量 44.95 亿吨</w:t></w:r></w:p>")));
    Printed printed = tieOut(List.of(empty, sound));
    assertThat(printed.exit()).isEqualTo(3);
    assertThat(printed.out()).contains("none.html").contains("ties 1, ");
  }

  @Test
  void readsTextOfEitherEncoding() throws IOException {
    String text = "2024 年，公司总用水量为 44.95 亿吨。";
    Path chinese = written("gb18030.txt", text.getBytes(Charset.forName("GB18030")));
    Path marked = written("utf-8.txt", ("\uFEFF" + text).getBytes(UTF_8));
    assertThat(tieOut(List.of(chinese, marked)).out())
        .isEqualTo("ties 2, ties after rounding 0, differs 0, not matched 0\n");
  }

  /** Texts made to keep a reader busy end in time, and without a fault. */
  @Test
  void holdsOutAgainstTextsWithoutEnd() throws IOException {
    List<Path> files =
        List.of(
            written("years.txt", "总用水量 2024 ".repeat(5_000).getBytes(UTF_8)),
            written("open.txt", ("指标 单位 2023 年 2024 年\n" + "1（".repeat(20_000)).getBytes(UTF_8)),
            written(
                "units.md",
                ("| 指标 | 2024 |\n|---|---|\n| | "
                        + "in unit: ".repeat(20_000)
                        + "|\n| 总用水量 | 44.95 |\n")
                    .getBytes(UTF_8)),
            written("quotes.md", ">".repeat(20_000).getBytes(UTF_8)),
            written(
                "cells.html", ("<table><tr>" + "<td colspan=999>1".repeat(5_000)).getBytes(UTF_8)),
            written("nested.html", "<div>".repeat(50_000).getBytes(UTF_8)));
    assertThat(tieOut(files).exit()).isIn(0, 3);
  }
}
