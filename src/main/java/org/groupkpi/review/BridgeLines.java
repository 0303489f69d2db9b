package org.groupkpi.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.RoundingMode;
import org.groupkpi.analysis.Bridge;
import org.groupkpi.analysis.BridgeBuilder;
import org.groupkpi.chart.BridgeChart;
import org.groupkpi.chart.Waterfall;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.explain.JsonFields;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Year;
import org.groupkpi.text.Keyword;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;

/** Why the figures of the reported node changed, a line a figure, in both languages. */
record BridgeLines(GroupFigures figures, PageNumbers numbers, RoundingMode rounding) {

  void write(PageLines lines, String node) throws IOException {
    for (KpiCode code : numbers.codes()) {
      if (explained(node, code)) {
        lines.line("bridge." + numbers.code(code), json -> write(json, node, code));
      }
    }
  }

  private Year year() {
    return figures.basis().year();
  }

  /** Whether there are figures of both years. */
  private boolean explained(String node, KpiCode code) {
    boolean words =
        figures.basis().catalogue().indicator(code.indicator()).rule() == AggregationRule.TEXT;
    return !words
        && figures.value(node, code, year()).known()
        && figures.value(node, code, year().prior()).known();
  }

  private void write(JsonGenerator json, String node, KpiCode code) throws IOException {
    Bridge bridge =
        BridgeBuilder.build(
            node, code, new Bridge.End(figures, year().prior()), new Bridge.End(figures, year()));
    json.writeStartObject();
    for (Language language : new Language[] {Language.ZH, Language.EN}) {
      json.writeObjectFieldStart(language.code());
      write(
          json,
          BridgeChart.of(
              bridge,
              figures.basis(),
              rounding,
              language,
              LocalText.same(year().prior().toString()),
              LocalText.same(year().toString())));
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Waterfall waterfall) throws IOException {
    json.writeStringField("unit", waterfall.unit());
    PageNumbers.strings(json, "columns", waterfall.columns());
    JsonFields.objects(json, "rows", waterfall.rows(), row -> write(json, row));
    json.writeStringField("check", waterfall.check());
    json.writeStringField("remark", waterfall.remark());
  }

  private static void write(JsonGenerator json, Waterfall.Row row) throws IOException {
    json.writeStringField("role", Keyword.of(row.role()));
    json.writeNumberField("level", row.level());
    json.writeStringField("label", row.label());
    json.writeStringField("value", row.value());
    PageNumbers.strings(json, "more", row.more());
    json.writeStringField("from", Exact.plain(row.from()));
    json.writeStringField("to", Exact.plain(row.to()));
  }
}
