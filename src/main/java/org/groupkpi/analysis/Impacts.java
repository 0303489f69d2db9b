package org.groupkpi.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.consolidation.Achievement;
import org.groupkpi.consolidation.Aggregation;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.Contribution;
import org.groupkpi.consolidation.EntityFigure;
import org.groupkpi.consolidation.FactTable;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.consolidation.Side;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.Catalogue;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.Formula;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.Target;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.Impact;
import org.groupkpi.finding.Impact.Compared;
import org.groupkpi.finding.Proposal;
import org.groupkpi.finding.Severity;
import org.groupkpi.finding.Subject;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.text.LocalText;

/**
 * Weighs errors and warnings by what they do to a node's figure.
 *
 * <p>A figure that counts: the change if it were blank (a total together with its members), or as
 * proposed. One that is missing: what leaving out the same entity would do to last year's figure,
 * and the targets that change if last year's figure stood in. A missing workbook: the largest such
 * change of a total.
 */
public final class Impacts {
  /** Kinds about this year's figure that point at the unit or code of its row. */
  private static final Set<FindingKind> BESIDE_THE_FIGURE =
      EnumSet.of(FindingKind.F120, FindingKind.C240, FindingKind.C241);

  private final GroupFigures figures;
  private final Basis basis;
  private final String node;
  private final List<Target> targets;
  private final Map<String, Set<String>> operands = new HashMap<>();
  private final Map<String, BigDecimal> largestLastYear = new HashMap<>();

  private Impacts(GroupFigures figures, String node, List<Target> targets) {
    this.figures = figures;
    this.basis = figures.basis();
    this.node = node;
    this.targets =
        targets.stream().filter(target -> target.year().compareTo(basis.year()) <= 0).toList();
    this.targets.forEach(
        target -> addOperands(target.indicator().indicator(), operands(target.code())));
  }

  /** The findings, with their impact where they have one. */
  public static List<Finding> weigh(
      List<Finding> findings, GroupFigures figures, String node, List<Target> targets) {
    Impacts impacts = new Impacts(figures, node, targets);
    return findings.stream()
        .map(finding -> impacts.of(finding).map(finding::weighing).orElse(finding))
        .toList();
  }

  private Optional<Impact> of(Finding finding) {
    if (finding.severity() == Severity.NOTE) {
      return Optional.empty();
    }
    if (finding.proposal().isPresent()) {
      return asProposed(finding.proposal().get());
    }
    if (finding.kind() == FindingKind.G400) {
      return figure(finding.subject()).flatMap(this::ofGaps);
    }
    if (finding.subject().indicator().isEmpty()) {
      return ofWorkbook(finding);
    }
    if (finding.kind() == FindingKind.G413) {
      return figure(finding.subject()).flatMap(this::ofRestatement);
    }
    boolean consolidated = finding.kind() == FindingKind.R300 && finding.place().file().isEmpty();
    boolean ofGroup = finding.kind().aboutGroup() && finding.kind() != FindingKind.G407;
    return ofGroup || consolidated ? Optional.empty() : figure(finding).flatMap(this::ofFigure);
  }

  /** The figure that a finding is about: one in another column of the row is last year's. */
  private Optional<FigureKey> figure(Finding finding) {
    Optional<FigureKey> figure = figure(finding.subject());
    boolean otherColumn =
        figure
            .flatMap(this::fact)
            .filter(fact -> fact.source().file().equals(finding.place().file()))
            .filter(fact -> !fact.source().cell().equals(finding.place().cell()))
            .isPresent();
    return otherColumn && !BESIDE_THE_FIGURE.contains(finding.kind())
        ? figure.map(one -> new FigureKey(one.entity(), one.code(), one.year().prior()))
        : figure;
  }

  private Optional<FigureKey> figure(Subject subject) {
    String member = subject.member();
    KpiCode code =
        KpiCode.parse(
            member.isEmpty() ? subject.indicator() : subject.indicator() + "[" + member + "]");
    boolean known =
        basis.catalogue().has(code)
            && basis.tree().find(subject.entity()).isPresent()
            && basis.catalogue().indicator(code.indicator()).rule() != AggregationRule.TEXT;
    return known
        ? Optional.of(
            new FigureKey(subject.entity(), code, new Year(Integer.parseInt(subject.year()))))
        : Optional.empty();
  }

