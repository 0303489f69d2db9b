package org.groupkpi.run;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.consolidation.WeightedCoverage;
import org.groupkpi.definition.Indicator;
import org.groupkpi.explain.JsonFields;
import org.groupkpi.file.Json;
import org.groupkpi.measure.Exact;
import org.groupkpi.report.ResultRow;
import org.groupkpi.submission.Adjustment;
import org.groupkpi.submission.Restatement;
import org.groupkpi.text.Keyword;

/**
 * Writes {@code data/results.json}: the figures of {@code results.csv} with their rule, their
 * operands, and why they were restated; contributions are told by {@code kpi explain}. The schema
 * is {@code docs/schemas/results.schema.json}.
 */
final class ResultsJson implements Closeable {
  /** Figures stand this deep; there are many, and most have a dozen members. */
  private static final int A_LINE_EACH = 2;

  private final JsonGenerator json;
  private final GroupFigures figures;
  private final Basis basis;

  ResultsJson(OutputStream out, GroupFigures figures) throws IOException {
    this.json = Json.generator(out, A_LINE_EACH);
    this.figures = figures;
    this.basis = figures.basis();
    json.writeStartObject();
    json.writeStringField("group", basis.tree().root());
    json.writeNumberField("year", basis.year().number());
    json.writeStringField("approach", basis.approach().code());
    json.writeArrayFieldStart("figures");
  }

  /** Ends the document and closes the stream. */
  @Override
  public void close() throws IOException {
    json.close();
  }

  void write(ResultRow row) throws IOException {
    GroupValue value = row.value();
    Indicator indicator = basis.catalogue().indicator(value.code().indicator());
    json.writeStartObject();
    JsonFields.figure(json, value.key());
    json.writeStringField("rule", Keyword.of(indicator.rule()));
    json.writeStringField("state", value.state().word());
    if (value.known()) {
      json.writeStringField("value", Exact.plain(value.value()));
      json.writeStringField("unit", value.unit().text());
    }
    JsonFields.text(json, "display", row.printed().text());
    JsonFields.text(json, "reason", value.figure().reason());
    coverage(value);
    if (row.change().meaningful()) {
      json.writeStringField("change", Exact.plain(row.change().value()));
      json.writeStringField("change_kind", row.change().kind().word());
    }
    if (row.likeForLike().meaningful()) {
      json.writeStringField("like_for_like", Exact.plain(row.likeForLike().value()));
    }
    origin(value);
    json.writeEndObject();
  }

  private void coverage(GroupValue value) throws IOException {
    json.writeNumberField("coverage_reported", value.coverage().reportedCount());
    json.writeNumberField("coverage_expected", value.coverage().expectedCount());
    JsonFields.optional(
        json, "coverage_weight", WeightedCoverage.of(figures, value).map(Exact::plain).orElse(""));
    if (value.quality().estimatedShare().signum() > 0) {
      json.writeStringField("estimated_share", Exact.plain(value.quality().estimatedShare()));
    }
  }

  private void origin(GroupValue value) throws IOException {
    if (value.published().isPresent()) {
      json.writeStringField("published", value.published().get().display());
    }
    if (value.restated()) {
      JsonFields.optional(json, "before", value.revision().before().map(Exact::plain).orElse(""));
      JsonFields.objects(json, "restatements", value.revision().restatements(), this::restatement);
    }
    JsonFields.texts(
        json, "adjustments", value.origin().adjustments().stream().map(Adjustment::id).toList());
    JsonFields.texts(
        json,
        "operands",
        value.origin().operands().stream().map(one -> one.key().toString()).toList());
  }

  private void restatement(Restatement restatement) throws IOException {
    json.writeStringField("entity", restatement.entity());
    json.writeStringField("indicator", restatement.code().toString());
    JsonFields.text(json, "reason", restatement.reason());
    JsonFields.optional(json, "author", restatement.author());
  }
}
