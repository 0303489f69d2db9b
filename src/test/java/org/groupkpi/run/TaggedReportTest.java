package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.groupkpi.measure.FiscalYear;
import org.groupkpi.measure.Year;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The digital report of an example: what is read back from {@code report.json} and from the marks
 * of the page are the figures of {@code results.csv} as they are printed, all of them.
 */
class TaggedReportTest {
  private static final Path EXAMPLE = Path.of("src/test/resources/examples/tagged-figures");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final FiscalYear TO_MARCH = new FiscalYear(MonthDay.of(3, 31), "{year}");

  /** Of each indicator: by how many places the point moves from its unit to that of its facts. */
  private static final Map<String, Integer> SHIFTS =
      Map.of("GHG", 4, "REV", 4, "ENERGY", 4, "INTENSITY", -6, "WOMEN", -2);

  @TempDir private Path folder;

  private Path output() throws IOException {
    ExampleRun run = ExampleRun.of(EXAMPLE, folder, "--formats", "html");
    assertThat(run.output().resolve("report.json")).as(run.messages()).exists();
    return run.output();
  }

  private static JsonNode report(Path output) throws IOException {
    return JSON.readTree(output.resolve("report.json").toFile());
  }

  /** The structure of xBRL-JSON 1.0: what has to be there, of which types, and nothing else. */
  @Test
  void hasTheStructureOfXbrlJson() throws IOException {
    assertThat(new XbrlJsonRules(report(output())).faults()).isEmpty();
  }

  @Test
  void nothingTaggedIsMissingAndEveryFactIsAPrintedFigure() throws IOException {
    Path output = output();
    Map<String, BigDecimal> expected = expected(output);
    Map<String, BigDecimal> found = new TreeMap<>();
    Map<String, BigDecimal> steps = new TreeMap<>();
    for (JsonNode fact : report(output).get("facts")) {
      if (fact.has("decimals")) {
        String key = key(fact.get("dimensions"));
        found.put(key, new BigDecimal(fact.get("value").asText()));
        steps.put(key, BigDecimal.ONE.scaleByPowerOfTen(-fact.get("decimals").asInt()));
      }
    }
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    found.forEach(
        (key, value) ->
            assertThat(value.subtract(expected.get(key)).abs().multiply(BigDecimal.valueOf(2)))
                .as(key)
                .isLessThanOrEqualTo(steps.get(key)));
  }

  /** What results.csv has of the figures that disclosures name, and of printed members. */
  private static Map<String, BigDecimal> expected(Path output) throws IOException {
    Map<String, BigDecimal> expected = new TreeMap<>();
    List<Map<String, String>> disclosures =
        ExampleProject.rows(EXAMPLE.resolve("definitions/disclosures.csv"));
    for (Map<String, String> row : ExampleProject.rows(output.resolve("data/results.csv"))) {
      String code = row.getOrDefault("indicator", "");
      String member =
          row.getOrDefault("member", "").isEmpty()
              ? code
              : code + "[" + row.getOrDefault("member", "") + "]";
      for (Map<String, String> disclosure : disclosures) {
        boolean own = disclosure.getOrDefault("indicators", "").equals(member);
        boolean ofTotal =
            disclosure.getOrDefault("indicators", "").equals(code)
                && row.getOrDefault("member", "").equals("gender=male");
        if ((own || ofTotal) && !row.getOrDefault("value", "").isEmpty()) {
          expected.put(
              disclosure.getOrDefault("concept", "")
                  + " "
                  + period(code, row)
                  + " "
                  + row.getOrDefault("member", ""),
              new BigDecimal(row.getOrDefault("value", ""))
                  .scaleByPowerOfTen(SHIFTS.getOrDefault(code, 0)));
        }
      }
    }
    return expected;
  }

  private static String period(String code, Map<String, String> row) {
    Year year = new Year(Integer.parseInt(row.getOrDefault("year", "")));
    String end = TO_MARCH.lastDay(year).plusDays(1) + "T00:00:00";
    return Set.of("HC", "LAND").contains(code) ? end : TO_MARCH.firstDay(year) + "T00:00:00/" + end;
  }

