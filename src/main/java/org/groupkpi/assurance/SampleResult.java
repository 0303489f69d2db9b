package org.groupkpi.assurance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.FactTable;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Quantity;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue;

/**
 * What the results of an assurer mean.
 *
 * @param judged each row of the sample
 * @param missing keys of figures that the plan draws and that stand in no row
 * @param samePopulation whether all figures are still those from which the sample was drawn
 * @param totals by figure of the group, where something deviates
 * @param changes figures of the node that would change if all values found stood
 */
public record SampleResult(
    ReturnedSample returned,
    List<Judged> judged,
    List<String> missing,
    boolean samePopulation,
    List<Total> totals,
    List<Change> changes) {
  /** Spreadsheets hold so many digits. */
  private static final MathContext SPREADSHEET = new MathContext(15);

  public SampleResult {
    judged = List.copyOf(judged);
    missing = List.copyOf(missing);
    totals = List.copyOf(totals);
    changes = List.copyOf(changes);
  }

  /** What became of a row. */
  public enum Outcome {
    AGREES,
    DEVIATES,
    NOT_EXAMINED,
    /** What the assurer wrote is no number. */
    NOT_A_NUMBER,
    /** The figure counts no longer. */
    GONE,
    /** Another value stands there now. */
    OTHER_VALUE,
    /** The value stands, in a file that is another one now. */
    OTHER_FILE;

    /** Whether the row no longer stands in the workbooks as it was drawn. */
    public boolean stale() {
      return this == GONE || this == OTHER_VALUE || this == OTHER_FILE;
    }
  }

  /**
   * A row with its outcome.
   *
   * @param candidate as it counts now; empty if it does not
   * @param effect of a deviation
   */
  public record Judged(
      TestedFigure figure,
      Outcome outcome,
      Optional<Candidate> candidate,
      Optional<Effect> effect) {}

  /**
   * What a deviation does to the group's figure, in its unit.
   *
   * @param difference the figure with the value found, less the figure as it is
   * @param projected the difference over the chance of the row; empty where it cannot be projected
   */
  public record Effect(BigDecimal difference, Optional<BigDecimal> projected) {}

  /**
   * The deviations in one figure of the group.
   *
   * @param examined rows of it with a result
   * @param known the sum of their effects
   * @param projected onto all reported figures; empty where it cannot be projected
   */
  public record Total(
      GroupValue group,
      int examined,
      int deviating,
      BigDecimal known,
      Optional<BigDecimal> projected) {}

  /** A figure of the node as it is, and as it would be. */
  public record Change(GroupValue now, GroupValue then) {}

  /** Judges a sample that came back against the figures as they stand. */
  public static SampleResult of(ReturnedSample returned, Sample redrawn, GroupFigures figures) {
    return new Judging(returned, redrawn, figures).result();
  }

  /** Whether somebody has to look at it: a deviation, or a row of which nothing can be said. */
  public boolean objects() {
    return !missing.isEmpty()
        || judged.stream()
            .map(Judged::outcome)
            .anyMatch(one -> one.stale() || one == Outcome.DEVIATES || one == Outcome.NOT_A_NUMBER);
  }

  public long count(Outcome outcome) {
    return judged.stream().filter(one -> one.outcome() == outcome).count();
  }

  /** The work of judging. */
  private static final class Judging {
    private final ReturnedSample returned;
    private final Sample redrawn;
    private final GroupFigures figures;
    private final Map<String, Candidate> candidates = new HashMap<>();
    private final Map<String, BigDecimal> chances = new HashMap<>();

    Judging(ReturnedSample returned, Sample redrawn, GroupFigures figures) {
      this.returned = returned;
      this.redrawn = redrawn;
      this.figures = figures;
      redrawn.population().candidates().forEach(one -> candidates.put(key(one), one));
      redrawn.drawn().forEach(one -> chances.put(key(one.candidate()), one.chance()));
    }

    private static String key(Candidate candidate) {
      return candidate.key().entity() + "/" + candidate.key().code();
    }

    SampleResult result() {
      List<Judged> judged = returned.figures().stream().map(this::judge).toList();
      List<String> rows = returned.figures().stream().map(TestedFigure::key).toList();
      List<String> missing =
          redrawn.drawn().stream()
              .map(one -> key(one.candidate()))
              .filter(key -> !rows.contains(key))
              .toList();
      return new SampleResult(
          returned,
          judged,
          missing,
          returned.digest().equals(redrawn.population().digest()),
          totals(judged),
          changes(judged));
    }

    private Judged judge(TestedFigure figure) {
      Optional<Candidate> candidate = Optional.ofNullable(candidates.get(figure.key()));
      Outcome outcome = candidate.map(one -> outcome(figure, one)).orElse(Outcome.GONE);
      Optional<Effect> effect =
          outcome == Outcome.DEVIATES
              ? Optional.of(effect(figure, candidate.orElseThrow()))
              : Optional.empty();
      return new Judged(figure, outcome, candidate, effect);
    }

    private static Outcome outcome(TestedFigure figure, Candidate candidate) {
      BigDecimal stated = candidate.stated().value();
      boolean sameUnit = candidate.stated().unit().text().strip().equals(figure.unit());
      if (!sameUnit || !same(figure.value(), stated)) {
        return Outcome.OTHER_VALUE;
      }
      if (!candidate.fact().source().sha256().equals(figure.sha256())) {
        return Outcome.OTHER_FILE;
      }
      if (figure.found().blank()) {
        return Outcome.NOT_EXAMINED;
      }
      return figure
          .found()
          .value()
          .map(found -> same(found, stated) ? Outcome.AGREES : Outcome.DEVIATES)
          .orElse(Outcome.NOT_A_NUMBER);
    }

    private static boolean same(BigDecimal inSheet, BigDecimal exact) {
      return inSheet.compareTo(exact) == 0
          || inSheet.round(SPREADSHEET).compareTo(exact.round(SPREADSHEET)) == 0;
    }

    private Effect effect(TestedFigure figure, Candidate candidate) {
      GroupValue now = candidate.group();
      BigDecimal then =
          figures.with(found(figure, candidate)).value(now.node(), now.code(), now.year()).orZero();
      BigDecimal difference = then.subtract(now.orZero());
      return new Effect(
          difference,
          projectable(candidate.indicator())
              ? chance(figure).map(chance -> Exact.divide(difference, chance))
              : Optional.empty());
    }

    private Optional<BigDecimal> chance(TestedFigure figure) {
      return Optional.ofNullable(chances.get(figure.key())).or(figure::chance);
    }

    /** A smallest or greatest figure is not made of parts. */
    private static boolean projectable(Indicator indicator) {
      return indicator.rule() != AggregationRule.MIN && indicator.rule() != AggregationRule.MAX;
    }

    private static Fact found(TestedFigure figure, Candidate candidate) {
      Quantity value =
          new Quantity(figure.found().value().orElseThrow(), candidate.stated().unit());
      return candidate
          .fact()
          .withValue(ReportedValue.Figure.of(value, candidate.indicator().collectUnit()));
    }

    private List<Total> totals(List<Judged> judged) {
      Map<KpiCode, List<Judged>> byCode =
          judged.stream()
              .filter(one -> one.outcome() == Outcome.AGREES || one.outcome() == Outcome.DEVIATES)
              .collect(
                  Collectors.groupingBy(
                      one -> one.candidate().orElseThrow().key().code(),
                      LinkedHashMap::new,
                      Collectors.toList()));
      List<Total> totals = new ArrayList<>();
      for (List<Judged> rows : byCode.values()) {
        List<Effect> effects = rows.stream().flatMap(row -> row.effect().stream()).toList();
        if (!effects.isEmpty()) {
          totals.add(
              new Total(
                  rows.get(0).candidate().orElseThrow().group(),
                  rows.size(),
                  effects.size(),
                  effects.stream().map(Effect::difference).reduce(BigDecimal.ZERO, BigDecimal::add),
                  projected(effects)));
        }
      }
      return totals;
    }

    private static Optional<BigDecimal> projected(List<Effect> effects) {
      return effects.stream().allMatch(effect -> effect.projected().isPresent())
          ? Optional.of(
              effects.stream()
                  .flatMap(effect -> effect.projected().stream())
                  .reduce(BigDecimal.ZERO, BigDecimal::add))
          : Optional.empty();
    }

    private List<Change> changes(List<Judged> judged) {
      Basis basis = figures.basis();
      FactTable facts = basis.facts();
      for (Judged one : judged) {
        if (one.outcome() == Outcome.DEVIATES) {
          facts = facts.with(found(one.figure(), one.candidate().orElseThrow()));
        }
      }
      if (facts == basis.facts()) {
        return List.of();
      }
      GroupFigures then = new GroupFigures(basis.with(facts));
      return basis.catalogue().indicators().values().stream()
          .filter(indicator -> !indicator.rule().answeredInWords())
          .flatMap(indicator -> indicator.codes().stream())
          .map(code -> change(code, then))
          .filter(change -> change.now().orZero().compareTo(change.then().orZero()) != 0)
          .toList();
    }

    private Change change(KpiCode code, GroupFigures then) {
      String node = returned.plan().node();
      return new Change(
          figures.value(node, code, figures.basis().year()),
          then.value(node, code, figures.basis().year()));
    }
  }
}
