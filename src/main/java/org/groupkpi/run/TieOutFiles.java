package org.groupkpi.run;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.groupkpi.file.Json;
import org.groupkpi.text.Language;
import org.groupkpi.tieout.Judgement;

/** Writes what came of each number of documents for programs, as CSV or JSON of the same fields. */
public final class TieOutFiles {
  private record Row(String file, Judgement judgement) {}

  private TieOutFiles() {}

  /** A line for each number; {@code documents} by the names of their files. */
  public static void writeCsv(
      OutputStream out, Map<String, List<Judgement>> documents, Language language)
      throws IOException {
    columns(language).writeCsv(out, rows(documents));
  }

  /** The same, as a list of objects. */
  public static void writeJson(
      OutputStream out, Map<String, List<Judgement>> documents, Language language)
      throws IOException {
    Columns<Row> columns = columns(language);
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartArray();
      for (Row row : rows(documents)) {
        json.writeStartObject();
        columns.writeJson(json, row);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private static List<Row> rows(Map<String, List<Judgement>> documents) {
    return documents.entrySet().stream()
        .flatMap(
            document -> document.getValue().stream().map(one -> new Row(document.getKey(), one)))
        .toList();
  }

  private static Columns<Row> columns(Language language) {
    return new Columns<Row>()
        .text("file", Row::file)
        .text("outcome", row -> row.judgement().outcome().word())
        .text("kind", row -> row.judgement().kind().word())
        .text("table", row -> row.judgement().place().table().in(language))
        .text("position", row -> row.judgement().place().position().in(language))
        .text("label", row -> row.judgement().place().label())
        .text("column", row -> row.judgement().place().column())
        .figure("printed", row -> row.judgement().printed())
        .figure("ours", row -> row.judgement().ours().in(language))
        .text("figure", row -> row.judgement().figure())
        .text("year", row -> row.judgement().year())
        .text("reason", row -> row.judgement().reason().in(language));
  }
}
