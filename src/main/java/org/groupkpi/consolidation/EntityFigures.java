package org.groupkpi.consolidation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.groupkpi.consolidation.EntityFigure.Origin;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.Dimension;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.Formula;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.Member;
import org.groupkpi.definition.RowsTerm;
import org.groupkpi.measure.Absent;
import org.groupkpi.measure.Figure;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Adjustment;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.FactCodes;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.submission.Restatement;
import org.groupkpi.submission.Said;
import org.groupkpi.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * The figures of single entities: converted to the indicator's unit, totals from complete
 * breakdowns, formulas per entity, corrections and estimates of head office.
 */
public final class EntityFigures {
  private record Column(KpiCode code, Year year) {}

  /** The figures of one code and year, each at the number of its entity. */
  final class OfCode {
    private final Column column;
    private final FactCodes.Wanted wanted;
    private final Indicator indicator;
    private final List<FactTable.Answers> answers;
    private final @Nullable EntityFigure[] computed;

    private OfCode(Column column) {
      this.column = column;
      this.wanted = new FactCodes.Wanted(column.code);
      this.indicator = basis.catalogue().indicator(column.code.indicator());
      this.answers = answers(column.year);
      this.computed = new EntityFigure[indicator.collected() ? 0 : scope.size()];
    }

    /** The figure. Computed ones are kept; reported ones are found in the facts as quickly. */
    EntityFigure of(NodeScope.Counted counted) {
      return of(counted.entity(), counted.number());
    }

    private EntityFigure of(Entity entity, int number) {
      if (indicator.collected()) {
        return found(entity, number, this);
      }
      EntityFigure figure = computed[number];
      return figure == null ? EntityFigures.this.computed(entity, number, column) : figure;
    }
  }

  private final Basis basis;
  private final NodeScope scope;
  private final RegisterFigures registers;
  private final Map<Year, Map<KpiCode, OfCode>> known = new ConcurrentHashMap<>();
  private final Map<Year, List<FactTable.Answers>> answers = new ConcurrentHashMap<>();

  /** Corrections and estimates at entities with nobody below, which are part of their figures. */
  private final Map<FigureKey, List<Adjustment>> adjustments = new HashMap<>();

  EntityFigures(Basis basis, NodeScope scope) {
    this.basis = basis;
    this.scope = scope;
    this.registers = new RegisterFigures(basis, scope);
    for (Adjustment adjustment : basis.adjustments()) {
      if (ownFigure(adjustment) && inBoundary(adjustment)) {
        adjustments.computeIfAbsent(adjustment.key(), key -> new ArrayList<>()).add(adjustment);
      }
    }
  }

  /** Whether it is part of an entity's own figure, not added to those of nodes at 100 %. */
  public boolean ownFigure(Adjustment adjustment) {
    return adjustment.type() != Adjustment.Type.ELIMINATION
        && !basis.tree().in(adjustment.year()).isNode(adjustment.entity());
  }

  /** Whether its entity is inside the boundary of the year for that kind of indicator. */
  public boolean inBoundary(Adjustment adjustment) {
    Indicator indicator = basis.catalogue().indicator(adjustment.code().indicator());
    return basis
        .tree()
        .in(adjustment.year())
        .inBoundary(adjustment.entity(), indicator.kind().atYearEnd());
  }

  public RegisterFigures registers() {
    return registers;
  }

  NodeScope scope() {
    return scope;
  }

  /** The figures of a code and year. */
  OfCode of(KpiCode code, Year year) {
    Map<KpiCode, OfCode> ofYear = known.computeIfAbsent(year, added -> new ConcurrentHashMap<>());
    OfCode figures = ofYear.get(code);
    if (figures == null) {
      figures = new OfCode(new Column(code, year));
      ofYear.put(code, figures);
    }
    return figures;
  }

  /** The facts of a year, each at the number of its entity. */
  private List<FactTable.Answers> answers(Year year) {
    return answers.computeIfAbsent(
        year,
        wanted ->
            basis.tree().entities().stream()
                .map(entity -> basis.facts().answers(wanted, entity.code()))
                .toList());
  }

  private OfCode of(Column column) {
    return of(column.code, column.year);
  }

  EntityFigure of(Entity entity, KpiCode code, Year year) {
    return of(code, year).of(entity, scope.number(entity.code()));
  }

  /** Works out a figure after those that its formula refers to. */
  private EntityFigure computed(Entity entity, int number, Column wanted) {
    Workings.inOrder(
        wanted,
        column -> of(column).computed[number] != null,
        this::computedOperands,
        column -> of(column).computed[number] = found(entity, number, of(column)));
    return Objects.requireNonNull(of(wanted).computed[number]);
  }

  /** The computed figures that a formula refers to. */
  private List<Column> computedOperands(Column column) {
    Optional<Formula> formula = basis.catalogue().indicator(column.code().indicator()).formula();
    if (formula.isEmpty() || basis.beforeAllData(column.year())) {
      return List.of();
    }
    References references = new References(basis.catalogue());
    return Formula.references(formula.get()).stream()
        .map(
            reference ->
                new Column(
                    references.code(reference, column.code()),
                    references.year(reference, column.year())))
        .filter(operand -> !basis.catalogue().indicator(operand.code().indicator()).collected())
        .toList();
  }

