package org.groupkpi.run;

import java.util.List;
import java.util.OptionalInt;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.Severity;

/**
 * What stands in the way of publishing.
 *
 * @param errors open errors
 * @param warnings warnings that nobody explained
 * @param notes notes
 * @param blocked whether more is open than the project tolerates
 */
public record Gate(long errors, long warnings, long explained, long notes, boolean blocked) {

  /**
   * Judges the findings of a run.
   *
   * @param toleratedErrors open errors that the project tolerates
   * @param toleratedWarnings unexplained warnings that it tolerates; empty: any number
   * @param incompleteBlocks whether an incomplete figure stands in the way, and there is one
   */
  static Gate of(
      List<Finding> findings,
      int toleratedErrors,
      OptionalInt toleratedWarnings,
      boolean incompleteBlocks) {
    long errors = findings.stream().filter(Finding::openError).count();
    long warnings = findings.stream().filter(Finding::openWarning).count();
    long explained =
        findings.stream().filter(finding -> finding.state() != Finding.State.OPEN).count();
    long notes = findings.stream().filter(f -> f.severity() == Severity.NOTE).count();
    boolean blocked =
        errors > toleratedErrors
            || (toleratedWarnings.isPresent() && warnings > toleratedWarnings.getAsInt())
            || incompleteBlocks;
    return new Gate(errors, warnings, explained, notes, blocked);
  }
}
