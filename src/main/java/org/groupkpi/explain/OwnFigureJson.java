package org.groupkpi.explain;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
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

/** Writes the own figures of entities down to their cells, as fields of an object begun before. */
final class OwnFigureJson {
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
      json.writeStringField("answer", word(absent.why()));
    }
    if (figure.estimated()) {
      json.writeBooleanField("estimated", true);
    }
    names(figure);
    making(own);
    if (figure.before().isPresent() && !(own.making() instanceof Making.Reported)) {
      EntityFigure before = figure.before().get();
      if (before.figure() instanceof Absent absent) {
        json.writeStringField("before_answer", word(absent.why()));
      } else {
        JsonFields.exact(json, "before", before.value());
      }
    }
  }

  private void names(EntityFigure figure) throws IOException {
    if (!figure.words().isEmpty()) {
      json.writeArrayFieldStart("names");
      for (String name : new TreeSet<>(figure.names())) {
        json.writeString(name);
      }
      json.writeEndArray();
    }
  }

  private void making(OwnFigure own) throws IOException {
    if (own.making() instanceof Making.Reported reported) {
      reported(reported.fact());
    } else if (own.making() instanceof Making.SumOfMembers sum) {
      json.writeStringField("from", "members");
      nested("members", sum.members());
    } else if (own.making() instanceof Making.Computed computed) {
      json.writeStringField("from", "formula");
      json.writeStringField("formula", FormulaText.of(computed.formula()));
      operands(computed);
      factors(own.figure().origin().factors());
    } else if (own.making() instanceof Making.Folded folded) {
      json.writeStringField("from", "folded");
      json.writeStringField("formula", FormulaText.of(folded.formula()));
    } else if (own.making() instanceof Making.Estimated estimated) {
      json.writeStringField("from", "estimate");
      adjustments("estimates", estimated.estimates(), own);
    } else if (own.making() instanceof Making.Adjusted adjusted) {
      json.writeStringField("from", "adjustment");
      json.writeObjectFieldStart("unadjusted");
      described(adjusted.unadjusted());
      json.writeEndObject();
      adjustments("adjustments", adjusted.adjustments(), own);
    } else {
      json.writeStringField("from", "nothing");
    }
  }

  private void adjustments(String name, List<Adjustment> adjustments, OwnFigure own)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Adjustment adjustment : adjustments) {
      json.writeStartObject();
      adjustment(adjustment, catalogue.unit(own.code()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void reported(Fact fact) throws IOException {
    json.writeStringField("from", word(fact.origin()));
    value(fact.value(), fact.code());
    place(fact.source());
    if (fact.restated().isPresent()) {
      Fact.Restated restated = fact.restated().get();
      json.writeObjectFieldStart("replaces");
      json.writeStringField("from", word(restated.before().origin()));
      value(restated.before().value(), fact.code());
      place(restated.before().source());
      json.writeEndObject();
      json.writeObjectFieldStart("restatement");
      restatement(restated.restatement());
      json.writeEndObject();
    }
  }

  /** A figure in the unit of the form, or in its own with what converts it. */
  private void value(ReportedValue value, KpiCode code) throws IOException {
    if (value instanceof ReportedValue.Figure figure) {
      Indicator indicator = catalogue.indicator(code.indicator());
      Quantity stated = figure.quantity(indicator.collectUnit());
      JsonFields.exact(json, "reported", stated.value());
      if (figure.stated().isPresent()) {
        Rational conversion = stated.unit().factor().over(indicator.unit().factor());
        json.writeStringField("reported_unit", stated.unit().text());
        json.writeStringField("reported_conversion", ratio(conversion));
      }
    } else if (value instanceof ReportedValue.Answer answer) {
      json.writeStringField("words", answer.text());
    }
  }

  private void nested(String name, Iterable<OwnFigure> figures) throws IOException {
    json.writeArrayFieldStart(name);
    for (OwnFigure own : figures) {
      json.writeStartObject();
      described(own);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void operands(Making.Computed computed) throws IOException {
    List<Formula.Reference> references = Formula.references(computed.formula());
    json.writeArrayFieldStart("operands");
    for (int i = 0; i < references.size(); i++) {
      json.writeStartObject();
      json.writeStringField("as", FormulaText.of(references.get(i)));
      described(computed.operands().get(i));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** An own figure with its code, year and units. */
  void described(OwnFigure own) throws IOException {
    json.writeStringField("indicator", own.code().indicator());
    JsonFields.optional(json, "member", own.code().memberText());
    json.writeNumberField("year", own.year().number());
    units(catalogue.indicator(own.code().indicator()));
    write(own);
  }

  /** The unit of the figure, that of the answers, and the factor between them. */
  void units(Indicator indicator) throws IOException {
    json.writeStringField("unit", indicator.unit().text());
    json.writeStringField("unit_factor", ratio(indicator.unit().factor()));
    Rational conversion = indicator.collectUnit().factor().over(indicator.unit().factor());
    if (!conversion.equals(Rational.ONE)) {
      json.writeStringField("collect_unit", indicator.collectUnit().text());
      json.writeStringField("conversion", ratio(conversion));
    }
  }

  void factors(List<FactorUse> factors) throws IOException {
    if (factors.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("factors");
    for (FactorUse use : factors) {
      Unit unit = use.entry().value().unit();
      json.writeStartObject();
      json.writeStringField("factor", use.factor());
      json.writeNumberField("year", use.entry().year().number());
      JsonFields.optional(json, "region", use.entry().region());
      JsonFields.exact(json, "value", use.entry().value().value());
      json.writeStringField("unit", unit.text());
      json.writeStringField("unit_factor", ratio(unit.factor()));
      JsonFields.optional(json, "source", use.entry().source());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** An adjustment with what it adds in a unit. */
  void adjustment(Adjustment adjustment, Unit unit) throws IOException {
    json.writeStringField("id", adjustment.id());
    json.writeStringField("kind", adjustment.type().name().toLowerCase(Locale.ROOT));
    json.writeStringField("entity", adjustment.entity());
    JsonFields.exact(json, "value", adjustment.value().value());
    json.writeStringField("unit", adjustment.value().unit().text());
    json.writeStringField(
        "conversion", ratio(adjustment.value().unit().factor().over(unit.factor())));
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
    json.writeStringField("by", word(restatement.by()));
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
  static String ratio(Rational ratio) {
    String above = ratio.numerator().toString();
    return ratio.denominator().bitLength() == 1 ? above : above + "/" + ratio.denominator();
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
