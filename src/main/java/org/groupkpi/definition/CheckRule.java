package org.groupkpi.definition;

import java.math.BigDecimal;
import java.util.List;
import org.groupkpi.finding.Severity;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Unit;
import org.groupkpi.text.LocalText;

/**
 * A rule of the project: a comparison of two formulas.
 *
 * @param segments entity segments to which it applies; empty: all
 * @param message empty if the project gives none
 * @param place its row in the definitions
 */
public record CheckRule(
    String code,
    Severity severity,
    Scope scope,
    Inequality inequality,
    List<String> segments,
    MissingOperand missing,
    LocalText message,
    SourceCell place) {
  /**
   * What should hold.
   *
   * @param expression as written
   * @param unit in which the sides are compared; a side that is a bare number is read in it
   */
  public record Inequality(
      String expression,
      Formula left,
      Comparison comparison,
      Formula right,
      Unit unit,
      Tolerance tolerance) {}

  /** Whose figures are compared. */
  public enum Scope {
    /** Those of each entity. */
    ENTITY,
    /** The consolidated ones of each node. */
    NODE,
    /** The consolidated ones of the group. */
    GROUP
  }

  /** What a missing operand means. */
  public enum MissingOperand {
    /** The rule is not evaluated; that is counted and listed. */
    SKIP,
    /** It counts as zero. */
    ZERO,
    /** The rule has failed. */
    FAIL
  }

  /** How far two sides may be apart and still count as equal. */
  public sealed interface Tolerance {
    /** As far as the written precision allows (XBRL Calculations 1.1). */
    record WrittenPrecision() implements Tolerance {
      @Override
      public BigDecimal of(BigDecimal larger) {
        return BigDecimal.ZERO;
      }
    }

    /**
     * A part of the figure.
     *
     * @param part 0.005 for {@code 0.5%}
     */
    record Relative(BigDecimal part) implements Tolerance {
      @Override
      public BigDecimal of(BigDecimal larger) {
        return larger.multiply(part);
      }
    }

    /** An amount. */
    record Absolute(Quantity amount) implements Tolerance {
      @Override
      public BigDecimal of(BigDecimal larger) {
        return amount.unit().factor().apply(amount.value());
      }
    }

    /** What it lets pass beside the written precision, in base units as the larger side is. */
    BigDecimal of(BigDecimal larger);
  }

  public CheckRule {
    segments = List.copyOf(segments);
  }

  public String expression() {
    return inequality.expression;
  }

  public Formula left() {
    return inequality.left;
  }

  public Comparison comparison() {
    return inequality.comparison;
  }

  public Formula right() {
    return inequality.right;
  }

  public Unit unit() {
    return inequality.unit;
  }

  public Tolerance tolerance() {
    return inequality.tolerance;
  }

  public boolean appliesTo(String segment) {
    return segments.isEmpty() || segments.contains(segment);
  }
}
