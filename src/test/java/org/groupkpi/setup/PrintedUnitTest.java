package org.groupkpi.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedUnitTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "万吨 | 万吨",
        "吨/百万营收 | 吨/百万元",
        "吨/吨氧化铝产量 | 吨/吨",
        "10,000 t | 万t",
        "RMB 100 million | 亿元",
        "100 million kWh | 亿kWh",
        "t/RMB 10,000 | t/万元",
        "t/RMB million revenue | t/RMB million",
        "t/t alumina | t/t"
      })
  void readsUnitsAsReportsPrintThem(String printed, String spelled) {
    assertThat(PrintedUnit.known(printed).map(unit -> unit.unit().text())).contains(spelled);
  }

  @ParameterizedTest
  @CsvSource({"罐", "cans of paint"})
  void aWordThatNobodyKnowsCountsThings(String word) {
    assertThat(PrintedUnit.of(word)).hasValueSatisfying(unit -> assertThat(unit.isOwn()).isTrue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"单位：万吨 | 万吨", "（单位：吨） | 吨", "Unit: 10,000 t | 10,000 t"})
  void readsTheUnitOfACaption(String caption, String unit) {
    assertThat(PrintedUnit.inCaption(caption)).contains(unit);
  }

  @ParameterizedTest
  @CsvSource({"2024", "见注 3", "/"})
  void whatIsNoUnitIsNone(String text) {
    assertThat(PrintedUnit.of(text)).isEmpty();
  }
}
