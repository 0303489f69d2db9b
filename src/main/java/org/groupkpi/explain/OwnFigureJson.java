package org.groupkpi.explain;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.groupkpi.consolidation.EntityFigure;
import org.groupkpi.consolidation.FactorUse;
import org.groupkpi.definition.Catalogue;
import org.groupkpi.definition.Formula;
import org.groupkpi.definition.FormulaText;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.explain.OwnFigure.Making;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Absent;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Rational;
import org.groupkpi.measure.Unit;
import org.groupkpi.submission.Adjustment;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.submission.Restatement;
import org.groupkpi.text.Keyword;

/** Writes the own figures of entities down to their cells, as fields of an object begun before. */
final class OwnFigureJson implements OwnFigure.Cases<OwnFigureJson.Fields> {
  /** Fields to be written. */
  interface Fields {
    void write() throws IOException;
  }

  private final JsonGenerator json;
  private final Catalogue catalogue;

  /** Digests of the files that were named, by path. */
  private final SortedMap<String, String> files = new TreeMap<>();

  OwnFigureJson(JsonGenerator json, Catalogue catalogue) {
    this.json = json;
    this.catalogue = catalogue;
  }

  SortedMap<String, String> files() {
    return files;
  }

  /** The figure and what it was made of. */
  void write(OwnFigure own) throws IOException {
    EntityFigure figure = own.figure();
    if (figure.known() && figure.words().isEmpty()) {
      JsonFields.exact(json, "figure", figure.value());
    }
    if (figure.figure() instanceof Absent absent) {
      json.writeStringField("answer", Keyword.of(absent.why()));
    }
    if (figure.estimated()) {
      json.writeBooleanField("estimated", true);
    }
    if (!figure.words().isEmpty()) {
      JsonFields.texts(json, "names", new TreeSet<>(figure.names()));
    }
    own.match(this).write();
    if (figure.before().isPresent() && own.reported().isEmpty()) {
      EntityFigure before = figure.before().get();
      if (before.figure() instanceof Absent absent) {
        json.writeStringField("before_answer", Keyword.of(absent.why()));
      } else {
        JsonFields.exact(json, "before", before.value());
      }
    }
  }

  @Override
  public Fields reported(OwnFigure own, Fact fact) {
    return () -> {
      answer(fact);
      if (fact.restated().isPresent()) {
        Fact.Restated restated = fact.restated().get();
        json.writeObjectFieldStart("replaces");
        answer(restated.before());
        json.writeEndObject();
        json.writeObjectFieldStart("restatement");
        restatement(restated.restatement());
        json.writeEndObject();
      }
    };
  }

  private void answer(Fact fact) throws IOException {
    json.writeStringField("from", Keyword.of(fact.origin()));
    value(fact.value(), fact.code());
    place(fact.source());
    JsonFields.optional(json, "evidence", fact.evidence());
  }

  @Override
  public Fields sumOfMembers(OwnFigure own, List<OwnFigure> members) {
    return () -> {
      json.writeStringField("from", "members");
      JsonFields.objects(json, "members", members, this::described);
    };
  }

  @Override
  public Fields listed(OwnFigure own, List<OwnFigure> rows) {
    return () -> {
      json.writeStringField("from", "rows");
      JsonFields.objects(json, "rows", rows, this::described);
    };
  }

  @Override
  public Fields computed(OwnFigure own, Making.Computed computed) {
    return () -> {
      json.writeStringField("from", "formula");
      json.writeStringField("formula", FormulaText.of(computed.formula()));
      JsonFields.objects(json, "operands", computed.operands(), this::operand);
      factors(computed.factors());
    };
  }

  private void operand(OwnFigure.Operand operand) throws IOException {
    json.writeStringField("as", operand.as());
    described(operand.figure());
  }

  @Override
  public Fields folded(OwnFigure own, Formula formula) {
    return () -> {
      json.writeStringField("from", "folded");
      json.writeStringField("formula", FormulaText.of(formula));
    };
  }

  @Override
  public Fields estimated(OwnFigure own, List<Adjustment> estimates) {
    return () -> {
      json.writeStringField("from", "estimate");
      adjustments("estimates", estimates, own.indicator().unit());
    };
  }

  @Override
  public Fields adjusted(OwnFigure own, Making.Adjusted adjusted) {
    return () -> {
      json.writeStringField("from", "adjustment");
      json.writeObjectFieldStart("unadjusted");
      described(adjusted.unadjusted());
      json.writeEndObject();
      adjustments("adjustments", adjusted.adjustments(), own.indicator().unit());
    };
  }

  @Override
  public Fields nothing(OwnFigure own) {
    return () -> json.writeStringField("from", "nothing");
  }

