package org.groupkpi.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.00, 0",
    "-0.50, -0.5",
    "1E+3, 1000",
    "1687.000, 1687",
  })
  void plainHasNoExponent(BigDecimal value, String text) {
    assertThat(Exact.plain(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "7, 7",
    "12, 12",
    "999, 999",
    "1000, '1,000'",
    "123456, '123,456'",
    "1234567.80, '1,234,567.80'",
    "-1000, '-1,000'",
    "-0.00, 0.00",
  })
  void thousandsAreParted(BigDecimal value, String text) {
    assertThat(Exact.grouped(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "12405.00, '12,405'",
    "1240.50, '1,240.5'",
    "123456789012345678901234, '123,456,789,012,345,678,901,234'",
    "1234567890123456789012345, 1.23456789E+24",
    "1E+300, 1E+300",
  })
  void whatIsTooLongToReadIsAPowerOfTen(BigDecimal value, String text) {
    assertThat(Exact.readable(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "1E+399, false",
    "1E+400, true",
    "1E-400, false",
    "1E-401, true",
    "12.5, false",
  })
  void noFigureHasMoreThan400Digits(BigDecimal value, boolean absurd) {
    assertThat(Exact.absurd(value)).isEqualTo(absurd);
  }

  @ParameterizedTest
  @CsvSource({"401, false", "400, false"})
  void zerosBehindThePointDoNotCount(int decimals, boolean absurd) {
    assertThat(Exact.absurd(BigDecimal.ONE.setScale(decimals))).isEqualTo(absurd);
  }
}
