package org.groupkpi.explain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.groupkpi.cli.Console;
import org.groupkpi.cli.Kpi;
import org.groupkpi.definition.Approach;
import org.groupkpi.run.ExampleProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every figure comes out again, exactly, from what {@code kpi explain --all --format json} says it
 * is made of; and in every cell that it names stands what it says.
 */
@Execution(ExecutionMode.CONCURRENT)
class LineageTest {
  private static final Path EXAMPLES = Path.of("src/test/resources/examples");
  private static final int GROUPS = 12;

  @TempDir private Path folder;

  static List<Path> projects() throws IOException {
    try (Stream<Path> folders = Files.list(EXAMPLES)) {
      List<Path> all = new ArrayList<>(folders.sorted().toList());
      all.add(Path.of("sample-workbooks/with-mistakes"));
      return all;
    }
  }

  static List<Integer> seeds() {
    return IntStream.range(0, GROUPS).boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("projects")
  void figuresComeOutAgain(Path example) throws IOException {
    Path project = example;
    if (example.startsWith(EXAMPLES)) {
      project = folder.resolve("project");
      ExampleProject.copy(example, project);
    }
    check(project, "operational-control");
  }

  /** Approaches weigh the same cells otherwise, so that these are looked up once. */
  @ParameterizedTest
  @EnumSource(Approach.class)
  void figuresOfTheSampleComeOutAgainUnder(Approach approach) throws IOException {
    Path sample = Path.of("sample-workbooks");
    JsonNode file = explained(sample, approach.code());
    checkFigures(file);
    if (approach == Approach.EQUITY_SHARE) {
      checkCells(file, sample);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void figuresOfAnyGroupComeOutAgain(int seed) throws IOException {
    Path example = folder.resolve("example");
    RandomGroup.write(seed, example);
    Path project = folder.resolve("project");
    ExampleProject.copy(example, project);
    check(project, Approach.EQUITY_SHARE.code());
    checkFigures(explained(project, Approach.FINANCIAL_CONTROL.code()));
    checkFigures(explained(project, Approach.OPERATIONAL_CONTROL.code()));
  }

  @Test
  void anotherDigitIsNoticed() throws IOException {
    JsonNode file = explained(Path.of("sample-workbooks"), "operational-control");
    ObjectNode part = (ObjectNode) file.at("/figures/5/contributions/0");
    for (String field : List.of("amount", "share", "figure", "reported")) {
      JsonNode written = part.get(field);
      part.put(field, written.asText() + (written.asText().contains(".") ? "1" : ".1"));
      assertThat(Recomputation.of(file).differences()).as(field).isNotEmpty();
      part.set(field, written);
    }
    assertThat(Recomputation.of(file).differences()).isEmpty();
    part.put("text", part.get("text").asText() + "1");
    assertThat(NamedCells.of(file, Path.of("sample-workbooks")).differences()).hasSize(1);
  }

  private void check(Path project, String approach) throws IOException {
    JsonNode file = explained(project, approach);
    checkFigures(file);
    checkCells(file, project);
  }

  private static void checkFigures(JsonNode file) {
    Recomputation.Result computed = Recomputation.of(file);
    assertThat(computed.differences()).isEmpty();
    assertThat(computed.checked()).isGreaterThan(file.get("figures").size());
  }

  private static void checkCells(JsonNode file, Path project) throws IOException {
    NamedCells.Result cells = NamedCells.of(file, project);
    assertThat(cells.differences()).isEmpty();
    assertThat(cells.looked()).isPositive();
  }

  private static JsonNode explained(Path project, String approach) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    Kpi.run(
        new Console(
            new PrintStream(written, true, UTF_8), new PrintStream(messages, true, UTF_8), false),
        Path.of(""),
        "explain",
        "--all",
        "--format",
        "json",
        "--approach",
        approach,
        project.toString());
    assertThat(messages.toString(UTF_8)).isEmpty();
    return new ObjectMapper().readTree(written.toByteArray());
  }
}
