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
  private static final LocalText RESTATED = Words.of("Restated.");
  private static final LocalText INCOMPLETE = Words.of("Incomplete: {1} of {0} entities reported.");
  private static final LocalText ESTIMATED = Words.of("Includes estimates.");
  private static final LocalText OTHER_APPROACH = Words.of("Consolidated by {0}.");

  private FigureCauses() {}

  /** Of a figure, without its approach. */
  static List<LocalText> of(GroupValue value) {
    List<LocalText> causes = new ArrayList<>();
    value.revision().restatements().stream()
        .map(restatement -> restatement.reason().or(RESTATED))
        .distinct()
        .forEach(causes::add);
    if (value.incomplete()) {
      causes.add(
          INCOMPLETE.fill(
              number(value.coverage().expectedCount()), number(value.coverage().reportedCount())));
    }
    if (value.known() && value.estimated()) {
      causes.add(ESTIMATED);
    }
    return causes;
  }

  private static LocalText number(int number) {
    return LocalText.same(Integer.toString(number));
  }

  /** Of a figure as a whole. */
  static List<LocalText> of(GroupValue value, Basis basis) {
    List<LocalText> causes = of(value);
    Indicator indicator = basis.catalogue().indicator(value.code().indicator());
    Approach approach = basis.approachOf(indicator);
    if (approach != basis.approach()) {
      causes.add(OTHER_APPROACH.fill(approach.title()));
    }
    return causes;
  }
}
