package org.groupkpi.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.boundary.Entity;
import org.groupkpi.catalogue.AggregationRule;
import org.groupkpi.catalogue.Dimension;
import org.groupkpi.catalogue.Formula;
import org.groupkpi.catalogue.Indicator;
import org.groupkpi.catalogue.KpiCode;
import org.groupkpi.catalogue.Member;
import org.groupkpi.consolidation.EntityFigure.Answer;
import org.groupkpi.language.LocalText;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Adjustment;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.submission.Restatement;
import org.jspecify.annotations.Nullable;

/**
 * The figures of single entities: converted to the indicator's unit, totals from complete
 * breakdowns, formulas per entity, estimates of head office where an answer is owed.
 */
final class EntityFigures {
  private record Key(String entity, KpiCode code, Year year) {}

  private record Column(KpiCode code, Year year) {}

  private final Basis basis;
  private final NodeScope scope;

  /** The figures of a code and year, each at the number of its entity. */
  private final Map<Column, @Nullable EntityFigure[]> known = new HashMap<>();

  private final Map<Key, List<Adjustment>> estimates = new HashMap<>();

  EntityFigures(Basis basis, NodeScope scope) {
    this.basis = basis;
    this.scope = scope;
    for (Adjustment adjustment : basis.adjustments()) {
      if (adjustment.type() == Adjustment.Type.ESTIMATE) {
        estimates
            .computeIfAbsent(
                new Key(adjustment.entity(), adjustment.code(), adjustment.year()),
                key -> new ArrayList<>())
            .add(adjustment);
      }
    }
  }

  EntityFigure of(Entity entity, KpiCode code, Year year) {
    @Nullable EntityFigure[] column =
        known.computeIfAbsent(new Column(code, year), key -> new EntityFigure[scope.size()]);
    int number = scope.number(entity.code());
    EntityFigure figure = column[number];
    if (figure == null) {
      Key key = new Key(entity.code(), code, year);
      figure = estimated(entity, key, resolve(entity, code, year));
      column[number] = figure;
    }
    return figure;
  }

  /** Whether an estimate of head office stands for the answer of this entity. */
  boolean standsIn(Adjustment adjustment) {
    Key key = new Key(adjustment.entity(), adjustment.code(), adjustment.year());
    EntityFigure figure =
        of(basis.tree().entity(adjustment.entity()), adjustment.code(), adjustment.year());
    return adjustment.type() == Adjustment.Type.ESTIMATE
        && figure.known()
        && figure.estimated()
        && figure.facts().isEmpty()
        && estimates.containsKey(key);
  }

  private EntityFigure estimated(Entity entity, Key key, EntityFigure figure) {
    boolean owed = figure.answer() == Answer.BLANK || figure.answer() == Answer.NOT_AVAILABLE;
    Indicator indicator = basis.catalogue().indicator(key.code().indicator());
    if (!owed
        || !estimates.containsKey(key)
        || basis.tree().in(key.year()).isNode(entity.code())
        || !basis.tree().in(key.year()).inBoundary(entity.code(), indicator.kind().atYearEnd())) {
      return figure;
    }
    BigDecimal sum =
        estimates.get(key).stream()
            .map(adjustment -> adjustment.value().in(indicator.unit()).value())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new EntityFigure(
        Answer.KNOWN, sum, "", true, Optional.empty(), List.of(), List.of(), List.of());
  }

  private EntityFigure resolve(Entity entity, KpiCode code, Year year) {
    Indicator indicator = basis.catalogue().indicator(code.indicator());
    if (!indicator.asksFor(entity.segment())) {
      return EntityFigure.NOT_ASKED;
    }
    if (basis.beforeAllData(year)) {
      return asked(entity, indicator, year) ? EntityFigure.BLANK : EntityFigure.NOT_ASKED;
    }
    if (indicator.formula().isPresent()) {
      return computed(entity, indicator, code, year);
    }
    EntityFigure own = reported(entity, indicator, code, year);
    if (own.answer() != Answer.BLANK || indicator.breakdowns().isEmpty()) {
      return own;
    }
    if (code.isTotal()) {
      return sumOfMembers(entity, indicator, year).orElse(own);
    }
    return unreadable(own) ? own : saidByTotal(entity, indicator, year).orElse(own);
  }

