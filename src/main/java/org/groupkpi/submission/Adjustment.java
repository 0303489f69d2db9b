package org.groupkpi.submission;

import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.Keyed;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Quantity;
import org.groupkpi.text.LocalText;

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
    implements Keyed {
  /** Why the entry is made. */
  public enum Type {
    /** Removes what is counted twice inside the group. */
    ELIMINATION,
    /** Puts a wrong figure right. */
    CORRECTION,
    /** Stands in for a figure that nobody gave. */
    ESTIMATE
  }

  public LocalText reason() {
    return entry.reason();
  }

  public String author() {
    return entry.author();
  }

  public String date() {
    return entry.date();
  }

  public String evidence() {
    return entry.evidence();
  }
}