  private Optional<Fact> fact(FigureKey figure) {
    return basis.facts().find(figure.year(), figure.entity(), figure.code());
  }

  private Optional<Impact> ofFigure(FigureKey figure) {
    Optional<Fact> fact = fact(figure);
    if (fact.filter(one -> one.value().answered()).isPresent()) {
      return ofChanged(figure, without(figure), Compared.WITHOUT_IT);
    }
    EntityFigure answer = figures.entityFigure(figure.entity(), figure.code(), figure.year());
    return answer.known() || !answer.expected() ? Optional.empty() : ofGap(figure);
  }

  /** The facts without a figure; with a total go its members, whose sum would stand in for it. */
  private FactTable without(FigureKey figure) {
    Indicator indicator = basis.catalogue().indicator(figure.code().indicator());
    FactTable facts = basis.facts();
    for (KpiCode code : figure.code().isTotal() ? indicator.codes() : List.of(figure.code())) {
      Optional<Fact> fact = fact(new FigureKey(figure.entity(), code, figure.year()));
      facts = fact.isPresent() ? facts.with(fact.get().leftBlank()) : facts;
    }
    return facts;
  }

  /** Without a restatement the figure is what it was before. */
  private Optional<Impact> ofRestatement(FigureKey figure) {
    return fact(figure)
        .flatMap(Fact::restated)
        .map(restated -> basis.facts().with(restated.before()))
        .flatMap(facts -> ofChanged(figure, facts, Compared.WITHOUT_IT));
  }

  private Optional<Impact> asProposed(Proposal proposal) {
    return figure(proposal.subject())
        .flatMap(this::fact)
        .flatMap(
            fact ->
                ofChanged(
                    fact.key(),
                    basis.facts().with(fact.withValue(ReportedValue.Figure.of(proposal.value()))),
                    Compared.AS_PROPOSED));
  }

  private Optional<Impact> ofChanged(FigureKey figure, FactTable facts, Compared compared) {
    GroupFigures others = figures.instead(figure.entity(), facts);
    Compared counted = counts(figure) ? compared : Compared.NOT_COUNTED;
    return percent(
            figures.value(node, figure.code(), figure.year()).orZero(),
            others.value(node, figure.code(), figure.year()).orZero())
        .map(percent -> new Impact(percent, counted, flips(figure.code(), others)));
  }

  /** Whether the entity has a share in the node's figure. */
  private boolean counts(FigureKey figure) {
    Indicator indicator = basis.catalogue().indicator(figure.code().indicator());
    boolean atYearEnd = indicator.kind().atYearEnd();
    return indicator.rule() == AggregationRule.GROUP
        || figures.scope().of(node, figure.year(), atYearEnd, basis.approachOf(indicator)).stream()
            .anyMatch(one -> one.entity().code().equals(figure.entity()));
  }

  /** The change in percent; a figure of which nothing remains has gone to zero. */
  private static Optional<BigDecimal> percent(BigDecimal was, BigDecimal is) {
    return was.signum() == 0
        ? Optional.empty()
        : Optional.of(Exact.divide(is.subtract(was).multiply(Exact.HUNDRED), was.abs()));
  }

  private Optional<Impact> ofGap(FigureKey figure) {
    return lastYearWithout(figure.code(), figure.year().prior(), Set.of(figure.entity()))
        .map(percent -> new Impact(percent, Compared.BY_LAST_YEAR, flipsOfStandIn(figure)));
  }

  /** Targets that change if last year's figure stood in for the missing one. */
  private List<Impact.Flip> flipsOfStandIn(FigureKey figure) {
    return basis
        .facts()
        .find(figure.year().prior(), figure.entity(), figure.code())
        .map(prior -> prior.in(figure.year()))
        .map(fact -> figures.instead(figure.entity(), basis.facts().with(fact)))
        .map(others -> flips(figure.code(), others))
        .orElse(List.of());
  }

