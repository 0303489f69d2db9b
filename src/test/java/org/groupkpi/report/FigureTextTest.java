package org.groupkpi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.groupkpi.consolidation.Change;
import org.groupkpi.definition.Decimals;
import org.groupkpi.measure.Absent;
import org.groupkpi.measure.Quantity;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of {@code report.md}, "Printing a figure". */
class FigureTextTest {
  @ParameterizedTest
  @CsvSource({
    "2823, 2, HALF_UP, '2,823.00'",
    "1234567.891, 1, HALF_UP, '1,234,567.9'",
    "999.995, 2, HALF_UP, '1,000.00'",
    "-1234.5, 0, HALF_EVEN, '-1,234'",
    "1.005, 2, HALF_UP, 1.01",
    "2.5, 0, HALF_EVEN, 2",
    "2.5, 0, HALF_UP, 3",
    "-0.5, 0, HALF_UP, -1",
    "0, 2, HALF_UP, 0.00",
    "0, 0, HALF_UP, 0",
    "0.004, 2, HALF_UP, <0.01",
    "-0.004, 2, HALF_UP, >-0.01",
    "0.4, 0, HALF_UP, <1",
    "123, 0, HALF_UP, 123"
  })
  void printsFigures(String value, int decimals, RoundingMode mode, String expected) {
    assertThat(
            new FigureText(mode)
                .figure(new BigDecimal(value), Decimals.of(decimals), FigureText.Small.BELOW))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0.004, 0.00", "-0.004, 0.00"})
  void printsSmallFiguresAsZeroWhereTheTableSaysSo(String value, String expected) {
    assertThat(
            new FigureText(RoundingMode.HALF_UP)
                .figure(new BigDecimal(value), Decimals.of(2), FigureText.Small.ZERO))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "PERCENT, 5.123, +5.12%, +5.12%",
    "PERCENT, -8.7, -8.70%, -8.70%",
    "PERCENT, 0.001, 0.00%, 0.00%",
    "PERCENT, -0.001, 0.00%, 0.00%",
    "PERCENT, 1234.5, '+1,234.50%', '+1,234.50%'",
    "POINTS, 1.3, +1.30 个百分点, +1.30 pp",
    "NONE, , —, —"
  })
  void printsChanges(Change.Kind kind, @Nullable String value, String zh, String en) {
    LocalText text = new FigureText(RoundingMode.HALF_UP).change(change(kind, value), 2);
    assertThat(text.in(Language.ZH)).isEqualTo(zh);
    assertThat(text.in(Language.EN)).isEqualTo(en);
  }

  @ParameterizedTest
  @CsvSource({
    "PERCENT, 5.123, 增长 5.12%, 增長 5.12%, up 5.12%",
    "PERCENT, -8.7, 下降 8.70%, 下降 8.70%, down 8.70%",
    "PERCENT, 0.001, 持平, 持平, unchanged",
    "PERCENT, -0.001, 持平, 持平, unchanged",
    "PERCENT, 1234.5, '增长 1,234.50%', '增長 1,234.50%', 'up 1,234.50%'",
    "POINTS, 1.3, 增长 1.30 个百分点, 增長 1.30 個百分點, up 1.30 percentage points",
    "POINTS, -0.25, 下降 0.25 个百分点, 下降 0.25 個百分點, down 0.25 percentage points"
  })
  void saysChanges(Change.Kind kind, String value, String zh, String zhHant, String en) {
    LocalText text = new FigureText(RoundingMode.HALF_UP).change(change(kind, value), 2);
    assertThat(FigureText.words(text.in(Language.ZH), Language.ZH)).isEqualTo(zh);
    assertThat(FigureText.words(text.in(Language.ZH_HANT), Language.ZH_HANT)).isEqualTo(zhHant);
    assertThat(FigureText.words(text.in(Language.EN), Language.EN)).isEqualTo(en);
  }

  private static Change change(Change.Kind kind, @Nullable String value) {
    return new Change(
        kind,
        value == null
            ? Absent.missing(LocalText.same("none"))
            : Quantity.number(new BigDecimal(value)));
  }
}
