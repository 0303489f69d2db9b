package org.groupkpi.run;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.groupkpi.file.CsvText;
import org.groupkpi.file.Json;
import org.groupkpi.text.Language;
import org.groupkpi.tieout.Judgement;

/** Writes what came of each number of documents for programs, as CSV or JSON of the same fields. */
public final class TieOutFiles {
  private static final List<String> COLUMNS =
      List.of(
          "file",
          "outcome",
          "kind",
          "table",
          "position",
          "label",
          "column",
          "printed",
          "ours",
          "figure",
          "year",
          "reason");
  private static final List<String> FIGURES = List.of("printed", "ours");

  private TieOutFiles() {}

  /** A line for each number; {@code documents} by the names of their files. */
  public static void writeCsv(
      OutputStream out, Map<String, List<Judgement>> documents, Language language)
      throws IOException {
    try (CsvText csv = new CsvText(out)) {
      csv.header(COLUMNS);
      for (Map.Entry<String, List<Judgement>> document : documents.entrySet()) {
        for (Judgement judgement : document.getValue()) {
          for (Map.Entry<String, String> field :
              fields(document.getKey(), judgement, language).entrySet()) {
            if (FIGURES.contains(field.getKey())) {
              csv.figure(field.getValue());
            } else {
              csv.text(field.getValue());
            }
          }
          csv.end();
        }
      }
    }
  }

  /** A list of objects, one for each number, without fields that are empty. */
  public static void writeJson(
      OutputStream out, Map<String, List<Judgement>> documents, Language language)
      throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartArray();
      for (Map.Entry<String, List<Judgement>> document : documents.entrySet()) {
        for (Judgement judgement : document.getValue()) {
          json.writeStartObject();
          for (Map.Entry<String, String> field :
              fields(document.getKey(), judgement, language).entrySet()) {
            if (!field.getValue().isEmpty()) {
              json.writeStringField(field.getKey(), field.getValue());
            }
          }
          json.writeEndObject();
        }
      }
      json.writeEndArray();
    }
  }

  private static Map<String, String> fields(String file, Judgement judgement, Language language) {
    Map<String, String> fields = new LinkedHashMap<>();
    Judgement.Place place = judgement.place();
    fields.put("file", file);
    fields.put("outcome", judgement.outcome().word());
    fields.put("kind", judgement.kind().word());
    fields.put("table", place.table().in(language));
    fields.put("position", place.position().in(language));
    fields.put("label", place.label());
    fields.put("column", place.column());
    fields.put("printed", judgement.printed());
    fields.put("ours", judgement.ours().in(language));
    fields.put("figure", judgement.figure());
    fields.put("year", judgement.year());
    fields.put("reason", judgement.reason().in(language));
    return fields;
  }
}
