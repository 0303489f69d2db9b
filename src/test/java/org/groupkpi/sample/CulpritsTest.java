package org.groupkpi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groupkpi.check.Checks;
import org.groupkpi.check.Culprits;
import org.groupkpi.check.ProjectChecks;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.Proposal;
import org.groupkpi.measure.Exact;
import org.groupkpi.project.Overrides;
import org.groupkpi.project.Project;
import org.groupkpi.project.ProjectLoader;
import org.groupkpi.project.WrongDefinitions;
import org.groupkpi.run.ReportingRun;
import org.groupkpi.run.RunOptions;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue.Figure;
import org.groupkpi.submission.Submission;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Slips made in the sample's answers one at a time ({@code sample/slips.csv}): every failed check
 * that proposes anything proposes the right figure in the right cell.
 */
@TestInstance(Lifecycle.PER_CLASS)
class CulpritsTest {
  private static final Set<FindingKind> FAILED =
      EnumSet.of(FindingKind.C260, FindingKind.C261, FindingKind.R300);

  private Project project;
  private ReportingRun.Judged accepted;

  @BeforeAll
  void judge() throws IOException, WrongDefinitions {
    project = ProjectLoader.load(SampleWorkbooks.CLEAN, Overrides.NONE);
    accepted =
        ReportingRun.judge(project, SampleWorkbooks.CLEAN, RunOptions.standard(project, 2, "test"));
  }

  @ParameterizedTest(name = "{0}: {1} {2} = {3}")
  @CsvFileSource(resources = "/sample/slips.csv", numLinesToSkip = 1)
  void namesTheCulprit(String slip, String entity, String code, String written, String right) {
    List<Finding> findings = findings(entity, Map.of(code, written));
    assertThat(findings).as("the slip breaks a rule").isNotEmpty();
    assertThat(proposed(findings))
        .isEqualTo(right == null ? Set.of() : Set.of(entity + " " + code + " = " + right));
  }

  @Test
  void eachFailedCheckLooksForItself() {
    Map<String, String> slips =
        Map.of("HC[gender=female]", "890", "SMELT_POWER", "17287044200", "HC[age=mid]", "27800");
    assertThat(proposed(findings("EL01", slips)))
        .containsExactlyInAnyOrder(
            "EL01 HC[gender=female] = 809",
            "EL01 HC[age=mid] = 2780",
            "EL01 SMELT_POWER = 1728704.42");
  }

  private static Set<String> proposed(List<Finding> findings) {
    return findings.stream()
        .flatMap(finding -> finding.proposal().stream())
        .map(CulpritsTest::shown)
        .collect(Collectors.toSet());
  }

  private static String shown(Proposal proposal) {
    String member = proposal.subject().member();
    assertThat(proposal.place().cell()).isNotEmpty();
    return proposal.subject().entity()
        + " "
        + proposal.subject().indicator()
        + (member.isEmpty() ? "" : "[" + member + "]")
        + " = "
        + Exact.plain(proposal.value());
  }

  /** What fails at the entity once these figures are written. */
  private List<Finding> findings(String entity, Map<String, String> written) {
    Submission submission =
        accepted.submissions().stream()
            .filter(one -> one.entity().equals(entity))
            .findFirst()
            .orElseThrow();
    Submission changed = submission;
    GroupFigures figures = accepted.figures();
    for (Map.Entry<String, String> one : written.entrySet()) {
      Fact wrong =
          Objects.requireNonNull(submission.facts().get(KpiCode.parse(one.getKey())))
              .withValue(Figure.of(new BigDecimal(one.getValue())));
      changed = with(changed, wrong);
      figures = figures.with(wrong);
    }
    List<Finding> failed =
        Stream.concat(
                Checks.run(changed, project.round()).stream(),
                ProjectChecks.evaluate(project.definitions().checks(), figures, Set.of(entity))
                    .findings()
                    .stream())
            .filter(finding -> FAILED.contains(finding.kind()))
            .filter(finding -> finding.subject().entity().equals(entity))
            .toList();
    return new Culprits(project.round(), project.definitions().checks(), figures)
        .named(failed, List.of(changed));
  }

  private static Submission with(Submission submission, Fact fact) {
    Map<KpiCode, Fact> facts = new LinkedHashMap<>(submission.facts());
    facts.put(fact.code(), fact);
    return new Submission(
        submission.entity(),
        submission.year(),
        submission.file(),
        facts,
        submission.priorFacts(),
        submission.restatements());
  }
}
