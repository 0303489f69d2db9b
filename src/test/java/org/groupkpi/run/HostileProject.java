package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A project in whose every text stands something that some format could take for more than text:
 * each hostile text once in each place, with the name of the place after it.
 */
final class HostileProject {
  static final List<String> TEXTS =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "]]>",
          "</td></tr></table>",
          "&lt;b&gt; &#x41; &amp;",
          "${7*7} <#include \"x\"> [=7*7]",
          "\\input{/etc/passwd}",
          "$x^2$ % _a_ #1 ~ {}",
          "^^5cinput -- ,, '' ``",
          "=cmd|' /C calc'!A1",
          "+1+1",
          "-1+1",
          "@SUM(1)",
          "|",
          "| --- |",
          "`code` **b** [l](javascript:alert(1))",
          "# x",
          "www.example.org http://example.org",
          "_x0041_ _x000D_",
          "\u202Eabc\u200B",
          "长".repeat(2000));

  /** These come out in one line, with other characters in place of some; a NUL is refused. */
  static final List<String> CONTROLS =
      List.of("a\tb", "a\nb", "a\u001B[2Jb", "a\uFFFEb", "a\u009B2Jb", "a\u2028b");

  private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private final Path folder;
  private final List<String> texts = all();

  private HostileProject(Path folder) {
    this.folder = folder;
  }

  static List<String> all() {
    return Stream.concat(TEXTS.stream(), CONTROLS.stream()).toList();
  }

  static void write(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("definitions"));
    Files.createDirectories(folder.resolve("submissions"));
    Files.createDirectories(folder.resolve("history"));
    new HostileProject(folder).write();
  }

  private void write() throws IOException {
    Files.writeString(
        folder.resolve("project.yaml"),
        """
        group: G
        year: 2024
        years: [2022, 2023, 2024]
        languages: [zh, en]
        gate: {errors: 99999}
        workbook: {deadline: "=1+1 <script> ${7*7} \\u202E]]>"}
        """,
        UTF_8);
    for (int year : new int[] {2022, 2023}) {
      Files.writeString(
          folder.resolve("history/facts-" + year + ".csv"),
          "entity,indicator,member,value,unit,status,note\nE0,A,,1000,吨,reported,\nE0,B,,9,吨,reported,\n",
          UTF_8);
    }
    answers();
    narratives();
    entities();
    indicators();
    tables();
    rows();
    others();
  }

  private void answers() throws IOException {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("A", "吨", "", "", "1177", "", ""));
    lines.add(List.of("B", "吨", "", "", "126", "", ""));
    for (int at = 0; at < TEXTS.size(); at++) {
      lines.add(List.of("T" + at, "", "", "", TEXTS.get(at) + "§answer", "", ""));
    }
    table(
        "submissions/E0",
        List.of("Code", "Unit", "2023 reported", "2023 restated", "2024", "Status", "Note"),
        lines);
  }

  /** Every text that narratives can ask for, in a paragraph of its own. */
  private void narratives() throws IOException {
    Path narratives = Files.createDirectories(folder.resolve("templates/narrative"));
    for (String format : List.of("md", "html", "txt", "tex")) {
      String template =
          """
          <#macro text each>%s</#macro>
          <#list 0..<%d as at>
          <@text entity("X" + at).name/>
          <@text kpi("K" + at).name/>
          <#list answers("T" + at) as answer>
          <@text answer.text/>
          </#list>
          </#list>
          """
              .formatted(format.equals("html") ? "<p>${each}</p>" : "\n${each}\n", TEXTS.size());
      Files.writeString(narratives.resolve("all." + format + ".ftl"), template, UTF_8);
    }
  }

  private void entities() throws IOException {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("G", "集团<b>=1+1", "G\u001B[2J\u202E", "", "", ""));
    lines.add(List.of("E0", "一公司", "E0", "G", "", ""));
    for (int at = 0; at < texts.size(); at++) {
      String name = texts.get(at) + "§entity";
      lines.add(List.of("X" + at, name, name, "G", listed(text(at, "segment")), text(at, "alias")));
    }
    table(
        "definitions/entities",
        List.of("code", "name_zh", "name_en", "parent", "segment", "aliases"),
        lines);
  }

  private void indicators() throws IOException {
    List<List<String>> lines = new ArrayList<>();
    lines.add(indicator("A", "甲", "吨", "sum", "", 0));
    lines.add(indicator("B", "乙", "吨", "sum", "", 0));
    for (int at = 0; at < texts.size(); at++) {
      String name = texts.get(at) + "§indicator";
      lines.add(indicator("K" + at, name, "吨", "formula", "A * " + (at + 1), at));
      lines.add(indicator("C" + at, text(at, "collected"), "吨", "sum", "", at));
    }
    for (int at = 0; at < TEXTS.size(); at++) {
      lines.add(indicator("T" + at, "文" + at, "", "text", "", at));
    }
    table(
        "definitions/indicators",
        List.of(
            "code",
            "name_zh",
            "name_en",
            "unit",
            "kind",
            "aggregate",
            "formula",
            "breakdowns",
            "category",
            "refs",
            "guidance_zh",
            "guidance_en",
            "source"),
        lines);
  }

  private List<String> indicator(
      String code, String name, String unit, String rule, String formula, int at) {
    return List.of(
        code,
        name,
        name,
        unit,
        "flow",
        rule,
        formula,
        code.equals("A") ? "dim" : "",
        text(at, "category"),
        "GRI " + listed(text(at, "ref")),
        text(at, "guidance"),
        text(at, "guidance"),
        text(at, "source"));
  }

  /** The hostile text with the name of its place. */
  private String text(int at, String place) {
    return texts.get(at) + "§" + place;
  }

  /** As one entry of a list. */
  private static String listed(String text) {
    return text.replace(';', ',');
  }

  /** The tables that a project need not have. */
  private void others() throws IOException {
    List<List<String>> members = new ArrayList<>();
    List<List<String>> units = new ArrayList<>();
    List<List<String>> checks = new ArrayList<>();
    List<List<String>> targets = new ArrayList<>();
    List<List<String>> disclosures = new ArrayList<>();
    List<List<String>> factors = new ArrayList<>();
    List<List<String>> adjustments = new ArrayList<>();
    List<List<String>> waivers = new ArrayList<>();
    for (int at = 0; at < texts.size(); at++) {
      String code = Integer.toString(at);
      members.add(List.of("dim", "m" + code, text(at, "member"), text(at, "member"), "no"));
      String spelling = listed(texts.get(at)).replaceAll("[/*·]", "_") + code;
      units.add(List.of("unit" + code, "own" + code, "1", spelling));
      checks.add(
          List.of("check" + code, "A >= 1000000000", text(at, "message"), text(at, "message")));
      String target = text(at, "target");
      targets.add(List.of("target" + code, "A", "<=", "5", "吨", "2024", target, target));
      String location = text(at, "location");
      disclosures.add(
          List.of("GRI", listed(text(at, "ref")), text(at, "asked"), location, location, "A"));
      factors.add(List.of("F" + code, "2024", "2", text(at, "factor"), text(at, "factor")));
      String reason = text(at, "reason");
      adjustments.add(
          List.of(
              "id" + reason,
              "2024",
              "E0",
              "A",
              "1",
              "correction",
              reason,
              reason,
              text(at, "author"),
              text(at, "evidence")));
      waivers.add(List.of("C250", "E0", "", reason, text(at, "author")));
    }
    table("definitions/dimensions", words("dimension member name_zh name_en exhaustive"), members);
    table("definitions/units", words("unit quantity factor aliases"), units);
    table("definitions/checks", words("code expression message_zh message_en"), checks);
    table(
        "definitions/targets",
        words("code indicator comparator value unit year text_zh text_en"),
        targets);
    table(
        "definitions/disclosures",
        words("framework code text_zh location_zh location_en indicators"),
        disclosures);
    table("definitions/factors", words("code year value source name_zh"), factors);
    table(
        "definitions/adjustments",
        words("id year entity indicator value kind reason_zh reason_en author evidence"),
        adjustments);
    table("definitions/waivers", words("finding entity indicator reason author"), waivers);
  }

  private static List<String> words(String names) {
    return List.of(names.split(" ", -1));
  }

  private void tables() throws IOException {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("nodes", "单位", "Units", "nodes", "A;B", "", ""));
    for (int at = 0; at < texts.size(); at++) {
      String title = texts.get(at) + "§title";
      String note = texts.get(at) + "§note";
      lines.add(List.of("t" + at, title, title, "years", "", note, note));
    }
    table(
        "definitions/tables",
        List.of("table", "title_zh", "title_en", "layout", "columns", "note_zh", "note_en"),
        lines);
  }

  private void rows() throws IOException {
    List<List<String>> lines = new ArrayList<>();
    for (int at = 0; at < texts.size(); at++) {
      String text = texts.get(at);
      String annotation = text.contains("{") ? "" : text + "§annotation";
      lines.add(
          row(
              "t" + at,
              text,
              "A",
              text + "§label",
              text + "§unit",
              annotation,
              text + "§footnote"));
      lines.add(row("t" + at, text, "K" + at, "", "", "", ""));
    }
    table(
        "definitions/rows",
        List.of(
            "table",
            "section_zh",
            "section_en",
            "indicator",
            "label_zh",
            "label_en",
            "unit_label_zh",
            "unit_label_en",
            "annotation_zh",
            "annotation_en",
            "footnote_zh",
            "footnote_en"),
        lines);
  }

  private static List<String> row(
      String table,
      String section,
      String indicator,
      String label,
      String unit,
      String annotation,
      String footnote) {
    String part = section + "§section";
    return List.of(
        table,
        part,
        part,
        indicator,
        label,
        label,
        unit,
        unit,
        annotation,
        annotation,
        footnote,
        footnote);
  }

  private void table(String name, List<String> header, List<List<String>> lines)
      throws IOException {
    try (Writer out = Files.newBufferedWriter(folder.resolve(name + ".csv"), UTF_8);
        CSVPrinter csv = new CSVPrinter(out, CSV)) {
      csv.printRecord(header);
      for (List<String> line : lines) {
        csv.printRecord(line);
      }
    }
  }
}
