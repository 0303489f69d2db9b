package org.groupkpi.submission;

import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Exact;
import org.groupkpi.submission.ReportedValue.Absent;

/**
 * What stood in one cell of a register.
 *
 * @param value a figure in the column's unit; words, the code of a choice, {@code yes} or {@code
 *     no}, an ISO date; or nothing
 * @param refused whether a finding made it unusable
 */
public record RegisterCell(ReportedValue value, boolean refused, SourceCell source) {
  /** How files say that there is no such thing. */
  public static final String NOT_APPLICABLE = "N/A";

  /** How they say that it is not to be had. */
  public static final String NOT_AVAILABLE = "not available";

  /** Whether nothing stood there. */
  public boolean blank() {
    return value == Absent.BLANK && !refused;
  }

  /** Whether a figure that uses it is incomplete. */
  public boolean lacking() {
    return refused || value == Absent.NOT_AVAILABLE;
  }

  /** What it says, as history and data files write it; empty where nothing usable stood. */
  public String written() {
    return value.match(
        figure -> Exact.plain(figure.value()),
        ReportedValue.Answer::text,
        absent ->
            switch (absent) {
              case NOT_APPLICABLE -> NOT_APPLICABLE;
              case NOT_AVAILABLE -> NOT_AVAILABLE;
              case BLANK -> "";
            });
  }

  /** Words, a code or a date; empty if it holds none. */
  public String words() {
    return value instanceof ReportedValue.Answer answer ? answer.text() : "";
  }
}
