package org.groupkpi.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.Severity;

/** Gathers what is wrong or worth knowing while a project is read, over all files. */
final class Problems {
  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparing((Finding finding) -> finding.place().file())
          .thenComparing(finding -> finding.place().sheet())
          .thenComparing(finding -> finding.place().cell().length())
          .thenComparing(finding -> finding.place().cell());

  private final List<Finding> findings = new ArrayList<>();
  private final Set<Finding> unique = new HashSet<>();

  void add(Finding finding) {
    if (unique.add(finding)) {
      findings.add(finding);
    }
  }

  /** The errors by file and row. */
  List<Finding> errors() {
    return sorted(true);
  }

  /** Notes and warnings by file and row. */
  List<Finding> notes() {
    return sorted(false);
  }

  private List<Finding> sorted(boolean errors) {
    return findings.stream()
        .filter(finding -> (finding.severity() == Severity.ERROR) == errors)
        .sorted(BY_PLACE)
        .toList();
  }
}
