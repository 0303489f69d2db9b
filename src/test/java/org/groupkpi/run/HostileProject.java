package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
  static final List<String> CONTROLS = List.of("a\tb", "a\nb", "a\u001Bb", "a\uFFFEb");

  private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private final Path folder;
  private final List<String> texts = new ArrayList<>(TEXTS);

  private HostileProject(Path folder) {
    this.folder = folder;
    texts.addAll(CONTROLS);
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
        "group: G\nyear: 2024\nyears: [2022, 2023, 2024]\nlanguages: [zh, en]\n",
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
    lines.add(List.of("G", "集团", "G", ""));
    lines.add(List.of("E0", "一公司", "E0", "G"));
    for (int at = 0; at < texts.size(); at++) {
      String name = texts.get(at) + "§entity";
      lines.add(List.of("X" + at, name, name, "G"));
    }
    table("definitions/entities", List.of("code", "name_zh", "name_en", "parent"), lines);
  }

  private void indicators() throws IOException {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("A", "甲", "A", "吨", "flow", "sum", ""));
    lines.add(List.of("B", "乙", "B", "吨", "flow", "sum", ""));
    for (int at = 0; at < texts.size(); at++) {
      String name = texts.get(at) + "§indicator";
      lines.add(List.of("K" + at, name, name, "吨", "flow", "formula", "A * " + (at + 1)));
    }
    for (int at = 0; at < TEXTS.size(); at++) {
      lines.add(List.of("T" + at, "文" + at, "T" + at, "", "flow", "text", ""));
    }
    table(
        "definitions/indicators",
        List.of("code", "name_zh", "name_en", "unit", "kind", "aggregate", "formula"),
        lines);
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
