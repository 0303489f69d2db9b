package org.groupkpi.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.groupkpi.definition.CheckRule;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.Severity;
import org.groupkpi.finding.Subject;
import org.groupkpi.submission.Explanation;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Says what came of a rule where it did not pass: R300 and R301. */
final class RuleFindings {
  private static final LocalText FAILED = Words.of("A rule of the project is not met.");

  private RuleFindings() {}

  /** R300: at the first operand on the left; a warning is explained by the note of its row. */
  static Finding failed(CheckRule rule, Outcome outcome, List<Operand> operands) {
    Finding finding =
        Finding.of(
                FindingKind.R300,
                lead(rule.message().or(FAILED)),
                rule.code(),
                rule.expression(),
                outcome.reason(),
                RuleEvaluation.joined(operands))
            .as(rule.severity())
            .inLines(lines(rule, outcome, operands));
    boolean explained =
        rule.severity() == Severity.WARNING
            && first(operands).filter(one -> Explanation.given(one.note())).isPresent();
    Finding placed = placed(finding, rule, outcome, operands);
    return explained ? placed.in(Finding.State.EXPLAINED) : placed;
  }

  /** What the project says, what is compared, how far it is apart, and every figure. */
  private static List<LocalText> lines(CheckRule rule, Outcome outcome, List<Operand> operands) {
    LocalText compared = Words.of("{0}: {1}").fill(rule.code(), rule.expression());
    Stream<LocalText> said = Stream.of(rule.message().or(FAILED), compared, outcome.reason());
    return Stream.concat(said, operands.stream().map(Operand::shown)).distinct().toList();
  }

  /** The project's message, ended so that the rest can follow it. */
  private static LocalText lead(LocalText message) {
    boolean zhEnded = message.in(Language.ZH).endsWith("。");
    boolean enEnded = message.in(Language.EN).endsWith(".");
    return LocalText.of(zhEnded ? "{0}" : "{0}。", enEnded ? "{0} " : "{0}. ").fill(message);
  }

  /** R301: why a rule was not evaluated. */
  static Finding notEvaluated(CheckRule rule, Outcome outcome, List<Operand> operands) {
    return placed(reason(rule, outcome), rule, outcome, operands);
  }

  /** R301 of a rule that found nobody to apply to: at its row in the definitions. */
  static Finding appliedToNobody(CheckRule rule, Outcome outcome) {
    return reason(rule, outcome)
        .byCheck(rule.code())
        .about(Subject.of("", outcome.year().toString()))
        .at(rule.place())
        .inColumn("expression");
  }

  private static Finding reason(CheckRule rule, Outcome outcome) {
    return Finding.of(FindingKind.R301, rule.code(), rule.expression(), outcome.reason());
  }

  private static Finding placed(
      Finding finding, CheckRule rule, Outcome outcome, List<Operand> operands) {
    Optional<Operand> first = first(operands);
    Subject subject =
        new Subject(
            outcome.entity(),
            outcome.year().toString(),
            first.map(one -> one.code().indicator()).orElse(""),
            first.map(one -> one.code().memberText()).orElse(""));
    Finding about = finding.byCheck(rule.code()).about(subject);
    return first.map(one -> about.at(one.place())).orElse(about);
  }

  /** The first operand that has a cell, from the left; else the first. */
  private static Optional<Operand> first(List<Operand> operands) {
    return operands.stream()
        .filter(Operand::placed)
        .findFirst()
        .or(() -> operands.stream().findFirst());
  }
}
