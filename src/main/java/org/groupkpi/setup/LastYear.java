package org.groupkpi.setup;

import java.util.List;
import java.util.Optional;
import org.groupkpi.measure.Year;

/** What was found in last year's report, and in a form that was used so far. */
public record LastYear(List<FoundTable> report, List<FoundTable> form) {
  public static final LastYear NONE = new LastYear(List.of(), List.of());

  public LastYear {
    report = List.copyOf(report);
    form = List.copyOf(form);
  }

  /** Whether there is neither. */
  public boolean isEmpty() {
    return report.isEmpty() && form.isEmpty();
  }

  /** What stands in tables of the report and is not taken. */
  public List<LeftOut> leftOut() {
    return report.stream().flatMap(table -> table.leftOut().stream()).toList();
  }

  /** The latest year of the report. */
  public Optional<Year> year() {
    return report.stream().flatMap(table -> table.years().stream()).max(Year::compareTo);
  }
}
