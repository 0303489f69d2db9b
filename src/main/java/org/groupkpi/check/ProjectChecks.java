package org.groupkpi.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.groupkpi.check.NodeOperands.Incomplete;
import org.groupkpi.check.Outcome.Verdict;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.definition.CheckRule;
import org.groupkpi.definition.CheckRule.MissingOperand;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.YearTree;
import org.groupkpi.finding.Checked;
import org.groupkpi.finding.Finding;
import org.groupkpi.measure.Absent;
import org.groupkpi.measure.Year;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Evaluates the project's own checks for the reporting year, each wherever it applies. */
public final class ProjectChecks {
  private static final LocalText NOBODY = Words.of("nobody to whom it applies has submitted");

  private final GroupFigures figures;
  private final Set<String> submitted;
  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private ProjectChecks(GroupFigures figures, Set<String> submitted) {
    this.figures = figures;
    this.submitted = Set.copyOf(submitted);
  }

  /**
   * Evaluates every rule: rules in the order of the project, entities and nodes in tree order, the
   * total before its members.
   *
   * @param submitted codes of the entities that have a submission
   */
  public static Checked<List<Outcome>> evaluate(
      List<CheckRule> rules, GroupFigures figures, Set<String> submitted) {
    ProjectChecks checks = new ProjectChecks(figures, submitted);
    rules.forEach(checks::evaluate);
    return new Checked<>(List.copyOf(checks.outcomes), checks.findings);
  }

  private void evaluate(CheckRule rule) {
    List<Operands> scope = scope(rule).toList();
    if (scope.isEmpty()) {
      Outcome outcome = new Outcome(rule.code(), "", "", year(), Verdict.NOT_EVALUATED, NOBODY);
      outcomes.add(outcome);
      findings.add(RuleFindings.appliedToNobody(rule, outcome));
    }
    List<KpiCode> members = Expansion.of(rule, figures.basis().catalogue());
    for (Operands one : scope) {
      members.forEach(member -> judge(rule, new RuleEvaluation(rule, one, member, year())));
    }
  }

  private void judge(CheckRule rule, RuleEvaluation evaluation) {
    Outcome outcome = evaluation.outcome();
    outcomes.add(outcome);
    switch (outcome.verdict()) {
      case PASSED -> {}
      case FAILED -> findings.add(RuleFindings.failed(rule, outcome, evaluation.operands()));
      case NOT_EVALUATED -> {
        if (somebodyShouldAct(evaluation.operands())) {
          findings.add(RuleFindings.notEvaluated(rule, outcome, evaluation.operands()));
        }
      }
    }
  }

  /** Where there is no such activity and nothing is missing, the list of outcomes tells enough. */
  private static boolean somebodyShouldAct(List<Operand> operands) {
    return operands.stream().anyMatch(one -> one.amount().is(Absent.Why.MISSING))
        || operands.stream().noneMatch(one -> one.amount().is(Absent.Why.NOT_APPLICABLE));
  }

  /** Whose figures are compared; the segments of a rule do not restrict the group. */
  private Stream<Operands> scope(CheckRule rule) {
    return switch (rule.scope()) {
      case ENTITY ->
          inside()
              .filter(entity -> submitted.contains(entity.code()))
              .filter(entity -> rule.appliesTo(entity.segment()))
              .map(entity -> new EntityOperands(figures, entity));
      case NODE ->
          inside()
              .filter(entity -> tree().isNode(entity.code()))
              .filter(entity -> rule.appliesTo(entity.segment()))
              .map(entity -> node(rule, entity.code()));
      case GROUP -> Stream.of(node(rule, figures.basis().tree().root()));
    };
  }

  private Operands node(CheckRule rule, String code) {
    boolean asItStands = rule.missing() == MissingOperand.ZERO;
    return new NodeOperands(
        figures, code, asItStands ? Incomplete.AS_IT_STANDS : Incomplete.MISSING);
  }

  /** The entities in the boundary on some day of the year, in tree order. */
  private Stream<Entity> inside() {
    return tree().subtree(figures.basis().tree().root()).stream()
        .filter(entity -> tree().inBoundary(entity.code(), false));
  }

  private YearTree tree() {
    return figures.basis().tree().in(year());
  }

  private Year year() {
    return figures.basis().year();
  }
}
