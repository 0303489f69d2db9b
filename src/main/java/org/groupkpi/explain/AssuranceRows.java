package org.groupkpi.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.groupkpi.consolidation.FactorUse;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.Catalogue;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.Formula;
import org.groupkpi.definition.FormulaText;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.explain.AssuranceStyles.Tone;
import org.groupkpi.explain.FigureLineage.Gap;
import org.groupkpi.explain.FigureLineage.Part;
import org.groupkpi.explain.OwnFigure.Making;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Rational;
import org.groupkpi.measure.Unit;
import org.groupkpi.submission.Adjustment;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.PublishedFigure;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.submission.Restatement;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Writes the tree of a figure, each figure above what it is made of, with formulas over it. */
final class AssuranceRows {
  private final Lineage lineage;
  private final Catalogue catalogue;
  private final Language language;
  private final OwnFigureText words;
  private final XSSFSheet sheet;
  private final AssuranceStyles styles;

  /** Where a figure stands that was written before. */
  private final Map<FigureKey, Integer> written = new HashMap<>();

  private int next;

  AssuranceRows(
      Lineage lineage, Language language, XSSFSheet sheet, AssuranceStyles styles, int first) {
    this.lineage = lineage;
    this.catalogue = lineage.basis().catalogue();
    this.language = language;
    this.words = new OwnFigureText(lineage.basis(), language);
    this.sheet = sheet;
    this.styles = styles;
    this.next = first;
  }

  /** Writes a figure and all that it is made of; returns the number of the last row. */
  int write(GroupValue value) {
    figure(value, 0);
    return next - 1;
  }

  private AssuranceRow row(Tone tone, int level, String item) {
    return new AssuranceRow(sheet, styles, tone, next++, level).item(item, level);
  }

  private AssuranceRow place(AssuranceRow row, SourceCell place) {
    return row.place(place, number -> say("row {0}", number));
  }

  private String say(String english, Object... values) {
    return Words.of(english).fill(values).in(language);
  }

  private String name(KpiCode code) {
    return code + " " + catalogue.name(code).in(language);
  }

  private int figure(GroupValue value, int level) {
    FigureLineage figure = lineage.of(value);
    AssuranceRow row =
        row(Tone.FIGURE, level, name(value.code()))
            .text(AssuranceColumn.YEAR, value.year().toString())
            .text(AssuranceColumn.UNIT, value.unit().text());
    Integer before = written.putIfAbsent(value.key(), row.number());
    if (before != null) {
      row.text(AssuranceColumn.HOW, say("see row {0}", before + 1));
      recomputed(row, value, AssuranceColumn.FIGURE.at(before));
      return row.number();
    }
    row.text(AssuranceColumn.HOW, how(figure));
    switch (figure.value().origin().from()) {
      case PUBLISHED -> published(row, value, value.published().orElseThrow());
      case HEAD_OFFICE -> given(row, value, figure.value().origin().given().orElseThrow());
      case FORMULA -> formula(row, figure, level);
      case CONTRIBUTIONS -> contributions(row, figure, level);
    }
    return row.number();
  }

  private static void recomputed(AssuranceRow row, GroupValue value, String formula) {
    if (value.known()) {
      row.recomputed(AssuranceColumn.FIGURE, formula, value.value());
    }
  }

