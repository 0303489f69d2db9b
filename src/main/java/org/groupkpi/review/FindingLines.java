package org.groupkpi.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.Impact;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Exact;
import org.groupkpi.text.LocalText;

/**
 * What was found, with what stood around the cells in question.
 *
 * @param near what stands around a place
 */
record FindingLines(PageNumbers numbers, Map<SourceCell, Neighbourhood> near) {
  /** Nobody looks at more of them one by one. */
  private static final int MOST_NEAR = 2_000;

  void write(PageLines lines, List<Finding> findings) throws IOException {
    Map<SourceCell, Integer> places = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (near.containsKey(finding.place()) && places.size() < MOST_NEAR) {
        places.putIfAbsent(finding.place(), places.size());
      }
    }
    for (int from = 0; from < findings.size(); from += ReviewPage.FINDINGS_A_LINE) {
      List<Finding> some =
          findings.subList(from, Math.min(findings.size(), from + ReviewPage.FINDINGS_A_LINE));
      lines.line(
          "findings." + from / ReviewPage.FINDINGS_A_LINE, json -> writeAll(json, some, places));
    }
    for (Map.Entry<SourceCell, Integer> place : places.entrySet()) {
      lines.line("near." + place.getValue(), json -> at(place.getKey()).write(json));
    }
    lines.line("kinds", json -> writeKinds(json, findings));
  }

  private Neighbourhood at(SourceCell place) {
    return Objects.requireNonNull(near.get(place));
  }

  private static void writeKinds(JsonGenerator json, List<Finding> findings) throws IOException {
    json.writeStartObject();
    for (FindingKind kind : FindingKind.values()) {
      if (findings.stream().anyMatch(finding -> finding.kind() == kind)) {
        PageText.field(json, kind.name(), kind.title());
      }
    }
    json.writeEndObject();
  }

  private void writeAll(JsonGenerator json, List<Finding> findings, Map<SourceCell, Integer> places)
      throws IOException {
    json.writeStartArray();
    for (Finding finding : findings) {
      json.writeStartObject();
      write(json, finding);
      json.writeNumberField("near", places.getOrDefault(finding.place(), -1));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void write(JsonGenerator json, Finding finding) throws IOException {
    json.writeStringField("code", finding.kind().name());
    json.writeStringField("check", finding.check());
    json.writeStringField("severity", finding.severity().word());
    json.writeStringField("state", finding.state().word());
    json.writeNumberField("entity", numbers.entity(finding.subject().entity()));
    json.writeStringField("year", finding.subject().year());
    json.writeStringField("indicator", finding.subject().indicator());
    json.writeStringField("member", finding.subject().member());
    json.writeStringField("file", finding.place().file());
    json.writeStringField("sheet", finding.place().sheet());
    json.writeStringField("cell", finding.place().cell());
    json.writeStringField("found", finding.place().text());
    PageText.field(json, "expected", finding.expected());
    PageText.field(json, "message", finding.laidOut());
    PageText.field(json, "remedy", finding.remedy());
    json.writeStringField(
        "impact", finding.impact().map(impact -> Exact.plain(impact.percent())).orElse(""));
    json.writeArrayFieldStart("flips");
    for (Impact.Flip flip : finding.impact().map(Impact::flips).orElse(List.of())) {
      PageText.write(json, LocalText.same("{0} → {1}").fill(flip.name(), flip.status()));
    }
    json.writeEndArray();
    json.writeBooleanField("group", finding.kind().aboutGroup());
  }
}
