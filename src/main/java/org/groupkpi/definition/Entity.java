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
 * @param contact who fills its form in, as it is written; empty if not known
 * @param aliases other names under which it appears
 */
public record Entity(
    String code,
    LocalText name,
    String segment,
    String region,
    boolean submits,
    String contact,
    List<String> aliases,
    Holdings holdings) {
  public Entity {
    aliases = List.copyOf(aliases);
  }

  /** Those to write to about its form. */
  public List<Contact> contacts() {
    return Contact.all(contact);
  }

  /** The first day inside the boundary. */
  public LocalDate joined() {
    return holdings.joined();
  }

  /** The last day inside the boundary. */
  public LocalDate left() {
    return holdings.left();
  }

  /** The holding that counts for a year: the last that touches it, else the nearest in time. */
  public Holding in(Year year) {
    return holdings.in(year);
  }

  /** Whether the entity itself is inside on any day of the year. */
  public boolean touches(Year year) {
    return !joined().isAfter(lastDay(year)) && !left().isBefore(firstDay(year));
  }

  /** Whether the entity itself is inside on the last day of the year. */
  public boolean coversYearEnd(Year year) {
    return touches(year) && !left().isBefore(lastDay(year));
  }

  public LocalDate firstDay(Year year) {
    return holdings.fiscalYear().firstDay(year);
  }

  public LocalDate lastDay(Year year) {
    return holdings.fiscalYear().lastDay(year);
  }
}
