package org.groupkpi.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.groupkpi.print.CsvTables;
import org.groupkpi.print.SampleReport;
import org.groupkpi.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {
  @Test
  void startsWithByteOrderMarkAndEndsLinesWithCrLf() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvText csv = new CsvText(bytes)) {
      csv.header(List.of("label", "2024 value"));
      csv.text("a \"b\", c").figure("1,177").end();
    }
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo("\uFEFFlabel,2024 value\r\n\"a \"\"b\"\", c\",\"1,177\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd|' /C calc'!A0",
        "+1+cmd|x",
        "-1+cmd|x",
        "-1 cmd|x",
        "-1 (cmd|x)",
        "@SUM(A1)",
        "\tx",
        "\rx",
        "\nx",
        " =1",
        "＝1",
        "-"
      })
  void textThatASpreadsheetWouldRunIsPrefixed(String text) throws IOException {
    assertThat(text(text).replaceFirst("^\"", "")).startsWith("'");
    assertThat(figure(text).replaceFirst("^\"", "")).startsWith("'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-8.70%",
        "+5.12%",
        "-12",
        "+1.30 个百分点",
        "+1.30 pp",
        "-0.5",
        "<0.01",
        "—",
        "-1.6（含往年 <0.01）",
        "-1.6 (including 0.5)",
        "-3777 吨/万元",
        "-5.00 × 10 t"
      })
  void figuresAreNeverAltered(String figure) throws IOException {
    assertThat(figure(figure)).isEqualTo(figure);
  }

  @Test
  void hostileTextsStayInTheirFields() {
    String csv = CsvTables.render(SampleReport.saying("=a\",\n;b", Language.ZH)).get(0).text();
    assertThat(csv).contains("\"'=a\"\",\n;b\"").doesNotContain(",=a");
  }

  private static String text(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvText csv = new CsvText(bytes)) {
      csv.text(text);
    }
    return bytes.toString(StandardCharsets.UTF_8).substring(1);
  }

  private static String figure(String figure) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvText csv = new CsvText(bytes)) {
      csv.figure(figure);
    }
    return bytes.toString(StandardCharsets.UTF_8).substring(1);
  }
}
