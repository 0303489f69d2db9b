package org.groupkpi.definition;

import java.util.Optional;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Year;
import org.groupkpi.text.LocalText;

/**
 * What a figure is to reach.
 *
 * @param indicator the figure; may be a member
 * @param baseYear present for {@link Type#CHANGE} and {@link Type#DIFFERENCE}
 * @param value the level, percentage or difference to reach; zero for {@link Type#TEXT}
 * @param year by which it is to be reached
 * @param nextValue what comes after it, in the same unit
 * @param path whether progress is told between base year and target year
 */
public record Target(
    String code,
    KpiCode indicator,
    Optional<Year> baseYear,
    Type type,
    Comparison comparison,
    Quantity value,
    Year year,
    Optional<Quantity> nextValue,
    Path path,
    LocalText text) {
  /** What is compared with the value. */
  public enum Type {
    /** The figure itself. */
    LEVEL,
    /** Its change in percent against the base year. */
    CHANGE,
    /** Its difference from the base year. */
    DIFFERENCE,
    /** Nothing: a text indicator says where it stands. */
    TEXT
  }

  /** How a target is approached. */
  public enum Path {
    /** By the same amount every year. */
    LINEAR,
    NONE
  }
}
