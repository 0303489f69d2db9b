package org.groupkpi.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.check.Guard;
import org.groupkpi.check.Outcome;
import org.groupkpi.check.Outcome.Verdict;
import org.groupkpi.check.Strength;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.Severity;
import org.groupkpi.project.Overrides;
import org.groupkpi.project.Project;
import org.groupkpi.project.ProjectLoader;
import org.groupkpi.project.WrongDefinitions;
import org.groupkpi.run.ReportingRun;
import org.groupkpi.run.RunOptions;
import org.junit.jupiter.api.Test;

/** The rules of the sample hold in its clean workbooks, and break where a mistake was made. */
class SampleRulesTest {
  private static final Path GUARD = Path.of("src/test/resources/transcripts/guard-sample.txt");
  private static final Pattern MATERIAL = Pattern.compile("重大错误 ([0-9,]+) 处.*不计漏填为 ([0-9]+)%");
  private static final int FEW = 5;

  private static ReportingRun.Judged judge(Path folder) throws IOException, WrongDefinitions {
    Project project = ProjectLoader.load(folder, Overrides.NONE);
    return ReportingRun.judge(project, folder, RunOptions.standard(project, 2, "test"));
  }

  @Test
  void theCleanSamplePasses() throws IOException, WrongDefinitions {
    ReportingRun.Judged judged = judge(SampleWorkbooks.CLEAN);
    assertThat(judged.findings()).filteredOn(f -> f.severity() == Severity.ERROR).isEmpty();
    assertThat(judged.findings())
        .filteredOn(Finding::openWarning)
        .extracting(finding -> finding.kind() + " " + finding.check())
        .containsExactlyInAnyOrder("G400 ", "G404 ", "R300 CK_EF_HIGH");
    assertThat(judged.outcomes())
        .filteredOn(one -> one.verdict() == Verdict.FAILED)
        .extracting(one -> one.check() + " " + one.entity())
        .containsExactly("CK_EF_HIGH YX03");
    List<String> evaluated =
        judged.outcomes().stream()
            .filter(one -> one.verdict() == Verdict.PASSED)
            .map(Outcome::check)
            .distinct()
            .toList();
    assertThat(evaluated)
        .as("every rule of the sample is evaluated somewhere")
        .hasSize(
            (int)
                judged.outcomes().stream()
                    .map(Outcome::check)
                    .filter(check -> !check.equals(FindingKind.C224.name()))
                    .distinct()
                    .count());
  }

  /**
   * What {@code kpi guard} says; cells left empty are noticed by themselves, so they do not count.
   */
  @Test
  void nineOfTenLargeSlipsAreCaught() throws IOException {
    Matcher said = MATERIAL.matcher(Files.readString(GUARD, UTF_8));
    assertThat(said.find()).isTrue();
    assertThat(Integer.parseInt(said.group(1).replace(",", ""))).isGreaterThan(20_000);
    assertThat(Integer.parseInt(said.group(2))).isGreaterThanOrEqualTo(90);
  }

  @Test
  void withoutRulesFewerSlipsAreCaught() throws IOException, WrongDefinitions {
    Project project = ProjectLoader.load(SampleWorkbooks.CLEAN, Overrides.NONE);
    ReportingRun.Judged judged = judge(SampleWorkbooks.CLEAN);
    Strength strength =
        Guard.measure(
            judged.submissions().subList(0, FEW), project.round(), List.of(), judged.figures());
    assertThat(strength.materialWritten().made()).isGreaterThan(1_000);
    assertThat(strength.materialWritten().percent()).isLessThan(90);
  }

  @Test
  void theMistakeBreaksItsRule() throws IOException, WrongDefinitions {
    ReportingRun.Judged judged = judge(SampleWorkbooks.WITH_MISTAKES);
    assertThat(judged.findings())
        .filteredOn(finding -> finding.kind() == FindingKind.R300)
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .extracting(finding -> finding.check() + " " + finding.subject().entity())
        .containsExactly("CK_SUPPLIERS XL");
    assertThat(judged.findings())
        .filteredOn(finding -> finding.check().equals("CK_SUPPLIERS"))
        .extracting(finding -> finding.proposal().orElseThrow().value())
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(new BigDecimal("750"));
    assertThat(judged.findings())
        .filteredOn(finding -> finding.kind() == FindingKind.C221)
        .extracting(finding -> finding.subject().entity() + " " + finding.subject().indicator())
        .contains("AL01 WATER_RECYCLED");
    assertThat(judged.findings())
        .filteredOn(finding -> finding.kind() == FindingKind.C220)
        .noneMatch(
            f ->
                f.subject().indicator().equals("WATER_RECYCLED")
                    && f.subject().entity().equals("AL01"));
  }
}
