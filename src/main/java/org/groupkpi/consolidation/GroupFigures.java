package org.groupkpi.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.boundary.Entity;
import org.groupkpi.boundary.YearTree;
import org.groupkpi.catalogue.AggregationRule;
import org.groupkpi.catalogue.Formula;
import org.groupkpi.catalogue.Indicator;
import org.groupkpi.catalogue.KpiCode;
import org.groupkpi.consolidation.GroupValue.Presence;
import org.groupkpi.language.LocalText;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Adjustment;
import org.groupkpi.submission.Restatement;

/** The figures of every node, code and year, each computed once when first asked for. */
public final class GroupFigures {
  private record Key(String node, KpiCode code, Year year) {}

  private final Basis basis;
  private final EntityFigures entityFigures;
  private final NodeScope scope;
  private final AdjustmentLedger ledger;
  private final PublishedFigures published;
  private final References references;
  private final Map<Key, GroupValue> known = new HashMap<>();

  public GroupFigures(Basis basis) {
    this.basis = basis;
    this.entityFigures = new EntityFigures(basis);
    this.scope = new NodeScope(basis.tree());
    this.ledger = new AdjustmentLedger(basis, this);
    this.published = new PublishedFigures(basis);
    this.references = new References(basis.catalogue());
  }

  public Basis basis() {
    return basis;
  }

  /** The nodes: entities that have others below them in any of the years, in tree order. */
  public List<Entity> nodes() {
    return basis.tree().in(basis.year()).subtree(basis.tree().root()).stream()
        .filter(
            entity ->
                basis.years().stream()
                    .anyMatch(year -> basis.tree().in(year).isNode(entity.code())))
        .toList();
  }

  /** The figure of a node, or why there is none. */
  public GroupValue value(String node, KpiCode code, Year year) {
    Key key = new Key(node, code, year);
    GroupValue value = known.get(key);
    if (value == null) {
      value = compute(node, code, year);
      known.put(key, value);
    }
    return value;
  }

  /** An entity's own figure of that code and year, as it is added up. */
  public EntityFigure entityFigure(String entity, KpiCode code, Year year) {
    return entityFigures.of(basis.tree().entity(entity), code, year);
  }

  /** Whether an adjustment counts: an estimate always, others only where there is a figure. */
  boolean counts(Adjustment adjustment) {
    return ledger.counts(adjustment);
  }

  EntityFigures entityFigures() {
    return entityFigures;
  }

  NodeScope scope() {
    return scope;
  }

  References references() {
    return references;
  }

  private GroupValue compute(String node, KpiCode code, Year year) {
    Indicator indicator = basis.catalogue().indicator(code.indicator());
    if (basis.beforeAllData(year)) {
      return absent(node, code, year, Presence.MISSING, NO_DATA);
    }
    if (indicator.computedAtNodes()) {
      return computed(node, indicator, code, year);
    }
    Gathered gathered = gather(node, indicator, code, year);
    GroupValue value = aggregated(node, indicator, code, year, gathered);
    if (year.compareTo(basis.year()) >= 0) {
      return value;
    }
    boolean lacking = !gathered.held || (value.incompleteOrMissing() && gathered.priorColumnsOnly);
    return lacking ? published.of(node, code, year).orElse(value) : published.marked(value);
  }

  private static final LocalText NO_DATA = LocalText.of("该年没有数据", "no data of that year");
  private static final LocalText NO_ANSWERS = LocalText.of("应报单位均未提供", "nobody reported it");

