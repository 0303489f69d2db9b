package org.groupkpi.submission;

import org.groupkpi.definition.FigureKey;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Quantity;

/**
 * A head-office entry, added at an entity and so to everything above it.
 *
 * @param value in the unit given
 * @param counterparty the other entity of an elimination; empty otherwise
 */
public record Adjustment(
    String id,
    FigureKey key,
    Quantity value,
    Type type,
    String counterparty,
    Entry entry,
    SourceCell place)
    implements Entered {
  /** Why the entry is made. */
  public enum Type {
    /** Removes what is counted twice inside the group. */
    ELIMINATION,
    /** Puts a wrong figure right. */
    CORRECTION,
    /** Stands in for a figure that nobody gave. */
    ESTIMATE
  }

  public String evidence() {
    return entry.evidence();
  }
}