  /** Whether something stood in the cell that no figure could be taken from. */
  private static boolean unreadable(EntityFigure figure) {
    return figure.facts().stream().anyMatch(fact -> !fact.source().text().isBlank());
  }

  private EntityFigure reported(Entity entity, Indicator indicator, KpiCode code, Year year) {
    Optional<Fact> fact = basis.facts().find(year, entity.code(), code);
    if (fact.isEmpty()) {
      return asked(entity, indicator, year) ? EntityFigure.BLANK : EntityFigure.NOT_ASKED;
    }
    ReportedValue value = fact.get().value();
    if (value instanceof ReportedValue.Answer words) {
      return answered(fact.get(), BigDecimal.ONE, words.text(), indicator);
    }
    if (value instanceof ReportedValue.Figure figure) {
      return answered(fact.get(), converted(indicator, figure.value()), "", indicator);
    }
    return EntityFigure.none(answer((ReportedValue.Absent) value), List.of(fact.get()));
  }

  private boolean asked(Entity entity, Indicator indicator, Year year) {
    return indicator.rule() == AggregationRule.GROUP
        ? basis.tree().in(year).isNode(entity.code())
        : entity.submits();
  }

  private static Answer answer(ReportedValue.Absent absent) {
    return switch (absent) {
      case NOT_APPLICABLE -> Answer.NOT_APPLICABLE;
      case NOT_AVAILABLE -> Answer.NOT_AVAILABLE;
      case BLANK -> Answer.BLANK;
    };
  }

  private static BigDecimal converted(Indicator indicator, BigDecimal collected) {
    return indicator.collectUnit().to(indicator.unit(), collected);
  }

  private static EntityFigure answered(
      Fact fact, BigDecimal value, String words, Indicator indicator) {
    Optional<BigDecimal> before = Optional.empty();
    List<Restatement> restatements = List.of();
    if (fact.restated().isPresent()) {
      if (fact.original().value() instanceof ReportedValue.Figure old) {
        before = Optional.of(converted(indicator, old.value()));
      }
      boolean sameWords = false;
      if (fact.original().value() instanceof ReportedValue.Answer old) {
        before = Optional.of(BigDecimal.ONE);
        sameWords = Aggregation.names(old.text()).equals(Aggregation.names(words));
      }
      boolean changed =
          before.isEmpty() || (words.isEmpty() ? before.get().compareTo(value) != 0 : !sameWords);
      if (changed) {
        restatements = List.of(fact.restated().get().restatement());
      }
    }
    return new EntityFigure(
        Answer.KNOWN,
        value,
        words,
        fact.estimated(),
        before,
        restatements,
        List.of(fact),
        List.of());
  }

