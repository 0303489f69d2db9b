package org.groupkpi.check;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.consolidation.References;
import org.groupkpi.definition.CheckRule;
import org.groupkpi.definition.Comparison;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.Formula;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.Finding;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Fact;

/** Something that the figures of one entity have to satisfy. */
public sealed interface EntityRule {
  /** The codes of the reported figures that it rests on. */
  Set<KpiCode> operands();

  /** The finding that it raises if the figures do not satisfy it. */
  Optional<Finding> failure(Trial trial);

  /** By how much the two sides of an equality are apart; empty for all else. */
  Optional<BigDecimal> gap(Trial trial);

  /** Whether it follows from other rules: two breakdowns agree if both add up to the total. */
  boolean follows(Trial trial);

  /** Every rule that applies to an entity which has submitted. */
  static List<EntityRule> of(Entity entity, Trial trial, List<CheckRule> rules) {
    Stream<EntityRule> sums =
        trial.figures().basis().catalogue().collected().stream()
            .flatMap(indicator -> SumRule.of(indicator, trial.answers()).stream())
            .map(rule -> new OfSums(rule, Set.copyOf(rule.codes())));
    Stream<EntityRule> project =
        rules.stream()
            .filter(rule -> rule.scope() == CheckRule.Scope.ENTITY)
            .filter(rule -> rule.appliesTo(entity.segment()))
            .flatMap(rule -> OfProject.expanded(rule, entity, trial.figures()));
    return Stream.concat(sums, project).toList();
  }

  /** An equality of breakdowns, which every project has. */
  record OfSums(SumRule rule, Set<KpiCode> operands) implements EntityRule {
    @Override
    public Optional<Finding> failure(Trial trial) {
      return rule.failure(trial.answers());
    }

    @Override
    public Optional<BigDecimal> gap(Trial trial) {
      return Optional.of(rule.gap(trial.answers()));
    }

    @Override
    public boolean follows(Trial trial) {
      return rule.follows(trial.answers());
    }
  }

  /** A rule of the project for the total or one member. */
  record OfProject(CheckRule rule, KpiCode member, Entity entity, Set<KpiCode> operands)
      implements EntityRule {

    static Stream<EntityRule> expanded(CheckRule rule, Entity entity, GroupFigures figures) {
      return Expansion.of(rule, figures.basis().catalogue()).stream()
          .map(
              member ->
                  new OfProject(rule, member, entity, reported(rule, member, entity, figures)));
    }

    /** Those of the reporting year alone: what is held of earlier years is not corrected. */
    private static Set<KpiCode> reported(
        CheckRule rule, KpiCode member, Entity entity, GroupFigures figures) {
      Year year = figures.basis().year();
      References references = new References(figures.basis().catalogue());
      Set<KpiCode> codes = new LinkedHashSet<>();
      for (Formula side : List.of(rule.left(), rule.right())) {
        for (Formula.Reference reference : Formula.references(side)) {
          figures
              .entityFigure(
                  entity.code(),
                  references.code(reference, member),
                  references.year(reference, year))
              .facts()
              .stream()
              .filter(fact -> fact.year().equals(year))
              .map(Fact::code)
              .forEach(codes::add);
        }
      }
      return codes;
    }

    @Override
    public Optional<Finding> failure(Trial trial) {
      RuleEvaluation evaluation = evaluation(trial);
      Outcome outcome = evaluation.outcome();
      return outcome.verdict() == Outcome.Verdict.FAILED
          ? Optional.of(RuleFindings.failed(rule, outcome, evaluation.operands()))
          : Optional.empty();
    }

    @Override
    public Optional<BigDecimal> gap(Trial trial) {
      return rule.comparison() == Comparison.EQUAL ? evaluation(trial).gap() : Optional.empty();
    }

    @Override
    public boolean follows(Trial trial) {
      return false;
    }

    private RuleEvaluation evaluation(Trial trial) {
      GroupFigures figures = trial.figures();
      return new RuleEvaluation(
          rule, new EntityOperands(figures, entity), member, figures.basis().year());
    }
  }
}
