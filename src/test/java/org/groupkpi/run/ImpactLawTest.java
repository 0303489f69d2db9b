package org.groupkpi.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.groupkpi.analysis.Impacts;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.Impact;
import org.groupkpi.finding.Proposal;
import org.groupkpi.finding.Subject;
import org.groupkpi.measure.Exact;
import org.groupkpi.project.Overrides;
import org.groupkpi.project.Project;
import org.groupkpi.project.ProjectLoader;
import org.groupkpi.project.WrongDefinitions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a finding says about excluding a figure is what a run without that figure gives. */
class ImpactLawTest {
  private static final Path EXAMPLE = Path.of("src/test/resources/examples/impact-of-findings");

  @TempDir private Path folder;

  private Path project = Path.of("");

  @BeforeEach
  void make() throws IOException {
    project = folder.resolve("project");
    ExampleProject.copy(EXAMPLE, project);
  }

  @Test
  void excludingIsRunningWithTheCellBlank() throws IOException {
    Path out = run("out");
    Map<String, String> figures = figures(out);
    Map<String, String> targets = targets(out);
    int flipped = 0;
    int compared = 0;
    for (JsonNode finding : read(out)) {
      if (counts(finding)) {
        Path without = runWith(finding, "");
        assertThat(Optional.ofNullable(finding.get("impact")).map(JsonNode::asText))
            .as("%s", finding)
            .isEqualTo(percent(figure(figures, finding), figure(figures(without), finding)));
        Map<String, String> then = targets(without);
        Map<String, String> flips = flips(finding);
        flips.keySet().removeIf(target -> "—".equals(then.get(target)));
        assertThat(flips).as("%s", finding).isEqualTo(changed(targets, then));
        flipped += flips(finding).size();
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(20);
    assertThat(flipped).isGreaterThan(1);
  }

  @Test
  void correctingIsRunningWithTheProposedFigure() throws IOException, WrongDefinitions {
    Path out = run("out");
    Project loaded = ProjectLoader.load(project, new Overrides(Optional.empty(), Optional.empty()));
    ReportingRun.Judged judged =
        ReportingRun.judge(loaded, project, RunOptions.standard(loaded, 1, "test"));
    Finding finding =
        judged.findings().stream()
            .filter(one -> one.kind() == FindingKind.C210)
            .filter(one -> one.subject().equals(new Subject("S2", "2024", "A", "")))
            .findFirst()
            .orElseThrow();
    Proposal proposal = new Proposal(finding.subject(), finding.place(), new BigDecimal("900"));
    Impact impact =
        Impacts.weigh(
                List.of(finding.proposing(proposal)),
                judged.figures(),
                "G",
                loaded.definitions().targets())
            .get(0)
            .impact()
            .orElseThrow();
    ExampleProject.change(EXAMPLE, project, "S2", Set.of(finding.place().cell()), "900");
    Optional<String> expected =
        percent(
            figures(out).getOrDefault("A,,2024", ""),
            figures(run("corrected")).getOrDefault("A,,2024", ""));
    assertThat(Optional.of(Exact.plain(impact.percent()))).isEqualTo(expected);
    assertThat(impact.compared()).isEqualTo(Impact.Compared.AS_PROPOSED);
  }

  private Path run(String name) {
    Path out = folder.resolve(name);
    ExampleProject.consolidate(project, out, "csv");
    return out;
  }

  /** A run with another text in the finding's cell, which is then put back. */
  private Path runWith(JsonNode finding, String text) throws IOException {
    String entity = finding.get("entity").asText();
    ExampleProject.change(EXAMPLE, project, entity, cells(finding), text);
    Path out = run("changed");
    ExampleProject.change(EXAMPLE, project, entity, Set.of(), "");
    return out;
  }

  /** The finding's cell; for a total also those of its members, whose sum would stand in. */
  private static Set<String> cells(JsonNode finding) throws IOException {
    String column = finding.get("cell").asText().substring(0, 1);
    String code = finding.get("indicator").asText();
    String member = finding.path("member").asText();
    List<String> rows =
        Files.readAllLines(
            EXAMPLE.resolve("submissions/" + finding.get("entity").asText() + ".csv"));
    return IntStream.range(0, rows.size())
        .filter(
            row ->
                member.isEmpty()
                    ? rows.get(row).matches(code + "(\\[.*\\])?,.*")
                    : rows.get(row).startsWith(code + "[" + member + "],"))
        .mapToObj(row -> column + (row + 1))
        .collect(Collectors.toSet());
  }

  private static JsonNode read(Path out) throws IOException {
    return JsonMapper.builder().build().readTree(out.resolve("data/findings.json").toFile());
  }

  /** Whether it is about a figure of this year that counts. */
  private static boolean counts(JsonNode finding) {
    return finding.path("cell").asText().startsWith("E")
        && finding.path("found").asText().matches("-?[0-9.]+")
        && !finding.get("severity").asText().equals("note");
  }

  private static String figure(Map<String, String> figures, JsonNode of) {
    String code = of.get("indicator").asText() + "," + of.path("member").asText();
    return figures.getOrDefault(code + ",2024", "");
  }

  private static Map<String, String> figures(Path out) throws IOException {
    Map<String, String> figures = new TreeMap<>();
    for (Map<String, String> row : ExampleProject.rows(out.resolve("data/results.csv"))) {
      if ("G".equals(row.get("node"))) {
        figures.put(
            row.get("indicator") + "," + row.get("member") + "," + row.get("year"),
            row.get("value"));
      }
    }
    return figures;
  }

  private static Optional<String> percent(String was, String is) {
    BigDecimal before = new BigDecimal(was);
    BigDecimal after = is.isEmpty() ? BigDecimal.ZERO : new BigDecimal(is);
    return before.signum() == 0
        ? Optional.empty()
        : Optional.of(
            Exact.plain(
                Exact.divide(after.subtract(before).multiply(Exact.HUNDRED), before.abs())));
  }

  /** The status of each target, by its text. */
  private static Map<String, String> targets(Path out) throws IOException {
    Map<String, String> targets = new LinkedHashMap<>();
    for (Map<String, String> row : ExampleProject.rows(out.resolve("tables/goals.csv"))) {
      targets.put(row.get("label"), row.get("status"));
    }
    return targets;
  }

  private static Map<String, String> changed(Map<String, String> was, Map<String, String> is) {
    Map<String, String> changed = new TreeMap<>(is);
    changed.entrySet().removeIf(target -> target.getValue().equals(was.get(target.getKey())));
    changed.values().removeIf("—"::equals);
    return changed;
  }

  private static Map<String, String> flips(JsonNode finding) {
    Map<String, String> flips = new TreeMap<>();
    Map<String, String> names =
        Map.of("T_INT", "Intensity at most ten", "T_A", "A down by a fifth");
    for (JsonNode flip : finding.path("flips")) {
      flips.put(names.get(flip.get("target").asText()), flip.get("status").asText());
    }
    return flips;
  }
}
