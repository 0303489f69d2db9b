package org.groupkpi.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.Contribution;
import org.groupkpi.consolidation.EntityFigure;
import org.groupkpi.consolidation.EntityFigure.Origin;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.consolidation.Origin.From;
import org.groupkpi.consolidation.References;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.Approach;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.Formula;
import org.groupkpi.definition.FormulaText;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.YearTree;
import org.groupkpi.explain.FigureLineage.Exclusion;
import org.groupkpi.explain.FigureLineage.Gap;
import org.groupkpi.explain.FigureLineage.Link;
import org.groupkpi.explain.FigureLineage.Operand;
import org.groupkpi.explain.FigureLineage.Part;
import org.groupkpi.explain.OwnFigure.Making;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.Severity;
import org.groupkpi.finding.Subject;
import org.groupkpi.measure.Absent;
import org.groupkpi.measure.Year;
import org.groupkpi.report.Nudge;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue;

/** Finds where figures come from, one at a time, when asked. */
public final class Lineage {
  /** Formulas over formulas below one figure of an entity that are unfolded. */
  private static final int DEEPEST = 10;

  private static final int MOST = 200;

  private final GroupFigures figures;
  private final Basis basis;
  private final Map<String, List<Finding>> findings = new HashMap<>();
  private final Map<String, List<Nudge>> nudges;

  /**
   * The lineage of these figures.
   *
   * @param findings that tell why answers are lacking, gravest first
   * @param nudges figures that tables print one last digit off
   */
  public Lineage(GroupFigures figures, List<Finding> findings, List<Nudge> nudges) {
    this.figures = figures;
    this.basis = figures.basis();
    this.nudges = nudges.stream().collect(Collectors.groupingBy(Nudge::key));
    for (Finding finding : findings) {
      this.findings
          .computeIfAbsent(finding.subject().entity(), entity -> new ArrayList<>())
          .add(finding);
    }
  }

  public Basis basis() {
    return basis;
  }

  /** Where a figure comes from. */
  public FigureLineage of(GroupValue value) {
    Indicator indicator = basis.catalogue().indicator(value.code().indicator());
    boolean gathered = value.origin().from() == From.CONTRIBUTIONS;
    return new FigureLineage(
        value,
        indicator,
        basis.approachOf(indicator),
        value.origin().from() == From.FORMULA ? operands(value, indicator) : List.of(),
        value.origin().contributions().stream().map(one -> part(value, indicator, one)).toList(),
        gathered ? gaps(value) : List.of(),
        gathered ? exclusions(value, indicator) : Map.of(),
        basis.history().published(value.year(), value.node(), value.code()),
        nudges.getOrDefault(value.key().toString(), List.of()));
  }

  private List<Operand> operands(GroupValue value, Indicator indicator) {
    References references = new References(basis.catalogue());
    return Formula.references(indicator.formula().orElseThrow()).stream()
        .map(
            reference ->
                new Operand(
                    FormulaText.of(reference),
                    new FigureKey(
                        value.node(),
                        references.code(reference, value.code()),
                        references.year(reference, value.year()))))
        .toList();
  }

  private Part part(GroupValue value, Indicator indicator, Contribution contribution) {
    Year year = value.year();
    String entity = contribution.entity();
    Approach approach = basis.approachOf(indicator);
    List<Link> chain =
        indicator.rule() == AggregationRule.GROUP
            ? List.of()
            : basis.tree().in(year).chain(entity, value.node()).stream()
                .map(above -> new Link(above, above.in(year).share(approach)))
                .toList();
    return new Part(
        contribution,
        own(entity, value.code(), year, contribution.figure()),
        chain,
        contribution.weight().map(weight -> own(entity, weightCode(value.code()), year, weight)));
  }

  private KpiCode weightCode(KpiCode code) {
    return basis.catalogue().weight(code).orElseThrow();
  }

  /** An entity's own figure and what it was made of. */
  public OwnFigure own(String entity, KpiCode code, Year year) {
    return own(entity, code, year, figures.entityFigure(entity, code, year));
  }

  private OwnFigure own(String entity, KpiCode code, Year year, EntityFigure figure) {
    return own(entity, code, year, figure, new Unfolding(DEEPEST, new AtomicInteger(MOST)));
  }

  private OwnFigure own(
      String entity, KpiCode code, Year year, EntityFigure figure, Unfolding unfolding) {
    return new OwnFigure(
        entity,
        code,
        year,
        basis.catalogue().indicator(code.indicator()),
        figure,
        figure.origin().match(new Telling(this, entity, code, year, unfolding)));
  }

  /**
   * How far formulas over formulas are still unfolded.
   *
   * @param levels below this figure
   * @param figures in all, shared by everything below one figure
   */
  private record Unfolding(int levels, AtomicInteger figures) {
    boolean ends(int wanted) {
      return levels == 0 || figures.addAndGet(-wanted) < 0;
    }

    Unfolding below() {
      return new Unfolding(levels - 1, figures);
    }
  }

