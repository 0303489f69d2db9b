package org.groupkpi.definition;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.groupkpi.measure.FiscalYear;
import org.groupkpi.measure.Year;
import org.groupkpi.text.LocalText;

/**
 * How the tables of a project are printed.
 *
 * @param tables in the order of {@code tables.csv}
 * @param fiscalYear how years are printed
 * @param rounding half-up, or half-even (GB/T 8170)
 * @param remarks printed below every table of figures
 */
public record ReportPlan(
    List<TableDefinition> tables,
    List<Target> targets,
    List<Disclosure> disclosures,
    FiscalYear fiscalYear,
    RoundingMode rounding,
    ChangeBasis changeBasis,
    FootnoteNumbers footnoteNumbers,
    List<Remark> remarks) {

  /** A plan whose tables say nothing of how their figures came about. */
  public ReportPlan(
      List<TableDefinition> tables,
      List<Target> targets,
      List<Disclosure> disclosures,
      FiscalYear fiscalYear,
      RoundingMode rounding,
      ChangeBasis changeBasis,
      FootnoteNumbers footnoteNumbers) {
    this(
        tables,
        targets,
        disclosures,
        fiscalYear,
        rounding,
        changeBasis,
        footnoteNumbers,
        List.of());
  }

  /** What tables say below of how their figures came about. */
  public enum Remark {
    /** By which approach figures are consolidated. */
    APPROACH,
    /** How many units are inside the boundary. */
    BOUNDARY
  }

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
    remarks = List.copyOf(remarks);
  }

  /**
   * The plan for the report of one node and year, whose names stand in texts as {@code {group}},
   * {@code {year}} and {@code {prior}}.
   */
  public ReportPlan of(LocalText group, Year year) {
    Map<String, LocalText> names =
        Map.of(
            "{group}", group,
            "{year}", LocalText.same(fiscalYear.label(year)),
            "{prior}", LocalText.same(fiscalYear.label(year.prior())));
    return new ReportPlan(
        tables.stream().map(table -> table.reworded(text -> text.named(names))).toList(),
        targets,
        disclosures,
        fiscalYear,
        rounding,
        changeBasis,
        footnoteNumbers,
        remarks);
  }
}
