package org.groupkpi.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.groupkpi.consolidation.Contribution;
import org.groupkpi.consolidation.EntityFigure;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.consolidation.References;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Absent;
import org.groupkpi.measure.Figure;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Adjustment;
import org.groupkpi.submission.PublishedFigure;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * A node's consolidated figures. One that is incomplete is a missing operand: what is there would
 * be compared with what should be; {@code zero} compares it as it stands.
 *
 * @param incomplete what an incomplete figure counts as
 */
record NodeOperands(GroupFigures figures, String code, Incomplete incomplete) implements Operands {

  /** What an incomplete figure counts as. */
  enum Incomplete {
    MISSING,
    AS_IT_STANDS
  }

  @Override
  public String region() {
    return "";
  }

  @Override
  public References references() {
    return new References(figures.basis().catalogue());
  }

  @Override
  public Operand of(KpiCode code, Year year) {
    GroupValue value = figures.value(this.code, code, year);
    LocalText shown =
        ShownFigure.of(code, year, figures.basis().year(), said(value), SourceCell.NOWHERE);
    return new Operand(
        code,
        year,
        value.unit(),
        amount(value, shown),
        value.known() ? bounds(value) : Optional.empty(),
        shown,
        SourceCell.NOWHERE,
        "");
  }

  private static LocalText said(GroupValue value) {
    if (!value.known()) {
      return value.missing() ? Words.of(" is missing") : Words.of(" is not applicable");
    }
    return value.incomplete() ? partly(value) : figure(value);
  }

  private static LocalText figure(GroupValue value) {
    return ShownFigure.value(value.value(), value.unit());
  }

  private static LocalText partly(GroupValue value) {
    return Words.of("{0} (incomplete: {2} of {1} reported)")
        .fill(figure(value), value.coverage().expectedCount(), value.coverage().reportedCount());
  }

  private Figure amount(GroupValue value, LocalText shown) {
    boolean gap = value.incomplete() && incomplete == Incomplete.MISSING;
    return gap || value.missing() ? Absent.missing(shown) : value.figure();
  }

  private Optional<Bounds> bounds(GroupValue value) {
    BigDecimal middle = value.unit().factor().apply(value.value());
    if (value.published().isPresent()) {
      return Optional.of(Bounds.around(middle, radius(value.published().get())));
    }
    Indicator indicator = figures.basis().catalogue().indicator(value.code().indicator());
    if (indicator.computedAtNodes()) {
      return indicator.formula().flatMap(f -> bounds(f, value.code(), value.year()));
    }
    List<Contribution> contributions = value.origin().contributions();
    if (contributions.isEmpty() && value.origin().adjustments().isEmpty()) {
      return Optional.of(Bounds.point(middle));
    }
    return Optional.of(aggregated(indicator.rule(), value, contributions, middle));
  }

  private static BigDecimal radius(PublishedFigure printed) {
    return printed
        .value()
        .map(shown -> Operands.radius(shown, printed.unit()))
        .orElse(BigDecimal.ZERO);
  }

  private Bounds aggregated(
      AggregationRule rule, GroupValue value, List<Contribution> contributions, BigDecimal middle) {
    List<Bounds> parts = new ArrayList<>();
    for (Contribution part : contributions) {
      parts.add(entityBounds(part, value));
    }
    Bounds combined =
        switch (rule) {
          case SUM, GROUP -> weighted(contributions, parts);
          case MEAN -> weighted(contributions, parts).over(Bounds.point(weights(contributions)));
          case MIN -> Bounds.smallest(parts);
          case MAX -> Bounds.largest(parts);
          case DISTINCT, TEXT, FORMULA -> Bounds.point(middle);
        };
    for (Adjustment adjustment : value.origin().adjustments()) {
      Quantity entry = adjustment.value();
      combined =
          combined.plus(
              Bounds.around(Operands.inBase(entry), Operands.radius(entry.value(), entry.unit())));
    }
    return combined;
  }

  private Bounds entityBounds(Contribution part, GroupValue value) {
    return new EntityOperands(figures, figures.basis().tree().entity(part.entity()))
        .of(value.code(), value.year())
        .bounds()
        .orElse(Bounds.ZERO);
  }

  /** Each part times its share, and times its weight in a mean; the weights are taken as exact. */
  private static Bounds weighted(List<Contribution> contributions, List<Bounds> parts) {
    Bounds sum = Bounds.ZERO;
    for (int i = 0; i < parts.size(); i++) {
      sum = sum.plus(parts.get(i).times(Bounds.point(weight(contributions.get(i)))));
    }
    return sum;
  }

  private static BigDecimal weights(List<Contribution> contributions) {
    return contributions.stream()
        .map(NodeOperands::weight)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal weight(Contribution part) {
    return part.share().multiply(part.weight().map(EntityFigure::value).orElse(BigDecimal.ONE));
  }
}
