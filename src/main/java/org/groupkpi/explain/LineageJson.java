package org.groupkpi.explain;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.consolidation.Origin;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.Formula;
import org.groupkpi.definition.FormulaText;
import org.groupkpi.explain.FigureLineage.Exclusion;
import org.groupkpi.explain.FigureLineage.Gap;
import org.groupkpi.explain.FigureLineage.Link;
import org.groupkpi.explain.FigureLineage.Operand;
import org.groupkpi.explain.FigureLineage.Part;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Unit;
import org.groupkpi.report.Nudge;
import org.groupkpi.submission.PublishedFigure;
import org.groupkpi.submission.Restatement;
import org.groupkpi.text.Keyword;

/**
 * Writes lineage as JSON, figure after figure, so that no more than one is held. The schema is
 * {@code docs/schemas/lineage.schema.json}.
 */
public final class LineageJson {
  private final JsonGenerator json;
  private final OwnFigureJson own;

  /** Begins the document. */
  public LineageJson(JsonGenerator json, Basis basis, String node) throws IOException {
    this.json = json;
    this.own = new OwnFigureJson(json, basis.catalogue());
    json.writeStartObject();
    json.writeStringField("group", basis.tree().root());
    json.writeStringField("node", node);
    json.writeNumberField("year", basis.year().number());
    json.writeStringField("approach", basis.approach().code());
    json.writeArrayFieldStart("figures");
  }

  /** Writes the digests of all files that were named, and ends the document. */
  public void end() throws IOException {
    json.writeEndArray();
    JsonFields.objects(json, "files", own.files().entrySet(), this::file);
    json.writeEndObject();
  }

  private void file(Map.Entry<String, String> file) throws IOException {
    json.writeStringField("file", file.getKey());
    json.writeStringField("sha256", file.getValue());
  }

  /** Writes one figure. */
  public void write(FigureLineage lineage) throws IOException {
    GroupValue value = lineage.value();
    json.writeStartObject();
    JsonFields.figure(json, value.key());
    json.writeStringField("rule", Keyword.of(lineage.indicator().rule()));
    json.writeStringField("approach", lineage.approach().code());
    json.writeStringField("state", value.state().word());
    if (value.known()) {
      JsonFields.exact(json, "value", value.value());
    }
    JsonFields.text(json, "reason", value.figure().reason());
    own.units(lineage.indicator());
    json.writeStringField("from", Keyword.of(value.origin().from()));
    revision(value);
    formula(lineage);
    JsonFields.optional(json, "contributions", lineage.parts(), this::contribution);
    JsonFields.optional(
        json,
        "adjustments",
        value.origin().adjustments(),
        adjustment -> own.adjustment(adjustment, value.unit()));
    JsonFields.optional(json, "gaps", lineage.gaps(), this::gap);
    exclusions(lineage.exclusions());
    JsonFields.optional(json, "given", value.origin().given(), given -> given(given, value.unit()));
    JsonFields.optional(
        json, "printed", lineage.printed(), printed -> printed(printed, value.unit()));
    JsonFields.optional(json, "balanced", lineage.nudges(), this::nudge);
    json.writeEndObject();
  }

  private void nudge(Nudge nudge) throws IOException {
    json.writeStringField("table", nudge.table());
    json.writeStringField("printed", nudge.printed());
    json.writeStringField("rounded", nudge.rounded());
  }

  private void revision(GroupValue value) throws IOException {
    if (!value.restated()) {
      return;
    }
    if (value.revision().before().isPresent()) {
      JsonFields.exact(json, "before", value.revision().before().get());
    }
    JsonFields.objects(json, "restatements", value.revision().restatements(), own::restatement);
  }

  private void formula(FigureLineage lineage) throws IOException {
    Origin origin = lineage.value().origin();
    if (origin.operands().isEmpty() && origin.factors().isEmpty()) {
      return;
    }
    Formula formula = lineage.indicator().formula().orElseThrow();
    json.writeStringField("formula", FormulaText.of(formula));
    JsonFields.objects(json, "operands", lineage.operands(), this::operand);
    own.factors(origin.factors());
  }

  private void operand(Operand operand) throws IOException {
    json.writeStringField("as", operand.as());
    json.writeStringField("key", operand.key().toString());
  }

  private void contribution(Part part) throws IOException {
    json.writeStringField("entity", part.contribution().entity());
    JsonFields.exact(json, "amount", part.contribution().amount());
    JsonFields.exact(json, "share", part.contribution().share());
    if (part.contribution().share().compareTo(BigDecimal.ONE) != 0) {
      JsonFields.objects(json, "chain", part.chain(), this::link);
    }
    own.write(part.figure());
    JsonFields.optional(json, "weight", part.weight(), own::described);
  }

  private void link(Link link) throws IOException {
    json.writeStringField("entity", link.entity().code());
    JsonFields.exact(json, "share", link.share());
  }

  private void gap(Gap gap) throws IOException {
    json.writeStringField("entity", gap.figure().entity());
    if (gap.finding().isPresent()) {
      json.writeStringField("finding", gap.finding().get().kind().name());
    }
    own.write(gap.figure());
    JsonFields.optional(json, "weight", gap.weight(), own::described);
  }

  private void exclusions(Map<Exclusion, List<Entity>> exclusions) throws IOException {
    if (exclusions.isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("not_expected");
    for (Map.Entry<Exclusion, List<Entity>> reason : exclusions.entrySet()) {
      json.writeStringField(
          Keyword.of(reason.getKey()),
          String.join(" ", reason.getValue().stream().map(Entity::code).toList()));
    }
    json.writeEndObject();
  }

  private void given(Restatement given, Unit unit) throws IOException {
    Quantity value = given.value().orElseThrow();
    JsonFields.exact(json, "value", value.value());
    json.writeStringField("unit", value.unit().text());
    own.conversion(value.unit(), unit);
    own.restatement(given);
  }

  private void printed(PublishedFigure printed, Unit unit) throws IOException {
    json.writeStringField("display", printed.display());
    JsonFields.optional(json, "value", printed.value().map(Exact::plain).orElse(""));
    json.writeStringField("unit", printed.unit().text());
    own.conversion(printed.unit(), unit);
    json.writeNumberField("report", printed.report().number());
    own.place(printed.place());
  }
}
