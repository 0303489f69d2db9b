package org.groupkpi.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.groupkpi.measure.Rational;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which measure figures of a unit have, and by how many places their point moves. */
class MeasureTest {
  private static final Units UNITS =
      Units.builtIn()
          .with(
              List.of(
                  new Units.Line(
                      "打", "count 只", Rational.parse("12"), List.of(), Units.Prefixes.NONE),
                  new Units.Line("辆次", "trips", Rational.ONE, List.of(), Units.Prefixes.NONE)));

  @ParameterizedTest
  @CsvSource(
      nullValues = "pure",
      value = {
        "t, utr:t, 0",
        "万吨, utr:t, 4",
        "亿吨, utr:t, 8",
        "kg, utr:kg, 0",
        "mg, utr:t, -9",
        "吨CO2e, utr:tCO2e, 0",
        "万吨二氧化碳当量, utr:tCO2e, 4",
        "kgCO2e, utr:tCO2e, -3",
        "万千瓦时, utr:MWh, 1",
        "亿度, utr:MWh, 5",
        "GJ, utr:GJ, 0",
        "亿立方米, utr:m3, 8",
        "公顷, utr:ha, 0",
        "亩, own:mu, 0",
        "万亩, own:mu, 4",
        "万小时, own:h, 4",
        "万吨标煤, own:tce, 4",
        "小时, own:h, 0",
        "元, iso4217:CNY, 0",
        "EUR million, iso4217:EUR, 6",
        "亿元, iso4217:CNY, 8",
        "人, pure, 0",
        "万人次, pure, 4",
        "%, pure, -2",
        "‰, pure, -3",
        "倍, pure, 0",
        "吨/万元, utr:t/iso4217:CNY, -4",
        "吨CO2e/百万元, utr:tCO2e/iso4217:CNY, -6",
        "kgCO2e/t, utr:tCO2e/utr:t, -3",
        "千瓦时/吨, utr:kWh/utr:t, 0",
        "元/人, iso4217:CNY/own:people, 0",
        "打, own:打, 0",
        "万辆次, own:辆次, 4",
      })
  void isOfTheRegistryWhereItCanBe(String unit, String measure, int shift) {
    Unit given = UNITS.parse(unit).orElseThrow();
    Measure found = Measure.of(given, UNITS);
    assertThat(found.text()).isEqualTo(measure == null ? "" : measure);
    assertThat(found.shift(given)).hasValue(shift);
  }

  @Test
  void aUnitThatNeedsAConversionHasNoPlaceInAnother() {
    Measure tonnes = Measure.of(UNITS.parse("t").orElseThrow(), UNITS);
    assertThat(tonnes.shift(UNITS.parse("斤").orElseThrow())).isEmpty();
    assertThat(tonnes.shift(UNITS.parse("kg").orElseThrow())).hasValue(-3);
  }
}
