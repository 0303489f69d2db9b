package org.groupkpi.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.FormulaText;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.text.Keyword;
import org.groupkpi.text.LocalText;

/** Who reports, and what: the lines that all others name by number. */
record DefinitionLines(OwnLines own) {

  void write(PageLines lines) throws IOException {
    lines.line("entities", this::writeEntities);
    lines.line("codes", this::writeCodes);
  }

  private Basis basis() {
    return own.figures().basis();
  }

  private PageNumbers numbers() {
    return own.numbers();
  }

  private void writeEntities(JsonGenerator json) throws IOException {
    Columnar columns = new Columnar("code", "name", "parent", "segment", "submits");
    Set<String> segments = new LinkedHashSet<>();
    for (Entity entity : basis().tree().entities()) {
      segments.add(entity.segment());
      columns.add("code", entity.code());
      columns.add("name", entity.name());
      columns.add("parent", numbers().entity(entity.in(basis().year()).parent()));
      columns.add(
          "segment",
          entity.segment().isEmpty() ? -1 : List.copyOf(segments).indexOf(entity.segment()));
      columns.add("submits", entity.submits() && entity.touches(basis().year()) ? 1 : 0);
    }
    json.writeStartObject();
    columns.writeFields(json);
    json.writeArrayFieldStart("segments");
    for (String segment : segments) {
      PageText.write(json, basis().tree().names().segment(segment));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeCodes(JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (KpiCode code : numbers().codes()) {
      json.writeStartObject();
      write(json, code, basis().catalogue().indicator(code.indicator()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void write(JsonGenerator json, KpiCode code, Indicator indicator) throws IOException {
    String unit = indicator.unit().text();
    json.writeStringField("code", code.toString());
    PageText.field(json, "name", indicator.name());
    if (!code.isTotal()) {
      PageText.field(json, "member", basis().catalogue().name(code));
    }
    json.writeStringField("category", indicator.category());
    PageText.field(json, "unit", LocalText.of(unit, basis().catalogue().units().inEnglish(unit)));
    json.writeNumberField("decimals", indicator.decimals());
    json.writeStringField("rule", Keyword.of(indicator.rule()));
    if (indicator.better().isPresent()) {
      json.writeStringField("better", Keyword.of(indicator.better().get()));
    }
    json.writeStringField("approach", basis().approachOf(indicator).code());
    json.writeNumberField("scope", numbers().scopeOf(indicator, basis()));
    if (basis().catalogue().ofRows(indicator)) {
      json.writeBooleanField("whole", true);
    }
    if (indicator.formula().isPresent()) {
      json.writeStringField("formula", FormulaText.of(indicator.formula().get()));
      own.operands(json, indicator.formula().get(), code, basis().year());
    }
    Optional<KpiCode> weight = basis().catalogue().weight(code);
    if (weight.isPresent()) {
      json.writeNumberField("weight", numbers().code(weight.get()));
    }
  }
}