  private void adjustments(String name, List<Adjustment> adjustments, Unit unit)
      throws IOException {
    JsonFields.objects(json, name, adjustments, adjustment -> adjustment(adjustment, unit));
  }

  /** A figure in the unit of the form, or in its own with what converts it. */
  private void value(ReportedValue value, KpiCode code) throws IOException {
    if (value instanceof ReportedValue.Figure figure) {
      Indicator indicator = catalogue.indicator(code.indicator());
      Quantity stated = figure.quantity(indicator.collectUnit());
      JsonFields.exact(json, "reported", stated.value());
      if (figure.stated().isPresent()) {
        json.writeStringField("reported_unit", stated.unit().text());
        conversion("reported_conversion", stated.unit(), indicator.unit());
      }
    } else if (value instanceof ReportedValue.Answer answer) {
      json.writeStringField("words", answer.text());
    }
  }

  /** An own figure with its code, year and units. */
  void described(OwnFigure own) throws IOException {
    json.writeStringField("indicator", own.code().indicator());
    JsonFields.optional(json, "member", own.code().memberText());
    json.writeNumberField("year", own.year().number());
    units(own.indicator());
    write(own);
  }

  /** The unit of the figure, that of the answers, and the factor between them. */
  void units(Indicator indicator) throws IOException {
    json.writeStringField("unit", indicator.unit().text());
    json.writeStringField("unit_factor", ratio(indicator.unit().factor()));
    if (!indicator.collectUnit().factor().equals(indicator.unit().factor())) {
      json.writeStringField("collect_unit", indicator.collectUnit().text());
      conversion(indicator.collectUnit(), indicator.unit());
    }
  }

  void conversion(Unit from, Unit to) throws IOException {
    conversion("conversion", from, to);
  }

  private void conversion(String name, Unit from, Unit to) throws IOException {
    json.writeStringField(name, ratio(from.factor().over(to.factor())));
  }

  void factors(List<FactorUse> factors) throws IOException {
    JsonFields.optional(json, "factors", factors, this::factor);
  }

  private void factor(FactorUse use) throws IOException {
    Unit unit = use.entry().value().unit();
    json.writeStringField("factor", use.factor());
    json.writeNumberField("year", use.entry().year().number());
    JsonFields.optional(json, "region", use.entry().region());
    JsonFields.exact(json, "value", use.entry().value().value());
    json.writeStringField("unit", unit.text());
    json.writeStringField("unit_factor", ratio(unit.factor()));
    JsonFields.optional(json, "source", use.entry().source());
  }

  /** An adjustment with what it adds in a unit. */
  void adjustment(Adjustment adjustment, Unit unit) throws IOException {
    json.writeStringField("id", adjustment.id());
    json.writeStringField("kind", Keyword.of(adjustment.type()));
    json.writeStringField("entity", adjustment.entity());
    JsonFields.exact(json, "value", adjustment.value().value());
    json.writeStringField("unit", adjustment.value().unit().text());
    conversion(adjustment.value().unit(), unit);
    JsonFields.exact(json, "amount", adjustment.value().in(unit).value());
    JsonFields.text(json, "reason", adjustment.reason());
    JsonFields.optional(json, "author", adjustment.author());
    JsonFields.optional(json, "date", adjustment.date());
    JsonFields.optional(json, "evidence", adjustment.evidence());
    place(adjustment.place());
  }

  void restatement(Restatement restatement) throws IOException {
    json.writeStringField("entity", restatement.entity());
    json.writeStringField("indicator", restatement.code().toString());
    json.writeNumberField("year", restatement.year().number());
    json.writeStringField("by", Keyword.of(restatement.by()));
    JsonFields.text(json, "reason", restatement.reason());
    JsonFields.optional(json, "author", restatement.author());
    JsonFields.optional(json, "date", restatement.date());
    place(restatement.place());
  }

  /** Where something stood, with the raw text; the file's digest is noted. */
  void place(SourceCell place) throws IOException {
    JsonFields.optional(json, "file", place.file());
    JsonFields.optional(json, "sheet", place.sheet());
    JsonFields.optional(json, "cell", place.cell());
    JsonFields.optional(json, "text", place.text());
    if (!place.file().isEmpty() && !place.sha256().isEmpty()) {
      files.put(place.file(), place.sha256());
    }
  }

  /** {@code 10000}, {@code 1/100}, {@code 2000/3}. */
  private static String ratio(Rational ratio) {
    String above = ratio.numerator().toString();
    return ratio.denominator().bitLength() == 1 ? above : above + "/" + ratio.denominator();
  }
}
