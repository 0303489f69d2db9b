package org.groupkpi.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
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
 * @param quality who should have reported and did
 * @param revision what it was before, if it was restated
 * @param makeup what it is made of
 * @param fromFacts whether facts of entities stand behind it, not only what was printed
 * @param published what an earlier report printed, if the figure was taken from there
 */
public record GroupValue(
    FigureKey key,
    Unit unit,
    Presence presence,
    BigDecimal value,
    LocalText reason,
    Quality quality,
    Revision revision,
    Makeup makeup,
    boolean fromFacts,
    Optional<PublishedFigure> published) {

  /** Which figure it is: of a node, a code and a year. */
  public record FigureKey(String node, KpiCode code, Year year) {
    /** {@code GROUP/HC[gender=female]@2024}. */
    @Override
    public String toString() {
      return node + "/" + code + "@" + year;
    }
  }

  /** Whether there is a figure. */
  public enum Presence {
    KNOWN,
    MISSING,
    NOT_APPLICABLE
  }

  /**
   * How well a figure is founded.
   *
   * @param incomplete whether somebody who should have reported did not, though others did
   * @param estimated whether anything in it is estimated
   * @param estimatedShare 0 to 1
   */
  public record Quality(
      Coverage coverage, boolean incomplete, boolean estimated, BigDecimal estimatedShare) {
    static final Quality NONE = of(Coverage.NONE);

    /** Of a figure that is not there, or was only printed. */
    static Quality of(Coverage coverage) {
      return new Quality(coverage, false, false, BigDecimal.ZERO);
    }
  }

  /**
   * What a restatement changed.
   *
   * @param before the figure before it; empty if there was none
   * @param restatements empty if the figure is not marked as restated
   */
  public record Revision(Optional<BigDecimal> before, List<Restatement> restatements) {
    static final Revision NONE = new Revision(Optional.empty(), List.of());

    public Revision {
      restatements = List.copyOf(restatements);
    }

    /** The revision of a figure; no mark if the figure came out at its old value. */
    static Revision of(
        BigDecimal now, Optional<BigDecimal> before, Iterable<Restatement> restatements) {
      boolean unchanged = before.filter(old -> old.compareTo(now) == 0).isPresent();
      List<Restatement> all = new ArrayList<>();
      restatements.forEach(all::add);
      return unchanged || all.isEmpty() ? NONE : new Revision(before, all);
    }
  }

  /**
   * What a figure is made of.
   *
   * @param contributions of entities, in tree order
   * @param adjustments that count in it
   * @param operands of a formula
   * @param factors used by a formula at the node
   */
  public record Makeup(
      List<Contribution> contributions,
      List<Adjustment> adjustments,
      List<GroupValue> operands,
      List<FactorUse> factors) {
    static final Makeup NONE = new Makeup(List.of(), List.of(), List.of(), List.of());

    public Makeup {
      contributions = List.copyOf(contributions);
      adjustments = List.copyOf(adjustments);
      operands = List.copyOf(operands);
      factors = List.copyOf(factors);
    }
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

  /** A figure that is not there. */
  static GroupValue absent(
      FigureKey key,
      Unit unit,
      Presence presence,
      LocalText reason,
      Quality quality,
      boolean fromFacts) {
    return new GroupValue(
        key,
        unit,
        presence,
        BigDecimal.ZERO,
        reason,
        quality,
        Revision.NONE,
        Makeup.NONE,
        fromFacts,
        Optional.empty());
  }

  public String node() {
    return key.node();
  }

  public KpiCode code() {
    return key.code();
  }

  public Year year() {
    return key.year();
  }

  public Coverage coverage() {
    return quality.coverage();
  }

  public boolean known() {
    return presence == Presence.KNOWN;
  }

  /** Whether somebody who should have reported did not, though others did. */
  public boolean incomplete() {
    return quality.incomplete();
  }

  public boolean estimated() {
    return quality.estimated();
  }

  /** Whether it differs from what it was before a restatement and must be marked. */
  public boolean restated() {
    return !revision.restatements().isEmpty();
  }

  /** Whether some or all of those who should have reported did not. */
  boolean incompleteOrMissing() {
    return incomplete() || presence == Presence.MISSING;
  }

  /**
   * The last of {@code ok, restated, estimated, incomplete, missing, not-applicable} that applies.
   */
  public State state() {
    return switch (presence) {
      case NOT_APPLICABLE -> State.NOT_APPLICABLE;
      case MISSING -> State.MISSING;
      case KNOWN -> {
        if (incomplete()) {
          yield State.INCOMPLETE;
        }
        if (estimated()) {
          yield State.ESTIMATED;
        }
        yield restated() ? State.RESTATED : State.OK;
      }
    };
  }

  /** The same figure with what it is made of, or would be. */
  GroupValue of(Makeup newMakeup) {
    return new GroupValue(
        key, unit, presence, value, reason, quality, revision, newMakeup, fromFacts, published);
  }

  /** The same figure with another revision. */
  GroupValue with(Revision newRevision) {
    return new GroupValue(
        key, unit, presence, value, reason, quality, newRevision, makeup, fromFacts, published);
  }
}
