package org.groupkpi.project;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.Comparison;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.Target;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Year;
import org.groupkpi.text.Keyword;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Reads {@code targets}. */
final class TargetsReader {
  private static final Map<String, Target.Type> TYPES = Keyword.all(Target.Type.values());
  private static final Map<String, Target.Path> PATHS = Keyword.all(Target.Path.values());
  private static final Map<String, Comparison> COMPARISONS = comparisons();

  private final KnownCodes references;
  private final Year year;
  private final Code unique = new Code();

  private TargetsReader(KnownCodes references, Year year) {
    this.references = references;
    this.year = year;
  }

  private static Map<String, Comparison> comparisons() {
    Map<String, Comparison> comparisons = new LinkedHashMap<>();
    comparisons.put("<=", Comparison.AT_MOST);
    comparisons.put("≤", Comparison.AT_MOST);
    comparisons.put(">=", Comparison.AT_LEAST);
    comparisons.put("≥", Comparison.AT_LEAST);
    comparisons.put("=", Comparison.EQUAL);
    return comparisons;
  }

  static List<Target> read(DefinitionTable table, KnownCodes references, Year year) {
    TargetsReader reader = new TargetsReader(references, year);
    return table.rows().stream().flatMap(row -> reader.target(row).stream()).toList();
  }

  private Optional<Target> target(DefinitionRow row) {
    String code = Code.plain(row, "code");
    unique.isNew(code, row, "code");
    Target.Type type = row.choice("kind", TYPES).orElse(Target.Type.LEVEL);
    Optional<Year> baseYear = row.year("base_year");
    boolean against = type == Target.Type.CHANGE || type == Target.Type.DIFFERENCE;
    if (against && !row.has("base_year")) {
      row.problem(
          FindingKind.D024, "base_year", Words.of("change and difference need a base year"));
    }
    if (type != Target.Type.TEXT) {
      row.needed("value");
    }
    Optional<BigDecimal> value =
        type == Target.Type.CHANGE ? row.percent("value") : row.number("value");
    Optional<BigDecimal> next =
        type == Target.Type.CHANGE ? row.percent("next_value") : row.number("next_value");
    Optional<KpiCode> indicator = references.code(row, "indicator", row.needed("indicator"));
    if (indicator.isEmpty()) {
      return Optional.empty();
    }
    Indicator measured = references.catalogue().indicator(indicator.get().indicator());
    Unit unit = unit(row, type, measured);
    boolean points = type == Target.Type.CHANGE && unit.convertsTo(points());
    return Optional.of(
        new Target(
            code,
            indicator.get(),
            baseYear,
            points ? Target.Type.DIFFERENCE : type,
            type == Target.Type.TEXT ? Comparison.EQUAL : comparison(row, measured),
            stated(type, value.orElse(BigDecimal.ZERO), unit),
            row.year("year").orElse(year),
            next.map(number -> stated(type, number, unit)),
            row.choice("path", PATHS).orElse(Target.Path.LINEAR),
            row.local("text").or(LocalText.same(code))));
  }

  private Unit unit(DefinitionRow row, Target.Type type, Indicator indicator) {
    if (type == Target.Type.TEXT) {
      if (indicator.rule() != AggregationRule.TEXT) {
        row.problem(
            FindingKind.D023,
            "indicator",
            Words.of("a target of kind text takes its status from a text indicator; {0} is none")
                .fill(indicator.code()));
      }
      return indicator.unit();
    }
    if (indicator.rule().answeredInWords()) {
      row.problem(
          FindingKind.D023,
          "indicator",
          Words.of("{0} is answered in words and cannot have a target").fill(indicator.code()));
    }
    Unit wanted = type == Target.Type.CHANGE ? percent() : indicator.unit();
    Unit given = row.unit("unit", references.catalogue().units()).orElse(wanted);
    boolean points = type != Target.Type.LEVEL && indicator.unit().changesInPoints();
    if (!given.convertsTo(wanted) && !(points && given.convertsTo(points()))) {
      row.problem(FindingKind.D014, "unit", UnitWords.differ(given, wanted));
    }
    return given;
  }

  /** A change in percent; a difference of percentages in points. */
  private Quantity stated(Target.Type type, BigDecimal value, Unit unit) {
    return switch (type) {
      case LEVEL, TEXT -> new Quantity(value, unit);
      case CHANGE ->
          unit.convertsTo(percent())
              ? new Quantity(unit.to(percent(), value), percent())
              : new Quantity(value, unit);
      case DIFFERENCE ->
          unit.changesInPoints()
              ? new Quantity(unit.to(percent(), value), points())
              : new Quantity(value, unit);
    };
  }

  private Unit percent() {
    return references.catalogue().units().parse("%").orElseThrow();
  }

  private Unit points() {
    return references.catalogue().units().parse("百分点").orElseThrow();
  }

  private static Comparison comparison(DefinitionRow row, Indicator indicator) {
    Optional<Comparison> given = row.choice("comparator", COMPARISONS);
    if (!row.has("comparator") && indicator.better().isEmpty()) {
      row.problem(FindingKind.D006, "comparator", "comparator");
    }
    return given.orElse(
        indicator.better().equals(Optional.of(Indicator.Better.HIGHER))
            ? Comparison.AT_LEAST
            : Comparison.AT_MOST);
  }
}
