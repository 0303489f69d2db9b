package org.groupkpi.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RationalTest {
  @ParameterizedTest
  @CsvSource({
    "1000, 1000",
    "3.6e6, 3600000",
    "0.45359237, 0.45359237",
    "1/8, 0.125",
    "2000/3, 2000/3",
    "6/9, 2/3",
    "0.5/0.25, 2"
  })
  void readsAsADecimalWhereThatIsExact(String written, String shown) {
    assertThat(Rational.parse(written)).hasToString(shown);
  }
}
