package org.groupkpi.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.EntityFigure;
import org.groupkpi.consolidation.EntityFigure.Origin;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.consolidation.References;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.Formula;
import org.groupkpi.definition.FormulaText;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.explain.JsonFields;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Entered;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.text.Keyword;

/** What entities themselves gave, a line a code: in the indicator's unit, with its cell. */
record OwnLines(GroupFigures figures, PageNumbers numbers) {
  /** More of them would make the page too large to be opened at once. */
  private static final int MOST = 400_000;

  /** The first of the years of which the page holds what entities gave; nothing if of none. */
  Optional<Year> first() {
    Basis basis = figures.basis();
    int ofYear =
        numbers.codes().size()
            * Math.toIntExact(basis.tree().entities().stream().filter(Entity::submits).count());
    int fitting =
        ofYear == 0 ? basis.years().size() : Math.min(MOST / ofYear, basis.years().size());
    return fitting == 0
        ? Optional.empty()
        : Optional.of(basis.years().get(basis.years().size() - fitting));
  }

  void write(PageLines lines) throws IOException {
    Optional<Year> first = first();
    for (KpiCode code : numbers.codes()) {
      if (first.isPresent()) {
        lines.line("own." + numbers.code(code), json -> write(json, code, first.get()));
      }
    }
  }

