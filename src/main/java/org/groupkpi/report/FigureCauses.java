package org.groupkpi.report;

import java.util.ArrayList;
import java.util.List;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.definition.Approach;
import org.groupkpi.definition.Indicator;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * Texts of the footnotes that a figure needs, in the order of the specification: restatement,
 * coverage, estimates, an approach that is not the project's.
 */
final class FigureCauses {

  private FigureCauses() {}

  /** Of a figure, without its approach. */
  static List<LocalText> of(GroupValue value) {
    List<LocalText> causes = new ArrayList<>();
    value.revision().restatements().stream()
        .map(restatement -> restatement.reason().or(Words.of("Restated.")))
        .distinct()
        .forEach(causes::add);
    if (value.incomplete()) {
      causes.add(
          Words.of("Incomplete: {1} of {0} entities reported.")
              .fill(value.coverage().expectedCount(), value.coverage().reportedCount()));
    }
    if (value.known() && value.estimated()) {
      causes.add(Words.of("Includes estimates."));
    }
    return causes;
  }

  /** Of a figure as a whole. */
  static List<LocalText> of(GroupValue value, Basis basis) {
    List<LocalText> causes = of(value);
    Indicator indicator = basis.catalogue().indicator(value.code().indicator());
    Approach approach = basis.approachOf(indicator);
    if (approach != basis.approach()) {
      causes.add(Words.of("Consolidated by {0}.").fill(approach.title()));
    }
    return causes;
  }
}
