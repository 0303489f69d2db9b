package org.groupkpi.measure;

import java.util.Optional;
import org.groupkpi.text.LocalText;

/**
 * Why there is no figure.
 *
 * @param reason what a reader is told; may be empty where {@code why} says it all
 */
public record Absent(Why why, LocalText reason) implements Figure {

  /** The ways in which there is no figure. */
  public enum Why {
    /** It should be there: nobody gave it, or it cannot be computed. */
    MISSING,
    /** There is no such activity. */
    NOT_APPLICABLE,
    /** It exists but cannot be had: a gap with a reason. */
    NOT_AVAILABLE,
    /** Nothing usable: an empty cell, or what a finding made unusable. */
    BLANK,
    /** Nobody owes it: the entity does not submit, or its segment is not asked. */
    NOT_ASKED;

    /** Whether somebody owes the figure. */
    public boolean owed() {
      return switch (this) {
        case MISSING, NOT_AVAILABLE, BLANK -> true;
        case NOT_APPLICABLE, NOT_ASKED -> false;
      };
    }
  }

  public static final Absent NOT_APPLICABLE = of(Why.NOT_APPLICABLE);

  public static Absent of(Why why) {
    return new Absent(why, LocalText.NONE);
  }

  public static Absent missing(LocalText reason) {
    return new Absent(Why.MISSING, reason);
  }

  @Override
  public Optional<Quantity> quantity() {
    return Optional.empty();
  }

  @Override
  public Optional<Why> absence() {
    return Optional.of(why);
  }
}
