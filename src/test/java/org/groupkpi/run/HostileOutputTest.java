package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.groupkpi.InstalledTool;
import org.groupkpi.StartsProgram;
import org.groupkpi.file.CsvText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;

/**
 * What people write comes out as the same text in every format: a further format is one more test,
 * which reads the texts back and calls {@link #holdsEveryText}.
 */
class HostileOutputTest {
  /** Where each text stands in a table. */
  private static final Set<String> PLACES =
      Set.of(
          "entity",
          "indicator",
          "title",
          "note",
          "section",
          "label",
          "unit",
          "annotation",
          "footnote");

  private static final Set<String> SVG_ELEMENTS =
      Set.of("svg", "title", "desc", "text", "rect", "path");

  /** What narratives ask for. */
  private static final Set<String> SAID = Set.of("entity", "indicator", "answer");

  private static final Pattern LATEX =
      Pattern.compile(
          "\\\\text(backslash|asciitilde|asciicircum|less|greater|bar|quotedbl|quotesingle|asciigrave)\\{\\}"
              + "|\\\\([{}$&#_%])|\\{([\\[\\]*-])\\}");

  @TempDir private static Path folder;
  private static Path out = Path.of("");

  @BeforeAll
  static void consolidate() throws IOException {
    Path written = folder.resolve("written");
    HostileProject.write(written);
    ExampleProject.copy(written, folder.resolve("project"));
    out = folder.resolve("out");
    Called called =
        Called.kpi(
            "consolidate",
            "--draft",
            "--out",
            out.toString(),
            folder.resolve("project").toString());
    assertThat(out.resolve("manifest.json")).as(called.printed()).exists();
  }

  @Test
  void html() throws IOException {
    Document page = Jsoup.parse(read("report-tables.zh.html"));
    assertThat(page.select("script, img, td td, [onerror], a:not([href^=#])")).isEmpty();
    assertThat(page.wholeText()).doesNotContain("\u001B", "\uFFFE");
    holdsEveryText(texts(page, "th, td, p, caption"), PLACES);
  }

  private static List<String> texts(Document page, String elements) {
    return page.select(elements).stream().map(Element::wholeText).toList();
  }

  @Test
  void markdown() throws IOException {
    var tables = List.of(TablesExtension.create());
    Parser parser = Parser.builder().extensions(tables).build();
    HtmlRenderer renderer = HtmlRenderer.builder().extensions(tables).build();
    List<String> texts = new ArrayList<>();
    for (Path file : files("tables", ".zh.md")) {
      Document page = Jsoup.parse(renderer.render(parser.parse(Files.readString(file, UTF_8))));
      assertThat(page.select("table")).as(file.toString()).hasSize(1);
      assertThat(page.select("script, img, a, code, h1, hr, ul, ol, td em, p em")).isEmpty();
      int columns = page.select("thead th").size();
      page.select("tbody tr").forEach(row -> assertThat(row.select("td")).hasSize(columns));
      texts.addAll(texts(page, "h3, th, td, p"));
    }
    holdsEveryText(texts, PLACES);
  }

  @Test
  void latex() throws IOException {
    String page = read("report-tables.zh.tex");
    List<String> texts = new ArrayList<>();
    page.lines()
        .forEach(line -> texts.add(LATEX.matcher(line).replaceAll(HostileOutputTest::plain)));
    holdsEveryText(texts, PLACES);
  }

  private static String plain(java.util.regex.MatchResult found) {
    String character =
        found.group(1) == null
            ? found.group(2) == null ? found.group(3) : found.group(2)
            : Map.of(
                    "backslash",
                    "\\",
                    "asciitilde",
                    "~",
                    "asciicircum",
                    "^",
                    "less",
                    "<",
                    "greater",
                    ">",
                    "bar",
                    "|",
                    "quotedbl",
                    "\"",
                    "quotesingle",
                    "'",
                    "asciigrave",
                    "`")
                .get(found.group(1));
    return Matcher.quoteReplacement(character);
  }

  @Test
  @StartsProgram
  void latexCompiles() throws IOException, InterruptedException {
    for (String language : List.of("zh", "en")) {
      String printed =
          InstalledTool.XELATEX.run(
              out,
              "-no-shell-escape",
              "-halt-on-error",
              "-interaction=nonstopmode",
              "-output-directory=" + folder,
              "report-tables." + language + ".tex");
      assertThat(printed).contains("Output written").doesNotContain("etc/passwd\n");
    }
  }

