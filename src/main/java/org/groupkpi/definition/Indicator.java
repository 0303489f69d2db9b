package org.groupkpi.definition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.groupkpi.measure.Unit;
import org.groupkpi.text.LocalText;

/**
 * What is measured.
 *
 * @param category sheet of the collection workbook
 * @param unit unit of the group figure
 * @param collectUnit unit in the workbook, of the same quantity
 * @param formula how it is computed; empty if it is collected
 * @param weight indicator that weighs a mean; empty otherwise
 * @param breakdowns dimensions, each a breakdown of the total by itself
 * @param decimals displayed decimals
 * @param segments entity segments for which it is collected; empty: all
 * @param swing percent change beyond which an explanation is needed
 * @param swingFloor absolute change that must be exceeded as well
 * @param better {@code higher}, {@code lower} or empty
 * @param approach overrides the project's approach
 * @param refs framework references, {@code GRI 305-1}
 * @param source who provides it, in the project's words
 */
public record Indicator(
    String code,
    LocalText name,
    String category,
    Unit unit,
    Unit collectUnit,
    Kind kind,
    AggregationRule rule,
    Optional<Formula> formula,
    String weight,
    List<Dimension> breakdowns,
    int decimals,
    boolean required,
    List<String> segments,
    Range range,
    Optional<BigDecimal> swing,
    Optional<BigDecimal> swingFloor,
    String better,
    Optional<Approach> approach,
    List<String> refs,
    LocalText guidance,
    String source) {
  public Indicator {
    breakdowns = List.copyOf(breakdowns);
    segments = List.copyOf(segments);
    refs = List.copyOf(refs);
  }

  /** The same indicator, computed by a formula. */
  public Indicator computedBy(Formula newFormula) {
    return new Indicator(
        code,
        name,
        category,
        unit,
        collectUnit,
        kind,
        rule,
        Optional.of(newFormula),
        weight,
        breakdowns,
        decimals,
        required,
        segments,
        range,
        swing,
        swingFloor,
        better,
        approach,
        refs,
        guidance,
        source);
  }

  /** Whether entities are asked for it: everything without a formula. */
  public boolean collected() {
    return formula.isEmpty();
  }

  /** Whether it is computed at every node from that node's figures. */
  public boolean computedAtNodes() {
    return rule == AggregationRule.FORMULA;
  }

  /** Whether parts of it add up at all: means and extremes do not. */
  public boolean addsUp() {
    return rule == AggregationRule.SUM || rule == AggregationRule.GROUP;
  }

  /** The range of one of its figures: a part of a sum may be smaller than the whole has to be. */
  public Range range(KpiCode figure) {
    boolean part = !figure.isTotal() && rule == AggregationRule.SUM;
    return part && range.min().filter(low -> low.signum() > 0).isPresent()
        ? new Range(Optional.empty(), range.max())
        : range;
  }

  public boolean asksFor(String segment) {
    return segments.isEmpty() || segments.contains(segment);
  }

  public boolean hasBreakdown(String dimension) {
    return breakdowns.stream().anyMatch(breakdown -> breakdown.code().equals(dimension));
  }

  public KpiCode total() {
    return KpiCode.total(code);
  }

  /** The total, then every member of every breakdown, in display order. */
  public List<KpiCode> codes() {
    if (breakdowns.isEmpty()) {
      return List.of(total());
    }
    List<KpiCode> codes = new ArrayList<>();
    codes.add(total());
    breakdowns.forEach(
        dimension -> dimension.members().forEach(member -> codes.add(total().with(member))));
    return codes;
  }
}