  /** What a fact is of, but for its unit. */
  private static String key(JsonNode dimensions) {
    String member = "";
    for (Map.Entry<String, JsonNode> one : dimensions.properties()) {
      if (one.getKey().startsWith("own:")) {
        member = (one.getKey() + "=" + one.getValue().asText()).replace("own:", "");
      }
    }
    return dimensions.get("concept").asText()
        + " "
        + dimensions.get("period").asText()
        + " "
        + member;
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void thePageSaysTheSameFacts(String language) throws Exception {
    Path output = output();
    InlineFacts page = InlineFacts.read(output.resolve("report-tables." + language + ".html"));
    Map<String, String> facts = new TreeMap<>();
    Map<String, Integer> decimals = new TreeMap<>();
    JsonNode report = report(output);
    for (JsonNode fact : report.get("facts")) {
      JsonNode dimensions = fact.get("dimensions");
      boolean here =
          !dimensions.has("language") || dimensions.get("language").asText().startsWith(language);
      if (here && !dimensions.has("noteId")) {
        String key = key(dimensions) + " " + dimensions.path("unit").asText();
        facts.put(key, fact.get("value").asText());
        decimals.put(key, fact.path("decimals").asInt());
      }
    }
    assertThat(page.finest()).isEqualTo(facts);
    assertThat(page.decimals()).isEqualTo(decimals);
    assertThat(page.notes("gri:GrossDirectScope1GHGEmissions", "2022-04-01"))
        .containsExactlyElementsOf(notes(report, "f1", language));
  }

  private static List<String> notes(JsonNode report, String fact, String language) {
    List<String> notes = new ArrayList<>();
    for (JsonNode name : report.get("facts").get(fact).get("links").get("footnote").get("_")) {
      JsonNode note = report.get("facts").get(name.asText());
      if (note.get("dimensions").get("language").asText().startsWith(language)) {
        notes.add(Parser.unescapeEntities(note.get("value").asText(), false));
      }
    }
    return notes;
  }

  /** Apart from the marks, the page and the fragments are those of the project without concepts. */
  @Test
  void readersSeeNoDifference() throws Exception {
    Path marked = output();
    Path plain = folder.resolve("plain");
    ExampleProject.copy(EXAMPLE, plain.resolve("project"));
    Path disclosures = plain.resolve("project/definitions/disclosures.csv");
    Files.writeString(
        disclosures, Files.readString(disclosures).replaceAll("(gri|vsme|own):\\w+", ""));
    ExampleProject.consolidate(plain.resolve("project"), plain.resolve("out"), "html");
    assertThat(plain.resolve("out/report.json")).doesNotExist();
    String page = Files.readString(marked.resolve("report-tables.zh.html"), UTF_8);
    String unmarked =
        page.replaceAll("(?s)<div style=\"display: none\">.*?</div>\n", "")
            .replaceAll("</?ix:[^>]*>", "")
            .replaceAll("<html [^>]* (lang=)", "<html $1")
            .replaceAll("(<meta [^>]*\")/>", "$1>");
    assertThat(unmarked)
        .isEqualTo(Files.readString(plain.resolve("out/report-tables.zh.html"), UTF_8));
    assertThat(files(marked.resolve("tables"))).isEqualTo(files(plain.resolve("out/tables")));
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        texts.put(file.getFileName().toString(), Files.readString(file, UTF_8));
      }
    }
    return texts;
  }

  @Test
  void aPageOfSomeTablesHasTheirFactsAlone() throws Exception {
    ExampleRun run = ExampleRun.of(EXAMPLE, folder, "--formats", "html", "--tables", "one");
    InlineFacts page = InlineFacts.read(run.output().resolve("report-tables.en.html"));
    Set<String> concepts = new TreeSet<>();
    page.finest().keySet().forEach(key -> concepts.add(key.substring(0, key.indexOf(' '))));
    assertThat(concepts)
        .containsExactly(
            "gri:GrossDirectScope1GHGEmissions",
            "own:PrintedNowhere",
            "vsme:GrossScope1GreenhouseGasEmissions",
            "vsme:Turnover");
  }
}