  @Test
  void word() throws Exception {
    List<String> texts = new ArrayList<>();
    try (ZipFile zip = new ZipFile(out.resolve("report-tables.zh.docx").toFile())) {
      for (ZipEntry part : Collections.list(zip.entries())) {
        var document = xml(zip.getInputStream(part));
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        NodeList paragraphs = document.getElementsByTagName("w:p");
        for (int at = 0; at < paragraphs.getLength(); at++) {
          texts.add(paragraphs.item(at).getTextContent());
        }
      }
    }
    holdsEveryText(texts, PLACES);
  }

  @Test
  void charts() throws Exception {
    List<String> texts = new ArrayList<>();
    for (Path file : files("charts", ".zh.svg")) {
      try (InputStream in = Files.newInputStream(file)) {
        NodeList elements = xml(in).getElementsByTagName("*");
        for (int at = 0; at < elements.getLength(); at++) {
          assertThat(elements.item(at).getNodeName()).isIn(SVG_ELEMENTS);
          texts.add(elements.item(at).getTextContent());
        }
      }
    }
    holdsEveryText(texts, Set.of("title", "label", "indicator"));
  }

  private static org.w3c.dom.Document xml(InputStream in) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(in);
  }

  @Test
  void narrativeInHtml() throws IOException {
    Document page = Jsoup.parse(read("narrative/all.zh.html"));
    assertThat(page.body().select("*:not(p):not(body)")).isEmpty();
    holdsEveryText(texts(page, "p"), SAID);
  }

  @Test
  void narrativeInMarkdown() throws IOException {
    var tables = List.of(TablesExtension.create());
    String html =
        HtmlRenderer.builder()
            .extensions(tables)
            .build()
            .render(Parser.builder().extensions(tables).build().parse(read("narrative/all.zh.md")));
    Document page = Jsoup.parse(html);
    assertThat(page.body().select("*:not(p):not(body)")).isEmpty();
    holdsEveryText(texts(page, "p"), SAID);
  }

  @Test
  void narrativeInLatexAndText() throws IOException {
    holdsEveryText(
        read("narrative/all.zh.tex")
            .lines()
            .map(line -> LATEX.matcher(line).replaceAll(HostileOutputTest::plain))
            .toList(),
        SAID);
    holdsEveryText(read("narrative/all.zh.txt").lines().toList(), SAID);
  }

  @Test
  void csv() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : files("tables", ".csv")) {
      ExampleProject.rows(file)
          .forEach(row -> row.values().forEach(cell -> texts.add(CsvText.asGiven(cell))));
    }
    holdsEveryText(texts, Set.of("entity", "indicator", "section", "label", "unit", "annotation"));
  }

  @Test
  void workbook() throws IOException {
    DataFormatter formatter = new DataFormatter();
    List<String> texts = new ArrayList<>();
    try (InputStream in = Files.newInputStream(out.resolve("report-tables.xlsx"));
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      workbook.forEach(
          sheet ->
              sheet.forEach(
                  row ->
                      row.forEach(
                          cell -> {
                            assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                            texts.add(formatter.formatCellValue(cell));
                          })));
    }
    holdsEveryText(texts, PLACES);
  }

  @Test
  void json() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : files("data", ".json")) {
      gather(new ObjectMapper().readTree(file.toFile()), texts);
    }
    holdsEveryText(texts, Set.of("entity"));
  }

  private static void gather(JsonNode node, List<String> texts) {
    if (node.isTextual()) {
      texts.add(node.textValue());
    }
    node.forEach(inner -> gather(inner, texts));
  }

  /**
   * Every hostile text is found in every place where it was put, as itself.
   *
   * @param texts contents of cells, paragraphs or headings of a format
   */
  private static void holdsEveryText(List<String> texts, Set<String> places) {
    List<String> lacking = new ArrayList<>();
    for (String text : HostileProject.TEXTS) {
      for (String place : new TreeSet<>(places)) {
        // A cell of Excel that holds _x0041_ says A.
        boolean left =
            (place.equals("annotation") && text.contains("{"))
                || (place.equals("answer") && text.contains("_x0041_"));
        if (!left && texts.stream().noneMatch(each -> each.contains(text + "§" + place))) {
          lacking.add(place + ": " + (text.length() > 60 ? text.substring(0, 60) : text));
        }
      }
    }
    assertThat(lacking).isEmpty();
  }

  private static String read(String file) throws IOException {
    return Files.readString(out.resolve(file), UTF_8);
  }

  private static List<Path> files(String under, String ending) throws IOException {
    try (Stream<Path> files = Files.list(out.resolve(under))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