  private Optional<Impact> ofGaps(FigureKey figure) {
    GroupValue value = figures.value(node, figure.code(), figure.year());
    return lastYearWithout(figure.code(), figure.year().prior(), entities(value.coverage().gaps()))
        .map(percent -> new Impact(percent, Compared.BY_LAST_YEAR, List.of()));
  }

  private Set<String> entities(BitSet numbers) {
    Set<String> codes = new HashSet<>();
    numbers.stream().forEach(i -> codes.add(basis.tree().entities().get(i).code()));
    return codes;
  }

  /** By how much a year's figure would change without these entities; empty if they gave none. */
  private Optional<BigDecimal> lastYearWithout(KpiCode code, Year year, Set<String> entities) {
    GroupValue value = figures.value(node, code, year);
    List<Contribution> all = value.origin().contributions();
    List<Contribution> rest =
        all.stream().filter(part -> !entities.contains(part.entity())).toList();
    if (rest.size() == all.size()) {
      return Optional.empty();
    }
    AggregationRule rule = basis.catalogue().indicator(code.indicator()).rule();
    BigDecimal was = value.orZero();
    return percent(was, was.subtract(sum(rule, all)).add(sum(rule, rest)));
  }

  private static BigDecimal sum(AggregationRule rule, List<Contribution> parts) {
    return Aggregation.combine(rule, parts, Side.NOW).orElse(BigDecimal.ZERO);
  }

  /** A workbook that did not come, or of which nothing could be taken. */
  private Optional<Impact> ofWorkbook(Finding finding) {
    String entity = finding.subject().entity();
    if (finding.severity() != Severity.ERROR || basis.facts().has(basis.year(), entity)) {
      return Optional.empty();
    }
    if (largestLastYear.isEmpty()) {
      basis.catalogue().indicators().values().stream()
          .filter(indicator -> indicator.rule() == AggregationRule.SUM)
          .forEach(this::noteShares);
    }
    return Optional.ofNullable(largestLastYear.get(entity))
        .map(percent -> new Impact(percent, Compared.BY_LAST_YEAR, List.of()));
  }

  private void noteShares(Indicator indicator) {
    GroupValue value = figures.value(node, indicator.total(), basis.year().prior());
    for (Contribution part : value.origin().contributions()) {
      percent(value.orZero(), value.orZero().subtract(part.amount()))
          .ifPresent(percent -> largestLastYear.merge(part.entity(), percent, Impacts::larger));
    }
  }

  private static BigDecimal larger(BigDecimal a, BigDecimal b) {
    return b.abs().compareTo(a.abs()) > 0 ? b : a;
  }

  private List<Impact.Flip> flips(KpiCode code, GroupFigures others) {
    List<Impact.Flip> flips = new ArrayList<>();
    for (Target target : targets) {
      if (operands(target.code()).contains(code.indicator())) {
        Achievement.Status was = status(target, figures);
        Achievement.Status is = status(target, others);
        if (was != is && was.decided() && is.decided()) {
          flips.add(new Impact.Flip(target.code(), name(target), is.words()));
        }
      }
    }
    return flips;
  }

  private LocalText name(Target target) {
    return target.text().or(basis.catalogue().name(target.indicator()));
  }

  /** A figure that is left out makes others incomplete, which here says nothing. */
  private Achievement.Status status(Target target, GroupFigures of) {
    return Achievement.ofWhatIsThere(
            target, basis.year(), year -> of.value(node, target.indicator(), year))
        .status();
  }

  private Set<String> operands(String target) {
    return operands.computeIfAbsent(target, key -> new HashSet<>());
  }

  /** An indicator and all that its figure is made of. */
  private void addOperands(String code, Set<String> found) {
    Catalogue catalogue = basis.catalogue();
    if (catalogue.find(code).isPresent() && found.add(code)) {
      Indicator indicator = catalogue.indicator(code);
      addOperands(indicator.weight(), found);
      indicator
          .formula()
          .map(Formula::references)
          .orElse(List.of())
          .forEach(reference -> addOperands(reference.indicator(), found));
    }
  }
}
