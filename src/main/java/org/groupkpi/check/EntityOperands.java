package org.groupkpi.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.groupkpi.consolidation.EntityFigure;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.consolidation.References;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Absent;
import org.groupkpi.measure.Figure;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Adjustment;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** An entity's own figures, each with its cell. */
record EntityOperands(GroupFigures figures, Entity entity) implements Operands {

  @Override
  public String code() {
    return entity.code();
  }

  @Override
  public String region() {
    return entity.region();
  }

  @Override
  public References references() {
    return new References(figures.basis().catalogue());
  }

  @Override
  public Operand of(KpiCode code, Year year) {
    EntityFigure figure = figures.entityFigure(entity.code(), code, year);
    Indicator indicator = figures.basis().catalogue().indicator(code.indicator());
    Optional<Fact> fact = figure.facts().stream().findFirst();
    SourceCell place = fact.map(Fact::source).orElse(SourceCell.NOWHERE);
    LocalText shown = shown(code, year, figure, indicator, place);
    return new Operand(
        code,
        year,
        indicator.unit(),
        amount(figure, shown),
        bounds(figure, indicator, code, year),
        shown,
        place,
        fact.map(Fact::note).orElse(""));
  }

  private static Figure amount(EntityFigure figure, LocalText shown) {
    return figure
        .figure()
        .absence()
        .<Figure>map(why -> why.owed() ? Absent.missing(shown) : Absent.NOT_APPLICABLE)
        .orElse(figure.figure());
  }

  /** As the filer stated it: {@code HC[gender=female] = 412 人 (员工!F17)}. */
  private LocalText shown(
      KpiCode code, Year year, EntityFigure figure, Indicator indicator, SourceCell place) {
    LocalText said =
        figure
            .figure()
            .absence()
            .map(why -> absent(why, indicator, place))
            .orElseGet(
                () ->
                    ShownFigure.value(
                        indicator.unit().to(indicator.collectUnit(), figure.value()),
                        indicator.collectUnit()));
    return ShownFigure.of(code, year, figures.basis().year(), said, place);
  }

  private static LocalText absent(Absent.Why why, Indicator indicator, SourceCell place) {
    return switch (why) {
      case NOT_APPLICABLE -> Words.of(" is not applicable");
      case NOT_ASKED -> Words.of(" is not asked of this entity");
      case NOT_AVAILABLE -> Words.of(" is not available");
      case BLANK, MISSING -> blank(indicator, place);
    };
  }

  /** Nothing was written, or nothing that could be used; what is computed lacks an operand. */
  private static LocalText blank(Indicator indicator, SourceCell place) {
    if (indicator.formula().isPresent()) {
      return Words.of(" is missing");
    }
    return place.text().isEmpty()
        ? Words.of(" is blank")
        : Words.of(" holds nothing that can be used");
  }

  private Optional<Bounds> bounds(
      EntityFigure figure, Indicator indicator, KpiCode code, Year year) {
    if (!figure.known()) {
      return Optional.empty();
    }
    if (indicator.formula().isPresent()) {
      return bounds(indicator.formula().get(), code, year);
    }
    BigDecimal radius = radius(figure, indicator).add(radius(figure.origin().adjustments()));
    BigDecimal middle = indicator.unit().factor().apply(figure.value());
    return Optional.of(Bounds.around(middle, radius));
  }

  private static BigDecimal radius(EntityFigure figure, Indicator indicator) {
    Unit unit = indicator.collectUnit();
    BigDecimal radius = BigDecimal.ZERO;
    for (Fact fact : figure.facts()) {
      if (fact.value() instanceof ReportedValue.Figure written) {
        radius = radius.add(unit.factor().apply(written.radius(unit)));
      }
    }
    return radius;
  }

  private static BigDecimal radius(List<Adjustment> adjustments) {
    return adjustments.stream()
        .map(one -> Operands.radius(one.value().value(), one.value().unit()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
