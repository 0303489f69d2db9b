package org.groupkpi.run;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.groupkpi.file.CsvText;
import org.groupkpi.file.Json;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.Impact;
import org.groupkpi.measure.Exact;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;

/** Writes {@code data/findings.csv} and {@code .json}: the fields of every finding. */
final class FindingsFiles {
  private FindingsFiles() {}

  static void writeCsv(OutputStream out, List<Finding> findings) throws IOException {
    try (CsvText csv = new CsvText(out)) {
      csv.header(fields(Finding.of(FindingKind.F130)).keySet());
      for (Finding finding : findings) {
        for (Map.Entry<String, String> field : fields(finding).entrySet()) {
          if (field.getKey().equals("impact")) {
            csv.figure(field.getValue());
          } else {
            csv.text(field.getValue());
          }
        }
        csv.end();
      }
    }
  }

  static void writeJson(OutputStream out, List<Finding> findings) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartArray();
      for (Finding finding : findings) {
        json.writeStartObject();
        for (Map.Entry<String, String> field : fields(finding).entrySet()) {
          if (!field.getValue().isEmpty()) {
            json.writeStringField(field.getKey(), field.getValue());
          }
        }
        writeFlips(json, finding);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private static void writeFlips(JsonGenerator json, Finding finding) throws IOException {
    List<Impact.Flip> flips = finding.impact().map(Impact::flips).orElse(List.of());
    if (flips.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("flips");
    for (Impact.Flip flip : flips) {
      json.writeStartObject();
      json.writeStringField("target", flip.target());
      json.writeStringField("status", flip.status().en());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static Map<String, String> fields(Finding finding) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("code", finding.kind().name());
    fields.put("check", finding.check());
    fields.put("severity", finding.severity().word());
    fields.put("entity", finding.subject().entity());
    fields.put("year", finding.subject().year());
    fields.put("indicator", finding.subject().indicator());
    fields.put("member", finding.subject().member());
    fields.put("file", finding.place().file());
    fields.put("sheet", finding.place().sheet());
    fields.put("cell", finding.place().cell());
    fields.put("found", finding.place().text());
    both(fields, "expected", finding.expected());
    both(fields, "message", finding.message());
    both(fields, "remedy", finding.remedy());
    fields.put("impact", finding.impact().map(impact -> Exact.plain(impact.percent())).orElse(""));
    fields.put("state", finding.state().word());
    return fields;
  }

  private static void both(Map<String, String> fields, String name, LocalText text) {
    fields.put(name + "_zh", text.in(Language.ZH));
    fields.put(name + "_en", text.in(Language.EN));
  }
}
