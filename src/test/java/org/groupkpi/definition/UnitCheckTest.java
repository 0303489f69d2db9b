package org.groupkpi.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Units;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitCheckTest {
  private static final Map<String, Unit> UNITS = units();

  private static Map<String, Unit> units() {
    Map<String, Unit> units = new HashMap<>();
    units.put("GHG", unit("万吨"));
    units.put("REVENUE", unit("亿元"));
    units.put("POWER", unit("kWh"));
    units.put("COAL", unit("t"));
    units.put("RATE", unit("%"));
    units.put("HC", unit("人"));
    units.put("HOURS", unit("小时"));
    units.put("EF", unit("kgCO2e/kWh"));
    units.put("TRAIN", unit("人次"));
    return units;
  }

  private static Unit unit(String text) {
    return Units.builtIn().parse(text).orElseThrow();
  }

  private static Unit unitOf(String formula) throws Exception {
    return new UnitCheck(UNITS).unitOf(FormulaParser.parse(formula, "EF"::equals));
  }

  @ParameterizedTest
  @CsvSource({
    "GHG / REVENUE, 吨/万元",
    "POWER * EF, 万吨",
    "GHG + COAL, 吨",
    "GHG - 0, 吨",
    "'sum(GHG, 0, COAL)', 吨",
    "RATE * HC, 人",
    "100 - RATE, %",
    "HOURS / HC, 小时/人",
    "GHG / COAL, %",
    "-GHG * 2, 吨",
    "max(POWER) / 2, GJ",
    "abs(RATE - 1), ‰",
  })
  void theResultConverts(String formula, String unit) throws Exception {
    assertThat(unitOf(formula).convertsTo(unit(unit))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "POWER + COAL, energy, mass",
    "GHG + 1, mass, number",
    "HC - TRAIN, count 人, count 人次",
    "'sum(GHG, POWER)', mass, energy",
    "GHG / (HC + HOURS), count 人, time",
  })
  void differentQuantitiesAreRefusedByName(String formula, String one, String other) {
    assertThatThrownBy(() -> unitOf(formula))
        .isInstanceOfSatisfying(
            FormulaFault.class,
            fault -> assertThat(fault.reason().en()).contains(one).contains(other));
  }

  @ParameterizedTest
  @CsvSource({"GHG / HC, 吨/万元", "POWER, t", "RATE, 百分点"})
  void theResultMayNotFitTheIndicator(String formula, String unit) throws Exception {
    assertThat(unitOf(formula).convertsTo(unit(unit))).isFalse();
  }
}
