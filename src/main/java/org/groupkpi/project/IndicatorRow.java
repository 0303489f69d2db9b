package org.groupkpi.project;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.Approach;
import org.groupkpi.definition.Dimension;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.Kind;
import org.groupkpi.definition.Nearest;
import org.groupkpi.definition.Range;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Units;
import org.groupkpi.text.Keyword;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Reads one row of {@code indicators}, its formula still left out. */
record IndicatorRow(
    DefinitionRow row, Units units, Map<String, Dimension> dimensions, Set<String> unitless) {
  private static final int MOST_DECIMALS = 20;
  private static final int DEFAULT_DECIMALS = 2;
  private static final Map<String, Kind> KINDS = Keyword.all(Kind.values());
  private static final Map<String, AggregationRule> RULES = Keyword.all(AggregationRule.values());
  private static final Map<String, Indicator.Better> DIRECTIONS =
      Keyword.all(Indicator.Better.values());
  private static final Map<String, Approach> APPROACHES = Keyword.all(Approach.values());

  Indicator read(String code) {
    AggregationRule rule = rule();
    Kind kind = kind();
    Unit unit = unit(code, rule.answeredInWords() || kind == Kind.TEXT);
    LocalText name = row.local("name");
    if (name.isEmpty()) {
      row.problem(FindingKind.D031, "name_zh", code);
    }
    Indicator.Expectation expectation =
        new Indicator.Expectation(
            range(),
            positive("swing", row.percent("swing")),
            positive("swing_floor", row.number("swing_floor")));
    return new Indicator(
        code,
        new Indicator.Presentation(
            name.or(LocalText.same(code)),
            row.text("category"),
            row.whole("decimals", MOST_DECIMALS).orElse(DEFAULT_DECIMALS),
            row.choice("better", DIRECTIONS),
            row.list("refs")),
        unit,
        kind,
        new Indicator.Question(
            collectUnit(unit),
            row.yes("required", !row.has("formula")),
            row.list("segments"),
            row.local("guidance"),
            row.text("source")),
        new Indicator.Combination(
            rule, Optional.empty(), row.text("weight"), row.choice("approach", APPROACHES)),
        breakdowns(),
        expectation);
  }

  private AggregationRule rule() {
    row.needed("aggregate");
    return row.choice("aggregate", RULES).orElse(AggregationRule.SUM);
  }

  private Kind kind() {
    row.needed("kind");
    return row.choice("kind", KINDS).orElse(Kind.FLOW);
  }

  private Unit unit(String code, boolean words) {
    String text = words ? row.text("unit") : row.needed("unit");
    Optional<Unit> unit = row.unit("unit", units);
    if (unit.isEmpty() || text.isEmpty()) {
      unitless.add(code);
    }
    return unit.orElse(Unit.NUMBER);
  }

  private Unit collectUnit(Unit unit) {
    Optional<Unit> given = row.unit("collect_unit", units);
    boolean unitKnown = units.parse(row.text("unit")).isPresent();
    if (given.isPresent() && unitKnown && !given.get().convertsTo(unit)) {
      row.problem(FindingKind.D014, "collect_unit", UnitWords.differ(given.get(), unit));
    }
    return given.orElse(unit);
  }

  private List<Dimension> breakdowns() {
    List<Dimension> breakdowns = new ArrayList<>();
    for (String code : row.list("breakdowns")) {
      Dimension dimension = dimensions.get(code);
      if (dimension == null) {
        String nearest = Nearest.to(code, dimensions.keySet());
        row.problem(FindingKind.D012, "breakdowns", Words.of("dimension"), code, nearest);
      } else if (breakdowns.contains(dimension)) {
        row.problem(FindingKind.D008, "breakdowns", code, row.where());
      } else {
        breakdowns.add(dimension);
      }
    }
    return breakdowns;
  }

  private Range range() {
    Optional<BigDecimal> min = row.number("min");
    Optional<BigDecimal> max = row.number("max");
    if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
      row.problem(FindingKind.D030, "min", row.text("min"), row.text("max"));
    }
    return new Range(min, max);
  }

  private Optional<BigDecimal> positive(String column, Optional<BigDecimal> number) {
    if (number.filter(value -> value.signum() < 0).isPresent()) {
      row.problem(FindingKind.D035, column, row.text(column), "≥ 0");
    }
    return number;
  }
}
