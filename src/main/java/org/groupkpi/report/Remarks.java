package org.groupkpi.report;

import java.util.List;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.definition.ReportPlan;
import org.groupkpi.measure.FiscalYear;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Says below tables how their figures came about: consolidation approach, reporting boundary. */
record Remarks(GroupFigures figures, String node, FiscalYear fiscalYear) {
  private static final LocalText APPROACH = Words.of("Consolidated by {0}.");
  private static final LocalText BOUNDARY =
      Words.of("Reporting boundary ({0}): {1} reporting units.");

  /** These remarks, in that order. */
  List<LocalText> of(List<ReportPlan.Remark> remarks) {
    return remarks.stream().map(this::of).toList();
  }

  private LocalText of(ReportPlan.Remark remark) {
    Basis basis = figures.basis();
    return switch (remark) {
      case APPROACH -> APPROACH.fill(basis.approach().title());
      case BOUNDARY -> BOUNDARY.fill(fiscalYear.label(basis.year()), units(basis));
    };
  }

  /** Those that submit, inside the boundary on some day, with a share. */
  private long units(Basis basis) {
    return figures.scope().of(node, basis.year(), false, basis.approach()).stream()
        .filter(counted -> counted.entity().submits())
        .count();
  }
}
