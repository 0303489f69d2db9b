package org.groupkpi.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.check.Outcome.Verdict;
import org.groupkpi.consolidation.EntityFigure;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.Indicator;
import org.groupkpi.finding.Checked;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.Subject;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Explanation;
import org.groupkpi.submission.Fact;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * C224: what an entity reports, per unit of a denominator, is not far from what its sisters in the
 * segment report. With fewer than five sisters nothing can be told, and the outcome says so.
 */
public final class SegmentIntensities {
  private static final int FEWEST = 5;

  private final GroupFigures figures;
  private final Year year;
  private final Set<Subject> slips;
  private final Denominators denominators;
  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private SegmentIntensities(GroupFigures figures, Set<Subject> slips) {
    this.figures = figures;
    this.year = figures.basis().year();
    this.slips = Set.copyOf(slips);
    this.denominators = new Denominators(figures.basis().catalogue());
  }

  /**
   * Compares the entities of each segment.
   *
   * @param submitted codes of the entities that have a submission
   * @param slips figures of which C221 already says what is wrong
   * @return where nothing could be told, and what is out of line
   */
  public static Checked<List<Outcome>> judge(
      GroupFigures figures, Set<String> submitted, Set<Subject> slips) {
    SegmentIntensities all = new SegmentIntensities(figures, slips);
    Map<String, List<Entity>> segments = new LinkedHashMap<>();
    for (Entity entity : figures.basis().tree().entities()) {
      boolean inside = figures.basis().tree().in(all.year).inBoundary(entity.code(), false);
      if (inside && submitted.contains(entity.code()) && !entity.segment().isEmpty()) {
        segments.computeIfAbsent(entity.segment(), key -> new ArrayList<>()).add(entity);
      }
    }
    segments.forEach(all::judge);
    return new Checked<>(List.copyOf(all.outcomes), all.findings);
  }

  private void judge(String segment, List<Entity> sisters) {
    if (sisters.size() < FEWEST) {
      notEvaluated(
          Words.of("only {1} entities of segment “{0}” have submitted, fewer than {2}")
              .fill(name(segment), sisters.size(), FEWEST));
      return;
    }
    figures.basis().catalogue().collected().stream()
        .filter(indicator -> indicator.rule() == AggregationRule.SUM)
        .filter(indicator -> indicator.asksFor(segment))
        .forEach(indicator -> judge(segment, indicator, sisters));
  }

  private void judge(String segment, Indicator indicator, List<Entity> sisters) {
    for (Indicator denominator : denominators.of(indicator)) {
      List<Intensity> intensities = intensities(indicator, denominator, sisters);
      if (intensities.size() >= FEWEST) {
        Spread spread = Spread.of(intensities.stream().map(Intensity::value).toList());
        intensities.stream()
            .filter(one -> spread.outlier(one.value()))
            .map(one -> finding(segment, indicator, denominator, one, intensities, spread))
            .filter(finding -> !slips.contains(finding.subject()))
            .forEach(findings::add);
        return;
      }
    }
    notEvaluated(
        Words.of(
                "{0}: fewer than {2} entities of segment “{1}” report it together with a denominator")
            .fill(indicator.code(), name(segment), FEWEST));
  }

  private LocalText name(String segment) {
    return figures.basis().tree().names().segment(segment);
  }

  /** What an entity reports of one indicator per unit of another; both are above zero. */
  private record Intensity(Entity entity, Fact fact, BigDecimal value) {}

  private List<Intensity> intensities(
      Indicator indicator, Indicator denominator, List<Entity> sisters) {
    List<Intensity> intensities = new ArrayList<>();
    for (Entity entity : sisters) {
      Optional<EntityFigure> above = positive(entity, indicator);
      Optional<EntityFigure> below = positive(entity, denominator);
      if (above.isPresent() && below.isPresent()) {
        BigDecimal value = Exact.divide(above.get().value(), below.get().value());
        intensities.add(new Intensity(entity, above.get().facts().get(0), value));
      }
    }
    return intensities;
  }

  private Optional<EntityFigure> positive(Entity entity, Indicator indicator) {
    EntityFigure figure = figures.entityFigure(entity.code(), indicator.total(), year);
    return figure.known() && figure.value().signum() > 0 && !figure.facts().isEmpty()
        ? Optional.of(figure)
        : Optional.empty();
  }

  private Finding finding(
      String segment,
      Indicator indicator,
      Indicator denominator,
      Intensity one,
      List<Intensity> all,
      Spread spread) {
    String unit = indicator.unit().over(denominator.unit()).text();
    Finding finding =
        Finding.of(
                FindingKind.C224,
                indicator.code(),
                denominator.code(),
                ShownFigure.rounded(one.value()) + " " + unit,
                name(segment),
                all.size(),
                ShownFigure.rounded(spread.median()),
                ShownFigure.times(one.value(), spread.median()))
            .about(new Subject(one.entity().code(), year.toString(), indicator.code(), ""))
            .at(one.fact().source());
    return Explanation.given(one.fact().note()) ? finding.in(Finding.State.EXPLAINED) : finding;
  }

  private void notEvaluated(LocalText reason) {
    outcomes.add(new Outcome(FindingKind.C224.name(), "", "", year, Verdict.NOT_EVALUATED, reason));
  }
}
