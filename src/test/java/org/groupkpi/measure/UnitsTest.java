package org.groupkpi.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {
  /** Ones that have read nothing yet: units remember what they read. */
  private final Units units = Units.builtIn().with(List.of());

  private Unit unit(String text) {
    return units.parse(text).orElseThrow(() -> new AssertionError(text));
  }

  @ParameterizedTest
  @CsvSource({
    "万吨, 吨, 1, 10000",
    "亿吨, 万吨, 1, 10000",
    "万吨标煤, tce, 1, 10000",
    "亿度, kWh, 1, 100000000",
    "十万吨, t, 1, 100000",
    "千吨, kg, 1, 1000000",
    "kgCO2e/t, tCO2e/t, 1000, 1",
    "吨/万元, kg/元, 1, 0.1",
    "吨/百万元, 吨/亿元, 1, 100",
    "元/人, 万元/人, 10000, 1",
    "tCO2e, 万吨, 10000, 1",
    "GJ, kWh, 3.6, 1000",
    "亩, m2, 3, 2000",
    "公顷, 亩, 2, 30",
    "小时/人, hours/people, 7, 7",
    "%, ‰, 1, 10",
    "立方米, L, 1, 1000",
    "MWh, 万度, 10, 1",
    "t*km, 吨·公里, 5, 5",
    "ｋＷｈ, 千瓦时, 1, 1",
    "万 吨, 吨, 1, 10000",
    "萬噸, 吨, 1, 10000",
    "噸/億元, 吨/亿元, 1, 1",
    "（万元）, 元, 1, 10000",
    "人民币万元, 万元, 1, 1",
    "萬元人民幣, 万元, 1, 1",
    "EUR million, EUR, 1, 1000000",
    "million USD, USD, 1, 1000000",
    "USD bn, USD, 1, 1000000000",
    "EURk, EUR, 1, 1000",
    "EUR m, EUR, 1, 1000000",
    "m EUR, EUR, 1, 1000000",
    "HK$'000, HKD, 1, 1000",
    "RMB billion, 亿元, 1, 10",
    "RMB thousand, 万元, 10, 1",
    "millions of US dollars, USD, 1, 1000000",
    "thousand tonnes, t, 1, 1000",
    "Thousand Tonnes, t, 1, 1000",
    "tonnes thousand, t, 1, 1000",
    "million m3, m3, 1, 1000000",
    "million hours, h, 1, 1000000",
    "million cubic metres, 万立方米, 1, 100",
    "metric tons, t, 1, 1",
    "short tons, kg, 1, 907.18474",
    "lb, kg, 1, 0.45359237",
    "hectares, m2, 1, 10000",
    "acres, m2, 1, 4046.8564224",
    "square feet, m2, 1, 0.09290304",
    "litres, L, 1, 1",
    "thousand liters, m3, 1, 1",
    "megalitres, m3, 1, 1000",
    "gallons, L, 1, 3.785411784",
    "thousand gallons, L, 1, 3785.411784",
    "barrels, L, 1, 158.987294928",
    "MMBtu, J, 1, 1055055852.62",
    "million Btu, MMBtu, 1, 1",
    "therms, J, 1, 105505585.262",
    "kilowatt-hours, kWh, 1, 1",
    "kwh, kWh, 1, 1",
    "Gigajoules, GJ, 1, 1",
    "thousand BOE, boe, 1, 1000",
    "ktoe, toe, 1, 1000",
    "tonnes CO2e, tCO2e, 1, 1",
    "metric tons of CO2 equivalent, tCO2e, 1, 1",
    "MtCO2e, tCO2e, 1, 1000000",
    "thousand tCO2e, tCO2e, 1, 1000",
    "tonnes of waste, t, 1, 1",
    "hours worked, h, 1, 1",
    "万工时, 小时, 1, 10000",
    "person-years, FTE, 1, 1",
    "人年, full-time equivalents, 1, 1",
    "Employees, 人, 1, 1",
    "employee, people, 1, 1",
    "incidents, 起, 1, 1",
    "accidents per million hours, cases/h, 1000000, 1",
    "incidents per 200 000 hours worked, cases/h, 200000, 1",
    "kg per tonne, 千克/吨, 1, 1",
    "tCO2e per EUR million, tCO2e/EUR, 1000000, 1",
    "hours per employee, 小时/人, 1, 1",
    "tonne-km, t*km, 1, 1",
    "tkm, 吨·公里, 1, 1",
    "thousand vehicle-kilometres, 辆*km, 1, 1000",
    "per cent, %, 1, 1",
    "basis points, 百分点, 100, 1",
  })
  void converts(String from, String to, String value, String expected) {
    assertThat(unit(from).convertsTo(unit(to))).isTrue();
    assertThat(unit(from).to(unit(to), new BigDecimal(value))).isEqualByComparingTo(expected);
  }

  @Test
  void aResultThatDoesNotEndIsRoundedTo34Digits() {
    BigDecimal mu = unit("m2").to(unit("亩"), new BigDecimal("1"));
    assertThat(mu).isEqualByComparingTo("0.0015");
    BigDecimal third = unit("J").to(unit("kWh"), new BigDecimal("1.2E+6"));
    assertThat(third.precision()).isEqualTo(34);
    assertThat(third.toPlainString()).isEqualTo("0.3333333333333333333333333333333333");
  }

  @ParameterizedTest
  @CsvSource({
    "吨, kWh",
    "人, 人次",
    "件, 个",
    "元, USD",
    "吨标煤, 吨",
    "%, 百分点",
    "吨/人, 吨",
    "m3, t",
    "FTE, employees",
    "boe, GJ",
    "toe, tce",
    "customers, people"
  })
  void quantitiesStayApart(String one, String other) {
    assertThat(unit(one).convertsTo(unit(other))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "万",
        "万顿",
        "吨/",
        "/吨",
        "吨//人",
        "万万吨",
        "kilo",
        "吨 和 人",
        "tons",
        "mt",
        "mtCO2e",
        "mt/人",
        "ct",
        "million",
        "k hours",
        "5吨",
        "km million bn",
        "EUR thousand million",
        "$"
      })
  void unknownExpressionsAreNoUnits(String text) {
    assertThat(units.parse(text)).isEmpty();
  }

  @Test
  void theUnitIsPrintedAsWritten() {
    assertThat(unit("吨/万元").text()).isEqualTo("吨/万元");
    assertThat(unit("吨/万元").quantity()).isEqualTo("mass / currency CNY");
    assertThat(unit("%").quantity()).isEqualTo("number");
  }

  @ParameterizedTest
  @CsvSource({
    "万吨标煤, '10,000 tce'",
    "吨/万元, 't/10,000 CNY'",
    "hours, hours",
    "thousand tonnes, thousand tonnes",
    "EUR million, EUR million",
    "元/employee, CNY/employee",
    "万工时, '10,000 h'",
  })
  void englishLabels(String written, String expected) {
    assertThat(units.inEnglish(written)).isEqualTo(expected);
  }

  @Test
  void unitsOfAProjectTakeScalesToo() {
    Units own =
        units.with(
            List.of(
                new Units.Line(
                    "焙烧炉", "count 焙烧炉", Rational.ONE, List.of("furnace"), Units.Prefixes.NONE),
                new Units.Line(
                    "桶", "volume", Rational.parse("0.159"), List.of(), Units.Prefixes.NONE)));
    assertThat(own.parse("万焙烧炉").orElseThrow().convertsTo(own.parse("furnace").orElseThrow()))
        .isTrue();
    assertThat(own.parse("万桶").orElseThrow().to(unit("m3"), BigDecimal.ONE))
        .isEqualByComparingTo("1590");
    assertThat(units.parse("桶")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "吨, mass",
    "吨/万元, mass / currency CNY",
    "%, number",
    "t*km, length · mass",
    "m2*m2, area^2",
  })
  void namesItsQuantity(String written, String quantity) {
    assertThat(units.parse(written).map(Unit::quantity).orElse("")).isEqualTo(quantity);
  }

  @ParameterizedTest
  @CsvSource({
    "%, true, true, false",
    "‰, true, false, false",
    "百分点, false, false, false",
    "吨, false, false, false",
    "人, false, false, true",
    "万人, false, false, false",
    "人/吨, false, false, false",
  })
  void isCountedOrPrintedInItsOwnWay(
      String written, boolean points, boolean percent, boolean things) {
    assertThat(unit(written).changesInPoints()).isEqualTo(points);
    assertThat(unit(written).isPercent()).isEqualTo(percent);
    assertThat(unit(written).countsThings()).isEqualTo(things);
  }

  @Test
  void productsAndQuotientsAreWrittenAsSuch() {
    assertThat(unit("吨").times(unit("公里")).text()).isEqualTo("吨*公里");
    assertThat(unit("吨").over(unit("人")).text()).isEqualTo("吨/人");
    assertThat(unit("吨").times(Unit.NUMBER).text()).isEqualTo("吨");
    assertThat(Unit.NUMBER.times(unit("吨")).text()).isEqualTo("吨");
    assertThat(Unit.NUMBER.over(unit("吨")).text()).isEqualTo("/吨");
    assertThat(unit("吨").over(unit("吨")).powers()).isEmpty();
    assertThat(Unit.NUMBER.over(unit("吨")).quantity()).isEqualTo("1 / mass");
  }

  @Test
  void theTableTellsWhatItHolds() {
    assertThat(units.lines()).hasSameSizeAs(Units.builtIn().lines()).hasSizeGreaterThan(50);
    assertThat(units.quantities()).contains("mass", "energy", "currency CNY").doesNotContain("");
    assertThat(units.base("mass").flatMap(units::line).orElseThrow().factor())
        .isEqualTo(Rational.ONE);
    assertThat(units.base("no such quantity")).isEmpty();
    assertThat(units.line("人").orElseThrow().counts()).isTrue();
    assertThat(units.line("吨").orElseThrow().counts()).isFalse();
    assertThat(units.line("万吨")).isEmpty();
  }
}
