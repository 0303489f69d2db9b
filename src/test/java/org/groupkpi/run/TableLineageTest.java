package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.groupkpi.cli.Console;
import org.groupkpi.cli.Kpi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a printed figure to where it comes from. */
class TableLineageTest {
  /** Prints the lineage key of every figure of a table, one a line. */
  private static final String KEYS =
      """
      <#list table.sections as section><#list section.rows as row><#list row.cells as cell>
      <#if table.columns[cell?index].kind == "figure" && cell.key?has_content>${cell.key}</#if>
      </#list></#list></#list>
      """;

  @TempDir private Path folder;

  private Path project(String example) throws IOException {
    Path project = folder.resolve("project");
    ExampleProject.copy(Path.of("src/test/resources/examples", example), project);
    return project;
  }

  @ParameterizedTest
  @ValueSource(strings = {"tables-nodes", "tables-figures", "tables-footnotes"})
  void everyPrintedFigureStandsInTheLineage(String example) throws IOException {
    Path project = project(example);
    Path template = project.resolve("templates/keys/table.ftl");
    Files.createDirectories(template.getParent());
    Files.writeString(template, KEYS, UTF_8);
    Path out = folder.resolve("out");
    ExampleProject.consolidate(project, out, "keys");
    List<String> known = new ArrayList<>();
    for (JsonNode figure : lineage(project).get("figures")) {
      known.add(figure.get("key").asText());
    }
    List<String> printed = new ArrayList<>();
    for (Path file : ExampleProject.files(out.resolve("tables"))) {
      Files.readString(file, UTF_8).lines().filter(key -> !key.isBlank()).forEach(printed::add);
    }
    assertThat(printed).hasSizeGreaterThan(15).isSubsetOf(known);
    if (example.equals("tables-nodes")) {
      assertThat(printed).contains("S/ENERGY@2024", "J/GHG@2024", "G/ENERGY@2024");
    }
  }

  @Test
  void balancedFiguresAreListedAndExplained() throws IOException {
    Path project = project("worked-balance");
    List<String> balanced = new ArrayList<>();
    for (JsonNode figure : lineage(project).get("figures")) {
      figure
          .path("balanced")
          .forEach(nudge -> balanced.add(figure.get("key").asText() + " " + nudge));
    }
    assertThat(balanced)
        .containsExactlyInAnyOrder(
            "G/WASTE[kind=ash]@2023 {\"table\":\"t\",\"printed\":\"1.01\",\"rounded\":\"1.00\"}",
            "G/WASTE[kind=slag]@2024 {\"table\":\"t\",\"printed\":\"2.10\",\"rounded\":\"2.11\"}");
    assertThat(explained(project, "--lang", "zh", "WASTE[kind=slag]"))
        .contains("舍位平衡  表 t 印 2.10（舍入应为 2.11），使分项之和等于总数");
    assertThat(explained(project, "--lang", "en", "WASTE[kind=slag]"))
        .contains("table t prints 2.10 (rounded: 2.11), so that the parts add up to the total");
  }

  private static JsonNode lineage(Path project) throws IOException {
    return new ObjectMapper().readTree(explained(project, "--all", "--format", "json"));
  }

  private static String explained(Path project, String... words) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(text, true, UTF_8);
    List<String> call = new ArrayList<>(List.of("explain"));
    call.addAll(List.of(words));
    call.add(project.toString());
    Kpi.run(new Console(stream, stream, false), Path.of(""), call.toArray(String[]::new));
    return text.toString(UTF_8);
  }
}
