package org.groupkpi.report;

import java.math.RoundingMode;
import java.util.List;

/**
 * How the tables of a project are printed.
 *
 * @param tables in the order of {@code tables.csv}
 * @param rounding half-up, or half-even (GB/T 8170)
 */
public record ReportPlan(
    List<TableDefinition> tables,
    RoundingMode rounding,
    ChangeBasis changeBasis,
    FootnoteNumbers footnoteNumbers) {
  /** What changes are computed from. */
  public enum ChangeBasis {
    EXACT,
    DISPLAYED
  }

  /** Whether identical texts share one number. */
  public enum FootnoteNumbers {
    SHARED,
    PER_ROW
  }

  public ReportPlan {
    tables = List.copyOf(tables);
  }
}
