package org.groupkpi.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.Approach;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.Formula;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.measure.Absent;
import org.groupkpi.measure.Figure;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Year;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * Changes over the entities that were in the boundary for the whole of both years with the same
 * share and answered in both; formulas are computed from such operands.
 */
public final class LikeForLike {
  private static final LocalText NOT_COMPARABLE = Words.of("there are no like-for-like figures");

  private record Pair(Figure now, Figure prior) {}

  private record Scope(String node, Year year, boolean stock, Approach approach) {}

  private final GroupFigures figures;
  private final Basis basis;
  private final References references;
  private final Map<Scope, BitSet> unchanged = new HashMap<>();
  private final Map<Year, Set<String>> wholes = new HashMap<>();
  private final Workings<FigureKey, Optional<Pair>> pairs =
      new Workings<>(this::operands, this::pair);
  private String node = "";

  public LikeForLike(GroupFigures figures) {
    this.figures = figures;
    this.basis = figures.basis();
    this.references = new References(basis.catalogue());
  }

  /** The like-for-like change of a node's figure against the year before. */
  public Change change(String of, KpiCode code, Year year) {
    if (!of.equals(node)) {
      pairs.clear();
      unchanged.clear();
      node = of;
    }
    Optional<Pair> pair = pairs.of(new FigureKey(of, code, year));
    if (pair.isPresent()
        && pair.get().now() instanceof Quantity now
        && pair.get().prior() instanceof Quantity prior) {
      var unit = basis.catalogue().unit(code);
      return Change.between(now.in(unit).value(), prior.in(unit).value(), unit);
    }
    return Change.none(NOT_COMPARABLE);
  }

  /** Both years' figures; empty for {@code group} figures and formulas that use them. */
  private Optional<Pair> pair(FigureKey key) {
    Indicator indicator = basis.catalogue().indicator(key.code().indicator());
    if (indicator.rule() == AggregationRule.GROUP || indicator.rule() == AggregationRule.TEXT) {
      return Optional.empty();
    }
    return indicator.computedAtNodes()
        ? computed(key, indicator)
        : Optional.of(aggregated(key.entity(), indicator, key.code(), key.year()));
  }

