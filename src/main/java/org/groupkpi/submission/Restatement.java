package org.groupkpi.submission;

import java.util.Optional;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.Keyed;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Quantity;
import org.groupkpi.text.LocalText;

/**
 * A changed figure of an earlier year, with its reason.
 *
 * @param value the new figure; empty where only the reason is given
 * @param by who restated it
 */
public record Restatement(
    FigureKey key, Optional<Quantity> value, Entry entry, By by, SourceCell place)
    implements Keyed {
  /** Who restated a figure. */
  public enum By {
    /** The entity, in its workbook. */
    FILER,
    /** Head office, in {@code restatements.csv}. */
    HEAD_OFFICE,
    /** Somebody in an earlier year; kept in history. */
    HISTORY
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
}
