package org.groupkpi.submission;

import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Year;
import org.groupkpi.text.LocalText;

/**
 * A head-office entry, added at an entity and so to everything above it.
 *
 * @param value in the unit given
 * @param counterparty the other entity of an elimination; empty otherwise
 */
public record Adjustment(
    String id,
    Year year,
    String entity,
    KpiCode code,
    Quantity value,
    Type type,
    String counterparty,
    LocalText reason,
    String author,
    String date,
    String evidence,
    SourceCell place) {
  /** Why the entry is made. */
  public enum Type {
    /** Removes what is counted twice inside the group. */
    ELIMINATION,
    /** Puts a wrong figure right. */
    CORRECTION,
    /** Stands in for a figure that nobody gave. */
    ESTIMATE
  }
}
