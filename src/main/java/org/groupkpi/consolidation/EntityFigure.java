package org.groupkpi.consolidation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.submission.Restatement;

/**
 * An entity's own figure of one code and year, in the indicator's unit, ready to be added up.
 *
 * @param answer what the entity said
 * @param value the figure if the answer is known; 0 otherwise
 * @param words the answer in words, for {@code distinct} and {@code text}
 * @param estimated whether it is an estimate, or made of one
 * @param before the figure before a restatement; empty if there was none, or nothing was restated
 * @param restatements what changed it
 * @param facts the facts it is made of: one, or several for a formula or a sum of members
 * @param factors factors used
 */
public record EntityFigure(
    Answer answer,
    BigDecimal value,
    String words,
    boolean estimated,
    Optional<BigDecimal> before,
    List<Restatement> restatements,
    List<Fact> facts,
    List<FactorUse> factors) {

  /** What an entity said, and whether it was asked. */
  public enum Answer {
    KNOWN,
    NOT_APPLICABLE,
    NOT_AVAILABLE,
    BLANK,
    /** Nothing is expected: it does not submit, or its segment is not asked. */
    NOT_ASKED
  }

  static final EntityFigure NOT_ASKED = none(Answer.NOT_ASKED, List.of());
  static final EntityFigure BLANK = none(Answer.BLANK, List.of());

  static EntityFigure none(Answer answer, List<Fact> facts) {
    return new EntityFigure(
        answer, BigDecimal.ZERO, "", false, Optional.empty(), List.of(), facts, List.of());
  }

  boolean known() {
    return answer == Answer.KNOWN;
  }

  /** Whether the entity owes this figure: asked, and the activity exists. */
  boolean expected() {
    return answer != Answer.NOT_ASKED && answer != Answer.NOT_APPLICABLE;
  }

  boolean restated() {
    return !restatements.isEmpty();
  }

  /** The figure as it was before restatements. */
  BigDecimal valueBefore() {
    return before.orElse(value);
  }

  /** The answer in words as it was before restatements. */
  String wordsBefore() {
    return restated() && facts.get(0).original().value() instanceof ReportedValue.Answer old
        ? old.text()
        : words;
  }

  /** Whether anything is held for it. */
  boolean held() {
    return !facts.isEmpty();
  }

  /** Whether all that is held was remembered in a workbook of the year after. */
  boolean fromPriorColumnsAlone() {
    return facts.stream().allMatch(fact -> fact.origin() == Fact.Origin.PRIOR_COLUMN);
  }
}
