package org.groupkpi.finding;

import java.math.BigDecimal;
import java.util.List;
import org.groupkpi.text.LocalText;

/**
 * How much a finding weighs for head office.
 *
 * @param percent by how much the group's figure would change, exact: {@code -3.2} for -3.2 %
 * @param compared what the figure is compared with
 * @param flips the targets whose status would change
 */
public record Impact(BigDecimal percent, Compared compared, List<Flip> flips) {

  /** What the group's figure is compared with. */
  public enum Compared {
    /** The same without the entity's figure. */
    WITHOUT_IT,
    /** The entity has no share in it: its figure does not count. */
    NOT_COUNTED,
    /** The same with the proposed figure. */
    AS_PROPOSED,
    /** Last year's with and without those whose figure is missing now. */
    BY_LAST_YEAR
  }

  /**
   * A target whose status would change.
   *
   * @param target its code
   * @param status what it would then be: met, missed
   */
  public record Flip(String target, LocalText name, LocalText status) {}

  public Impact {
    flips = List.copyOf(flips);
  }
}