  private static GroupValue absent(
      String node, KpiCode code, Year year, Presence presence, LocalText reason) {
    return new GroupValue(
        node,
        code,
        year,
        Unit.NUMBER,
        presence,
        BigDecimal.ZERO,
        reason,
        Coverage.NONE,
        false,
        false,
        BigDecimal.ZERO,
        false,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** What the entities of a node gave. */
  private static final class Gathered {
    final BitSet expected = new BitSet();
    final BitSet reported = new BitSet();
    final BitSet estimated = new BitSet();
    final BitSet notAvailable = new BitSet();
    final List<Contribution> contributions = new ArrayList<>();
    boolean held;
    boolean priorColumnsOnly = true;

    Coverage coverage() {
      return new Coverage(expected, reported, estimated, notAvailable);
    }
  }

  private Gathered gather(String node, Indicator indicator, KpiCode code, Year year) {
    Gathered gathered = new Gathered();
    if (indicator.rule() == AggregationRule.GROUP) {
      if (basis.tree().in(year).inBoundary(node, indicator.kind().atYearEnd())) {
        take(gathered, indicator, code, year, own(node));
      }
      return gathered;
    }
    for (NodeScope.Counted counted :
        scope.of(node, year, indicator.kind().atYearEnd(), basis.approachOf(indicator))) {
      take(gathered, indicator, code, year, counted);
    }
    return gathered;
  }

  private NodeScope.Counted own(String node) {
    return new NodeScope.Counted(scope.number(node), basis.tree().entity(node), BigDecimal.ONE);
  }

  private void take(
      Gathered gathered, Indicator indicator, KpiCode code, Year year, NodeScope.Counted counted) {
    EntityFigure figure = entityFigures.of(counted.entity(), code, year);
    Optional<EntityFigure> weight = weight(indicator, code, year, counted.entity());
    gathered.held |= figure.held();
    gathered.priorColumnsOnly &= figure.fromPriorColumnsAlone();
    if (!figure.expected() || weight.filter(w -> !w.expected()).isPresent()) {
      return;
    }
    int number = counted.number();
    gathered.expected.set(number);
    if (figure.answer() == EntityFigure.Answer.NOT_AVAILABLE) {
      gathered.notAvailable.set(number);
    }
    contribution(indicator, code, year, counted)
        .ifPresent(
            part -> {
              gathered.reported.set(number);
              gathered.estimated.set(number, figure.estimated());
              gathered.contributions.add(part);
            });
  }

  /** What a counted entity contributes; empty if it gave no figure, or no weight for it. */
  Optional<Contribution> contribution(
      Indicator indicator, KpiCode code, Year year, NodeScope.Counted counted) {
    EntityFigure figure = entityFigures.of(counted.entity(), code, year);
    Optional<EntityFigure> weight = weight(indicator, code, year, counted.entity());
    if (!figure.known() || weight.filter(w -> !w.known()).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(new Contribution(counted.entity().code(), figure, counted.share(), weight));
  }

  /** The weight of a mean's member: the same member of the weight, else its total. */
  private Optional<EntityFigure> weight(
      Indicator indicator, KpiCode code, Year year, Entity entity) {
    if (indicator.rule() != AggregationRule.MEAN) {
      return Optional.empty();
    }
    KpiCode same = new KpiCode(indicator.weight(), code.dimension(), code.member());
    KpiCode weight = basis.catalogue().has(same) ? same : KpiCode.total(indicator.weight());
    return Optional.of(entityFigures.of(entity, weight, year));
  }

  private GroupValue aggregated(
      String node, Indicator indicator, KpiCode code, Year year, Gathered gathered) {
    List<Adjustment> adjustments =
        indicator.rule().adjustable() ? ledger.counting(node, code, year) : List.of();
    BigDecimal adjusted = sum(adjustments, indicator.unit());
    List<Contribution> parts = gathered.contributions;
    Optional<BigDecimal> combined = Aggregation.combine(indicator.rule(), parts, Side.NOW);
    Coverage coverage = gathered.coverage();
    if (combined.isEmpty() && adjustments.isEmpty()) {
      boolean expected = coverage.expectedCount() > 0;
      return new GroupValue(
          node,
          code,
          year,
          indicator.unit(),
          expected ? Presence.MISSING : Presence.NOT_APPLICABLE,
          BigDecimal.ZERO,
          expected ? NO_ANSWERS : LocalText.NONE,
          coverage,
          false,
          false,
          BigDecimal.ZERO,
          gathered.held,
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());
    }
    BigDecimal value = combined.orElse(BigDecimal.ZERO).add(adjusted);
    Set<Restatement> restatements = new LinkedHashSet<>();
    for (Contribution part : parts) {
      restatements.addAll(part.figure().restatements());
      part.weight().ifPresent(weight -> restatements.addAll(weight.restatements()));
    }
    Optional<BigDecimal> before =
        restatements.isEmpty()
            ? Optional.empty()
            : Aggregation.combine(indicator.rule(), parts, Side.BEFORE)
                .map(old -> old.add(adjusted));
    if (before.isPresent() && before.get().compareTo(value) == 0) {
      restatements.clear();
    }
    boolean estimatedByHeadOffice =
        adjustments.stream().anyMatch(a -> a.type() == Adjustment.Type.ESTIMATE);
    return new GroupValue(
        node,
        code,
        year,
        indicator.unit(),
        Presence.KNOWN,
        value,
        LocalText.NONE,
        coverage,
        !coverage.complete(),
        estimatedByHeadOffice || parts.stream().anyMatch(Contribution::estimated),
        estimatedShare(indicator, parts, adjustments),
        true,
        Optional.empty(),
        before,
        List.copyOf(restatements),
        List.copyOf(parts),
        adjustments,
        List.of(),
        List.of());
  }

  private static BigDecimal sum(List<Adjustment> adjustments, Unit unit) {
    return adjustments.stream()
        .map(adjustment -> adjustment.value().in(unit).value())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal estimatedShare(
      Indicator indicator, List<Contribution> parts, List<Adjustment> adjustments) {
    if (adjustments.isEmpty()) {
      return Aggregation.estimatedShare(indicator.rule(), parts);
    }
    BigDecimal all = BigDecimal.ZERO;
    BigDecimal estimated = BigDecimal.ZERO;
    for (Contribution part : parts) {
      all = all.add(part.amount().abs());
      estimated = part.estimated() ? estimated.add(part.amount().abs()) : estimated;
    }
    for (Adjustment adjustment : adjustments) {
      BigDecimal size = adjustment.value().in(indicator.unit()).value().abs();
      all = all.add(size);
      estimated = adjustment.type() == Adjustment.Type.ESTIMATE ? estimated.add(size) : estimated;
    }
    return all.signum() == 0 ? BigDecimal.ZERO : Exact.divide(estimated, all);
  }

  private GroupValue computed(String node, Indicator indicator, KpiCode code, Year year) {
    Formula formula = indicator.formula().orElseThrow();
    Set<GroupValue> operands = new LinkedHashSet<>();
    for (Formula.Reference reference : Formula.references(formula)) {
      operands.add(value(node, references.code(reference, code), references.year(reference, year)));
    }
    boolean fromFacts = operands.stream().allMatch(GroupValue::fromFacts);
    boolean restated = operands.stream().anyMatch(GroupValue::restated);
    if (year.compareTo(basis.year()) < 0 && !fromFacts && !restated) {
      Optional<GroupValue> printed = published.of(node, code, year);
      if (printed.isPresent()) {
        return printed.get();
      }
    }
    List<FactorUse> factors = new ArrayList<>();
    Amount now = evaluate(formula, node, code, year, Side.NOW, factors);
    Coverage coverage =
        operands.stream().map(GroupValue::coverage).reduce(Coverage.NONE, Coverage::and);
    Presence presence = presence(now);
    BigDecimal value =
        now instanceof Amount.Known amount
            ? amount.quantity().in(indicator.unit()).value()
            : BigDecimal.ZERO;
    Set<Restatement> restatements = new LinkedHashSet<>();
    operands.forEach(operand -> restatements.addAll(operand.restatements()));
    Optional<BigDecimal> before = Optional.empty();
    if (presence == Presence.KNOWN && restated) {
      Amount old = evaluate(formula, node, code, year, Side.BEFORE, new ArrayList<>());
      if (old instanceof Amount.Known amount) {
        before = Optional.of(amount.quantity().in(indicator.unit()).value());
      }
    }
    boolean unchanged = before.isPresent() && before.get().compareTo(value) == 0;
    GroupValue result =
        new GroupValue(
            node,
            code,
            year,
            indicator.unit(),
            presence,
            value,
            now instanceof Amount.Missing missing ? missing.reason() : LocalText.NONE,
            coverage,
            presence == Presence.KNOWN && operands.stream().anyMatch(GroupValue::incomplete),
            presence == Presence.KNOWN && operands.stream().anyMatch(GroupValue::estimated),
            operands.stream()
                .map(GroupValue::estimatedShare)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO),
            fromFacts,
            Optional.empty(),
            before,
            presence != Presence.KNOWN || unchanged ? List.of() : List.copyOf(restatements),
            List.of(),
            List.of(),
            List.copyOf(operands),
            factors.stream().distinct().toList());
    return year.compareTo(basis.year()) < 0 ? published.marked(result) : result;
  }

  private static Presence presence(Amount amount) {
    if (amount instanceof Amount.Known) {
      return Presence.KNOWN;
    }
    return amount instanceof Amount.Missing ? Presence.MISSING : Presence.NOT_APPLICABLE;
  }

  private Amount evaluate(
      Formula formula, String node, KpiCode code, Year year, Side side, List<FactorUse> factors) {
    return new FormulaEvaluator(
            reference ->
                amount(
                    value(node, references.code(reference, code), references.year(reference, year)),
                    side),
            factor -> references.factor(factor, year, "", factors))
        .evaluate(formula);
  }

  private static Amount amount(GroupValue value, Side side) {
    if (value.presence() == Presence.NOT_APPLICABLE) {
      return new Amount.NotApplicable();
    }
    boolean newlyKnown = side == Side.BEFORE && value.restated() && value.before().isEmpty();
    if (!value.known() || newlyKnown) {
      return new Amount.Missing(LocalText.of("缺少 " + value.code(), value.code() + " is missing"));
    }
    BigDecimal figure =
        side == Side.BEFORE && value.restated() ? value.before().orElseThrow() : value.value();
    return Amount.of(new Quantity(figure, value.unit()));
  }

  /** Whether anything makes a figure there: an answer below it, or an estimate of head office. */
  boolean figureExists(String entity, KpiCode code, Year year) {
    YearTree tree = basis.tree().in(year);
    Indicator indicator = basis.catalogue().indicator(code.indicator());
    if (!tree.isNode(entity)) {
      return entityFigures.of(basis.tree().entity(entity), code, year).known();
    }
    return !gather(entity, indicator, code, year).contributions.isEmpty();
  }
}
