package org.groupkpi.run;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.groupkpi.file.CsvText;
import org.groupkpi.file.Json;
import org.groupkpi.run.RunComparison.FigureChange;
import org.groupkpi.run.RunComparison.FindingChange;
import org.groupkpi.run.RunComparison.FootnoteChange;
import org.groupkpi.text.Language;

/** Writes a comparison for programs: one table as CSV, or lists as JSON, of the same fields. */
public final class ComparisonFiles {
  private static final List<String> COLUMNS =
      List.of(
          "part",
          "kind",
          "node",
          "indicator",
          "member",
          "year",
          "code",
          "place",
          "before",
          "after",
          "unit",
          "change",
          "text");

  private static final List<String> FIGURES = List.of("before", "after", "change");

  private ComparisonFiles() {}

  public static void writeCsv(OutputStream out, RunComparison comparison, Language language)
      throws IOException {
    try (CsvText csv = new CsvText(out)) {
      csv.header(COLUMNS);
      for (Map.Entry<String, List<Map<String, String>>> part :
          parts(comparison, language).entrySet()) {
        for (Map<String, String> row : part.getValue()) {
          write(csv, part.getKey(), row);
        }
      }
    }
  }

  private static void write(CsvText csv, String part, Map<String, String> row) throws IOException {
    csv.text(part);
    for (String column : COLUMNS.subList(1, COLUMNS.size())) {
      String text = row.getOrDefault(column, "");
      if (FIGURES.contains(column)) {
        csv.figure(text);
      } else {
        csv.text(text);
      }
    }
    csv.end();
  }

  public static void writeJson(OutputStream out, RunComparison comparison, Language language)
      throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      for (Map.Entry<String, List<Map<String, String>>> part :
          parts(comparison, language).entrySet()) {
        json.writeArrayFieldStart(part.getKey() + "s");
        for (Map<String, String> row : part.getValue()) {
          json.writeStartObject();
          for (Map.Entry<String, String> field : row.entrySet()) {
            if (!field.getValue().isEmpty()) {
              json.writeStringField(field.getKey(), field.getValue());
            }
          }
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      json.writeEndObject();
    }
  }

  private static Map<String, List<Map<String, String>>> parts(
      RunComparison comparison, Language language) {
    Map<String, List<Map<String, String>>> parts = new LinkedHashMap<>();
    parts.put("figure", new ArrayList<>());
    parts.put("finding", new ArrayList<>());
    parts.put("footnote", new ArrayList<>());
    parts.put("input", new ArrayList<>());
    comparison.figures().forEach(one -> part(parts, "figure").add(fields(one, language)));
    comparison.findings().forEach(one -> part(parts, "finding").add(fields(one, language)));
    comparison.footnotes().forEach(one -> part(parts, "footnote").add(fields(one)));
    comparison.inputs().forEach(one -> part(parts, "input").add(fields(one)));
    return parts;
  }

  private static List<Map<String, String>> part(
      Map<String, List<Map<String, String>>> parts, String name) {
    return parts.computeIfAbsent(name, key -> new ArrayList<>());
  }

  private static Map<String, String> of(DifferenceKind kind) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("kind", kind.word());
    return fields;
  }

  private static Map<String, String> fields(FigureChange figure, Language language) {
    Map<String, String> fields = of(figure.kind());
    fields.put("node", figure.node());
    fields.put("indicator", figure.indicator());
    fields.put("member", figure.member());
    fields.put("year", figure.year());
    fields.put("before", figure.before().value());
    fields.put("after", figure.after().value());
    fields.put("unit", units(figure));
    fields.put("change", figure.change().in(language));
    fields.put("text", states(figure.before().state(), figure.after().state()));
    return fields;
  }

  private static String units(FigureChange figure) {
    return states(figure.before().unit(), figure.after().unit());
  }

  private static String states(String before, String after) {
    if (before.equals(after) || before.isEmpty()) {
      return after;
    }
    return after.isEmpty() ? before : before + " -> " + after;
  }

  private static Map<String, String> fields(FindingChange change, Language language) {
    RunComparison.Found finding = change.finding();
    Map<String, String> fields = of(change.kind());
    fields.put("node", finding.entity());
    fields.put("indicator", finding.indicator());
    fields.put("member", finding.member());
    fields.put("year", finding.year());
    fields.put("code", finding.code());
    fields.put("place", (finding.file() + " " + finding.cell()).strip());
    fields.put("before", change.before());
    fields.put("after", change.after());
    fields.put("text", finding.message().in(language));
    return fields;
  }

  private static Map<String, String> fields(FootnoteChange footnote) {
    Map<String, String> fields = of(footnote.kind());
    fields.put("code", footnote.language() + " " + footnote.number());
    fields.put("text", footnote.text());
    return fields;
  }

  private static Map<String, String> fields(FileDifference file) {
    Map<String, String> fields = of(file.kind());
    fields.put("place", file.path());
    return fields;
  }
}