  private void write(JsonGenerator json, KpiCode code, Year first) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("years");
    for (Year year : figures.basis().years()) {
      if (year.compareTo(first) < 0) {
        json.writeNull();
      } else {
        write(json, new Column(code, year));
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private record Column(KpiCode code, Year year) {}

  private void write(JsonGenerator json, Column column) throws IOException {
    Columnar columns =
        new Columnar("entity", "value", "making", "file", "sheet", "cell", "raw").withSome("more");
    int at = 0;
    for (Entity entity : figures.basis().tree().entities()) {
      EntityFigure figure = figures.entityFigure(entity.code(), column.code, column.year);
      if (figure.known()) {
        columns.add("entity", numbers.entity(entity.code()));
        columns.add(
            "value", figure.words().isEmpty() ? Exact.plain(figure.value()) : figure.words());
        columns.add("making", figure.origin().match(new Making()));
        Optional<Fact> answer = answer(figure);
        addCell(columns, answer.map(Fact::source).orElse(SourceCell.NOWHERE), figure);
        addMore(columns, at++, new More(this, column, figure, answer));
      }
    }
    json.writeStartObject();
    columns.writeFields(json);
    json.writeEndObject();
  }

  /** How it was made, as a number. */
  private record Making() implements Origin.Cases<Integer> {
    @Override
    public Integer reported(Origin.Reported origin) {
      return 0;
    }

    @Override
    public Integer sumOfMembers(Origin.SumOfMembers origin) {
      return 1;
    }

    @Override
    public Integer computed(Origin.Computed origin) {
      return 2;
    }

    @Override
    public Integer adjusted(Origin.Adjusted origin) {
      return origin.unadjusted().known() ? 4 : 3;
    }

    @Override
    public Integer listed(Origin.Listed origin) {
      return 5;
    }

    @Override
    public Integer nothing() {
      return 0;
    }
  }

  /** The one answer that stands behind a figure, be it corrected or not. */
  private static Optional<Fact> answer(EntityFigure figure) {
    if (figure.origin() instanceof Origin.Adjusted adjusted) {
      return answer(adjusted.unadjusted());
    }
    return figure.origin() instanceof Origin.Reported reported
        ? Optional.of(reported.fact())
        : Optional.empty();
  }

  private void addCell(Columnar columns, SourceCell cell, EntityFigure figure) {
    boolean asFigure = figure.words().isEmpty() && cell.text().equals(Exact.plain(figure.value()));
    columns.add("file", cell.file().isEmpty() ? -1 : numbers.file(cell));
    columns.add("sheet", numbers.sheet(cell.sheet()));
    columns.add("cell", cell.cell());
    columns.add("raw", asFigure || cell.text().equals(figure.words()) ? "" : cell.text());
  }

  private static void addMore(Columnar columns, int at, More more) {
    if (more.any()) {
      columns.some(
          "more",
          at,
          json -> {
            json.writeStartObject();
            more.write(json);
            json.writeEndObject();
          });
    }
  }

  /** What is worth telling of few figures. */
  private record More(OwnLines lines, Column column, EntityFigure figure, Optional<Fact> fact) {
    boolean any() {
      return fact.isEmpty()
          || figure.estimated()
          || figure.before().isPresent()
          || !(figure.origin() instanceof Origin.Reported)
          || fact.filter(this::plain).isEmpty();
    }

    /** Whether an answer of the year's workbook has neither note nor document nor another unit. */
    private boolean plain(Fact fact) {
      return fact.origin() == Fact.Origin.SUBMISSION
          && fact.note().isEmpty()
          && fact.evidence().isEmpty()
          && stated(fact).isEmpty();
    }

    private Unit unit() {
      return lines.figures.basis().catalogue().unit(column.code);
    }

    /** The unit in which it was written, where that is not the one of the figure. */
    private Optional<Unit> stated(Fact fact) {
      Unit collected =
          lines.figures.basis().catalogue().indicator(column.code.indicator()).collectUnit();
      return fact.value() instanceof ReportedValue.Figure one
          ? Optional.of(one.quantity(collected))
              .map(Quantity::unit)
              .filter(unit -> !unit.factor().equals(unit().factor()))
          : Optional.empty();
    }

    void write(JsonGenerator json) throws IOException {
      if (fact.isPresent()) {
        write(json, fact.get());
      }
      if (figure.estimated()) {
        json.writeBooleanField("estimated", true);
      }
      Optional<EntityFigure> before = figure.before().filter(EntityFigure::known);
      if (before.isPresent() && before.get().words().isEmpty()) {
        json.writeStringField("before", Exact.plain(before.get().value()));
      }
      lines.entries(json, "restatements", figure.restatements());
      figure.origin().match(new Telling(lines, column)).write(json);
    }

    private void write(JsonGenerator json, Fact fact) throws IOException {
      Optional<Unit> stated = stated(fact);
      if (stated.isPresent()) {
        json.writeNumberField("unit", lines.numbers.unit(stated.get()));
      }
      JsonFields.optional(json, "note", fact.note());
      JsonFields.optional(json, "evidence", fact.evidence());
      if (fact.origin() != Fact.Origin.SUBMISSION) {
        json.writeStringField("origin", Keyword.of(fact.origin()));
      }
      if (fact.restated().isPresent()) {
        SourceCell old = fact.original().source();
        json.writeStringField("beforeRaw", old.text());
        json.writeFieldName("beforePlace");
        lines.numbers.place(json, old);
      }
    }
  }

  /** Tells what a figure was made of. */
  private record Telling(OwnLines lines, Column column) implements Origin.Cases<PageLines.Value> {
    @Override
    public PageLines.Value reported(Origin.Reported origin) {
      return json -> {};
    }

    @Override
    public PageLines.Value nothing() {
      return json -> {};
    }

    @Override
    public PageLines.Value adjusted(Origin.Adjusted origin) {
      EntityFigure unadjusted = origin.unadjusted();
      return json -> {
        lines.entries(json, "adjustments", origin.adjustments());
        if (unadjusted.known() && unadjusted.words().isEmpty()) {
          json.writeStringField("unadjusted", Exact.plain(unadjusted.value()));
        }
        unadjusted.origin().match(this).write(json);
      };
    }

    @Override
    public PageLines.Value sumOfMembers(Origin.SumOfMembers origin) {
      return json -> {
        json.writeFieldName("members");
        PageNumbers.numbers(
            json,
            origin.facts().stream()
                .map(fact -> lines.numbers.code(fact.code()))
                .distinct()
                .toList());
      };
    }

    @Override
    public PageLines.Value computed(Origin.Computed origin) {
      return json -> {
        json.writeStringField("formula", FormulaText.of(origin.formula()));
        lines.operands(json, origin.formula(), column.code, column.year);
      };
    }

    @Override
    public PageLines.Value listed(Origin.Listed origin) {
      return json ->
          JsonFields.objects(
              json,
              "rows",
              origin.facts(),
              row -> {
                json.writeStringField("raw", row.source().text());
                json.writeFieldName("place");
                lines.numbers.place(json, row.source());
              });
    }
  }

  private void entries(JsonGenerator json, String name, List<? extends Entered> entries)
      throws IOException {
    if (!entries.isEmpty()) {
      json.writeFieldName(name);
      PageNumbers.numbers(json, entries.stream().map(numbers::entry).toList());
    }
  }

  /** The figures that a formula is over: their codes, and how many years later each is. */
  void operands(JsonGenerator json, Formula formula, KpiCode code, Year year) throws IOException {
    References references = new References(figures.basis().catalogue());
    JsonFields.objects(
        json,
        "operands",
        Formula.references(formula),
        reference -> {
          json.writeStringField("as", FormulaText.of(reference));
          json.writeNumberField("code", numbers.code(references.code(reference, code)));
          json.writeNumberField("year", references.year(reference, year).number() - year.number());
        });
  }
}