  private EntityFigure found(Entity entity, int number, OfCode figures) {
    EntityFigure figure = unadjusted(entity, number, figures);
    KpiCode code = figures.column.code;
    return adjustments.isEmpty()
        ? figure
        : figure.with(
            adjustments.getOrDefault(
                new FigureKey(entity.code(), code, figures.column.year), List.of()),
            basis.catalogue().unit(code));
  }

  /** The figure without what head office added to it. */
  public EntityFigure unadjusted(Entity entity, KpiCode code, Year year) {
    return unadjusted(entity, scope.number(entity.code()), of(code, year));
  }

  private EntityFigure unadjusted(Entity entity, int number, OfCode figures) {
    Indicator indicator = figures.indicator;
    Year year = figures.column.year;
    if (!indicator.asksFor(entity.segment())) {
      return EntityFigure.NOT_ASKED;
    }
    if (basis.beforeAllData(year)) {
      return asked(entity, indicator, year) ? EntityFigure.BLANK : EntityFigure.NOT_ASKED;
    }
    if (RowsTerm.is(indicator.code())) {
      return registers.own(figures.column.code, entity, year);
    }
    if (indicator.formula().isPresent()) {
      return computed(entity, indicator, figures.column.code, year);
    }
    EntityFigure own = reported(entity, number, figures);
    boolean open = own.figure().is(Absent.Why.BLANK) || own.figure().is(Absent.Why.NOT_ASKED);
    if (!open || indicator.breakdowns().isEmpty()) {
      return own;
    }
    if (figures.column.code.isTotal()) {
      return sumOfMembers(entity, indicator, year).orElse(own);
    }
    return unreadable(own) ? own : saidByTotal(entity, indicator, year).orElse(own);
  }

  /** Whether the cell held something that could not be read as a figure. */
  static boolean unreadable(EntityFigure figure) {
    for (Fact fact : figure.facts()) {
      if (!fact.source().text().isBlank()) {
        return true;
      }
    }
    return false;
  }

  private EntityFigure reported(Entity entity, KpiCode code, Year year) {
    return reported(entity, scope.number(entity.code()), of(code, year));
  }

  private EntityFigure reported(Entity entity, int number, OfCode figures) {
    Indicator indicator = figures.indicator;
    Said said = figures.answers.get(number).look(figures.wanted);
    if (said == null) {
      return asked(entity, indicator, figures.column.year)
          ? EntityFigure.BLANK
          : EntityFigure.NOT_ASKED;
    }
    EntityFigure now = figure(said, said.value(), indicator);
    return said instanceof Fact fact && fact.restated().isPresent()
        ? now.insteadOf(
            figure(fact, fact.original().value(), indicator),
            List.of(fact.restated().get().restatement()))
        : now;
  }

  private static EntityFigure figure(Said said, ReportedValue value, Indicator indicator) {
    return value.match(
        figure -> {
          Quantity stated = figure.quantity(indicator.collectUnit());
          return EntityFigure.of(
              stated.in(indicator.unit()), said.estimated(), new Origin.Reported(said));
        },
        words -> EntityFigure.ofWords(words.text(), indicator.unit(), said),
        absent -> EntityFigure.none(why(absent), new Origin.Reported(said)));
  }

  /** Whether its form asks for it: no stock of who left before the end of the year. */
  private boolean asked(Entity entity, Indicator indicator, Year year) {
    if (stockOfLeaver(entity, indicator, year)) {
      return false;
    }
    return indicator.rule() == AggregationRule.GROUP
        ? basis.tree().in(year).isNode(entity.code())
        : entity.submits();
  }

  /** Whether figures count of who does not submit, as one that submitted once. */
  private boolean answersUnasked(Entity entity, KpiCode code, Year year) {
    Indicator indicator = basis.catalogue().indicator(code.indicator());
    return indicator.rule() != AggregationRule.GROUP
        && !entity.submits()
        && !stockOfLeaver(entity, indicator, year)
        && operands(entity, code, year).stream().anyMatch(EntityFigure::known);
  }

  private boolean stockOfLeaver(Entity entity, Indicator indicator, Year year) {
    return indicator.kind().atYearEnd() && basis.tree().in(year).leftInYear(entity.code());
  }

