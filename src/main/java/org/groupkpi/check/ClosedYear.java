package org.groupkpi.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.definition.Entity;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.History;
import org.groupkpi.submission.ReportedValue;

/** G416: the reporting year is closed, and an entity says something else of it now. */
final class ClosedYear {
  private ClosedYear() {}

  /** One finding for each entity, at the first figure that differs from what was frozen. */
  static List<Finding> of(Basis basis) {
    Year year = basis.year();
    if (!basis.history().years().contains(year)) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (Entity entity : basis.tree().entities()) {
      List<Fact> changed =
          basis.facts().of(year, entity.code()).stream()
              .filter(fact -> !frozen(basis.history(), fact).same(open(fact.value())))
              .toList();
      if (!changed.isEmpty()) {
        findings.add(told(basis.history(), changed));
      }
    }
    return findings;
  }

  private static ReportedValue frozen(History history, Fact fact) {
    return Optional.ofNullable(history.facts(fact.year(), fact.entity()).get(fact.code()))
        .map(held -> open(held.value()))
        .orElse(ReportedValue.Absent.BLANK);
  }

  /** History holds a gap as not available, or not at all. */
  private static ReportedValue open(ReportedValue value) {
    return value == ReportedValue.Absent.NOT_AVAILABLE ? ReportedValue.Absent.BLANK : value;
  }

  private static Finding told(History history, List<Fact> changed) {
    Fact first = changed.get(0);
    return Finding.of(
            FindingKind.G416,
            first.year(),
            changed.size(),
            first.code(),
            frozen(history, first).said(),
            open(first.value()).said())
        .about(first.subject())
        .at(first.source());
  }
}
