package org.groupkpi.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.measure.Year;
import org.groupkpi.text.Keyword;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * Why a figure changed: {@link #start()} plus the terms plus the rounding is the figure at the end,
 * exactly.
 *
 * @param from the figure that the change starts from, as it counts now
 * @param to the figure at the end
 * @param terms by kind, in each the largest first
 * @param rounding what quotients of 34 digits leave over
 * @param reason why the change is not broken down by entity; empty where it is
 */
public record Bridge(
    GroupValue from, GroupValue to, List<Term> terms, BigDecimal rounding, LocalText reason) {

  public Bridge {
    terms = List.copyOf(terms);
  }

  /** One end of a bridge: figures under an approach, and the year looked at. */
  public record End(GroupFigures figures, Year year) {}

  /** What can make a figure change, in the order of printing. */
  public enum Kind {
    RESTATEMENT(Words.of("restatements")),
    ENTERED(Words.of("entities entered")),
    LEFT(Words.of("entities left")),
    SHARE(Words.of("share changes")),
    ADJUSTMENT(Words.of("adjustments")),
    COVERAGE(Words.of("coverage")),
    FACTOR(Words.of("factors")),
    ORGANIC(Words.of("organic change")),
    OPERAND(Words.of("operands of the formula")),
    WHOLE(Words.of("not broken down"));

    private final LocalText title;

    Kind(LocalText title) {
      this.title = title;
    }

    /** The word of files: {@code organic}. */
    public String word() {
      return Keyword.of(this);
    }

    public LocalText title() {
      return title;
    }
  }

  /**
   * A part of the change.
   *
   * @param entity code of the entity; empty if it belongs to no single entity
   * @param operand the operand whose change it is, for {@link Kind#OPERAND}
   * @param value in the indicator's unit
   * @param effects for a ratio or a mean, what comes from above and from below the line
   */
  public record Term(
      Kind kind,
      String entity,
      Optional<KpiCode> operand,
      BigDecimal value,
      Optional<Effects> effects) {

    static Term of(Kind kind, BigDecimal value) {
      return new Term(kind, "", Optional.empty(), value, Optional.empty());
    }
  }

  /** The parts of a term of a quotient; they add up to it. */
  public record Effects(BigDecimal numerator, BigDecimal denominator) {}

  /** The figure that the terms start from: as first reported, if it was restated since. */
  public BigDecimal start() {
    return from.value().subtract(sum(Kind.RESTATEMENT));
  }

  /** From {@link #start()} to the figure at the end. */
  public BigDecimal change() {
    return to.value().subtract(start());
  }

  /** All terms of a kind together. */
  public BigDecimal sum(Kind kind) {
    return terms.stream()
        .filter(term -> term.kind() == kind)
        .map(Term::value)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