  /** Says of one figure of an entity what it was made of. */
  private record Telling(
      Lineage lineage, String entity, KpiCode code, Year year, Unfolding unfolding)
      implements Origin.Cases<Making> {

    @Override
    public Making reported(Origin.Reported origin) {
      return new Making.Reported(origin.fact());
    }

    @Override
    public Making sumOfMembers(Origin.SumOfMembers origin) {
      return new Making.SumOfMembers(
          origin.members().stream()
              .map(one -> lineage.own(entity, one.facts().get(0).code(), year, one, unfolding))
              .toList());
    }

    @Override
    public Making listed(Origin.Listed origin) {
      return new Making.Listed(origin.facts().stream().map(this::row).toList());
    }

    private OwnFigure row(Fact fact) {
      Indicator indicator = lineage.basis.catalogue().indicator(code.indicator());
      EntityFigure figure =
          EntityFigure.of(
              ((ReportedValue.Figure) fact.value()).quantity(indicator.unit()),
              false,
              new Origin.Reported(fact));
      return new OwnFigure(entity, code, year, indicator, figure, new Making.Reported(fact));
    }

    @Override
    public Making adjusted(Origin.Adjusted origin) {
      return origin.unadjusted().known()
          ? new Making.Adjusted(
              lineage.own(entity, code, year, origin.unadjusted(), unfolding), origin.adjustments())
          : new Making.Estimated(origin.adjustments());
    }

    @Override
    public Making nothing() {
      return new Making.Nothing();
    }

    @Override
    public Making computed(Origin.Computed origin) {
      List<Formula.Reference> written = Formula.references(origin.formula());
      return unfolding.ends(written.size())
          ? new Making.Folded(origin.formula())
          : new Making.Computed(
              origin.formula(), written.stream().map(this::operand).toList(), origin.factors());
    }

    private OwnFigure.Operand operand(Formula.Reference written) {
      References references = new References(lineage.basis.catalogue());
      return new OwnFigure.Operand(
          FormulaText.of(written),
          lineage.own(
              entity,
              references.code(written, code),
              references.year(written, year),
              unfolding.below()));
    }
  }

  private OwnFigure own(String entity, KpiCode code, Year year, Unfolding unfolding) {
    return own(entity, code, year, figures.entityFigure(entity, code, year), unfolding);
  }

  private List<Gap> gaps(GroupValue value) {
    BitSet gaps = value.coverage().gaps();
    List<Entity> entities = basis.tree().entities();
    return gaps.stream().mapToObj(entities::get).map(entity -> gap(entity.code(), value)).toList();
  }

  private Gap gap(String entity, GroupValue value) {
    OwnFigure own = own(entity, value.code(), value.year());
    Optional<OwnFigure> weight =
        own.figure().known()
            ? basis.catalogue().weight(value.code()).map(code -> own(entity, code, value.year()))
            : Optional.empty();
    return new Gap(own, weight, finding(weight.orElse(own)));
  }

  /** What is known of a gap: a finding about that very answer, else an error of the whole file. */
  private Optional<Finding> finding(OwnFigure own) {
    List<Finding> about = findings.getOrDefault(own.entity(), List.of());
    Subject subject = new FigureKey(own.entity(), own.code(), own.year()).subject();
    return Stream.concat(
            about.stream().filter(finding -> finding.subject().equals(subject)),
            about.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .filter(finding -> finding.subject().indicator().isEmpty())
                .filter(finding -> finding.subject().year().equals(subject.year())))
        .findFirst();
  }

  private Map<Exclusion, List<Entity>> exclusions(GroupValue value, Indicator indicator) {
    Set<String> counted = new HashSet<>();
    value.origin().contributions().forEach(part -> counted.add(part.entity()));
    List<Entity> entities = basis.tree().entities();
    value.coverage().expected().stream().forEach(i -> counted.add(entities.get(i).code()));
    YearTree tree = basis.tree().in(value.year());
    List<Entity> asked =
        indicator.rule() == AggregationRule.GROUP
            ? List.of(basis.tree().entity(value.node()))
            : tree.subtree(value.node());
    Map<Exclusion, List<Entity>> exclusions = new EnumMap<>(Exclusion.class);
    for (Entity entity : asked) {
      boolean structural = !entity.submits() && tree.isNode(entity.code());
      if (!counted.contains(entity.code()) && !structural) {
        exclusions
            .computeIfAbsent(exclusion(entity, value, indicator), key -> new ArrayList<>())
            .add(entity);
      }
    }
    return exclusions;
  }

  private Exclusion exclusion(Entity entity, GroupValue value, Indicator indicator) {
    YearTree tree = basis.tree().in(value.year());
    if (!tree.inBoundary(entity.code(), indicator.kind().atYearEnd())) {
      return Exclusion.OUTSIDE;
    }
    if (tree.share(entity.code(), value.node(), basis.approachOf(indicator)).signum() == 0) {
      return Exclusion.NO_SHARE;
    }
    EntityFigure figure = figures.entityFigure(entity.code(), value.code(), value.year());
    return figure.figure().is(Absent.Why.NOT_ASKED)
        ? Exclusion.NOT_ASKED
        : Exclusion.NOT_APPLICABLE;
  }
}
