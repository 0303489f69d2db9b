package org.groupkpi.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Quantity;
import org.groupkpi.submission.Adjustment;
import org.groupkpi.submission.Entered;
import org.groupkpi.submission.Restatement;
import org.groupkpi.text.Keyword;

/**
 * Adjustments and restatements that figures of the page name.
 *
 * @param restated figures that head office restated, or accepted a restatement of
 */
record EntryLines(PageNumbers numbers, Set<FigureKey> restated) {

  static EntryLines of(PageNumbers numbers, List<Restatement> ofHeadOffice) {
    return new EntryLines(
        numbers, ofHeadOffice.stream().map(Restatement::key).collect(Collectors.toSet()));
  }

  void write(PageLines lines) throws IOException {
    lines.line(
        "entries",
        json -> {
          json.writeStartArray();
          for (Entered entry : numbers.entries()) {
            json.writeStartObject();
            write(json, entry);
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private void write(JsonGenerator json, Entered entry) throws IOException {
    if (entry instanceof Adjustment adjustment) {
      json.writeStringField("kind", Keyword.of(adjustment.type()));
      json.writeStringField("by", Keyword.of(Restatement.By.HEAD_OFFICE));
      json.writeStringField("id", adjustment.id());
      json.writeStringField("value", text(adjustment.value()));
      json.writeNumberField("counterparty", numbers.entity(adjustment.counterparty()));
    } else if (entry instanceof Restatement restatement) {
      json.writeStringField("kind", "restatement");
      json.writeStringField("by", Keyword.of(restatement.by()));
      json.writeStringField("id", "");
      json.writeStringField("value", restatement.value().map(EntryLines::text).orElse(""));
      json.writeNumberField("counterparty", -1);
      json.writeBooleanField(
          "accepted",
          restatement.by() != Restatement.By.FILER || restated.contains(restatement.key()));
    }
    json.writeNumberField("entity", numbers.entity(entry.key().entity()));
    json.writeNumberField("code", numbers.code(entry.key().code()));
    json.writeNumberField("year", entry.key().year().number());
    json.writeStringField("author", entry.author());
    PageText.field(json, "reason", entry.reason());
    json.writeStringField("date", entry.date());
    json.writeStringField("evidence", entry.entry().evidence());
    json.writeFieldName("place");
    numbers.place(json, entry.place());
  }

  private static String text(Quantity quantity) {
    return Exact.grouped(quantity.value()) + " " + quantity.unit().text();
  }
}