  private static Absent.Why why(ReportedValue.Absent absent) {
    return switch (absent) {
      case NOT_APPLICABLE -> Absent.Why.NOT_APPLICABLE;
      case NOT_AVAILABLE -> Absent.Why.NOT_AVAILABLE;
      case BLANK -> Absent.Why.BLANK;
    };
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
          members.add(reported(entity, indicator.total().with(member), year));
        }
        Optional<EntityFigure> sum = sum(members, Side.NOW);
        if (sum.isPresent()) {
          EntityFigure before = sum(members, Side.BEFORE).orElse(EntityFigure.BLANK);
          return Optional.of(sum.get().insteadOf(before, restatements(members)));
        }
      }
    }
    return Optional.empty();
  }

  /** The sum of members; empty unless each is a figure or not applicable. */
  private static Optional<EntityFigure> sum(List<EntityFigure> members, Side side) {
    List<EntityFigure> sides = members.stream().map(member -> member.on(side)).toList();
    boolean complete =
        sides.stream().allMatch(one -> one.known() || notApplicable(one))
            && sides.stream().anyMatch(EntityFigure::held);
    if (!complete) {
      return Optional.empty();
    }
    Figure sum =
        sides.stream()
            .flatMap(one -> one.figure().quantity().stream())
            .reduce(Quantity::plus)
            .<Figure>map(known -> known)
            .orElse(Absent.NOT_APPLICABLE);
    return Optional.of(
        EntityFigure.of(
            sum,
            sides.stream().anyMatch(EntityFigure::estimated),
            new Origin.SumOfMembers(members)));
  }

  private static boolean notApplicable(EntityFigure figure) {
    return figure.figure().is(Absent.Why.NOT_APPLICABLE);
  }

  private static Set<Restatement> restatements(List<EntityFigure> figures) {
    Set<Restatement> restatements = new LinkedHashSet<>();
    figures.forEach(figure -> restatements.addAll(figure.restatements()));
    return restatements;
  }

  /** A total that is not applicable or not available speaks for its blank members. */
  private Optional<EntityFigure> saidByTotal(Entity entity, Indicator indicator, Year year) {
    EntityFigure total = reported(entity, indicator.total(), year);
    return notApplicable(total) || total.figure().is(Absent.Why.NOT_AVAILABLE)
        ? Optional.of(total)
        : Optional.empty();
  }

  private EntityFigure computed(Entity entity, Indicator indicator, KpiCode code, Year year) {
    if (!asked(entity, indicator, year) && !answersUnasked(entity, code, year)) {
      return EntityFigure.NOT_ASKED;
    }
    Formula formula = indicator.formula().orElseThrow();
    References references = new References(basis.catalogue());
    List<EntityFigure> operands = operands(entity, code, year);
    List<FactorUse> factors = new ArrayList<>();
    Function<Side, Figure> evaluated =
        side ->
            new FormulaEvaluator(
                    reference -> operand(entity, references, reference, code, year, side),
                    factor -> references.factor(factor, year, entity.region(), factors))
                .evaluate(formula);
    EntityFigure now = figure(evaluated.apply(Side.NOW), indicator, operands, factors);
    Set<Restatement> restatements = restatements(operands);
    return now.known() && !restatements.isEmpty()
        ? now.insteadOf(
            figure(evaluated.apply(Side.BEFORE), indicator, operands, factors), restatements)
        : now;
  }

  /** The figures that an entity's formula refers to, in order of writing. */
  List<EntityFigure> operands(Entity entity, KpiCode code, Year year) {
    References references = new References(basis.catalogue());
    Formula formula = basis.catalogue().indicator(code.indicator()).formula().orElseThrow();
    return Formula.references(formula).stream()
        .map(
            reference ->
                of(entity, references.code(reference, code), references.year(reference, year)))
        .toList();
  }

  private static EntityFigure figure(
      Figure result, Indicator indicator, List<EntityFigure> operands, List<FactorUse> factors) {
    Origin origin =
        new Origin.Computed(
            indicator.formula().orElseThrow(),
            operands.stream().flatMap(one -> one.facts().stream()).distinct().toList(),
            factors.stream().distinct().toList(),
            operands.stream().anyMatch(operand -> operand.origin().incomplete()));
    if (result instanceof Quantity known) {
      boolean estimated = operands.stream().anyMatch(EntityFigure::estimated);
      return EntityFigure.of(known.in(indicator.unit()), estimated, origin);
    }
    boolean gone = result.is(Absent.Why.NOT_APPLICABLE);
    return EntityFigure.none(gone ? Absent.Why.NOT_APPLICABLE : gap(operands), origin);
  }

  private static Absent.Why gap(List<EntityFigure> operands) {
    return any(operands, Absent.Why.NOT_AVAILABLE) && !any(operands, Absent.Why.BLANK)
        ? Absent.Why.NOT_AVAILABLE
        : Absent.Why.BLANK;
  }

  private static boolean any(List<EntityFigure> operands, Absent.Why why) {
    return operands.stream().anyMatch(operand -> operand.figure().is(why));
  }

  /** A figure as an operand: what nobody owes is not applicable, any gap is missing. */
  private Figure operand(
      Entity entity,
      References references,
      Formula.Reference reference,
      KpiCode code,
      Year year,
      Side side) {
    KpiCode operand = references.code(reference, code);
    EntityFigure figure = of(entity, operand, references.year(reference, year)).on(side);
    if (figure.known()) {
      return figure.figure();
    }
    return figure.expected() ? missing(operand) : Absent.NOT_APPLICABLE;
  }

  private static Figure missing(KpiCode operand) {
    return Absent.missing(Words.of("{0} is missing").fill(operand));
  }
}
