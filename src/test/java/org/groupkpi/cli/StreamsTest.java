package org.groupkpi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.groupkpi.text.TextWidth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results go to one stream, progress and summary to the other, and lists fit the terminal. */
class StreamsTest {
  private static final String SAMPLE = "sample-workbooks/with-mistakes";

  @TempDir private Path out;

  private record Printed(String results, String messages) {}

  private static Printed kpi(OptionalInt columns, String... arguments) {
    ByteArrayOutputStream results = new ByteArrayOutputStream();
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(results, true, UTF_8),
            new PrintStream(messages, true, UTF_8),
            false,
            false,
            columns,
            Optional.empty());
    Kpi.run(console, Path.of(""), arguments);
    return new Printed(results.toString(UTF_8), messages.toString(UTF_8));
  }

  @Test
  void findingsOfValidateAreResults() {
    Printed printed = kpi(OptionalInt.empty(), "validate", "--out", out + "/v", SAMPLE);
    assertThat(printed.results()).contains("错误 C202", "AL02_2024.xlsx").doesNotContain("退回填报表");
    assertThat(printed.messages()).contains("退回填报表 18 份").doesNotContain("C202");
  }

  @Test
  void findingsOfCheckDefinitionsAreResults() throws IOException {
    Printed right = kpi(OptionalInt.empty(), "check-definitions", SAMPLE);
    assertThat(right.results()).contains("定义无误");
    assertThat(right.messages()).isEmpty();
    Files.writeString(out.resolve("project.yaml"), "group: G\nyear: 2024\n", UTF_8);
    Printed wrong = kpi(OptionalInt.empty(), "check-definitions", out.toString());
    assertThat(wrong.results()).contains("D004");
    assertThat(wrong.messages()).doesNotContain("D004");
  }

  @Test
  void findingsOfConsolidateAreMessages() {
    Printed printed = kpi(OptionalInt.empty(), "consolidate", "--out", out + "/c", SAMPLE);
    assertThat(printed.results()).isEmpty();
    assertThat(printed.messages()).contains("错误 C202", "未出表");
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 100, 120, 200})
  void statusFitsTheTerminal(int columns) {
    for (String language : new String[] {"zh", "en"}) {
      String table = kpi(OptionalInt.of(columns), "status", "--lang", language, SAMPLE).results();
      String[] lines = table.split("\n", -1);
      int end = table.substring(0, table.lastIndexOf('─')).split("\n", -1).length;
      for (int i = 1; i < end; i++) {
        assertThat(TextWidth.of(lines[i])).as(lines[i]).isLessThanOrEqualTo(columns);
      }
      assertThat(table).contains("EL02", "100.0 %");
    }
  }
}
