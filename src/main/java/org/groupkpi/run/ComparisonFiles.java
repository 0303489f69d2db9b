package org.groupkpi.run;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.groupkpi.explain.JsonFields;
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
          "part kind node indicator member year code place before after unit change text"
              .split(" ", -1));

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
        JsonFields.objects(
            json,
            part.getKey() + "s",
            part.getValue(),
            row -> {
              for (Map.Entry<String, String> field : row.entrySet()) {
                JsonFields.optional(json, field.getKey(), field.getValue());
              }
            });
      }
      json.writeEndObject();
    }
  }

  private static Map<String, List<Map<String, String>>> parts(
      RunComparison comparison, Language language) {
    Map<String, List<Map<String, String>>> parts = new LinkedHashMap<>();
    parts.put("figure", fields(comparison.figures(), one -> fields(one, language)));
    parts.put("finding", fields(comparison.findings(), one -> fields(one, language)));
    parts.put("footnote", fields(comparison.footnotes(), ComparisonFiles::fields));
    parts.put("input", fields(comparison.inputs(), ComparisonFiles::fields));
    return parts;
  }

  private static <T> List<Map<String, String>> fields(
      List<T> changes, Function<T, Map<String, String>> fields) {
    return changes.stream().map(fields).toList();
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
    fields.put("unit", states(figure.before().unit(), figure.after().unit()));
    fields.put("change", figure.change().in(language));
    fields.put("text", states(figure.before().state(), figure.after().state()));
    return fields;
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