  private Optional<Pair> computed(FigureKey key, Indicator indicator) {
    Formula formula = indicator.formula().orElseThrow();
    if (usesOtherYears(formula)
        || operands(key).stream().anyMatch(operand -> pairs.of(operand).isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        new Pair(evaluate(formula, key, key.year()), evaluate(formula, key, key.year().prior())));
  }

  private static boolean usesOtherYears(Formula formula) {
    return Formula.references(formula).stream()
        .anyMatch(reference -> !reference.when().equals(Formula.When.SAME));
  }

  /** What a formula at the node is made of; nothing for other figures. */
  private List<FigureKey> operands(FigureKey key) {
    Indicator indicator = basis.catalogue().indicator(key.code().indicator());
    if (!indicator.computedAtNodes() || usesOtherYears(indicator.formula().orElseThrow())) {
      return List.of();
    }
    return Formula.references(indicator.formula().orElseThrow()).stream()
        .map(reference -> operand(key, reference))
        .toList();
  }

  private FigureKey operand(FigureKey key, Formula.Reference reference) {
    return new FigureKey(key.entity(), references.code(reference, key.code()), key.year());
  }

  private Figure evaluate(Formula formula, FigureKey key, Year side) {
    return new FormulaEvaluator(
            reference -> {
              Pair pair = pairs.of(operand(key, reference)).orElseThrow();
              return side.equals(key.year()) ? pair.now() : pair.prior();
            },
            factor -> references.factor(factor, side, "", new ArrayList<>()))
        .evaluate(formula);
  }

  private Pair aggregated(String of, Indicator indicator, KpiCode code, Year year) {
    Scope scope = new Scope(of, year, indicator.kind().atYearEnd(), basis.approachOf(indicator));
    return indicator.rule() == AggregationRule.SUM && !basis.catalogue().ofRows(indicator)
        ? ofSums(scope, code).orElseGet(() -> gathered(scope, indicator, code))
        : gathered(scope, indicator, code);
  }

  /** Sums of many entities less the few that are not comparable. */
  private Optional<Pair> ofSums(Scope scope, KpiCode code) {
    GroupValue now = figures.value(scope.node(), code, scope.year());
    GroupValue prior = figures.value(scope.node(), code, scope.year().prior());
    if (!sumOfAnswers(now) || !sumOfAnswers(prior)) {
      return Optional.empty();
    }
    BitSet both = (BitSet) unchanged.computeIfAbsent(scope, this::unchanged).clone();
    both.and(now.coverage().reported());
    both.and(prior.coverage().reported());
    return Optional.of(
        both.isEmpty()
            ? nobody(scope, code)
            : new Pair(of(both, now, scope), of(both, prior, scope)));
  }

  private static boolean sumOfAnswers(GroupValue value) {
    return value.known()
        && value.origin() instanceof Origin.Entities entities
        && entities.adjustments().isEmpty();
  }

  /** The part of a sum that some of its entities gave. */
  private Quantity of(BitSet entities, GroupValue value, Scope scope) {
    BitSet others = (BitSet) value.coverage().reported().clone();
    others.andNot(entities);
    BigDecimal sum = value.value();
    Gathering.Contributors from = figures.gathering().contributors(value.code(), value.year());
    for (NodeScope.Counted counted : counted(scope, value.year())) {
      if (others.get(counted.number())) {
        sum = sum.subtract(from.contribution(counted).orElseThrow().amount());
      }
    }
    return new Quantity(sum, value.unit());
  }

  private Pair gathered(Scope scope, Indicator indicator, KpiCode code) {
    List<Contribution> now = new ArrayList<>();
    List<Contribution> prior = new ArrayList<>();
    Gathering.Contributors ones = contributors(scope, code, scope.year());
    Gathering.Contributors others = contributors(scope, code, scope.year().prior());
    boolean whole = basis.catalogue().ofRows(indicator);
    BitSet comparable = unchanged.computeIfAbsent(scope, this::unchanged);
    for (NodeScope.Counted counted : counted(scope, scope.year())) {
      if (comparable.get(counted.number())) {
        NodeScope.Counted part = whole ? counted.whole() : counted;
        Optional<Contribution> one = ones.contribution(part).filter(LikeForLike::complete);
        Optional<Contribution> other =
            one.isEmpty()
                ? Optional.empty()
                : others.contribution(part).filter(LikeForLike::complete);
        if (one.isPresent() && other.isPresent()) {
          now.add(one.get());
          prior.add(other.get());
        }
      }
    }
    return now.isEmpty()
        ? nobody(scope, code)
        : new Pair(amount(indicator, now), amount(indicator, prior));
  }

  private Gathering.Contributors contributors(Scope scope, KpiCode code, Year year) {
    return figures.gathering().contributors(new FigureKey(scope.node(), code, year));
  }

  private static boolean complete(Contribution part) {
    return !part.figure().origin().incomplete();
  }

  /** Not applicable if nobody in the boundary owes the figure in either year, else missing. */
  private Pair nobody(Scope scope, KpiCode code) {
    boolean owed = owed(scope, code, scope.year()) || owed(scope, code, scope.year().prior());
    Figure amount = owed ? Absent.missing(NOT_COMPARABLE) : Absent.NOT_APPLICABLE;
    return new Pair(amount, amount);
  }

  private boolean owed(Scope scope, KpiCode code, Year year) {
    return counted(scope, year).stream()
        .anyMatch(one -> figures.entityFigure(one.entity().code(), code, year).expected());
  }

  /** The numbers of the entities that count for the whole of both years with the same share. */
  private BitSet unchanged(Scope scope) {
    Set<String> whole = wholes.computeIfAbsent(scope.year(), this::wholeOfBothYears);
    Map<Integer, BigDecimal> sharesBefore = new HashMap<>();
    counted(scope, scope.year().prior())
        .forEach(before -> sharesBefore.put(before.number(), before.share()));
    BitSet same = new BitSet();
    for (NodeScope.Counted counted : counted(scope, scope.year())) {
      BigDecimal before = sharesBefore.get(counted.number());
      same.set(
          counted.number(),
          before != null
              && before.compareTo(counted.share()) == 0
              && whole.contains(counted.entity().code()));
    }
    return same;
  }

  private List<NodeScope.Counted> counted(Scope scope, Year year) {
    return figures.scope().of(scope.node(), year, scope.stock(), scope.approach());
  }

  /** Who is in the boundary from the first day of the year before to the last of this one. */
  private Set<String> wholeOfBothYears(Year year) {
    Set<String> whole = new HashSet<>();
    for (Entity entity : basis.tree().in(year).subtree(basis.tree().root())) {
      String parent = basis.tree().in(year).parent(entity.code());
      boolean here =
          !entity.joined().isAfter(entity.firstDay(year.prior()))
              && !entity.left().isBefore(entity.lastDay(year));
      if (here && (parent.isEmpty() || whole.contains(parent))) {
        whole.add(entity.code());
      }
    }
    return whole;
  }

  private static Figure amount(Indicator indicator, List<Contribution> parts) {
    Optional<BigDecimal> value = Aggregation.combine(indicator.rule(), parts, Side.NOW);
    return value
        .<Figure>map(known -> new Quantity(known, indicator.unit()))
        .orElse(Absent.missing(NOT_COMPARABLE));
  }
}
