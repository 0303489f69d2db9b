package org.groupkpi.run;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import org.groupkpi.analysis.Bridge;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.explain.JsonFields;
import org.groupkpi.file.CsvText;
import org.groupkpi.file.Json;
import org.groupkpi.measure.Exact;
import org.groupkpi.text.Language;

/** Writes a bridge exactly, for other programs: CSV and JSON. */
public final class BridgeFiles {
  private BridgeFiles() {}

  /** The start, the terms, the rounding if there is any, the end: each row adds to those above. */
  public static void writeCsv(OutputStream out, Bridge bridge) throws IOException {
    try (CsvText csv = new CsvText(out)) {
      csv.header("kind entity operand value unit numerator denominator");
      row(csv, bridge, "start", bridge.start());
      for (Bridge.Term term : bridge.terms()) {
        row(csv, bridge, term);
      }
      if (bridge.rounding().signum() != 0) {
        row(csv, bridge, "rounding", bridge.rounding());
      }
      row(csv, bridge, "end", bridge.to().value());
    }
  }

  private static void row(CsvText csv, Bridge bridge, String kind, BigDecimal value)
      throws IOException {
    csv.text(kind).text("").text("").figure(Exact.plain(value));
    csv.text(bridge.to().unit().text()).text("").text("").end();
  }

  private static void row(CsvText csv, Bridge bridge, Bridge.Term term) throws IOException {
    csv.text(term.kind().word()).text(term.entity());
    csv.text(term.operand().map(KpiCode::toString).orElse(""));
    csv.figure(Exact.plain(term.value())).text(bridge.to().unit().text());
    csv.figure(term.effects().map(effects -> Exact.plain(effects.numerator())).orElse(""));
    csv.figure(term.effects().map(effects -> Exact.plain(effects.denominator())).orElse(""));
    csv.end();
  }

  /** The same as an object. */
  public static void writeJson(OutputStream out, Bridge bridge, Language language)
      throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeStringField("node", bridge.to().node());
      json.writeStringField("figure", bridge.to().code().toString());
      json.writeStringField("unit", bridge.to().unit().text());
      end(json, "from", bridge.from());
      end(json, "to", bridge.to());
      json.writeStringField("start", Exact.plain(bridge.start()));
      json.writeStringField("change", Exact.plain(bridge.change()));
      JsonFields.objects(json, "terms", bridge.terms(), term -> term(json, term));
      json.writeStringField("rounding", Exact.plain(bridge.rounding()));
      JsonFields.optional(json, "reason", bridge.reason().in(language));
      json.writeEndObject();
    }
  }

  private static void end(JsonGenerator json, String name, GroupValue value) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("year", value.year().number());
    json.writeStringField("value", Exact.plain(value.value()));
    json.writeStringField("state", value.state().word());
    json.writeEndObject();
  }

  private static void term(JsonGenerator json, Bridge.Term term) throws IOException {
    json.writeStringField("kind", term.kind().word());
    JsonFields.optional(json, "entity", term.entity());
    JsonFields.optional(json, "operand", term.operand().map(KpiCode::toString).orElse(""));
    json.writeStringField("value", Exact.plain(term.value()));
    if (term.effects().isPresent()) {
      json.writeStringField("numerator", Exact.plain(term.effects().get().numerator()));
      json.writeStringField("denominator", Exact.plain(term.effects().get().denominator()));
    }
  }
}
