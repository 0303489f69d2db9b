package org.groupkpi.analysis;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.Contribution;
import org.groupkpi.consolidation.EntityFigure;
import org.groupkpi.consolidation.Gathering;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.consolidation.NodeScope;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.YearTree;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Adjustment;
import org.jspecify.annotations.Nullable;

/** The change of an added-up figure between two ends, by entity and by what made it change. */
final class LeafChange {

  /** Whose part of a change it is, and what caused it. */
  record Cause(Bridge.Kind kind, String entity) {}

  /** Sums add up figures. */
  static final Function<Contribution, BigDecimal> FIGURE = part -> part.figure().value();

  /** Means add up figures times weights above the line. */
  static final Function<Contribution, BigDecimal> WEIGHTED =
      part -> part.figure().value().multiply(weight(part));

  /** Means add up weights below the line. */
  static final Function<Contribution, BigDecimal> WEIGHT = LeafChange::weight;

  private static BigDecimal weight(Contribution part) {
    return part.weight().map(EntityFigure::value).orElse(BigDecimal.ONE);
  }

  /** Changes by cause; they add up to the change of the figure. */
  private final Map<Cause, BigDecimal> changes = new LinkedHashMap<>();

  private final Function<Contribution, BigDecimal> measure;

  private LeafChange(Function<Contribution, BigDecimal> measure) {
    this.measure = measure;
  }

  /**
   * The change of a node's figure that is a sum over entities.
   *
   * @param from whose year is that of the figure at the start
   * @param measure what is added up of a contribution, still without its share
   */
  static Map<Cause, BigDecimal> of(
      String node,
      KpiCode code,
      Bridge.End from,
      Bridge.End to,
      Function<Contribution, BigDecimal> measure) {
    LeafChange change = new LeafChange(measure);
    Standings before = new Standings(node, code, from);
    Standings after = new Standings(node, code, to);
    for (Entity entity : from.figures().basis().tree().entities()) {
      change.add(entity.code(), before.of(entity), after.of(entity));
    }
    change.addAdjustments(before.adjustments(), BigDecimal.ONE.negate());
    change.addAdjustments(after.adjustments(), BigDecimal.ONE);
    change.changes.values().removeIf(value -> value.signum() == 0);
    return change.changes;
  }

  /**
   * How an entity stands at one end.
   *
   * @param inside whether it is in the node and the boundary
   * @param share 0 if it is not
   * @param part what it gave, with a share of 1
   * @param added what head office added to a figure that it gave
   * @param owes whether it should have given something and did not
   */
  private record Standing(
      boolean inside,
      BigDecimal share,
      Optional<Contribution> part,
      BigDecimal added,
      boolean owes) {
    static final Standing OUTSIDE =
        new Standing(false, BigDecimal.ZERO, Optional.empty(), BigDecimal.ZERO, false);
  }

  /** How all entities stand at one end. */
  private static final class Standings {
    private final GroupFigures figures;
    private final Basis basis;
    private final String node;
    private final KpiCode code;
    private final Year year;
    private final Indicator indicator;
    private final YearTree tree;
    private final Gathering.Contributors contributors;

    /** Of those that count, each at the number of its entity. */
    private final @Nullable BigDecimal[] shares;

    Standings(String node, KpiCode code, Bridge.End end) {
      this.figures = end.figures();
      this.basis = figures.basis();
      this.node = node;
      this.code = code;
      this.year = end.year();
      this.indicator = basis.catalogue().indicator(code.indicator());
      this.tree = basis.tree().in(year);
      this.contributors = figures.gathering().contributors(code, year);
      this.shares = new BigDecimal[figures.scope().size()];
      boolean nodeAlone = indicator.rule() == AggregationRule.GROUP;
      boolean atYearEnd = indicator.kind().atYearEnd();
      for (NodeScope.Counted counted :
          figures.scope().of(node, year, atYearEnd, basis.approachOf(indicator))) {
        if (!nodeAlone || counted.entity().code().equals(node)) {
          shares[counted.number()] = counted.share();
        }
      }
    }

