package org.groupkpi.submission;

import java.util.Optional;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Quantity;

/**
 * A changed figure of an earlier year, with its reason.
 *
 * @param value the new figure; empty where only the reason is given
 * @param by who restated it
 */
public record Restatement(
    FigureKey key, Optional<Quantity> value, Entry entry, By by, SourceCell place)
    implements Entered {
  /** Who restated a figure. */
  public enum By {
    /** The entity, in its workbook. */
    FILER,
    /** Head office, in {@code restatements.csv}. */
    HEAD_OFFICE,
    /** Somebody in an earlier year; kept in history. */
    HISTORY
  }
}
