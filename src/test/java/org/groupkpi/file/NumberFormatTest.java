package org.groupkpi.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumberFormatTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "General | NUMBER | 12.5",
        "0.00E+00 | NUMBER | 12.5",
        "#,##0_ ;[Red]-#,##0 | NUMBER | 12.5",
        "0\"days\" | NUMBER | 12.5days",
        "0\\d | NUMBER | 12.5d",
        "0_d | NUMBER | 12.5",
        "[$￥-804]#,##0.00 | NUMBER | ￥12.5",
        "[Magenta]0 | NUMBER | 12.5",
        "@ | NUMBER | 12.5",
        "0.0% | NUMBER | 1250%",
        "0\"%\" | NUMBER | 12.5%",
        "#,##0, | NUMBER | 0.0125",
        "0!.0,\"万\" | NUMBER | 0.00125万",
        "0\\!.0,\\万 | NUMBER | 0\\!.0,\\万",
        "0\"万\"0000 | NUMBER | 12.5",
        "[<10]0;[<20]0\"t\";0\"kg\" | NUMBER | 12.5t",
        "yyyy-mm-dd | DATE | 12.5",
        "[$-F800]dddd\\,\\ mmmm\\ dd | DATE | 12.5",
        "h\"时\"mm\"分\";@ | TIME | 12.5",
        "[h]:mm | ELAPSED | 12.5",
        "[ss].00 | ELAPSED | 12.5",
        "\"Q\"0;d | NUMBER | Q12.5",
        "e\"年\" | DATE | 12.5",
      })
  void theSectionOfTheNumberDecides(String code, FormatSection.Kind kind, String shown) {
    BigDecimal number = new BigDecimal("12.5");
    FormatSection section = NumberFormat.of(code).of(number);
    assertThat(section.kind()).isEqualTo(kind);
    assertThat(section.display().text(number)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "0, NUMBER, 12.5",
    "10, NUMBER, 1250%",
    "14, DATE, 12.5",
    "20, TIME, 12.5",
    "31, DATE, 12.5",
    "37, NUMBER, 12.5",
    "44, NUMBER, ¤12.5",
    "46, ELAPSED, 12.5",
    "58, DATE, 12.5",
  })
  void builtInFormatsAreKnownByNumber(int id, FormatSection.Kind kind, String shown) {
    BigDecimal number = new BigDecimal("12.5");
    FormatSection section = NumberFormat.builtIn(id).of(number);
    assertThat(section.kind()).isEqualTo(kind);
    assertThat(section.display().text(number)).isEqualTo(shown);
  }
}