  /** A blank total is the sum of the first exhaustive breakdown that is complete. */
  private Optional<EntityFigure> sumOfMembers(Entity entity, Indicator indicator, Year year) {
    if (!indicator.rule().adjustable()) {
      return Optional.empty();
    }
    for (Dimension dimension : indicator.breakdowns()) {
      if (dimension.exhaustive()) {
        List<EntityFigure> members = new ArrayList<>();
        for (Member member : dimension.members()) {
          members.add(reported(entity, indicator, indicator.total().with(member), year));
        }
        if (complete(members)) {
          return Optional.of(sum(members));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean complete(List<EntityFigure> members) {
    return members.stream()
            .allMatch(member -> member.known() || member.answer() == Answer.NOT_APPLICABLE)
        && members.stream().anyMatch(EntityFigure::held);
  }

  private static EntityFigure sum(List<EntityFigure> members) {
    List<Fact> facts = members.stream().flatMap(member -> member.facts().stream()).toList();
    List<EntityFigure> known = members.stream().filter(EntityFigure::known).toList();
    if (known.isEmpty()) {
      return EntityFigure.none(Answer.NOT_APPLICABLE, facts);
    }
    Set<Restatement> restatements = new LinkedHashSet<>();
    known.forEach(member -> restatements.addAll(member.restatements()));
    BigDecimal before =
        known.stream().map(EntityFigure::valueBefore).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new EntityFigure(
        Answer.KNOWN,
        known.stream().map(EntityFigure::value).reduce(BigDecimal.ZERO, BigDecimal::add),
        "",
        known.stream().anyMatch(EntityFigure::estimated),
        restatements.isEmpty() ? Optional.empty() : Optional.of(before),
        List.copyOf(restatements),
        facts,
        List.of());
  }

  /** A total that is not applicable or not available says so for its blank members. */
  private Optional<EntityFigure> saidByTotal(Entity entity, Indicator indicator, Year year) {
    EntityFigure total = reported(entity, indicator, indicator.total(), year);
    return total.answer() == Answer.NOT_APPLICABLE || total.answer() == Answer.NOT_AVAILABLE
        ? Optional.of(total)
        : Optional.empty();
  }

  private EntityFigure computed(Entity entity, Indicator indicator, KpiCode code, Year year) {
    if (!asked(entity, indicator, year)) {
      return EntityFigure.NOT_ASKED;
    }
    Formula formula = indicator.formula().orElseThrow();
    References references = new References(basis.catalogue());
    List<EntityFigure> operands = new ArrayList<>();
    List<FactorUse> factors = new ArrayList<>();
    for (Formula.Reference reference : Formula.references(formula)) {
      operands.add(of(entity, references.code(reference, code), references.year(reference, year)));
    }
    Amount now =
        new FormulaEvaluator(
                reference -> amount(entity, references, reference, code, year, Side.NOW),
                factor -> references.factor(factor, year, entity.region(), factors))
            .evaluate(formula);
    List<Fact> facts = operands.stream().flatMap(o -> o.facts().stream()).distinct().toList();
    if (!(now instanceof Amount.Known result)) {
      boolean gone = now instanceof Amount.NotApplicable;
      return EntityFigure.none(gone ? Answer.NOT_APPLICABLE : gap(operands), facts);
    }
    BigDecimal value = result.quantity().in(indicator.unit()).value();
    Set<Restatement> restatements = new LinkedHashSet<>();
    operands.forEach(operand -> restatements.addAll(operand.restatements()));
    Optional<BigDecimal> before = Optional.empty();
    if (!restatements.isEmpty()) {
      before =
          value(
              new FormulaEvaluator(
                      reference -> amount(entity, references, reference, code, year, Side.BEFORE),
                      factor -> references.factor(factor, year, entity.region(), factors))
                  .evaluate(formula),
              indicator);
      if (before.isPresent() && before.get().compareTo(value) == 0) {
        restatements.clear();
      }
    }
    return new EntityFigure(
        Answer.KNOWN,
        value,
        "",
        operands.stream().anyMatch(EntityFigure::estimated),
        before,
        List.copyOf(restatements),
        facts,
        factors.stream().distinct().toList());
  }

  private static Answer gap(List<EntityFigure> operands) {
    return operands.stream().anyMatch(operand -> operand.answer() == Answer.NOT_AVAILABLE)
            && operands.stream().noneMatch(operand -> operand.answer() == Answer.BLANK)
        ? Answer.NOT_AVAILABLE
        : Answer.BLANK;
  }

  private static Optional<BigDecimal> value(Amount amount, Indicator indicator) {
    return amount instanceof Amount.Known known
        ? Optional.of(known.quantity().in(indicator.unit()).value())
        : Optional.empty();
  }

  private Amount amount(
      Entity entity,
      References references,
      Formula.Reference reference,
      KpiCode code,
      Year year,
      Side side) {
    KpiCode operand = references.code(reference, code);
    EntityFigure figure = of(entity, operand, references.year(reference, year));
    return switch (figure.answer()) {
      case NOT_APPLICABLE, NOT_ASKED -> new Amount.NotApplicable();
      case BLANK, NOT_AVAILABLE -> missing(operand);
      case KNOWN -> {
        if (side == Side.BEFORE && figure.restated() && figure.before().isEmpty()) {
          yield missing(operand);
        }
        BigDecimal value = side == Side.NOW ? figure.value() : figure.valueBefore();
        yield Amount.of(new Quantity(value, basis.catalogue().unit(operand)));
      }
    };
  }

  private static Amount missing(KpiCode operand) {
    return new Amount.Missing(LocalText.of("缺少 " + operand, operand + " is missing"));
  }
}
