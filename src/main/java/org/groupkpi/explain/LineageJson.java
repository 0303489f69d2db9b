package org.groupkpi.explain;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.consolidation.References;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.Formula;
import org.groupkpi.definition.FormulaText;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.explain.FigureLineage.Exclusion;
import org.groupkpi.explain.FigureLineage.Gap;
import org.groupkpi.explain.FigureLineage.Link;
import org.groupkpi.explain.FigureLineage.Part;
import org.groupkpi.measure.Exact;
import org.groupkpi.report.Nudge;
import org.groupkpi.submission.Adjustment;
import org.groupkpi.submission.PublishedFigure;
import org.groupkpi.submission.Restatement;

/**
 * Writes lineage as JSON, figure after figure, so that no more than one is held. The schema is
 * {@code docs/schemas/lineage.schema.json}.
 */
public final class LineageJson {
  private final JsonGenerator json;
  private final Basis basis;
  private final OwnFigureJson own;

  /** Begins the document. */
  public LineageJson(JsonGenerator json, Basis basis, String node) throws IOException {
    this.json = json;
    this.basis = basis;
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
    json.writeArrayFieldStart("files");
    for (Map.Entry<String, String> file : own.files().entrySet()) {
      json.writeStartObject();
      json.writeStringField("file", file.getKey());
      json.writeStringField("sha256", file.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Writes one figure. */
  public void write(FigureLineage lineage) throws IOException {
    GroupValue value = lineage.value();
    json.writeStartObject();
    JsonFields.figure(json, value.key());
    json.writeStringField("rule", OwnFigureJson.word(lineage.indicator().rule()));
    json.writeStringField("approach", lineage.approach().code());
    json.writeStringField("state", value.state().word());
    if (value.known()) {
      JsonFields.exact(json, "value", value.value());
    }
    JsonFields.text(json, "reason", value.figure().reason());
    own.units(lineage.indicator());
    json.writeStringField("from", OwnFigureJson.word(value.origin().from()));
    revision(value);
    formula(lineage.indicator(), value);
    contributions(lineage);
    adjustments(value);
    gaps(lineage.gaps());
    exclusions(lineage.exclusions());
    printed(lineage);
    nudges(lineage.nudges());
    json.writeEndObject();
  }

  private void nudges(List<Nudge> nudges) throws IOException {
    if (nudges.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("balanced");
    for (Nudge nudge : nudges) {
      json.writeStartObject();
      json.writeStringField("table", nudge.table());
      json.writeStringField("printed", nudge.printed());
      json.writeStringField("rounded", nudge.rounded());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void revision(GroupValue value) throws IOException {
    if (!value.restated()) {
      return;
    }
    if (value.revision().before().isPresent()) {
      JsonFields.exact(json, "before", value.revision().before().get());
    }
    json.writeArrayFieldStart("restatements");
    for (Restatement restatement : value.revision().restatements()) {
      json.writeStartObject();
      own.restatement(restatement);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void formula(Indicator indicator, GroupValue value) throws IOException {
    if (value.origin().operands().isEmpty() && value.origin().factors().isEmpty()) {
      return;
    }
    Formula formula = indicator.formula().orElseThrow();
    References references = new References(basis.catalogue());
    json.writeStringField("formula", FormulaText.of(formula));
    json.writeArrayFieldStart("operands");
    for (Formula.Reference reference : Formula.references(formula)) {
      KpiCode code = references.code(reference, value.code());
      FigureKey key = new FigureKey(value.node(), code, references.year(reference, value.year()));
      json.writeStartObject();
      json.writeStringField("as", FormulaText.of(reference));
      json.writeStringField("key", key.toString());
      json.writeEndObject();
    }
    json.writeEndArray();
    own.factors(value.origin().factors());
  }

  private void contributions(FigureLineage lineage) throws IOException {
    if (lineage.parts().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("contributions");
    for (Part part : lineage.parts()) {
      json.writeStartObject();
      json.writeStringField("entity", part.contribution().entity());
      JsonFields.exact(json, "amount", part.contribution().amount());
      JsonFields.exact(json, "share", part.contribution().share());
      if (part.contribution().share().compareTo(BigDecimal.ONE) != 0) {
        chain(part.chain());
      }
      own.write(part.figure());
      if (part.weight().isPresent()) {
        json.writeObjectFieldStart("weight");
        own.described(part.weight().get());
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void chain(List<Link> chain) throws IOException {
    json.writeArrayFieldStart("chain");
    for (Link link : chain) {
      json.writeStartObject();
      json.writeStringField("entity", link.entity().code());
      JsonFields.exact(json, "share", link.share());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void adjustments(GroupValue value) throws IOException {
    if (value.origin().adjustments().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("adjustments");
    for (Adjustment adjustment : value.origin().adjustments()) {
      json.writeStartObject();
      own.adjustment(adjustment, value.unit());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void gaps(List<Gap> gaps) throws IOException {
    if (gaps.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("gaps");
    for (Gap gap : gaps) {
      json.writeStartObject();
      json.writeStringField("entity", gap.figure().entity());
      if (gap.finding().isPresent()) {
        json.writeStringField("finding", gap.finding().get().kind().name());
      }
      own.write(gap.figure());
      if (gap.weight().isPresent()) {
        json.writeObjectFieldStart("weight");
        own.described(gap.weight().get());
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void exclusions(Map<Exclusion, List<Entity>> exclusions) throws IOException {
    if (exclusions.isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("not_expected");
    for (Map.Entry<Exclusion, List<Entity>> reason : exclusions.entrySet()) {
      json.writeStringField(
          OwnFigureJson.word(reason.getKey()),
          String.join(" ", reason.getValue().stream().map(Entity::code).toList()));
    }
    json.writeEndObject();
  }

  private void printed(FigureLineage lineage) throws IOException {
    if (lineage.value().origin().given().isPresent()) {
      json.writeObjectFieldStart("given");
      Restatement row = lineage.value().origin().given().get();
      JsonFields.exact(json, "value", row.value().orElseThrow().value());
      json.writeStringField("unit", row.value().orElseThrow().unit().text());
      json.writeStringField(
          "conversion",
          OwnFigureJson.ratio(
              row.value().orElseThrow().unit().factor().over(lineage.value().unit().factor())));
      own.restatement(row);
      json.writeEndObject();
    }
    if (lineage.printed().isPresent()) {
      PublishedFigure printed = lineage.printed().get();
      json.writeObjectFieldStart("printed");
      json.writeStringField("display", printed.display());
      if (printed.value().isPresent()) {
        json.writeStringField("value", Exact.plain(printed.value().get()));
      }
      json.writeStringField("unit", printed.unit().text());
      json.writeStringField(
          "conversion",
          OwnFigureJson.ratio(printed.unit().factor().over(lineage.value().unit().factor())));
      json.writeNumberField("report", printed.report().number());
      own.place(printed.place());
      json.writeEndObject();
    }
  }
}
