package org.groupkpi.assurance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.groupkpi.consolidation.Contribution;
import org.groupkpi.consolidation.EntityFigure;
import org.groupkpi.consolidation.EntityFigure.Origin;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.Digest;
import org.groupkpi.finding.Finding;
import org.groupkpi.measure.Exact;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue;

/**
 * All figures that may be drawn: those that entities reported for the year and that count in a
 * figure of the node, in the order of the catalogue, then of the tree. Answers in words and rows of
 * registers are none.
 */
public record Population(List<Candidate> candidates) {
  /** The smallest impact is so many times smaller than that of an average figure. */
  private static final BigDecimal FLOOR = BigDecimal.TEN;

  public Population {
    candidates = List.copyOf(candidates);
  }

  /** The population of a node. */
  public static Population of(GroupFigures figures, List<Finding> findings, String node) {
    RiskMarks marks = new RiskMarks(figures, findings);
    List<Candidate> all = new ArrayList<>();
    for (Indicator indicator : figures.basis().catalogue().indicators().values()) {
      if (!indicator.rule().answeredInWords()) {
        for (KpiCode code : indicator.codes()) {
          GroupValue value = figures.value(node, code, figures.basis().year());
          all.addAll(of(value, indicator, marks));
        }
      }
    }
    return new Population(all);
  }

  /** A reported figure with what it adds. */
  private record Entering(Contribution contribution, Fact fact, BigDecimal amount) {}

  private static List<Candidate> of(GroupValue value, Indicator indicator, RiskMarks marks) {
    List<Entering> entering =
        value.origin().contributions().stream().flatMap(part -> entering(part, value)).toList();
    Impact impact = Impact.of(value, indicator.rule(), entering);
    return entering.stream()
        .map(
            one ->
                new Candidate(
                    one.fact(),
                    indicator,
                    value,
                    one.contribution().share(),
                    one.contribution().weight().map(EntityFigure::value),
                    one.amount(),
                    impact.of(one.amount()),
                    marks.of(one.fact(), one.contribution().figure())))
        .toList();
  }

  private static Stream<Entering> entering(Contribution part, GroupValue value) {
    EntityFigure reported = reported(part.figure());
    return reported.origin() instanceof Origin.Reported origin
            && origin.fact().code().equals(value.code())
            && origin.fact().value() instanceof ReportedValue.Figure
        ? Stream.of(new Entering(part, origin.fact(), amount(part, reported)))
        : Stream.empty();
  }

  /** The figure before head office adjusted it. */
  private static EntityFigure reported(EntityFigure figure) {
    return figure.origin() instanceof Origin.Adjusted adjusted ? adjusted.unadjusted() : figure;
  }

  private static BigDecimal amount(Contribution part, EntityFigure reported) {
    return new Contribution(part.entity(), reported, part.share(), part.weight()).amount();
  }

  /**
   * How large a part of the group's figure an amount is.
   *
   * @param whole all amounts, or all that are greatest or smallest, without their signs
   * @param extreme the result of a rule by which one figure alone decides
   * @param least the smallest impact, so that a zero can be drawn, too
   */
  private record Impact(BigDecimal whole, Optional<BigDecimal> extreme, BigDecimal least) {
    static Impact of(GroupValue value, AggregationRule rule, List<Entering> all) {
      BigDecimal count = BigDecimal.valueOf(Math.max(1, all.size()));
      BigDecimal least = Exact.divide(BigDecimal.ONE, count.multiply(FLOOR));
      if (rule == AggregationRule.MIN || rule == AggregationRule.MAX) {
        long deciding =
            all.stream().filter(one -> one.amount().compareTo(value.orZero()) == 0).count();
        return new Impact(
            BigDecimal.valueOf(Math.max(1, deciding)), Optional.of(value.orZero()), least);
      }
      BigDecimal whole =
          all.stream().map(one -> one.amount().abs()).reduce(BigDecimal.ZERO, BigDecimal::add);
      return new Impact(whole, Optional.empty(), least);
    }

    BigDecimal of(BigDecimal amount) {
      if (extreme.isPresent()) {
        boolean decides = amount.compareTo(extreme.get()) == 0;
        return decides ? Exact.divide(BigDecimal.ONE, whole).max(least) : least;
      }
      return whole.signum() == 0 ? least : Exact.divide(amount.abs(), whole).max(least);
    }
  }

  /** What all figures are and where they stand, as one digest. */
  public String digest() {
    StringBuilder all = new StringBuilder();
    for (Candidate one : candidates) {
      all.append(one.key()).append('\t').append(Exact.plain(one.stated().value())).append('\t');
      all.append(one.fact().source().sha256()).append('\n');
    }
    return Digest.of(all.toString().getBytes(UTF_8));
  }
}
