package org.groupkpi.run;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.groupkpi.explain.JsonFields;
import org.groupkpi.file.CsvText;
import org.groupkpi.file.Json;
import org.groupkpi.text.Language;

/** Writes who has submitted as CSV and JSON, for other programs. */
public final class StatusFiles {
  private StatusFiles() {}

  /** One line for each entity; closes the stream. */
  public static void writeCsv(OutputStream out, StatusReport report, Language language)
      throws IOException {
    try (CsvText csv = new CsvText(out)) {
      csv.header(
          "code name state asked answered not_applicable not_available"
              + " complete_percent errors warnings explained file");
      for (StatusReport.Line line : report.lines()) {
        csv.text(line.entity().code());
        csv.text(line.entity().name().in(language));
        csv.text(line.state().word());
        for (String figure : figures(line.tally()).values()) {
          csv.figure(figure);
        }
        csv.text(line.file());
        csv.end();
      }
    }
  }

  /** Everything; closes the stream. */
  public static void writeJson(OutputStream out, StatusReport report, Language language)
      throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeStringField("node", report.node().code());
      json.writeNumberField("year", report.year().number());
      JsonFields.objects(
          json,
          "entities",
          report.lines(),
          line -> {
            json.writeStringField("code", line.entity().code());
            json.writeStringField("name", line.entity().name().in(language));
            json.writeStringField("state", line.state().word());
            writeFigures(json, line.tally());
            json.writeStringField("file", line.file());
          });
      JsonFields.objects(
          json,
          "sub_groups",
          report.subGroups(),
          group -> {
            json.writeStringField("code", group.node().code());
            json.writeStringField("name", group.node().name().in(language));
            writeTally(json, group.tally());
          });
      json.writeObjectFieldStart("total");
      writeTally(json, report.total());
      json.writeEndObject();
      JsonFields.objects(
          json,
          "files",
          report.files(),
          finding -> {
            json.writeStringField("code", finding.kind().name());
            json.writeStringField("severity", finding.severity().word());
            json.writeStringField("file", finding.place().file());
            json.writeStringField("message_zh", finding.message().in(Language.ZH));
            json.writeStringField("message_en", finding.message().in(Language.EN));
          });
      json.writeObjectFieldStart("elsewhere");
      json.writeNumberField("errors", report.elsewhere().errors());
      json.writeNumberField("warnings", report.elsewhere().warnings());
      json.writeNumberField("explained", report.elsewhere().explained());
      json.writeEndObject();
      json.writeEndObject();
    }
  }

  private static void writeTally(JsonGenerator json, StatusReport.Tally tally) throws IOException {
    json.writeNumberField("expected", tally.expected());
    json.writeNumberField("submitted", tally.submitted());
    writeFigures(json, tally);
  }

  private static void writeFigures(JsonGenerator json, StatusReport.Tally tally)
      throws IOException {
    for (Map.Entry<String, String> figure : figures(tally).entrySet()) {
      json.writeFieldName(figure.getKey());
      json.writeNumber(figure.getValue());
    }
  }

  private static Map<String, String> figures(StatusReport.Tally tally) {
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put("asked", Integer.toString(tally.answered().asked()));
    figures.put("answered", Integer.toString(tally.answered().answered()));
    figures.put("not_applicable", Integer.toString(tally.answered().notApplicable()));
    figures.put("not_available", Integer.toString(tally.answered().notAvailable()));
    figures.put("complete_percent", tally.answered().percent().toPlainString());
    figures.put("errors", Long.toString(tally.open().errors()));
    figures.put("warnings", Long.toString(tally.open().warnings()));
    figures.put("explained", Long.toString(tally.open().explained()));
    return figures;
  }
}
