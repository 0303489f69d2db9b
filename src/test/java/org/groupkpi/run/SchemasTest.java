package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.groupkpi.cli.Console;
import org.groupkpi.cli.Kpi;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.project.ColumnName;
import org.groupkpi.project.TableName;
import org.groupkpi.text.LocalText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that is written as JSON is what {@code docs/schemas} says, and nothing else is. */
class SchemasTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Calls that print JSON, in order, and their schemas; OUT and MISTAKES are outputs. */
  private static final List<String> CALLS =
      List.of(
          "status: status --format json sample-workbooks",
          "status: status --format json sample-workbooks/with-mistakes",
          "status: status --format json --lang en sample-workbooks/second",
          "late: status --late --today 2025-03-01 --format json sample-workbooks/with-mistakes",
          "lineage: explain --all --format json sample-workbooks",
          "lineage: explain --all --format json sample-workbooks/with-mistakes",
          "lineage: explain --all --format json sample-workbooks/second",
          "lineage: explain GHG_INT --format json sample-workbooks",
          "bridge: bridge ENERGY --format json sample-workbooks",
          "bridge: bridge GHG_ALUMINA_INT --format json --lang en sample-workbooks",
          "bridge: bridge HC --format json --approach-to equity-share sample-workbooks",
          "diff: diff MISTAKES OUT --format json",
          "diff: diff OUT OUT --format json",
          "tie-out: tie-out --format json OUT/report-tables.zh.html sample-workbooks",
          "tie-out: tie-out --format json MISTAKES/tables/ghg.zh.md sample-workbooks");

  /** Even the smallest output has more kinds of places. */
  private static final int FEWEST_PLACES = 10;

  @TempDir private static Path folder;
  private static Path mistakes;

  @BeforeAll
  static void consolidateMistakes() {
    mistakes = folder.resolve("mistakes");
    Called.kpi("consolidate", "--draft", "--out", "" + mistakes, "sample-workbooks/with-mistakes");
  }

  /** Outputs with JSON files in them; those of the examples hold in {@link ExampleProjectsTest}. */
  private static List<Path> outputs() {
    return List.of(
        SampleOutput.folder(),
        mistakes,
        made("second", "consolidate", "sample-workbooks/second"),
        made("validated", "validate", "sample-workbooks/second"),
        made("forms", "template", "sample-workbooks/second"),
        made("definitions", "definitions", "--to", "xlsx", "sample-workbooks/second"),
        made("letters", "mail", "--kind", "invite", "sample-workbooks/second"));
  }

  private static Path made(String name, String... call) {
    Path out = folder.resolve(name);
    List<String> words = new ArrayList<>(List.of(call));
    words.addAll(words.size() - 1, List.of("--out", "" + out));
    Called.kpi(words.toArray(String[]::new));
    return out;
  }

  @Test
  void everyFileHoldsToItsSchema() throws IOException {
    for (Path output : outputs()) {
      assertThat(output.resolve("manifest.json")).exists();
      JsonSchema.requireFilesHold(output);
    }
  }

  static List<String> calls() {
    return CALLS;
  }

  @ParameterizedTest
  @MethodSource("calls")
  void whatIsPrintedHoldsToItsSchema(String call) throws IOException {
    JsonSchema.requireHolds(schemaOf(call), printed(call), call);
  }

  private static String schemaOf(String call) {
    return call.substring(0, call.indexOf(':'));
  }

  private static JsonNode printed(String call) throws IOException {
    String[] words =
        call.substring(call.indexOf(':') + 2)
            .replace("OUT", "" + SampleOutput.folder())
            .replace("MISTAKES", "" + mistakes)
            .split(" ", -1);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Kpi.run(
        new Console(
            new PrintStream(written, true, UTF_8), new PrintStream(said, true, UTF_8), false),
        Path.of(""),
        words);
    assertThat(written.size()).as("%s %s", call, said.toString(UTF_8)).isPositive();
    return JSON.readTree(written.toByteArray());
  }

  /** A command that learns to print JSON needs a call above, and a schema. */
  @Test
  void everyCommandThatPrintsJsonIsCalledHere() {
    Matcher commands =
        Pattern.compile("(?m)^  ([a-z][a-z-]+) +\\S").matcher(Called.kpi("--lang", "en").printed());
    Set<String> printing = new TreeSet<>();
    while (commands.find()) {
      String help = Called.kpi(commands.group(1), "--help", "--lang", "en").printed();
      if (Pattern.compile("--format=\\S*\\bjson\\b").matcher(help).find()) {
        printing.add(commands.group(1));
      }
    }
    Set<String> called = new TreeSet<>();
    CALLS.forEach(call -> called.add(call.split(" ", -1)[1]));
    assertThat(called).isEqualTo(printing);
    assertThat(printing).contains("explain", "status");
  }

  /** There are no schemas of nothing. */
  @Test
  void everySchemaIsOfAnOutput() throws IOException {
    Set<String> used = new TreeSet<>(JsonSchema.FILES.values());
    CALLS.forEach(call -> used.add(schemaOf(call)));
    try (Stream<Path> files = Files.list(JsonSchema.FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".schema.json", "")))
          .containsExactlyInAnyOrderElementsOf(used);
    }
  }

  /** Outputs that are broken in one place: each is refused, wherever the place is. */
  static Map<String, JsonNode> written() throws IOException {
    Map<String, JsonNode> written = new TreeMap<>();
    Path tagged = Path.of("src/test/resources/examples/tagged-figures");
    Path report = ExampleRun.of(tagged, folder.resolve("tagged"), "--formats", "csv").output();
    for (String file : List.of("data/results.json", "data/findings.json", "manifest.json")) {
      String name = file.substring(file.indexOf('/') + 1);
      written.put(
          JsonSchema.FILES.getOrDefault(name, ""), JSON.readTree(mistakes.resolve(file).toFile()));
    }
    written.put("report", JSON.readTree(report.resolve("report.json").toFile()));
    for (String call : CALLS) {
      if (!written.containsKey(schemaOf(call))) {
        written.put(schemaOf(call), printed(call));
      }
    }
    return written;
  }

  @Test
  void whatIsBrokenIsRefused() throws IOException {
    for (Map.Entry<String, JsonNode> one : written().entrySet()) {
      Schema schema = JsonSchema.of(one.getKey());
      List<String> accepted = new ArrayList<>();
      Map<String, String> places = places(one.getValue());
      assertThat(places).as(one.getKey()).hasSizeGreaterThan(FEWEST_PLACES);
      for (Map.Entry<String, String> place : places.entrySet()) {
        for (JsonNode broken : broken(part(one.getValue(), place.getValue()), place.getValue())) {
          if (schema.validate(broken).isEmpty()) {
            accepted.add(place.getKey());
          }
        }
      }
      assertThat(accepted).as(one.getKey()).isEmpty();
    }
  }

  /** The first pointer to each kind of place: numbers of items and names of maps count as one. */
  private static Map<String, String> places(JsonNode document) {
    Map<String, String> places = new TreeMap<>();
    collect(document, "", places);
    return places;
  }

  private static void collect(JsonNode node, String at, Map<String, String> places) {
    places.putIfAbsent(at.replaceAll("/(\\d+|[fn]\\d+)(?=/|$)", "/*"), at);
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(node.get(i), at + "/" + i, places);
      }
    }
    node.properties()
        .forEach(
            field ->
                collect(
                    field.getValue(),
                    at + "/" + field.getKey().replace("~", "~0").replace("/", "~1"),
                    places));
  }

  /** The document with only those items of lists that lead to a place, so that it is small. */
  private static JsonNode part(JsonNode document, String place) {
    if (!document.isContainerNode() || place.isEmpty()) {
      return document.deepCopy();
    }
    int end = place.indexOf('/', 1);
    String name = end < 0 ? place.substring(1) : place.substring(1, end);
    String rest = end < 0 ? "" : place.substring(end);
    if (document instanceof ArrayNode list) {
      return JSON.createArrayNode().add(part(list.get(Integer.parseInt(name)), rest));
    }
    ObjectNode object = JSON.createObjectNode();
    for (Map.Entry<String, JsonNode> field : document.properties()) {
      boolean led = field.getKey().equals(name.replace("~1", "/").replace("~0", "~"));
      boolean list = field.getValue().isArray();
      JsonNode beside = list ? JSON.createArrayNode() : field.getValue();
      object.set(field.getKey(), led ? part(field.getValue(), rest) : beside);
    }
    return object;
  }

  /** The document with a place that is something else, and with one that has something more. */
  private static List<JsonNode> broken(JsonNode document, String place) {
    String at = place.replaceAll("/\\d+(?=/|$)", "/0");
    List<JsonNode> broken = new ArrayList<>();
    JsonNode strange = JSON.createObjectNode().set("strange", JSON.createArrayNode().add(1));
    JsonNode node = document.at(at);
    if (node instanceof ObjectNode) {
      JsonNode more = document.deepCopy();
      ((ObjectNode) more.at(at)).set("strange", strange);
      broken.add(more);
    }
    if (at.isEmpty()) {
      return broken;
    }
    JsonNode other = document.deepCopy();
    String last = at.substring(at.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
    JsonNode parent = other.at(at.substring(0, at.lastIndexOf('/')));
    if (parent instanceof ObjectNode object) {
      object.set(last, strange);
    } else {
      ((ArrayNode) parent).set(0, strange);
    }
    broken.add(other);
    return broken;
  }

  /** The sample does not use every rule; the schemas and the column's meaning list them all. */
  @ParameterizedTest
  @EnumSource(AggregationRule.class)
  void everyRuleIsListed(AggregationRule rule) throws IOException {
    String word = rule.name().toLowerCase(Locale.ROOT);
    if (rule != AggregationRule.TEXT) {
      assertThat(rules("results")).contains(word);
    }
    assertThat(rules("lineage")).contains(word);
    LocalText meaning =
        ColumnName.of(TableName.INDICATORS).stream()
            .filter(column -> column.key().equals("aggregate"))
            .findFirst()
            .orElseThrow()
            .meaning();
    assertThat(meaning.en().split(" or ", -1)).contains(word);
    assertThat(meaning.zh().split("、", -1)).contains(word);
  }

  private static List<String> rules(String schema) throws IOException {
    JsonNode root = JSON.readTree(JsonSchema.FOLDER.resolve(schema + ".schema.json").toFile());
    List<String> words = new ArrayList<>();
    root.findValues("rule").forEach(rule -> rule.path("enum").forEach(w -> words.add(w.asText())));
    return words;
  }
}
