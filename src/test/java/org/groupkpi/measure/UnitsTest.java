package org.groupkpi.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {
  private static final Units UNITS = Units.builtIn();

  private static Unit unit(String text) {
    return UNITS.parse(text).orElseThrow(() -> new AssertionError(text));
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
  @CsvSource({"吨, kWh", "人, 人次", "件, 个", "元, USD", "吨标煤, 吨", "%, 百分点", "吨/人, 吨", "m3, t"})
  void quantitiesStayApart(String one, String other) {
    assertThat(unit(one).convertsTo(unit(other))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "万", "万顿", "吨/", "/吨", "吨//人", "万万吨", "kilo", "吨 和 人"})
  void unknownExpressionsAreNoUnits(String text) {
    assertThat(UNITS.parse(text)).isEmpty();
  }

  @Test
  void theUnitIsPrintedAsWritten() {
    assertThat(unit("吨/万元").text()).isEqualTo("吨/万元");
    assertThat(unit("吨/万元").quantity()).isEqualTo("mass / currency CNY");
    assertThat(unit("%").quantity()).isEqualTo("number");
  }

  @Test
  void unitsOfAProjectTakeScalesToo() {
    Units own =
        UNITS.with(
            List.of(
                new Units.Line("焙烧炉", "count 焙烧炉", Rational.ONE, List.of("furnace"), false),
                new Units.Line("桶", "volume", Rational.parse("0.159"), List.of(), false)));
    assertThat(own.parse("万焙烧炉").orElseThrow().convertsTo(own.parse("furnace").orElseThrow()))
        .isTrue();
    assertThat(own.parse("万桶").orElseThrow().to(unit("m3"), BigDecimal.ONE))
        .isEqualByComparingTo("1590");
    assertThat(UNITS.parse("桶")).isEmpty();
  }
}
