package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.api.SoftAssertions;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.groupkpi.file.CsvText;
import org.groupkpi.review.PageShell;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Reads a written file as the program does that opens it, and finds nothing in it that runs, loads
 * or reaches out. A kind of file that is not known here fails.
 */
final class HarmlessFile {
  /** What acts on a terminal or hides; a page break of a document may stay. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t\\r]]");

  private static final Pattern REORDERS =
      Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F\\u061C\\u2028\\u2029]");

  private static final Pattern OUT_OF_A_SHEET =
      Pattern.compile("\\||\\[|://|(?i)\\b(WEBSERVICE|CALL|REGISTER|EXEC|RTD|DDE)\\(");

  /** Links of our forms lead to a cell of the form. */
  private static final Pattern LINK_OUT = Pattern.compile("(?i)HYPERLINK\\((?!\"#)");

  private static final Pattern WORD_FIELDS =
      Pattern.compile("\\s*(PAGE|NUMPAGES|TOC|PAGEREF|STYLEREF|SEQ|REF)\\b.*");

  private static final Pattern TEX_ACTS =
      Pattern.compile(
          "\\\\(input|include|openin|openout|write|read|catcode|csname|special)|\\^\\^");

  private static final Set<String> SVG_ELEMENTS =
      Set.of("svg", "title", "desc", "text", "tspan", "rect", "path", "line", "g", "style");

  private static final String HTML_ACTS =
      "script, iframe, object, embed, applet, img, link, base, form, input, button, video, audio,"
          + " source, meta[http-equiv=refresh], a:not([href^=#])";

  private interface Check {
    void check(String text) throws IOException;
  }

  private static final Check PAGE = HarmlessFile::page;
  private static final Check REVIEW = HarmlessFile::reviewPage;

  private HarmlessFile() {}

