package org.groupkpi.consolidation;

import java.util.List;
import java.util.Optional;
import org.groupkpi.consolidation.GroupValue.Quality;
import org.groupkpi.consolidation.GroupValue.Revision;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.measure.Absent;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Fact;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** The figures of every node, code and year, each computed once when first asked for. */
public final class GroupFigures {
  private static final LocalText NO_DATA = Words.of("no data of that year");

  private final Basis basis;
  private final EntityFigures entityFigures;
  private final NodeScope scope;
  private final Gathering gathering;
  private final AdjustmentLedger ledger;
  private final PublishedFigures published;
  private final ComputedFigures computed;
  private final Workings<FigureKey, GroupValue> known =
      new Workings<>(this::operands, this::compute);

  public GroupFigures(Basis basis) {
    this(basis, new EntityFigures(basis, new NodeScope(basis.tree())));
  }

  private GroupFigures(Basis basis, EntityFigures entityFigures) {
    this(basis, entityFigures, new Gathering(basis, entityFigures, entityFigures.scope()));
  }

  private GroupFigures(Basis basis, EntityFigures entityFigures, Gathering gathering) {
    this.basis = basis;
    this.scope = entityFigures.scope();
    this.entityFigures = entityFigures;
    this.gathering = gathering;
    this.ledger = new AdjustmentLedger(basis, entityFigures, gathering);
    this.published = new PublishedFigures(basis);
    this.computed = new ComputedFigures(basis, key -> value(key.entity(), key.code(), key.year()));
  }

  /** The figures as they would be with another answer. */
  public GroupFigures with(Fact fact) {
    return instead(fact.entity(), basis.facts().with(fact));
  }

  /** These figures if one entity had answered otherwise; nothing else is gathered again. */
  public GroupFigures instead(String entity, FactTable facts) {
    Basis other = basis.with(facts);
    EntityFigures others = new EntityFigures(other, scope);
    return new GroupFigures(other, others, new Regathering(this, other, others, entity));
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
    return known.of(new FigureKey(node, code, year));
  }

  /** The figures of the node that one is computed from. */
  private List<FigureKey> operands(FigureKey key) {
    Indicator indicator = basis.catalogue().indicator(key.code().indicator());
    boolean earlier = key.year().compareTo(basis.year()) < 0;
    boolean asks = indicator.computedAtNodes() || (earlier && indicator.formula().isPresent());
    return asks && !basis.beforeAllData(key.year()) ? computed.operandKeys(key) : List.of();
  }

  /** The same figures; those that are computed there are not kept here. */
  public GroupFigures aside() {
    return new GroupFigures(basis, entityFigures);
  }

  /** An entity's own figure of that code and year, as it is added up. */
  public EntityFigure entityFigure(String entity, KpiCode code, Year year) {
    return entityFigures.of(basis.tree().entity(entity), code, year);
  }

  public EntityFigures entityFigures() {
    return entityFigures;
  }

  public PublishedFigures published() {
    return published;
  }

  public AdjustmentLedger ledger() {
    return ledger;
  }

  public NodeScope scope() {
    return scope;
  }

  public Gathering gathering() {
    return gathering;
  }

  private GroupValue compute(FigureKey key) {
    Indicator indicator = basis.catalogue().indicator(key.code().indicator());
    if (basis.beforeAllData(key.year())) {
      return new GroupValue(
          key,
          indicator.unit(),
          Absent.missing(NO_DATA),
          Quality.NONE,
          Revision.NONE,
          indicator.computedAtNodes()
              ? new Origin.Computed(List.of(), List.of(), false)
              : new Origin.Entities(List::of, List.of(), false));
    }
    if (key.year().compareTo(basis.year()) >= 0) {
      return indicator.computedAtNodes()
          ? computed.evaluate(key, computed.operands(key))
          : aggregated(key, gathering.gather(key));
    }
    return published.marked(
        indicator.formula().isPresent() ? earlierFormula(key, indicator) : earlierAggregate(key));
  }

  /** As head office gives it, or as printed where facts are lacking or only remembered by some. */
  private GroupValue earlierAggregate(FigureKey key) {
    Optional<GroupValue> given = published.given(key);
    if (given.isPresent()) {
      return given.get();
    }
    Gathering.Gathered gathered = gathering.gather(key);
    GroupValue value = aggregated(key, gathered);
    Partial.Answers answers = gathered.partial().answers();
    boolean remembered = answers.remembered();
    boolean lacking = !answers.held() || (remembered && value.incompleteOrMissing());
    Optional<GroupValue> printed = lacking ? published.printed(key) : Optional.empty();
    return printed.orElseGet(() -> remembered ? published.unmarkedAsPrinted(value) : value);
  }

  /** As printed, unless all operands come from facts or one of them is restated. */
  private GroupValue earlierFormula(FigureKey key, Indicator indicator) {
    List<GroupValue> operands = computed.operands(key);
    boolean recomputed =
        ComputedFigures.fromFacts(operands) || operands.stream().anyMatch(GroupValue::restated);
    GroupValue value =
        indicator.computedAtNodes()
            ? computed.evaluate(key, operands)
            : aggregated(key, gathering.gather(key));
    return recomputed ? value : published.printed(key).orElse(value);
  }

  private GroupValue aggregated(FigureKey key, Gathering.Gathered gathered) {
    Indicator indicator = basis.catalogue().indicator(key.code().indicator());
    return Aggregation.figure(key, indicator, gathered, ledger.counting(key));
  }
}
