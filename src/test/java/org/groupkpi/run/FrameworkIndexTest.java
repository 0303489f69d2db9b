package org.groupkpi.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index of frameworks: what is in force, which figures answer it, what is missing. */
class FrameworkIndexTest {
  private static final Path EXAMPLE = Path.of("src/test/resources/examples/framework-index");

  @TempDir private Path folder;

  @Test
  void listsWhatIsInForceWithWhatAnswersIt() throws IOException {
    assertThat(index())
        .containsExactly(
            "A1.2 | Greenhouse gases | Table | partly",
            "A4.1 | Climate | Chapter on the climate | covered",
            "36 | Water | Table | covered",
            "303-5 | Water | Table; Chapter 3 | covered",
            "305-1 | Scope 1 | Table | covered",
            "1 | Fish of all kinds | Table | covered",
            "2 | Trees | Table | gap",
            "3 | Policy |  | gap",
            "4 | Rules | Appendix | covered",
            "5 | Water and trees | Table | partly",
            "6 | Employees in three years | Table | partly",
            "7 | Employees in two years, by gender | Table | covered",
            "8 | Employees by region | Table | partly",
            "9 | In no table |  | gap",
            "第三十条（一） | In no table, but somewhere | Chapter 5 | covered");
  }

  @Test
  void codesGoAndComeWithTheYear() throws IOException {
    assertThat(index("--year", "2025"))
        .contains("D28 | Greenhouse gases | Table | gap")
        .noneMatch(row -> row.startsWith("A1.2") || row.startsWith("A4.1"));
    assertThat(index("--year", "2023"))
        .contains("1 | Fish | Table | gap")
        .noneMatch(row -> row.startsWith("36 "));
  }

  private List<String> index(String... options) throws IOException {
    Path here = folder.resolve(String.join("", options) + "run");
    ExampleRun run = ExampleRun.of(EXAMPLE, here, options);
    List<String> lines = new ArrayList<>();
    for (String framework : List.of("HKEX", "SSE", "GRI", "OWN")) {
      Path index = run.output().resolve("tables/" + framework + ".csv");
      assertThat(index).as(run.messages()).exists();
      ExampleProject.rows(index).stream().map(FrameworkIndexTest::line).forEach(lines::add);
    }
    return lines;
  }

  private static String line(Map<String, String> row) {
    return String.join(
        " | ", row.get("label"), row.get("requirement"), row.get("location"), row.get("status"));
  }
}
