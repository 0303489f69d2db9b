package org.groupkpi.definition;

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
    List<Target> targets,
    List<Disclosure> disclosures,
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
    targets = List.copyOf(targets);
    disclosures = List.copyOf(disclosures);
  }
}
