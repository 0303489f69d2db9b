package org.groupkpi.run;

import java.util.List;
import org.groupkpi.finding.Finding;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Waiver;

/** Marks the findings that head office accepted; they stay visible and no longer block. */
final class Waivers {
  private Waivers() {}

  static List<Finding> apply(List<Finding> findings, List<Waiver> waivers, Year year) {
    List<Waiver> valid =
        waivers.stream().filter(waiver -> waiver.until().compareTo(year) >= 0).toList();
    return findings.stream()
        .map(
            finding ->
                valid.stream().anyMatch(waiver -> accepts(waiver, finding))
                    ? finding.in(Finding.State.WAIVED)
                    : finding)
        .toList();
  }

  private static boolean accepts(Waiver waiver, Finding finding) {
    return waiver.finding().equals(finding.kind().name())
        && matches(waiver.entity(), finding.subject().entity())
        && matches(waiver.check(), finding.check())
        && (matches(waiver.indicator(), finding.subject().indicator())
            || waiver.indicator().equals(finding.subject().code()));
  }

  private static boolean matches(String wanted, String found) {
    return wanted.isEmpty() || wanted.equals(found);
  }
}
