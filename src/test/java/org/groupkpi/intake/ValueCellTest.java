package org.groupkpi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import org.groupkpi.definition.Indicator;
import org.groupkpi.file.Cell;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Units;
import org.groupkpi.submission.ReportedValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table "what a value cell may hold" of the contract, row by row. */
class ValueCellTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "WASTE  | 12.5            | 12.5           |",
        "WASTE  | 0               | 0              |",
        "WASTE  | 0.1             | 0.1            |",
        "WASTE  | -0              | 0              |",
        "RATE   | %0.125          | 12.5           |",
        "RATE   | 12.5            | 12.5           |",
        "WASTE  | %0.125          | BLANK          | C203",
        "WASTE  | =A1+1>7         | 7              |",
        "WASTE  | =A1+1>          | BLANK          | C204",
        "WASTE  | １２３４．５       | 1234.5         | C201",
        "WASTE  | \"1,234.5\"     | 1234.5         | C201",
        "WASTE  | 1 234.5         | 1234.5         | C201",
        "WASTE  | ''12            | 12             | C201",
        "WASTE  | '12             | 12             | C201",
        "RATE   | 12.5%           | 12.5           | C201",
        "WASTE  | 12.5%           | BLANK          | C203",
        "WASTE  | 1.2E+05         | 120000         | C201",
        "WASTE  | \"12,34,567\"   | BLANK          | C202",
        "WASTE  | \"1,177（含处置往年贮存量 126）\" | 1177 | C206",
        "WASTE  | 57（千吨）      | 57000          | C207",
        "WASTE  | 57（吨）        | 57             | C206",
        "WASTE  | 57（万元）      | BLANK          | C208",
        "WASTE  | 57（1）         | 57             | C206",
        "WASTE  | 100（万）       | BLANK          | C202",
        "WASTE  | 100 (亿)        | BLANK          | C202",
        "WASTE  | 100(million)    | BLANK          | C202",
        "WASTE  | 12.5(%)         | BLANK          | C203",
        "RATE   | 12.5（％）      | 12.5           | C206",
        "RATE   | 5（‰）          | 0.5            | C207",
        "WASTE  | 12 吨           | 12             | C207",
        "WASTE  | 12 万吨         | 120000         | C207",
        "WASTE  | 12kg            | 0.012          | C207",
        "WASTE  | 12 千瓦时       | BLANK          | C208",
        "WASTE  | 12 左右         | BLANK          | C202",
        "RATE   | 5‰              | 0.5            | C207",
        "WASTE  | 不适用          | NOT_APPLICABLE |",
        "WASTE  | N/A             | NOT_APPLICABLE |",
        "WASTE  | na              | NOT_APPLICABLE |",
        "WASTE  | n.a.            | NOT_APPLICABLE |",
        "WASTE  | Ｎ／Ａ           | NOT_APPLICABLE |",
        "WASTE  | 暂缺            | NOT_AVAILABLE  |",
        "WASTE  | Not available   | NOT_AVAILABLE  |",
        "WASTE  | 缺              | NOT_AVAILABLE  |",
        "WASTE  | -               | BLANK          | C209",
        "WASTE  | —               | BLANK          | C209",
        "WASTE  | –               | BLANK          | C209",
        "WASTE  | ——              | BLANK          | C209",
        "WASTE  | /               | BLANK          | C209",
        "WASTE  | \\              | BLANK          | C209",
        "WASTE  | 无              | BLANK          | C209",
        "WASTE  | None            | BLANK          | C209",
        "WASTE  | @2024-12-31     | BLANK          | C202",
        "WASTE  | !TRUE           | BLANK          | C202",
        "WASTE  | !#DIV/0!        | BLANK          | C202",
        "WASTE  | ?1E400          | BLANK          | C202",
        "WASTE  | 约 12           | BLANK          | C202",
        "WASTE  | \"1.234,56\"    | BLANK          | C202",
        "WASTE  | (123)           | BLANK          | C202",
        "WASTE  | '∞              | BLANK          | C202",
        "WASTE  | 1'234           | BLANK          | C202",
        "WASTE  | 12*             | BLANK          | C202",
        "WASTE  | 12¹             | BLANK          | C202",
        "WASTE  | 12²             | BLANK          | C202",
        "WASTE  | 0x10            | BLANK          | C202",
        "WASTE  | '−12            | -12            | C201",
        "WASTE  | 1234567890123456 | 1234567890123460 | C211",
        "WASTE  | '1234567890123456 | 1234567890123456 | C201 C211",
        "WASTE  | '0.30000000000000004 | 0.30000000000000004 | C201 C211",
        "WASTE  | 0.30000000000000004 | 0.3          |",
        "WASTE  | 0.8999999999999999 | 0.9           |",
        "WASTE  | 0.3333333333333333 | 0.333333333333333 |",
        "WASTE  | 0.33333333333333333333 | 0.333333333333333 | C211",
        "WASTE  | 1000000000000000000 | 1000000000000000000 |",
        "CERTS  | ISO 14001；ISO 45001 | ISO 14001；ISO 45001 |",
        "CERTS  | 无              | BLANK          | C209",
        "CERTS  | 不适用          | NOT_APPLICABLE |",
        "STORY  | 无              | 无             |",
        "STORY  | 12              | 12             |",
        "STORY  | @2024-12-31     | 2024-12-31     |",
        "STORY  | !#REF!          | BLANK          | C202",
      })
  void reads(String code, String drawn, String value, String finding) {
    Indicator indicator = SmallGroup.catalogue().indicator(code);
    Optional<Cell> cell =
        TextGrid.of("## s\n" + drawn.replace("''", "'’").replace('’', '\''))
            .sheets()
            .get(0)
            .cell(1, 1);
    ValueCell.Read read =
        new ValueCell(Units.builtIn(), indicator, indicator.collectUnit()).read(cell);
    assertThat(text(read.value())).isEqualTo(value);
    assertThat(
            read.findings().stream()
                .map(found -> found.kind().name())
                .collect(Collectors.joining(" ")))
        .isEqualTo(finding == null ? "" : finding);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "@2024-12-31    | DATE",
        "!TRUE          | BOOLEAN",
        "!#DIV/0!       | ERROR",
        "\"1.234,56\"   | SEPARATORS",
        "\"12,34,567\"  | SEPARATORS",
        "1’234          | SEPARATORS",
        "12.            | SEPARATORS",
        "１．２３４，５６ | SEPARATORS",
        "1 23           | SEPARATORS",
        "(123)          | PARENTHESES",
        "（1,234.5）     | PARENTHESES",
        "∞              | INFINITE",
        "-Infinity      | INFINITE",
        "1E400          | INFINITE",
        "?1E400         | INFINITE",
        "约 12          | OTHER",
        "12²            | OTHER",
        "100万          | SCALE",
        "1,000（百万）  | SCALE",
        "12*            | OTHER",
      })
  void saysWhyItIsNoNumber(String drawn, NotANumber reason) {
    Indicator indicator = SmallGroup.catalogue().indicator("WASTE");
    Optional<Cell> cell = TextGrid.of("## s\n" + drawn).sheets().get(0).cell(1, 1);
    ValueCell.Read read =
        new ValueCell(Units.builtIn(), indicator, indicator.collectUnit()).read(cell);
    assertThat(read).isEqualTo(reason.read(cell.orElseThrow().text()));
  }

  private static String text(ReportedValue value) {
    if (value instanceof ReportedValue.Figure figure) {
      return Exact.plain(figure.value());
    }
    return value instanceof ReportedValue.Answer answer ? answer.text() : value.toString();
  }
}
