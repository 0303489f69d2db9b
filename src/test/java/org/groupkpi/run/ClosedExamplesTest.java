package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example, closed: next year its figures read as they did, and made again they stay. */
@Execution(ExecutionMode.CONCURRENT)
class ClosedExamplesTest {
  private static final String[] FIGURE = {"value", "unit", "display"};

  @TempDir private Path folder;

  static List<Path> examples() throws IOException {
    return ExampleProject.all();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void readsTheSameNextYear(Path example) throws IOException {
    Path project = folder.resolve("project");
    ExampleProject.copy(example, project);
    Path settings = project.resolve("project.yaml");
    String gate = "\ngate:\n  errors: 1000\n";
    Files.writeString(settings, Files.readString(settings, UTF_8) + gate, UTF_8);
    run("before", project, "2024");

    Called closed = Called.kpi("close", project.toString());
    assertThat(closed.exit()).as(closed.printed()).isZero();

    run("again", project, "2024");
    assertThat(folder.resolve("again/data/results.csv"))
        .hasSameBinaryContentAs(folder.resolve("before/data/results.csv"));
    run("next", project, "2025");
    for (String year : List.of("2024", "2023")) {
      SortedMap<String, String> asItWas = ResultColumns.of(folder.resolve("before"), year, FIGURE);
      SortedMap<String, String> asItIs = ResultColumns.of(folder.resolve("next"), year, FIGURE);
      // Which nodes and years are shown depends on the years of the project.
      asItWas.keySet().retainAll(asItIs.keySet());
      asItIs.keySet().retainAll(asItWas.keySet());
      assertThat(asItIs).isEqualTo(asItWas);
    }
  }

  private void run(String name, Path project, String year) {
    String out = folder.resolve(name).toString();
    Called.kpi(
        "consolidate",
        "--draft",
        "--formats",
        "csv",
        "--year",
        year,
        "--out",
        out,
        project.toString());
  }
}
