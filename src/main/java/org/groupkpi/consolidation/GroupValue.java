package org.groupkpi.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.measure.Absent;
import org.groupkpi.measure.Figure;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.PublishedFigure;
import org.groupkpi.submission.Restatement;
import org.groupkpi.text.Keyword;

/**
 * The figure of a node, or why there is none, and where it comes from.
 *
 * @param unit the indicator's unit
 * @param figure exact, in {@code unit}; else missing or not applicable
 * @param quality who should have reported and did
 * @param revision what it was before, if it was restated
 */
public record GroupValue(
    FigureKey key, Unit unit, Figure figure, Quality quality, Revision revision, Origin origin) {

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

  /** The state of {@code results.csv}. */
  public enum State {
    OK,
    RESTATED,
    ESTIMATED,
    INCOMPLETE,
    MISSING,
    NOT_APPLICABLE;

    public String word() {
      return Keyword.of(this);
    }
  }

  public String node() {
    return key.entity();
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

  /** The exact figure, which is known. */
  public BigDecimal value() {
    return figure.value();
  }

  /** The exact figure, zero if there is none: for sums. */
  public BigDecimal orZero() {
    return figure.quantity().map(Quantity::value).orElse(BigDecimal.ZERO);
  }

  /** What an earlier report printed, if the figure was taken from there. */
  public Optional<PublishedFigure> published() {
    return origin.published();
  }

  public boolean known() {
    return figure.known();
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

  /** Whether it should be there and is not. */
  public boolean missing() {
    return figure.is(Absent.Why.MISSING);
  }

  /** Whether some or all of those who should have reported did not. */
  public boolean incompleteOrMissing() {
    return incomplete() || missing();
  }

  /**
   * The last of {@code ok, restated, estimated, incomplete, missing, not-applicable} that applies.
   */
  public State state() {
    if (!known()) {
      return missing() ? State.MISSING : State.NOT_APPLICABLE;
    }
    if (incomplete()) {
      return State.INCOMPLETE;
    }
    if (estimated()) {
      return State.ESTIMATED;
    }
    return restated() ? State.RESTATED : State.OK;
  }

  /** The same figure with another revision. */
  GroupValue with(Revision newRevision) {
    return new GroupValue(key, unit, figure, quality, newRevision, origin);
  }
}
