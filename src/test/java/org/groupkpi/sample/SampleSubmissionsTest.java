package org.groupkpi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groupkpi.check.Checks;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.Severity;
import org.groupkpi.intake.SubmissionsRead;
import org.groupkpi.intake.SubmissionsReader;
import org.groupkpi.intake.Workers;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.submission.Submission;
import org.groupkpi.submission.SubmissionParts;
import org.junit.jupiter.api.Test;

/** What is read from the sample's workbooks is what its filers wrote, and mistakes are found. */
class SampleSubmissionsTest {
  private static final SampleProject PROJECT = SampleProject.load();
  private static final SubmissionsRead CLEAN = read(SampleWorkbooks.CLEAN);

  private static SubmissionsRead read(Path project) {
    try {
      return new SubmissionsReader(PROJECT.round(), SubmissionParts.ONE, new Workers(2))
          .readFolder(project);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Finding> findings(SubmissionsRead read) {
    return Stream.concat(
            read.findings().stream(),
            read.submissions().stream().flatMap(each -> Checks.run(each, PROJECT.round()).stream()))
        .sorted(Finding.ORDER)
        .toList();
  }

  @Test
  void noErrorIsFoundInTheSample() {
    assertThat(findings(CLEAN)).filteredOn(f -> f.severity() == Severity.ERROR).isEmpty();
  }

  @Test
  void everyAnswerComesBackAsItWasMeant() {
    Map<String, Submission> submissions =
        CLEAN.submissions().stream()
            .collect(Collectors.toMap(Submission::entity, Function.identity()));
    assertThat(submissions).hasSize(SampleFile.ALL.size());
    for (SampleAnswer answer : PROJECT.data().answers()) {
      Fact fact =
          Optional.ofNullable(submissions.get(answer.entity()))
              .map(submission -> submission.facts().get(answer.code()))
              .orElseThrow(() -> new AssertionError("not read: " + answer));
      assertThat(meaning(fact.value())).as("%s", answer).isEqualTo(meaning(answer));
      assertThat(fact.estimated()).as("%s", answer).isEqualTo(answer.status().equals("估算"));
      assertThat(fact.note()).as("%s", answer).contains(answer.note());
    }
    long read =
        submissions.values().stream()
            .flatMap(submission -> submission.facts().values().stream())
            .filter(fact -> !meaning(fact.value()).equals("BLANK"))
            .count();
    long written =
        PROJECT.data().answers().stream()
            .filter(answer -> !answer.value().isEmpty() || !answer.status().isEmpty())
            .count();
    assertThat(read).isEqualTo(written);
  }

  @Test
  void everyRestatedFigureComesBack() {
    List<String> read =
        CLEAN.submissions().stream()
            .flatMap(submission -> submission.restatements().stream())
            .map(Submission.FilerRestatement::restated)
            .map(fact -> fact.entity() + " " + fact.code() + " " + meaning(fact.value()))
            .toList();
    List<String> written =
        PROJECT.data().answers().stream()
            .filter(answer -> !answer.restated().isEmpty())
            .map(a -> a.entity() + " " + a.code() + " " + plain(new BigDecimal(a.restated())))
            .toList();
    assertThat(read).containsExactlyInAnyOrderElementsOf(written);
  }

  @Test
  void everyMistakeOfTheFormsIsFound() {
    List<String> found =
        findings(read(SampleWorkbooks.WITH_MISTAKES)).stream()
            .map(finding -> finding.kind() + " " + finding.subject().entity())
            .toList();
    List<String> kinds = Stream.of(FindingKind.values()).map(FindingKind::name).toList();
    List<String> expected =
        PROJECT.data().mistakes().stream()
            .filter(mistake -> kinds.contains(mistake.kind()) && mistake.kind().charAt(0) != 'R')
            .map(mistake -> mistake.kind() + " " + mistake.entity())
            .toList();
    assertThat(found).containsAll(expected);
  }

  private static String meaning(ReportedValue value) {
    if (value instanceof ReportedValue.Figure figure) {
      return plain(figure.value());
    }
    return value instanceof ReportedValue.Answer answer ? answer.text() : value.toString();
  }

  /** What a filer means by an answer, worked out from the sample's conventions alone. */
  private static String meaning(SampleAnswer answer) {
    if (answer.status().equals("不适用") || answer.value().equals("不适用")) {
      return "NOT_APPLICABLE";
    }
    if (answer.value().equals("暂缺")) {
      return "NOT_AVAILABLE";
    }
    if (PROJECT.inWords(answer.code())) {
      return answer.value();
    }
    return plain(figure(answer.value()).multiply(scale(answer)));
  }

  /** The only unit that a filer changed: 万吨 where 吨 stood. */
  private static BigDecimal scale(SampleAnswer answer) {
    boolean changed = answer.entity().equals("AL05") && answer.code().toString().equals("COAL");
    return changed ? new BigDecimal("10000") : BigDecimal.ONE;
  }

  private static BigDecimal figure(String written) {
    String digits =
        Normalizer.normalize(written, Normalizer.Form.NFKC)
            .replaceFirst("\\(.*\\)$| .*$", "")
            .replace(",", "")
            .replace("=", "");
    return Stream.of(digits.split("\\+", -1))
        .map(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
