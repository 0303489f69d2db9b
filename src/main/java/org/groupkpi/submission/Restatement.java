package org.groupkpi.submission;

import java.util.Optional;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Year;
import org.groupkpi.text.LocalText;

/**
 * A changed figure of an earlier year, with its reason.
 *
 * @param entity entity or node whose figure it is
 * @param value the new figure; empty where only the reason is given
 * @param by who restated it
 */
public record Restatement(
    Year year,
    KpiCode code,
    String entity,
    Optional<Quantity> value,
    LocalText reason,
    String author,
    String date,
    By by,
    SourceCell place) {
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