  private String how(FigureLineage figure) {
    GroupValue value = figure.value();
    String rule =
        switch (figure.value().origin().from()) {
          case PUBLISHED -> say("as an earlier report printed it");
          case HEAD_OFFICE -> say("given by head office for the printed figure");
          case FORMULA, CONTRIBUTIONS -> rule(figure);
        };
    String missing = value.known() ? "" : say("missing: ") + value.figure().reason().in(language);
    String restated =
        value.restated()
            ? say("before ")
                + value.revision().before().map(LineageWords::figure).orElse(say("blank"))
                + say("; ")
                + String.join(say("; "), words.restatements(value.revision().restatements()))
            : "";
    return List.of(rule, missing, restated).stream()
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(say(". ")));
  }

  private String rule(FigureLineage figure) {
    String weight = figure.indicator().weight();
    return LineageWords.rule(figure.indicator(), figure.approach(), LocalText.same(weight))
        .in(language);
  }

  private void published(AssuranceRow row, GroupValue value, PublishedFigure printed) {
    printed
        .value()
        .ifPresent(shown -> quantity(row, new Quantity(shown, printed.unit()), value.unit()));
    recomputed(row, value, product(row));
    place(row, printed.place());
  }

  private void given(AssuranceRow row, GroupValue value, Restatement given) {
    quantity(row, given.value().orElseThrow(), value.unit());
    recomputed(row, value, product(row));
    place(row, given.place());
  }

  private static void quantity(AssuranceRow row, Quantity quantity, Unit unit) {
    row.number(AssuranceColumn.REPORTED, quantity.value())
        .text(AssuranceColumn.REPORTED_UNIT, quantity.unit().text())
        .conversion(quantity.unit().factor().over(unit.factor()));
  }

  /** Reported times conversion. */
  private static String product(AssuranceRow row) {
    return AssuranceColumn.REPORTED.at(row.number())
        + "*"
        + AssuranceColumn.CONVERSION.at(row.number());
  }

  private void formula(AssuranceRow row, FigureLineage figure, int level) {
    GroupValue value = figure.value();
    Map<FigureKey, Integer> operands = new HashMap<>();
    for (GroupValue operand : value.origin().operands()) {
      operands.put(operand.key(), figure(operand, level + 1));
    }
    Map<String, Integer> factors = factors(value.origin().factors(), level + 1);
    Map<String, String> cells = new HashMap<>();
    for (GroupValue operand : value.origin().operands()) {
      int at = operands.getOrDefault(operand.key(), 0);
      String cell = operand.known() ? based(at, operand.unit()) : "0";
      figure.operands().stream()
          .filter(named -> named.key().equals(operand.key()))
          .forEach(named -> cells.put(named.as(), cell));
    }
    Formula formula = figure.indicator().formula().orElseThrow();
    recomputed(row, value, excel(formula, cells, factors, value.origin().factors(), value.unit()));
  }

  /** The formula in base units, then stated in the unit of the result. */
  private static String excel(
      Formula formula,
      Map<String, String> operands,
      Map<String, Integer> factors,
      List<FactorUse> uses,
      Unit unit) {
    Map<String, Unit> units = new HashMap<>();
    uses.forEach(use -> units.put(use.factor(), use.entry().value().unit()));
    String text =
        FormulaText.of(
            formula,
            factor ->
                based(factors.getOrDefault(factor, 0), units.getOrDefault(factor, Unit.NUMBER)),
            reference -> operands.getOrDefault(FormulaText.of(reference), "0"));
    Rational factor = unit.factor();
    return factor.equals(Rational.ONE)
        ? text
        : "(" + text + ")*" + factor.denominator() + "/" + factor.numerator();
  }

  /** A figure in base units. */
  private static String based(int row, Unit unit) {
    String cell = AssuranceColumn.FIGURE.at(row);
    Rational factor = unit.factor();
    return factor.equals(Rational.ONE)
        ? cell
        : "(" + cell + "*" + factor.numerator() + "/" + factor.denominator() + ")";
  }

  private Map<String, Integer> factors(List<FactorUse> uses, int level) {
    Map<String, Integer> rows = new HashMap<>();
    for (FactorUse use : uses) {
      Quantity value = use.entry().value();
      AssuranceRow row =
          row(Tone.PLAIN, level, use.factor() + " " + use.entry().name().in(language))
              .text(AssuranceColumn.YEAR, use.entry().year().toString())
              .text(AssuranceColumn.UNIT, value.unit().text())
              .number(AssuranceColumn.FIGURE, value.value())
              .ours(value.value())
              .text(AssuranceColumn.HOW, use.entry().source())
              .text(AssuranceColumn.FILE, "definitions/factors");
      rows.put(use.factor(), row.number());
    }
    return rows;
  }

  private void contributions(AssuranceRow row, FigureLineage figure, int level) {
    GroupValue value = figure.value();
    AggregationRule rule = figure.indicator().rule();
    int first = next;
    figure.parts().forEach(part -> part(part, rule, level + 1));
    if (rule == AggregationRule.DISTINCT) {
      names(figure, level + 1);
    }
    value.origin().adjustments().forEach(one -> adjustment(one, value.unit(), level + 1));
    int last = next - 1;
    figure.gaps().forEach(gap -> gap(gap, level + 1));
    figure
        .exclusions()
        .forEach(
            (reason, entities) ->
                row(Tone.PLAIN, level + 1, LineageWords.exclusion(reason).in(language))
                    .text(
                        AssuranceColumn.HOW,
                        entities.stream().map(one -> one.code()).collect(Collectors.joining(" "))));
    if (last >= first) {
      recomputed(row, value, combined(rule, first, last));
    }
  }

  private static String combined(AggregationRule rule, int first, int last) {
    String contributions = AssuranceColumn.CONTRIBUTION.from(first, last);
    return switch (rule) {
      case MIN -> "MIN(" + contributions + ")";
      case MAX -> "MAX(" + contributions + ")";
      case MEAN ->
          "SUM("
              + contributions
              + ")/SUMPRODUCT("
              + AssuranceColumn.SHARE.from(first, last)
              + ","
              + AssuranceColumn.WEIGHT.from(first, last)
              + ")";
      case SUM, GROUP, DISTINCT, TEXT, FORMULA -> "SUM(" + contributions + ")";
    };
  }

  private void part(Part part, AggregationRule rule, int level) {
    AssuranceRow row =
        row(Tone.PLAIN, level, words.entity(part.contribution().entity()))
            .share(part.contribution().share());
    own(row, part.figure(), level);
    int at = row.number();
    if (rule == AggregationRule.DISTINCT) {
      return;
    }
    if (rule == AggregationRule.TEXT) {
      row.recomputed(AssuranceColumn.CONTRIBUTION, "1", BigDecimal.ONE);
      return;
    }
    if (!rule.scaled()) {
      row.recomputed(
          AssuranceColumn.CONTRIBUTION,
          AssuranceColumn.FIGURE.at(at),
          part.contribution().figure().value());
      return;
    }
    String scaled = AssuranceColumn.FIGURE.at(at) + "*" + AssuranceColumn.SHARE.at(at);
    if (part.weight().isPresent()) {
      OwnFigure weight = part.weight().get();
      row.formula(AssuranceColumn.WEIGHT, AssuranceColumn.FIGURE.at(next), weight.figure().value());
      scaled += "*" + AssuranceColumn.WEIGHT.at(at);
    }
    row.recomputed(AssuranceColumn.CONTRIBUTION, scaled, part.contribution().amount());
    part.weight().ifPresent(weight -> described(weight, level + 1));
  }

  /** The cells of an entity's own figure, and below them the rows of what it is made of. */
  private void own(AssuranceRow row, OwnFigure own, int level) {
    row.text(AssuranceColumn.YEAR, own.year().toString())
        .text(AssuranceColumn.UNIT, own.indicator().unit().text())
        .text(AssuranceColumn.HOW, String.join(say("; "), words.made(own)));
    String formula = own.match(new Sources(row, level));
    if (own.figure().known() && !formula.isEmpty()) {
      row.formula(AssuranceColumn.FIGURE, formula, own.figure().value());
    }
  }

  /** Writes what an own figure was made of; gives the formula over it, empty if there is none. */
  private final class Sources implements OwnFigure.Cases<String> {
    private final AssuranceRow row;
    private final int level;

    Sources(AssuranceRow row, int level) {
      this.row = row;
      this.level = level;
    }

    @Override
    public String reported(OwnFigure own, Fact fact) {
      place(row, fact.source());
      if (fact.value() instanceof ReportedValue.Figure figure) {
        Indicator indicator = own.indicator();
        quantity(row, figure.quantity(indicator.collectUnit()), indicator.unit());
        return product(row);
      }
      return "";
    }

    @Override
    public String sumOfMembers(OwnFigure own, List<OwnFigure> members) {
      return added(members.stream().map(member -> described(member, level + 1)).toList());
    }

    @Override
    public String listed(OwnFigure own, List<OwnFigure> rows) {
      return added(rows.stream().map(row -> described(row, level + 1)).toList());
    }

    @Override
    public String computed(OwnFigure own, Making.Computed computed) {
      Map<String, String> cells = new HashMap<>();
      for (OwnFigure.Operand operand : computed.operands()) {
        if (!cells.containsKey(operand.as())) {
          int at = described(operand.figure(), level + 1);
          boolean known = operand.figure().figure().known();
          Unit unit = operand.figure().indicator().unit();
          cells.put(operand.as(), known ? based(at, unit) : "0");
        }
      }
      Map<String, Integer> factors = factors(computed.factors(), level + 1);
      Unit unit = own.indicator().unit();
      return excel(computed.formula(), cells, factors, computed.factors(), unit);
    }

    @Override
    public String folded(OwnFigure own, Formula formula) {
      return "";
    }

    @Override
    public String estimated(OwnFigure own, List<Adjustment> estimates) {
      return added(ownAdjustments(estimates, own.indicator().unit(), level + 1));
    }

    @Override
    public String adjusted(OwnFigure own, Making.Adjusted adjusted) {
      List<Integer> rows = new ArrayList<>();
      rows.add(described(adjusted.unadjusted(), level + 1));
      rows.addAll(ownAdjustments(adjusted.adjustments(), own.indicator().unit(), level + 1));
      return added(rows);
    }

    @Override
    public String nothing(OwnFigure own) {
      return "";
    }
  }

  /** Rows of what head office adds to an entity's own figure; returns their numbers. */
  private List<Integer> ownAdjustments(List<Adjustment> adjustments, Unit unit, int level) {
    List<Integer> rows = new ArrayList<>();
    for (Adjustment one : adjustments) {
      AssuranceRow row = adjustmentRow(one, unit, level);
      row.recomputed(AssuranceColumn.FIGURE, product(row), one.value().in(unit).value());
      rows.add(row.number());
    }
    return rows;
  }

  private static String added(List<Integer> rows) {
    return rows.stream().map(AssuranceColumn.FIGURE::at).collect(Collectors.joining("+"));
  }

  /** An own figure in a row of its own; returns the row's number. */
  private int described(OwnFigure own, int level) {
    AssuranceRow row = row(Tone.PLAIN, level, name(own.code()));
    own(row, own, level);
    if (own.figure().known() && own.figure().words().isEmpty()) {
      row.ours(own.figure().value());
    }
    return row.number();
  }

  private void names(FigureLineage figure, int level) {
    TreeSet<String> names = new TreeSet<>();
    figure.parts().forEach(part -> names.addAll(part.figure().figure().names()));
    for (String name : names) {
      row(Tone.PLAIN, level, name).recomputed(AssuranceColumn.CONTRIBUTION, "1", BigDecimal.ONE);
    }
  }

  private void adjustment(Adjustment one, Unit unit, int level) {
    AssuranceRow row = adjustmentRow(one, unit, level);
    row.recomputed(AssuranceColumn.CONTRIBUTION, product(row), one.value().in(unit).value());
  }

  private AssuranceRow adjustmentRow(Adjustment one, Unit unit, int level) {
    String kind = LineageWords.kind(one.type()).in(language);
    AssuranceRow row =
        row(Tone.PLAIN, level, one.id() + " " + kind + " " + words.entity(one.entity()))
            .text(AssuranceColumn.YEAR, one.year().toString())
            .text(AssuranceColumn.UNIT, unit.text())
            .text(AssuranceColumn.HOW, words.adjustmentNotes(one).get(0));
    quantity(row, one.value(), unit);
    return place(row, one.place());
  }

  private void gap(Gap gap, int level) {
    Branch told = words.gap(gap);
    AssuranceRow row =
        row(Tone.GAP, level, told.label())
            .text(AssuranceColumn.HOW, String.join(say("; "), told.notes()));
    gap.weight().orElse(gap.figure()).reported().ifPresent(fact -> place(row, fact.source()));
  }
}
