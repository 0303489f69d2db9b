package org.groupkpi.project;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.Catalogue;
import org.groupkpi.definition.Dimension;
import org.groupkpi.definition.Factor;
import org.groupkpi.definition.Formula;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.Kind;
import org.groupkpi.definition.Nearest;
import org.groupkpi.definition.Register;
import org.groupkpi.definition.Registers;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Units;
import org.groupkpi.text.Words;

/** Reads {@code indicators} into the catalogue: first every row, then their formulas. */
final class IndicatorsReader {

  /**
   * What was read.
   *
   * @param formulas reads formulas over this catalogue
   * @param rows the row of each indicator
   */
  record Read(Catalogue catalogue, FormulaReader formulas, Map<String, DefinitionRow> rows) {}

  private final Map<String, DefinitionRow> rows = new LinkedHashMap<>();
  private final Map<String, Indicator> indicators = new LinkedHashMap<>();
  private final Set<String> unitless = new HashSet<>();

  private IndicatorsReader() {}

  static Read read(
      DefinitionTable table,
      Units units,
      Map<String, Dimension> dimensions,
      Map<String, Factor> factors,
      Map<String, Register> registers) {
    IndicatorsReader reader = new IndicatorsReader();
    Code unique = new Code();
    for (DefinitionRow row : table.rows()) {
      String code = Code.inFormula(row, "code");
      if (factors.containsKey(code)) {
        row.problem(FindingKind.D008, "code", code, Words.of("the table of factors"));
      }
      if (registers.containsKey(code)) {
        row.problem(FindingKind.D008, "code", code, Words.of("the table of registers"));
      }
      if (unique.isNew(code, row, "code")) {
        reader.rows.put(code, row);
        Indicator indicator = new IndicatorRow(row, units, dimensions, reader.unitless).read(code);
        reader.indicators.put(code, indicator);
      }
    }
    return reader.withFormulas(
        new Catalogue(
            reader.indicators, dimensions, factors, units, new Registers(registers, Map.of())));
  }

  private Read withFormulas(Catalogue draft) {
    FormulaReader formulas = new FormulaReader(draft, unitless);
    Map<String, Indicator> computed = new LinkedHashMap<>();
    indicators.forEach(
        (code, indicator) -> {
          DefinitionRow row = rowOf(code);
          check(row, indicator, draft);
          computed.put(code, formula(row, indicator, formulas).orElse(indicator));
        });
    Catalogue catalogue =
        new Catalogue(
            computed, draft.dimensions(), draft.factors(), draft.units(), formulas.registers());
    CircularFormulas.report(catalogue, rows);
    return new Read(catalogue, new FormulaReader(catalogue, unitless), rows);
  }

  private DefinitionRow rowOf(String code) {
    return Objects.requireNonNull(rows.get(code), code);
  }

  private Optional<Indicator> formula(
      DefinitionRow row, Indicator indicator, FormulaReader formulas) {
    if (!row.has("formula")) {
      return Optional.empty();
    }
    Optional<Formula> formula =
        formulas
            .read(row, "formula", row.text("formula"))
            .map(read -> formulas.counting(read, indicator.unit()));
    if (formula.isPresent() && !unitless.contains(indicator.code())) {
      formulas
          .unit(row, "formula", formula.get())
          .filter(unit -> !unit.convertsTo(indicator.unit()))
          .ifPresent(
              unit ->
                  row.problem(
                      FindingKind.D014, "formula", UnitWords.result(unit, indicator.unit())));
    }
    return formula.map(indicator::computedBy);
  }

  private static void check(DefinitionRow row, Indicator indicator, Catalogue draft) {
    AggregationRule rule = indicator.rule();
    boolean hasFormula = row.has("formula");
    if (rule == AggregationRule.FORMULA && !hasFormula) {
      row.problem(
          FindingKind.D023, "formula", Words.of("aggregate is formula but there is no formula"));
    }
    if (rule.answeredInWords() && hasFormula) {
      row.problem(
          FindingKind.D023,
          "formula",
          Words.of("an indicator answered in words cannot have a formula"));
    }
    if (indicator.kind() == Kind.TEXT && !rule.answeredInWords() && row.has("aggregate")) {
      row.problem(
          FindingKind.D023, "aggregate", Words.of("with kind text, aggregate is text or distinct"));
    }
    checkWeight(row, indicator, draft);
  }

  private static void checkWeight(DefinitionRow row, Indicator indicator, Catalogue draft) {
    String weight = indicator.weight();
    if (indicator.rule() != AggregationRule.MEAN) {
      if (!weight.isEmpty()) {
        row.problem(
            FindingKind.D023,
            "weight",
            Words.of("only an indicator with aggregate mean has a weight"));
      }
      return;
    }
    Indicator weighing = draft.indicators().get(weight);
    if (weight.isEmpty()) {
      row.problem(FindingKind.D022, "weight");
    } else if (weighing == null) {
      String nearest = Nearest.to(weight, draft.indicators().keySet());
      row.problem(FindingKind.D012, "weight", Words.of("indicator"), weight, nearest);
    } else if (weight.equals(indicator.code()) || weighing.rule().answeredInWords()) {
      row.problem(FindingKind.D023, "weight", Words.of("{0} cannot be the weight").fill(weight));
    }
  }
}
