package org.groupkpi.run;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.groupkpi.explain.JsonFields;
import org.groupkpi.file.Json;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.Impact;
import org.groupkpi.measure.Exact;
import org.groupkpi.text.Language;

/** Writes {@code data/findings.csv} and {@code .json}: the fields of every finding. */
final class FindingsFiles {
  private static final Columns<Finding> COLUMNS =
      new Columns<Finding>()
          .text("code", finding -> finding.kind().name())
          .text("check", Finding::check)
          .text("severity", finding -> finding.severity().word())
          .text("entity", finding -> finding.subject().entity())
          .text("year", finding -> finding.subject().year())
          .text("indicator", finding -> finding.subject().indicator())
          .text("member", finding -> finding.subject().member())
          .text("file", finding -> finding.place().file())
          .text("sheet", finding -> finding.place().sheet())
          .text("cell", finding -> finding.place().cell())
          .text("found", finding -> finding.place().text())
          .text("expected_zh", finding -> finding.expected().in(Language.ZH))
          .text("expected_en", finding -> finding.expected().in(Language.EN))
          .text("message_zh", finding -> finding.message().in(Language.ZH))
          .text("message_en", finding -> finding.message().in(Language.EN))
          .text("remedy_zh", finding -> finding.remedy().in(Language.ZH))
          .text("remedy_en", finding -> finding.remedy().in(Language.EN))
          .figure(
              "impact",
              finding -> finding.impact().map(impact -> Exact.plain(impact.percent())).orElse(""))
          .text("state", finding -> finding.state().word());

  private FindingsFiles() {}

  static void writeCsv(OutputStream out, List<Finding> findings) throws IOException {
    COLUMNS.writeCsv(out, findings);
  }

  static void writeJson(OutputStream out, List<Finding> findings) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartArray();
      for (Finding finding : findings) {
        json.writeStartObject();
        COLUMNS.writeJson(json, finding);
        JsonFields.optional(
            json,
            "flips",
            finding.impact().map(Impact::flips).orElse(List.of()),
            flip -> {
              json.writeStringField("target", flip.target());
              json.writeStringField("status", flip.status().en());
            });
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }
}
