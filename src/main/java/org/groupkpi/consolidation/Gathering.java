package org.groupkpi.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.RowsTerm;
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
    Contributors from = contributors(key);
    for (NodeScope.Counted counted : entities) {
      Given given = from.given(counted);
      EntityFigure figure = given.figure();
      held |= figure.held();
      remembered &= figure.remembered();
      if (openText(indicator, figure)) {
        openTexts = true;
      } else if (given.expected()) {
        Optional<Contribution> part = given.contribution(counted);
        note(coverage, counted.number(), figure, part);
        if (part.isPresent()) {
          contributions.add(part.get());
        }
      }
    }
    Partial.Answers answers = new Partial.Answers(coverage, held, remembered, openTexts);
    return new Gathered(
        Partial.of(indicator.rule(), contributions, answers), () -> contributions(key, entities));
  }

  private List<Contribution> contributions(FigureKey key, List<NodeScope.Counted> entities) {
    Contributors from = contributors(key);
    return entities.stream().flatMap(one -> from.contribution(one).stream()).toList();
  }

  /** Who counts: the node alone for {@code group} figures, else the node and all below it. */
  final List<NodeScope.Counted> counted(FigureKey key) {
    Indicator indicator = basis.catalogue().indicator(key.code().indicator());
    boolean atYearEnd = indicator.kind().atYearEnd();
    if (indicator.rule() != AggregationRule.GROUP) {
      List<NodeScope.Counted> counted =
          scope.of(key.entity(), key.year(), atYearEnd, basis.approachOf(indicator));
      return basis.catalogue().ofRows(indicator)
          ? counted.stream().map(NodeScope.Counted::whole).toList()
          : counted;
    }
    return basis.tree().in(key.year()).inBoundary(key.entity(), atYearEnd)
        ? List.of(
            new NodeScope.Counted(
                scope.number(key.entity()), basis.tree().entity(key.entity()), BigDecimal.ONE))
        : List.of();
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
    coverage.reported().set(number, part.isPresent() && !figure.origin().incomplete());
    coverage.estimated().set(number, part.filter(Contribution::estimated).isPresent());
  }

  /** What entities contribute to a figure of a node. */
  final Contributors contributors(FigureKey key) {
    return RowsTerm.is(key.code().indicator())
        ? new Contributors(entityFigures.registers().at(key), Optional.empty())
        : contributors(key.code(), key.year());
  }

  /** What entities contribute to the figures of a code and year. */
  public final Contributors contributors(KpiCode code, Year year) {
    return new Contributors(
        entityFigures.of(code, year)::of,
        basis.catalogue().weight(code).map(weight -> entityFigures.of(weight, year)::of));
  }

  /** The figures of entities, with what weighs them in a mean. */
  public static final class Contributors {
    private final Function<NodeScope.Counted, EntityFigure> figures;
    private final Optional<Function<NodeScope.Counted, EntityFigure>> weights;

    private Contributors(
        Function<NodeScope.Counted, EntityFigure> figures,
        Optional<Function<NodeScope.Counted, EntityFigure>> weights) {
      this.figures = figures;
      this.weights = weights;
    }

    /** What a counted entity contributes; empty if it gave no figure, or no weight for it. */
    public Optional<Contribution> contribution(NodeScope.Counted counted) {
      return given(counted).contribution(counted);
    }

    private Given given(NodeScope.Counted counted) {
      return new Given(
          figures.apply(counted),
          weights.isEmpty() ? Optional.empty() : Optional.of(weights.get().apply(counted)));
    }
  }

  /** An entity's figure, with what weighs it in a mean. */
  private record Given(EntityFigure figure, Optional<EntityFigure> weight) {
    boolean expected() {
      return figure.expected() && (weight.isEmpty() || weight.get().expected());
    }

    Optional<Contribution> contribution(NodeScope.Counted counted) {
      return !figure.known() || (weight.isPresent() && !weight.get().known())
          ? Optional.empty()
          : Optional.of(new Contribution(counted.entity().code(), figure, counted.share(), weight));
    }
  }
}
