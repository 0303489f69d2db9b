package org.groupkpi.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumberFormatTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "General | PLAIN",
        "0.00E+00 | PLAIN",
        "#,##0_ ;[Red]-#,##0 | PLAIN",
        "0\"days\" | PLAIN",
        "0\\d | PLAIN",
        "0_d | PLAIN",
        "[$￥-804]#,##0.00 | PLAIN",
        "[Magenta]0 | PLAIN",
        "@ | PLAIN",
        "0.0% | PERCENT",
        "0\"%\" | PLAIN",
        "yyyy-mm-dd | DATE",
        "[$-F800]dddd\\,\\ mmmm\\ dd | DATE",
        "[h]:mm | DATE",
        "[ss].00 | DATE",
        "h\"时\"mm\"分\";@ | DATE",
        "\"Q\"0;d | PLAIN",
        "e\"年\" | DATE",
      })
  void theFirstSectionDecides(String code, NumberFormat format) {
    assertThat(NumberFormat.of(code)).isEqualTo(format);
  }

  @Test
  void builtInFormatsAreKnownByNumber() {
    assertThat(NumberFormat.builtIn(0)).isEqualTo(NumberFormat.PLAIN);
    assertThat(NumberFormat.builtIn(10)).isEqualTo(NumberFormat.PERCENT);
    assertThat(NumberFormat.builtIn(14)).isEqualTo(NumberFormat.DATE);
    assertThat(NumberFormat.builtIn(31)).isEqualTo(NumberFormat.DATE);
    assertThat(NumberFormat.builtIn(37)).isEqualTo(NumberFormat.PLAIN);
    assertThat(NumberFormat.builtIn(58)).isEqualTo(NumberFormat.DATE);
  }
}
