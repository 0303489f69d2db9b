package org.groupkpi.definition;

import java.time.LocalDate;
import java.util.List;
import org.groupkpi.measure.FiscalYear;
import org.groupkpi.measure.Year;

/**
 * By whom an entity was held, and when.
 *
 * @param rows in order of time, touching, without overlap; at least one
 * @param fiscalYear what a year is
 */
public record Holdings(List<Holding> rows, FiscalYear fiscalYear) {
  public Holdings {
    rows = List.copyOf(rows);
  }

  /** The first day inside the boundary. */
  LocalDate joined() {
    return rows.get(0).from();
  }

  /** The last day inside the boundary. */
  LocalDate left() {
    return rows.get(rows.size() - 1).to();
  }

  /** The holding that counts for a year: the last that touches it, else the nearest in time. */
  Holding in(Year year) {
    Holding found = rows.get(0);
    for (Holding holding : rows) {
      if (!holding.from().isAfter(fiscalYear.lastDay(year))) {
        found = holding;
      }
    }
    return found;
  }
}