  /** Every file below a folder. */
  static void checkAll(Path folder) throws IOException {
    SoftAssertions all = new SoftAssertions();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .forEach(file -> all.check(() -> check(file)));
    }
    all.assertAll();
  }

  static void check(Path file) throws Exception {
    String name = String.valueOf(file.getFileName());
    assertThat(Files.isSymbolicLink(file)).as("%s is a link", file).isFalse();
    try {
      switch (name.substring(name.lastIndexOf('.') + 1)) {
        case "xlsx" -> workbook(file);
        case "docx" -> document(file);
        case "zip" -> dataRoom(file);
        case "html" ->
            (name.equals("review.html") ? REVIEW : PAGE).check(Files.readString(file, UTF_8));
        case "svg" -> drawing(file);
        case "csv" -> csv(Files.readString(file, UTF_8));
        case "json" -> json(Files.readString(file, UTF_8));
        case "md" -> markdown(Files.readString(file, UTF_8));
        case "tex" -> latex(Files.readString(file, UTF_8));
        case "txt" -> text(Files.readString(file, UTF_8));
        case "terminal", "1" -> terminal(Files.readString(file, UTF_8));
        default -> throw new AssertionError("no check for files like " + name);
      }
    } catch (AssertionError | Exception e) {
      throw new AssertionError(name + ": " + e.getMessage(), e);
    }
  }

  /** Files stay below, and the page of contents leads to them alone. */
  private static void dataRoom(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<String> names = zip.stream().map(ZipEntry::getName).toList();
      assertThat(names).allMatch(PathBelow::stays);
      String contents =
          new String(zip.getInputStream(zip.getEntry("contents.html")).readAllBytes(), UTF_8);
      text(contents);
      Document page = Jsoup.parse(contents);
      assertThat(page.select(HTML_ACTS).not("a")).isEmpty();
      List<String> led =
          page.select("a").eachAttr("href").stream().map(URI::create).map(URI::getPath).toList();
      assertThat(names).containsAll(led);
    }
  }

  private static void text(String text) {
    assertThat(CONTROL.matcher(text).results().map(found -> shown(text, found.start())))
        .as("control characters")
        .isEmpty();
  }

  private static void terminal(String text) {
    text(text);
    assertThat(REORDERS.matcher(text).results().map(found -> shown(text, found.start())))
        .as("marks that reorder")
        .isEmpty();
    assertThat(text.lines().filter(line -> line.startsWith("b§") || line.startsWith("b ")))
        .as("lines that a text broke")
        .isEmpty();
  }

  private static String shown(String text, int at) {
    return "U+%04X in %s"
        .formatted(
            (int) text.charAt(at),
            text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 40))
                .replaceAll("\\p{Cntrl}", "¿"));
  }

  private static void csv(String text) throws IOException {
    text(text);
    String rows = text.startsWith("\uFEFF") ? text.substring(1) : text;
    List<CSVRecord> records = CSVFormat.RFC4180.parse(new StringReader(rows)).getRecords();
    int columns = records.get(0).size();
    for (CSVRecord row : records) {
      assertThat(row.size()).as("columns of row %s", row.getRecordNumber()).isEqualTo(columns);
      assertThat(row.stream().filter(HarmlessFile::computes)).as("formulas").isEmpty();
    }
  }

  /** A number with its sign is none. */
  private static boolean computes(String cell) {
    return !CsvText.harmless(cell).equals(cell) && !cell.matches("[+-][0-9][0-9.,]*.{0,30}");
  }

  private static void json(String text) throws IOException {
    terminal(text);
    ObjectMapper mapper = new ObjectMapper();
    mapper
        .getFactory()
        .setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).build());
    assertThat(mapper.readTree(text).isContainerNode()).isTrue();
  }

  private static void markdown(String text) {
    text(text);
    var tables = List.of(TablesExtension.create());
    String html =
        HtmlRenderer.builder()
            .extensions(tables)
            .build()
            .render(Parser.builder().extensions(tables).build().parse(text));
    page(html);
  }

  private static void page(String html) {
    text(html);
    Document page = Jsoup.parse(html);
    assertThat(page.select(HTML_ACTS)).as("elements that act").isEmpty();
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        harmless(attribute.getKey(), attribute.getValue());
      }
    }
    page.select("style").forEach(style -> harmless("style", style.data()));
  }

  /** Its own scripts alone, which may ask nobody; all that others wrote is packed. */
  private static void reviewPage(String html) throws IOException {
    try (InputStream shell = PageShell.class.getResourceAsStream("page.html")) {
      String data = html.replaceFirst("(?s).*id=\"data\">", "").replaceFirst("(?s)<.*", "");
      assertThat(data).matches("[A-Za-z0-9+/]+=*");
      assertThat(html.replace(data, ""))
          .contains("default-src 'none'", "connect-src 'none'")
          .isEqualTo(
              new String(Objects.requireNonNull(shell).readAllBytes(), UTF_8)
                  .replace("{{connect}}", "'none'")
                  .replace(
                      "<!--data-->",
                      "<script type=\"application/octet-stream\" id=\"data\"></script>"));
    }
  }

  private static void harmless(String attribute, String value) {
    assertThat(attribute.toLowerCase(Locale.ROOT)).doesNotStartWith("on");
    if (Set.of("src", "href", "xlink:href", "style", "action", "data").contains(attribute)) {
      assertThat(value)
          .as(attribute)
          .doesNotContainIgnoringCase("javascript:")
          .doesNotContain("://", "@import", "url(h");
    }
  }

  private static void drawing(Path file) throws Exception {
    text(Files.readString(file, UTF_8));
    try (InputStream in = Files.newInputStream(file)) {
      NodeList elements = xml(in).getElementsByTagName("*");
      for (int at = 0; at < elements.getLength(); at++) {
        assertThat(elements.item(at).getNodeName()).isIn(SVG_ELEMENTS);
        NamedNodeMap attributes = elements.item(at).getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
          Node attribute = attributes.item(i);
          harmless(attribute.getNodeName(), attribute.getNodeValue());
        }
      }
    }
  }

  private static void latex(String text) {
    text(text);
    String ours = text.replace("\\textbackslash{}", "").replace("\\textasciicircum{}", "");
    List<String> body = ours.lines().filter(line -> !line.startsWith("\\input{kpi-")).toList();
    assertThat(body).as("commands").noneMatch(line -> TEX_ACTS.matcher(line).find());
  }

  private static void workbook(Path file) throws Exception {
    try (ZipFile zip = archive(file)) {
      for (ZipEntry part : Collections.list(zip.entries())) {
        assertThat(part.getName()).doesNotContain("external", "vba", "embed", "activeX", "dde");
        org.w3c.dom.Document document = part(zip, part);
        for (String formula : List.of("f", "definedName", "formula1", "formula2", "formula")) {
          texts(document, formula)
              .forEach(
                  text -> {
                    assertThat(text).doesNotContainPattern(LINK_OUT);
                    assertThat(calculated(text)).doesNotContainPattern(OUT_OF_A_SHEET);
                  });
        }
      }
    }
  }

  /** A formula without its texts and names of sheets, which are only that. */
  private static String calculated(String formula) {
    return formula.replaceAll("'(?:[^']|'')*'!", "").replaceAll("\"(?:[^\"]|\"\")*\"", "");
  }

  private static void document(Path file) throws Exception {
    try (ZipFile zip = archive(file)) {
      for (ZipEntry part : Collections.list(zip.entries())) {
        org.w3c.dom.Document document = part(zip, part);
        for (String acts : List.of("w:altChunk", "w:object", "w:fldSimple", "script")) {
          assertThat(document.getElementsByTagName(acts).getLength()).as(acts).isZero();
        }
        assertThat(texts(document, "w:instrText"))
            .allMatch(field -> WORD_FIELDS.matcher(field).matches());
      }
    }
  }

  /** A ZIP archive each of whose names stays below the folder into which it is unpacked. */
  private static ZipFile archive(Path file) throws IOException {
    ZipFile zip = new ZipFile(file.toFile());
    assertThat(Collections.list(zip.entries()))
        .allMatch(part -> part.getName().matches("[A-Za-z0-9_./\\[\\]-]+"))
        .allMatch(part -> PathBelow.stays(part.getName()));
    return zip;
  }

  private static org.w3c.dom.Document part(ZipFile zip, ZipEntry part) throws Exception {
    try (InputStream in = zip.getInputStream(part)) {
      org.w3c.dom.Document document = xml(in);
      NodeList relations = document.getElementsByTagName("Relationship");
      for (int at = 0; at < relations.getLength(); at++) {
        NamedNodeMap attributes = relations.item(at).getAttributes();
        if (attributes.getNamedItem("TargetMode") != null) {
          returned(attributes.getNamedItem("Target").getNodeValue());
        }
      }
      return document;
    }
  }

  /** A list of findings leads to the workbooks beside it that go back, and nowhere else. */
  private static void returned(String target) {
    assertThat(target).startsWith("../returns/");
    assertThat(PathBelow.stays(target.substring("../".length()))).as(target).isTrue();
  }

  private static List<String> texts(org.w3c.dom.Document document, String element) {
    NodeList found = document.getElementsByTagName(element);
    return IntStream.range(0, found.getLength())
        .mapToObj(at -> found.item(at).getTextContent())
        .toList();
  }

  private static org.w3c.dom.Document xml(InputStream in) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(in);
  }
}
