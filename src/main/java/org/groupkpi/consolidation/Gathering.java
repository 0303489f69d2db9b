package org.groupkpi.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.measure.Absent;
import org.groupkpi.measure.Year;

/** Gathers what the entities of a node gave, and who owes an answer. */
public class Gathering {

  /**
   * What the entities of a node gave.
   *
   * @param parts each of them again; they are not kept
   */
  record Gathered(Partial partial, Supplier<List<Contribution>> parts) {}

  private final Basis basis;
  private final EntityFigures entityFigures;
  private final NodeScope scope;

  Gathering(Basis basis, EntityFigures entityFigures, NodeScope scope) {
    this.basis = basis;
    this.entityFigures = entityFigures;
    this.scope = scope;
  }

  Gathered gather(FigureKey key) {
    return gather(key, counted(key));
  }

  /** What these entities gave. */
  Gathered gather(FigureKey key, List<NodeScope.Counted> entities) {
    Indicator indicator = basis.catalogue().indicator(key.code().indicator());
    List<Contribution> contributions = new ArrayList<>();
    Coverage coverage = new Coverage(new BitSet(), new BitSet(), new BitSet(), new BitSet());
    boolean held = false;
    boolean remembered = true;
    boolean openTexts = false;
    for (NodeScope.Counted counted : entities) {
      EntityFigure figure = entityFigures.of(counted.entity(), key.code(), key.year());
      held |= figure.held();
      remembered &= figure.remembered();
      if (openText(indicator, figure)) {
        openTexts = true;
      } else if (expected(key.code(), key.year(), counted.entity(), figure)) {
        Optional<Contribution> part = contribution(key.code(), key.year(), counted);
        note(coverage, counted.number(), figure, part);
        part.ifPresent(contributions::add);
      }
    }
    Partial.Answers answers = new Partial.Answers(coverage, held, remembered, openTexts);
    return new Gathered(
        Partial.of(indicator.rule(), contributions, answers), () -> contributions(key, entities));
  }

  private List<Contribution> contributions(FigureKey key, List<NodeScope.Counted> entities) {
    return entities.stream()
        .filter(
            one ->
                expected(
                    key.code(),
                    key.year(),
                    one.entity(),
                    entityFigures.of(one.entity(), key.code(), key.year())))
        .flatMap(one -> contribution(key.code(), key.year(), one).stream())
        .toList();
  }

  /** Who counts: the node alone for {@code group} figures, else the node and all below it. */
  final List<NodeScope.Counted> counted(FigureKey key) {
    Indicator indicator = basis.catalogue().indicator(key.code().indicator());
    boolean atYearEnd = indicator.kind().atYearEnd();
    if (indicator.rule() != AggregationRule.GROUP) {
      return scope.of(key.entity(), key.year(), atYearEnd, basis.approachOf(indicator));
    }
    return basis.tree().in(key.year()).inBoundary(key.entity(), atYearEnd)
        ? List.of(
            new NodeScope.Counted(
                scope.number(key.entity()), basis.tree().entity(key.entity()), BigDecimal.ONE))
        : List.of();
  }

  private boolean expected(KpiCode code, Year year, Entity entity, EntityFigure figure) {
    return figure.expected() && weight(code, year, entity).filter(w -> !w.expected()).isEmpty();
  }

  private static boolean openText(Indicator indicator, EntityFigure figure) {
    return indicator.rule() == AggregationRule.TEXT
        && !indicator.required()
        && figure.figure().is(Absent.Why.BLANK)
        && !EntityFigures.unreadable(figure);
  }

  private static void note(
      Coverage coverage, int number, EntityFigure figure, Optional<Contribution> part) {
    coverage.expected().set(number);
    coverage.notAvailable().set(number, figure.figure().is(Absent.Why.NOT_AVAILABLE));
    coverage.reported().set(number, part.isPresent());
    coverage.estimated().set(number, part.filter(Contribution::estimated).isPresent());
  }

  /** What a counted entity contributes; empty if it gave no figure, or no weight for it. */
  public final Optional<Contribution> contribution(
      KpiCode code, Year year, NodeScope.Counted counted) {
    EntityFigure figure = entityFigures.of(counted.entity(), code, year);
    Optional<EntityFigure> weight = weight(code, year, counted.entity());
    if (!figure.known() || weight.filter(w -> !w.known()).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(new Contribution(counted.entity().code(), figure, counted.share(), weight));
  }

  private Optional<EntityFigure> weight(KpiCode code, Year year, Entity entity) {
    return basis.catalogue().weight(code).map(weight -> entityFigures.of(entity, weight, year));
  }
}