    Standing of(Entity entity) {
      int number = figures.scope().number(entity.code());
      BigDecimal share = shares[number];
      if (share == null && !insideWithoutShare(entity)) {
        return Standing.OUTSIDE;
      }
      Optional<Contribution> part =
          contributors.contribution(new NodeScope.Counted(number, entity, BigDecimal.ONE));
      return new Standing(
          true,
          share == null ? BigDecimal.ZERO : share,
          part,
          part.map(one -> added(one.figure())).orElse(BigDecimal.ZERO),
          part.isEmpty() && figures.entityFigure(entity.code(), code, year).expected());
    }

    /** Whether it is below the node and in the boundary, though nothing of it counts. */
    private boolean insideWithoutShare(Entity entity) {
      boolean below =
          Stream.iterate(entity.code(), at -> !at.isEmpty(), at -> parent(at))
              .anyMatch(node::equals);
      return below
          && indicator.rule() != AggregationRule.GROUP
          && tree.inBoundary(entity.code(), indicator.kind().atYearEnd());
    }

    private String parent(String entity) {
      return basis.tree().entity(entity).in(year).parent();
    }

    /** An estimate without an answer is the answer itself, so nothing was added. */
    private BigDecimal added(EntityFigure figure) {
      return figure.facts().isEmpty()
          ? BigDecimal.ZERO
          : figure.origin().adjustments().stream()
              .map(one -> one.value().in(indicator.unit()).value())
              .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What head office added, by entity. */
    Map<String, BigDecimal> adjustments() {
      Map<String, BigDecimal> sums = new LinkedHashMap<>();
      for (Adjustment one : figures.value(node, code, year).origin().adjustments()) {
        sums.merge(one.entity(), one.value().in(indicator.unit()).value(), BigDecimal::add);
      }
      return sums;
    }
  }

  private void add(String entity, Standing before, Standing after) {
    BigDecimal was = counted(before);
    BigDecimal is = counted(after);
    if (!before.inside()) {
      put(Bridge.Kind.ENTERED, entity, is);
    } else if (!after.inside()) {
      put(Bridge.Kind.LEFT, entity, was.negate());
    } else if (before.part().isPresent() && after.part().isPresent()) {
      BigDecimal withOtherShare = after.share().multiply(amount(before));
      BigDecimal adjusted = after.share().multiply(after.added().subtract(before.added()));
      put(Bridge.Kind.SHARE, entity, withOtherShare.subtract(was));
      put(Bridge.Kind.ADJUSTMENT, entity, adjusted);
      put(Bridge.Kind.ORGANIC, entity, is.subtract(withOtherShare).subtract(adjusted));
    } else {
      put(oneSided(before, after), entity, is.subtract(was));
    }
  }

  /** Why an entity inside at both ends gave a figure at one of them alone. */
  private static Bridge.Kind oneSided(Standing before, Standing after) {
    if (before.share().signum() == 0 || after.share().signum() == 0) {
      return Bridge.Kind.SHARE;
    }
    return before.owes() || after.owes() ? Bridge.Kind.COVERAGE : Bridge.Kind.ORGANIC;
  }

  private BigDecimal counted(Standing standing) {
    return standing.share().multiply(amount(standing));
  }

  private BigDecimal amount(Standing standing) {
    return standing.part().map(measure).orElse(BigDecimal.ZERO);
  }

  private void addAdjustments(Map<String, BigDecimal> sums, BigDecimal sign) {
    sums.forEach((entity, sum) -> put(Bridge.Kind.ADJUSTMENT, entity, sum.multiply(sign)));
  }

  private void put(Bridge.Kind kind, String entity, BigDecimal value) {
    if (value.signum() != 0) {
      changes.merge(new Cause(kind, entity), value, BigDecimal::add);
    }
  }
}
