package org.groupkpi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Alone, since it sets the language of all. */
@Isolated
class WrittenNumberTest {
  private final Locale usual = Locale.getDefault();

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(usual);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      quoteCharacter = '"',
      value = {
        "12                | 12      |    |",
        "0                 | 0       |    |",
        "-12.50            | -12.50  |    |",
        "+3                | 3       |    |",
        ".5                | 0.5     |    |",
        "007               | 7       |    |",
        "１２３４．５        | 1234.5  |    |",
        "1,234.5           | 1234.5  |    |",
        "１，２３４．５       | 1234.5  |    |",
        "12,345,678        | 12345678 |   |",
        "1 234.5           | 1234.5  |    |",
        "12 345 678        | 12345678 |   |",
        "1\u00A0234.5      | 1234.5  |    |",
        "1\u202F234        | 1234    |    |",
        "1\u2009234        | 1234    |    |",
        "'12               | 12      |    |",
        "＇12              | 12      |    |",
        "\"　12　\"         | 12      |    |",
        "12.5%             | 12.5    | %  |",
        "12.5 ％           | 12.5    | %  |",
        "1.2E+05           | 120000  |    |",
        "1.2e-3            | 0.0012  |    |",
        "1,177（含处置往年贮存量 126） | 1177 | | 含处置往年贮存量 126",
        "1177 (of which 126)         | 1177 | | of which 126",
        "12.5%（估）        | 12.5    | %  | 估",
        "12 吨             | 12      | 吨 |",
        "12万吨标煤         | 12      | 万吨标煤 |",
        "1,200.5吨/万元     | 1200.5  | 吨/万元 |",
        "12*               | 12      | *  |",
        "12¹               | 12      | ¹  |",
        "\u221212         | -12     |    |",
        "\u201312         | -12     |    |",
        "\u200B12         | 12      |    |",
        "12\u200B3        | 123     |    |",
        "12\u200B         | 12      |    |",
        "\u202D1,234\u202C 吨 | 1234 | 吨 |",
      })
  void reads(String text, String value, String suffix, String annotation) {
    WrittenNumber number = WrittenNumber.parse(text).orElseThrow();
    assertThat(number.value()).isEqualByComparingTo(value);
    assertThat(number.suffix()).isEqualTo(suffix == null ? "" : suffix);
    assertThat(number.annotation()).isEqualTo(annotation == null ? "" : annotation);
  }

  /** Nothing of this is a number, and nothing of it becomes one with a unit behind it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "'",
        "abc",
        "-",
        "%",
        ".",
        "(123)",
        "（123）",
        "≈12",
        "<0.1",
        "约 12",
        "\u0661\u0662",
        "1E400",
        "1E999999999",
        "NaN",
        "Infinity",
        "--5",
        "¥12",
        "12 (a) (b",
        "12吨（估）"
      })
  void isNone(String text) {
    assertThat(WrittenNumber.parse(text)).isEmpty();
  }

  /** A number with something behind it that no unit is: the cell is refused, not cut down. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.234,56",
        "12,34,567",
        "1,23",
        "0,123",
        "1,2345",
        "1234,567",
        "1,234 567",
        "1'234",
        "0x10",
        "1 23",
        "12.",
        "1.2.3",
        "12 左右",
        "12-13",
        "12~13"
      })
  void hasSomethingBehind(String text) {
    assertThat(WrittenNumber.parse(text).map(WrittenNumber::suffix).orElse("?")).isNotEmpty();
    assertThat(
            WrittenNumber.parse(text)
                .flatMap(number -> org.groupkpi.measure.Units.builtIn().parse(number.suffix())))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "fr-FR", "tr-TR", "ar-EG", "hi-IN-u-nu-deva", "zh-CN"})
  void readsTheSameInEveryLocale(String locale) {
    Locale.setDefault(Locale.forLanguageTag(locale));
    assertThat(WrittenNumber.parse("1,234.5").orElseThrow().value()).isEqualByComparingTo("1234.5");
    assertThat(WrittenNumber.parse("1.234,5").orElseThrow().suffix()).isEqualTo(",5");
  }
}
