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
 * @param unit unit of the group figure
 * @param breakdowns dimensions, each a breakdown of the total by itself
 */
public record Indicator(
    String code,
    Presentation presentation,
    Unit unit,
    Kind kind,
    Question question,
    Combination combination,
    List<Dimension> breakdowns,
    Expectation expectation) {
  /**
   * How it is shown.
   *
   * @param category sheet of the collection workbook
   * @param decimals displayed decimals
   * @param better which way it should move; empty if neither is better
   * @param refs framework references, {@code GRI 305-1}
   */
  public record Presentation(
      LocalText name, String category, int decimals, Optional<Better> better, List<String> refs) {
    public Presentation {
      refs = List.copyOf(refs);
    }
  }

  /** Which way an indicator should move. */
  public enum Better {
    HIGHER,
    LOWER
  }

  /**
   * What entities are asked.
   *
   * @param unit unit in the workbook, of the same quantity as the group's
   * @param segments entity segments that are asked; empty: all
   * @param source who provides it, in the project's words
   */
  public record Question(
      Unit unit, boolean required, List<String> segments, LocalText guidance, String source) {
    public Question {
      segments = List.copyOf(segments);
    }
  }

  /**
   * How figures become the figure of a node.
   *
   * @param formula how it is computed; empty if it is collected
   * @param weight indicator that weighs a mean; empty otherwise
   * @param approach overrides the project's approach
   */
  public record Combination(
      AggregationRule rule,
      Optional<Formula> formula,
      String weight,
      Optional<Approach> approach) {}

  /**
   * What figures are plausible.
   *
   * @param swing percent change beyond which an explanation is needed
   * @param swingFloor absolute change that must be exceeded as well
   */
  public record Expectation(
      Range range, Optional<BigDecimal> swing, Optional<BigDecimal> swingFloor) {}

  public Indicator {
    breakdowns = List.copyOf(breakdowns);
  }

  /** One that no table defines: it stands for something that is asked or figured the same way. */
  public static Indicator standIn(
      String code, Presentation presentation, Kind kind, Question question, AggregationRule rule) {
    return new Indicator(
        code,
        presentation,
        question.unit,
        kind,
        question,
        new Combination(rule, Optional.empty(), "", Optional.empty()),
        List.of(),
        new Expectation(Range.ANY, Optional.empty(), Optional.empty()));
  }

  /** The same indicator, computed by a formula. */
  public Indicator computedBy(Formula formula) {
    Combination computed =
        new Combination(
            combination.rule, Optional.of(formula), combination.weight, combination.approach);
    return new Indicator(
        code, presentation, unit, kind, question, computed, breakdowns, expectation);
  }

  public LocalText name() {
    return presentation.name;
  }

  public String category() {
    return presentation.category;
  }

  public int decimals() {
    return presentation.decimals;
  }

  public Optional<Better> better() {
    return presentation.better;
  }

  public List<String> refs() {
    return presentation.refs;
  }

  public Unit collectUnit() {
    return question.unit;
  }

  public boolean required() {
    return question.required;
  }

  public List<String> segments() {
    return question.segments;
  }

  public LocalText guidance() {
    return question.guidance;
  }

  public String source() {
    return question.source;
  }

  public AggregationRule rule() {
    return combination.rule;
  }

  public Optional<Formula> formula() {
    return combination.formula;
  }

  public String weight() {
    return combination.weight;
  }

  public Optional<Approach> approach() {
    return combination.approach;
  }

  public Range range() {
    return expectation.range;
  }

  public Optional<BigDecimal> swing() {
    return expectation.swing;
  }

  public Optional<BigDecimal> swingFloor() {
    return expectation.swingFloor;
  }

  /** Whether entities are asked for it: everything without a formula. */
  public boolean collected() {
    return formula().isEmpty();
  }

  /** Whether it is computed at every node from that node's figures. */
  public boolean computedAtNodes() {
    return rule() == AggregationRule.FORMULA;
  }

  /** Whether parts of it add up at all: means and extremes do not. */
  public boolean addsUp() {
    return rule() == AggregationRule.SUM || rule() == AggregationRule.GROUP;
  }

  /** The range of one of its figures: a part of a sum may be smaller than the whole has to be. */
  public Range range(KpiCode figure) {
    boolean part = !figure.isTotal() && rule() == AggregationRule.SUM;
    return part && range().min().filter(low -> low.signum() > 0).isPresent()
        ? new Range(Optional.empty(), range().max())
        : range();
  }

  public boolean asksFor(String segment) {
    return segments().isEmpty() || segments().contains(segment);
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
