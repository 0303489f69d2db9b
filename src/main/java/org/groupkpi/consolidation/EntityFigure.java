package org.groupkpi.consolidation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.measure.Unit;
import org.groupkpi.submission.Adjustment;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.Restatement;

/**
 * An entity's own figure of one code and year, in the indicator's unit, ready to be added up.
 *
 * @param answer what the entity said
 * @param value the figure if the answer is known; 0 otherwise
 * @param words the answer in words, for {@code distinct} and {@code text}
 * @param estimated whether it is an estimate, or made of one
 * @param before as it was before restatements; empty if none changed it
 * @param restatements what changed it; empty if nothing did
 * @param facts the facts it is made of: one, or several for a formula or a sum of members
 * @param factors factors used
 * @param adjustments corrections and estimates of head office that are part of the figure
 */
public record EntityFigure(
    Answer answer,
    BigDecimal value,
    String words,
    boolean estimated,
    Optional<EntityFigure> before,
    List<Restatement> restatements,
    List<Fact> facts,
    List<FactorUse> factors,
    List<Adjustment> adjustments) {

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
        answer,
        BigDecimal.ZERO,
        "",
        false,
        Optional.empty(),
        List.of(),
        facts,
        List.of(),
        List.of());
  }

  static EntityFigure of(BigDecimal value, boolean estimated, List<Fact> facts) {
    return new EntityFigure(
        Answer.KNOWN,
        value,
        "",
        estimated,
        Optional.empty(),
        List.of(),
        facts,
        List.of(),
        List.of());
  }

  static EntityFigure ofWords(String words, Fact fact) {
    return new EntityFigure(
        Answer.KNOWN,
        BigDecimal.ONE,
        words,
        fact.estimated(),
        Optional.empty(),
        List.of(),
        List.of(fact),
        List.of(),
        List.of());
  }

  EntityFigure using(List<FactorUse> newFactors) {
    return new EntityFigure(
        answer, value, words, estimated, before, restatements, facts, newFactors, adjustments);
  }

  /**
   * The figure with what head office adds to it: an answer that is owed is made by an estimate, and
   * by nothing else; what is not applicable or not asked stays so.
   *
   * @param unit of the figure
   */
  EntityFigure with(List<Adjustment> added, Unit unit) {
    boolean estimate = added.stream().anyMatch(one -> one.type() == Adjustment.Type.ESTIMATE);
    if (added.isEmpty() || !(known() || (owed() && estimate))) {
      return this;
    }
    BigDecimal sum =
        added.stream()
            .map(one -> one.value().in(unit).value())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new EntityFigure(
        Answer.KNOWN,
        value.add(sum),
        words,
        estimated || estimate,
        before.map(earlier -> earlier.with(added, unit)),
        restatements,
        known() ? facts : List.of(),
        factors,
        added);
  }

  /** The figure with what it was before restatements; without a mark if it says the same. */
  EntityFigure insteadOf(EntityFigure earlier, Collection<Restatement> changes) {
    boolean same =
        answer == earlier.answer
            && value.compareTo(earlier.value) == 0
            && names().equals(earlier.names());
    return same || changes.isEmpty()
        ? this
        : new EntityFigure(
            answer,
            value,
            words,
            estimated,
            Optional.of(earlier),
            List.copyOf(changes),
            facts,
            factors,
            adjustments);
  }

  /** The figure as it counts now, or as it was before restatements. */
  EntityFigure on(Side side) {
    return side == Side.BEFORE ? before.orElse(this) : this;
  }

  public boolean known() {
    return answer == Answer.KNOWN;
  }

  /** The different names of an answer in words, folded. */
  public Set<String> names() {
    return Aggregation.names(words);
  }

  /** Whether the entity owes this figure: asked, and the activity exists. */
  boolean expected() {
    return answer != Answer.NOT_ASKED && answer != Answer.NOT_APPLICABLE;
  }

  private boolean owed() {
    return answer == Answer.BLANK || answer == Answer.NOT_AVAILABLE;
  }

  /** Whether anything is held for it. */
  boolean held() {
    return !facts.isEmpty();
  }

  /** Whether all that is held was brought by a later report. */
  boolean remembered() {
    return facts.stream().allMatch(Fact::remembered);
  }
}
