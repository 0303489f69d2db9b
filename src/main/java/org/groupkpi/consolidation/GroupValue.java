package org.groupkpi.consolidation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.groupkpi.catalogue.KpiCode;
import org.groupkpi.language.LocalText;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Adjustment;
import org.groupkpi.submission.PublishedFigure;
import org.groupkpi.submission.Restatement;

/**
 * The figure of a node, or why there is none, with everything it is made of.
 *
 * @param unit the indicator's unit
 * @param presence whether there is a figure
 * @param value exact, in {@code unit}; 0 where there is none
 * @param reason why it is missing
 * @param coverage who should have reported and did
 * @param incomplete whether somebody who should have reported did not
 * @param estimatedShare 0 to 1
 * @param fromFacts whether facts of entities stand behind it, not only what was printed
 * @param published what an earlier report printed, if the figure was taken from there
 * @param before the figure before restatement; empty if there was none
 * @param restatements what changed it; empty if it is not marked as restated
 * @param contributions of entities, in tree order
 * @param adjustments that count in it
 * @param operands of a formula
 * @param factors used by a formula at the node
 */
public record GroupValue(
    String node,
    KpiCode code,
    Year year,
    Unit unit,
    Presence presence,
    BigDecimal value,
    LocalText reason,
    Coverage coverage,
    boolean incomplete,
    boolean estimated,
    BigDecimal estimatedShare,
    boolean fromFacts,
    Optional<PublishedFigure> published,
    Optional<BigDecimal> before,
    List<Restatement> restatements,
    List<Contribution> contributions,
    List<Adjustment> adjustments,
    List<GroupValue> operands,
    List<FactorUse> factors) {

  /** Whether there is a figure. */
  public enum Presence {
    KNOWN,
    MISSING,
    NOT_APPLICABLE
  }

  /** The state of {@code results.csv}. */
  public enum State {
    OK("ok"),
    RESTATED("restated"),
    ESTIMATED("estimated"),
    INCOMPLETE("incomplete"),
    MISSING("missing"),
    NOT_APPLICABLE("not-applicable");

    private final String word;

    State(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  public boolean known() {
    return presence == Presence.KNOWN;
  }

  /** Whether it differs from what it was before a restatement and must be marked. */
  public boolean restated() {
    return !restatements.isEmpty();
  }

  /**
   * The last of {@code ok, restated, estimated, incomplete, missing, not-applicable} that applies.
   */
  public State state() {
    return switch (presence) {
      case NOT_APPLICABLE -> State.NOT_APPLICABLE;
      case MISSING -> State.MISSING;
      case KNOWN -> {
        if (incomplete) {
          yield State.INCOMPLETE;
        }
        if (estimated) {
          yield State.ESTIMATED;
        }
        yield restated() ? State.RESTATED : State.OK;
      }
    };
  }

  /** Whether some or all of those who should have reported did not. */
  boolean incompleteOrMissing() {
    return incomplete || presence == Presence.MISSING;
  }

  /** The same figure, no longer marked as restated. */
  GroupValue withoutMark() {
    return new GroupValue(
        node,
        code,
        year,
        unit,
        presence,
        value,
        reason,
        coverage,
        incomplete,
        estimated,
        estimatedShare,
        fromFacts,
        published,
        before,
        List.of(),
        contributions,
        adjustments,
        operands,
        factors);
  }

  /** {@code GROUP/HC[gender=female]@2024}. */
  public String key() {
    return node + "/" + code + "@" + year;
  }
}
