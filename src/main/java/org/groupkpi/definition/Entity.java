package org.groupkpi.definition;

import java.time.LocalDate;
import java.util.List;
import org.groupkpi.measure.Year;
import org.groupkpi.text.LocalText;

/**
 * A reporting unit.
 *
 * @param segment empty if none
 * @param region empty if none
 * @param submits whether it reports figures of its own
 * @param aliases other names under which it appears
 * @param holdings in order of time, touching, without overlap; at least one
 */
public record Entity(
    String code,
    LocalText name,
    String segment,
    String region,
    boolean submits,
    String contact,
    List<String> aliases,
    List<Holding> holdings) {
  public Entity {
    aliases = List.copyOf(aliases);
    holdings = List.copyOf(holdings);
  }

  /** The first day inside the boundary. */
  public LocalDate joined() {
    return holdings.get(0).from();
  }

  /** The last day inside the boundary. */
  public LocalDate left() {
    return holdings.get(holdings.size() - 1).to();
  }

  /** The holding that counts for a year: the last that touches it, else the nearest in time. */
  public Holding in(Year year) {
    Holding found = holdings.get(0);
    for (Holding holding : holdings) {
      if (!holding.from().isAfter(year.lastDay())) {
        found = holding;
      }
    }
    return found;
  }

  /** Whether the entity itself is inside on any day of the year. */
  public boolean touches(Year year) {
    return !joined().isAfter(year.lastDay()) && !left().isBefore(year.firstDay());
  }

  /** Whether the entity itself is inside on 31 December. */
  public boolean coversYearEnd(Year year) {
    return touches(year) && !left().isBefore(year.lastDay());
  }
}
