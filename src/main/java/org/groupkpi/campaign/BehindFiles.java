package org.groupkpi.campaign;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.groupkpi.explain.JsonFields;
import org.groupkpi.file.CsvText;
import org.groupkpi.file.Json;
import org.groupkpi.run.StatusReport;
import org.groupkpi.text.Language;

/** Writes who is behind as CSV and JSON, for other programs. */
public final class BehindFiles {
  private BehindFiles() {}

  /** One line for each entity; closes the stream. */
  public static void writeCsv(OutputStream out, List<Behind> behind, Language language)
      throws IOException {
    try (CsvText csv = new CsvText(out)) {
      csv.header("code name state days_late errors warnings contact file");
      for (Behind each : behind) {
        csv.text(each.line().entity().code());
        csv.text(each.line().entity().name().in(language));
        csv.text(each.line().state().word());
        for (long figure : figures(each).values()) {
          csv.figure(Long.toString(figure));
        }
        csv.text(each.line().entity().contact());
        csv.text(each.line().file());
        csv.end();
      }
    }
  }

  /** All of them in a list; closes the stream. */
  public static void writeJson(
      OutputStream out, StatusReport report, List<Behind> behind, Language language)
      throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeStringField("node", report.node().code());
      json.writeNumberField("year", report.year().number());
      JsonFields.objects(json, "entities", behind, each -> write(json, each, language));
      json.writeEndObject();
    }
  }

  private static void write(JsonGenerator json, Behind each, Language language) throws IOException {
    json.writeStringField("code", each.line().entity().code());
    json.writeStringField("name", each.line().entity().name().in(language));
    json.writeStringField("state", each.line().state().word());
    for (Map.Entry<String, Long> figure : figures(each).entrySet()) {
      json.writeNumberField(figure.getKey(), figure.getValue());
    }
    json.writeStringField("contact", each.line().entity().contact());
    json.writeStringField("file", each.line().file());
  }

  private static Map<String, Long> figures(Behind each) {
    StatusReport.Open open = each.line().tally().open();
    Map<String, Long> figures = new LinkedHashMap<>();
    figures.put("days_late", each.daysLate());
    figures.put("errors", open.errors());
    figures.put("warnings", open.warnings());
    return figures;
  }
}
